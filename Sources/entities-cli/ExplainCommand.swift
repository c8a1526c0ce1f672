import EntityKit

/// `entities explain`: shows how the sentences of a text are read.
struct ExplainCommand: Sendable {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
    console = Console(quiet: arguments.has(.quiet))
  }

  func run() throws(Failure) -> ExitCode {
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: nil)
    var reader = InputReader(console: console)
    for path in arguments.inputs {
      try reader.read(path) { document throws(Failure) in try output.write(extractor.explainSyntax(of: document)) }
    }
    try output.finish()
    return reader.tally.failed > 0 ? .inputFailed : .done
  }
}
