import EntityKit

/// `entities explain`: shows why each claim was made, and why a sentence made none.
struct ExplainCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  func run() throws(Failure) -> ExitCode {
    if let path = arguments.value(.ledger) { return try explain(idsIn: path) }
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: nil)
    var reader = InputReader(console: console)
    var isFirst = true
    try reader.read(arguments.inputs) { document throws(Failure) in
      let text = explanation(document, extractor)
      try output.write(isFirst || isSyntaxAlone ? text : "\n" + text)
      isFirst = false
    }
    try output.finish()
    return reader.tally.exitCode
  }

  /// Explains what the operands name in a graph.
  private func explain(idsIn path: String) throws(Failure) -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw .usage("which relation, claim or node of '\(path)'? Give its id", path: [CommandTable.root, CommandTable.explain])
    }
    let ledger = try LedgerInput.contents(path).ledger
    var output = try OutputWriter(path: nil)
    var tally = InputTally()
    for id in arguments.operands {
      tally.total += 1
      if let text = ledger.explanation(of: id) {
        try output.write(tally.total == 1 ? text : "\n" + text)
      } else {
        tally.failed += 1
        console.error("'\(path)' has no '\(id)'\(EditDistance.suggestion(for: id, among: ledger.ids))")
      }
    }
    return tally.exitCode
  }

  private func explanation(_ document: Document, _ extractor: EntityExtractor) -> String {
    if arguments.has(.mentions) { return extractor.explainMentions(of: document).formatted() }
    if let view { return extractor.explain(document).formatted(view, syntax: arguments.has(.syntax)) }
    let syntax = extractor.explainSyntax(of: document)
    return syntax.isEmpty ? extractor.explain(document).formatted() : syntax
  }

  private var isSyntaxAlone: Bool { view == nil && !arguments.has(.mentions) }

  /// What is shown beside the grammatical analysis, `nil` where only that is asked for.
  private var view: ExplanationView? {
    if arguments.has(.misses) { return .misses }
    if arguments.has(.all) { return .all }
    return arguments.has(.syntax) && !arguments.has(.claims) ? nil : .claims
  }
}
