import EntityKit

/// `entities gazetteer suggest`: lists names that no gazetteer has.
struct GazetteerSuggestCommand: Sendable {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
    console = Console(quiet: arguments.has(.quiet))
  }

  func run() throws(Failure) -> ExitCode {
    var suggestions = NameSuggestions(extractor: try ExtractorLoader(arguments).extractor())
    var output = try OutputWriter(path: nil)
    var reader = InputReader(console: console)
    for path in arguments.inputs {
      try reader.read(path) { document throws(Failure) in suggestions.add(document) }
    }
    let tally = reader.tally
    if tally.failed == 0 || tally.failed < tally.total { try output.write(suggestions.formatted()) }
    try output.finish()
    return tally.failed > 0 ? .inputFailed : .done
  }
}
