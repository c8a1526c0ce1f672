import EntityKit

/// Builds the extractor that the options ask for.
struct ExtractorLoader: Sendable {
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  /// The extractor with the user's gazetteers.
  func extractor() throws(Failure) -> EntityExtractor {
    let paths = arguments.all(.gazetteer)
    let builtIn = !arguments.has(.noBuiltIn)
    if paths.isEmpty && builtIn { return EntityExtractor() }
    var files: [DataFile] = []
    for path in paths { files.append(try DataFileReader.read(path)) }
    do throws(DataError) {
      return try EntityExtractor(gazetteers: files, builtIn: builtIn)
    } catch {
      throw .badData(error.description)
    }
  }
}
