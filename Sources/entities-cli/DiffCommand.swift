import EntityKit

/// `entities diff`: what is different between two ledgers.
struct DiffCommand: Sendable {
  let arguments: ParsedArguments

  func run() throws(Failure) -> ExitCode {
    let paths = arguments.operands
    guard paths.count == 2 else {
      throw .usage("two files are wanted, the old one first, not \(paths.count)", path: [CommandTable.root, CommandTable.diff])
    }
    let (old, new) = (try LedgerInput.contents(paths[0]), try LedgerInput.contents(paths[1]))
    var output = try OutputWriter(path: arguments.value(.output))
    try output.write(LedgerDifference(old.ledger, new.ledger).formatted())
    try output.finish()
    return .done
  }
}
