import EntityKit

/// `entities gazetteer show`: shows what names could mean.
struct GazetteerShowCommand: Sendable {
  let arguments: ParsedArguments

  func run() throws(Failure) -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw .usage("name what to show", path: [CommandTable.root, CommandTable.gazetteer, CommandTable.show])
    }
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: nil)
    try output.write(extractor.senses(of: arguments.operands).map { $0.formatted() }.joined(separator: "\n"))
    try output.finish()
    return .done
  }
}
