import EntityKit

/// `entities frames coverage`: counts how often each row of the frames fires.
struct CoverageCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  func run() throws(Failure) -> ExitCode {
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: nil)
    var reader = InputReader(console: console)
    var coverage = FrameCoverage(rows: extractor.frames)
    try reader.read(arguments.inputs) { document throws(Failure) in coverage.add(extractor.explain(document)) }
    if reader.tally.hasResult { try output.write(coverage.formatted(unused: arguments.has(.unused))) }
    try output.finish()
    return reader.tally.exitCode
  }
}
