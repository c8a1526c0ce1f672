import EntityKit

/// `entities graph`: one graph of extractions that were made before.
struct GraphCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  func run() throws(Failure) -> ExitCode {
    let graphOutput = try GraphOutput(GraphOutput.format(arguments) ?? .json, arguments, for: CommandTable.graph, console: console)
    let options = try GraphOptionsLoader(arguments, for: CommandTable.graph).options()
    var output = try OutputWriter(path: arguments.value(.output))
    var input = ExtractionInput(console: console)
    for path in arguments.inputs { input.read(path) }
    let tally = input.tally
    if tally.hasResult {
      let graph = ClaimGraph(input.extractions, options: options)
      console.report(on: graph)
      try graphOutput.write(graph, to: &output)
      try output.finish()
    }
    return tally.report(on: console)
  }
}
