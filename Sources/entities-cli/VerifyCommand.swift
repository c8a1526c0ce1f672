import EntityKit

/// `entities verify`: opens the sources again and checks every quotation.
struct VerifyCommand: Sendable {
  /// More faults of one document than this say nothing new.
  private static let reportLimit = 10

  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  /// A document with what is quoted from it.
  private struct Quoted {
    let name: String
    let digest: String
    var quotes: [Quote]
  }

  func run() throws(Failure) -> ExitCode {
    guard let path = arguments.operands.first else {
      throw .usage("which file is to be verified?", path: [CommandTable.root, CommandTable.verify])
    }
    let documents = quoted(try LedgerInput.contents(path))
    var sources = SourceTexts(root: arguments.value(.root), console: console)
    for source in arguments.operands.dropFirst() { try sources.add(source) }
    var (checked, matched, faulty) = (0, 0, 0)
    for document in documents {
      checked += document.quotes.count
      guard let text = try sources.text(document.name, digest: document.digest) else {
        console.error("\(document.name): not found; name its folder with --root, or the file that holds it behind '\(path)'")
        faulty += 1
        continue
      }
      let check = QuoteCheck(document.quotes, in: text)
      matched += check.checked - check.faults.count
      if !report(check, document, text) { faulty += 1 }
    }
    var output = try OutputWriter(path: nil)
    try output.write("\(matched) of \(checked) quotes match in \(documents.count) \(documents.count == 1 ? "document" : "documents")\n")
    return faulty == 0 ? .done : .inputFailed
  }

  private func quoted(_ contents: LedgerInput.Contents) -> [Quoted] {
    switch contents {
    case .extractions(let extractions): return extractions.map { Quoted(name: $0.documentID, digest: $0.digest, quotes: $0.quotes) }
    case .graph(let ledger):
      let quotes = ledger.quotes
      return ledger.documents.map { Quoted(name: $0.name, digest: $0.digest, quotes: quotes[$0.id] ?? []) }
    }
  }

  /// Reports what does not match. Returns whether everything does.
  private func report(_ check: QuoteCheck, _ document: Quoted, _ text: String) -> Bool {
    for fault in check.faults.prefix(Self.reportLimit) {
      console.error(
        "\(document.name):\(fault.line):\(fault.column): byte \(fault.byte) differs: quoted is '\(fault.quote.text)', there stands "
          + "'\(fault.found)'")
    }
    if check.faults.count > Self.reportLimit {
      console.error("\(document.name): \(check.faults.count - Self.reportLimit) more quotes differ")
    }
    let isSame = document.digest.isEmpty || Document(id: document.name, text: text).digest == document.digest
    if !isSame {
      let place = check.faults.isEmpty ? ", though in no quoted place" : ""
      console.error("\(document.name): the text has changed since it was read\(place)")
    }
    return isSame && check.faults.isEmpty
  }
}
