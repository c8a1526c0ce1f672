import EntityKit

/// `entities frames coverage`: counts how often each row of the frames fires.
struct CoverageCommand: Sendable {
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
    var coverage = FrameCoverage(rows: extractor.frames)
    for path in arguments.inputs {
      try reader.read(path) { document throws(Failure) in coverage.add(extractor.explain(document)) }
    }
    let tally = reader.tally
    // Counts of nothing would look as if no row were of use.
    if tally.failed == 0 || tally.failed < tally.total { try output.write(coverage.formatted(unused: arguments.has(.unused))) }
    try output.finish()
    return tally.failed > 0 ? .inputFailed : .done
  }
}
