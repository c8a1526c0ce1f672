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
    for path in paths { files.append(try readData(path)) }
    do throws(DataError) {
      return try EntityExtractor(gazetteers: files, builtIn: builtIn)
    } catch {
      throw .badData(error.description)
    }
  }

  private func readData(_ path: String) throws(Failure) -> DataFile {
    let decoded: DecodedText
    do throws(SystemError) {
      var bytes = try FileBytes(path: path == "-" ? nil : path)
      decoded = DecodedText(bytes.rest())
      if let failure = bytes.failure { throw failure }
    } catch {
      throw .badData("\(path):1:1: error: \(error)")
    }
    if let fault = decoded.fault {
      throw .badData("\(path):\(fault.line):\(fault.column): error: \(fault.message)")
    }
    return DataFile(name: path, text: decoded.text)
  }
}
