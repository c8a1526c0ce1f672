import EntityKit

/// `entities gazetteer suggest`: lists names that no gazetteer has.
struct GazetteerSuggestCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  func run() throws(Failure) -> ExitCode {
    var suggestions = NameSuggestions(extractor: try ExtractorLoader(arguments).extractor())
    var output = try OutputWriter(path: nil)
    var reader = InputReader(console: console)
    try reader.read(arguments.inputs) { document throws(Failure) in suggestions.add(document) }
    if reader.tally.hasResult { try output.write(suggestions.formatted()) }
    try output.finish()
    return reader.tally.exitCode
  }
}
