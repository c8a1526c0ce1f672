import EntityKit

/// `entities graph`: one graph of extractions that were made before.
struct GraphCommand: Sendable {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
    console = Console(quiet: arguments.has(.quiet))
  }

  func run() throws(Failure) -> ExitCode {
    let graphOutput = try GraphOutput(GraphOutput.format(arguments) ?? .json, arguments, for: CommandTable.graph, console: console)
    let options = try GraphOptionsLoader(arguments, for: CommandTable.graph).options()
    var output = try OutputWriter(path: arguments.value(.output))
    var input = ExtractionInput(console: console)
    for path in arguments.inputs { input.read(path) }
    let tally = input.tally
    if tally.failed == 0 || tally.failed < tally.total {
      let graph = ClaimGraph(input.extractions, options: options)
      console.report(on: graph)
      try graphOutput.write(graph, to: &output)
      try output.finish()
    }
    return tally.report(on: console)
  }
}
