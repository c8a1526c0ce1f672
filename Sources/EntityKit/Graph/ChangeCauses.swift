/// What can be behind a change of the ledger: documents, decisions, and what the run cards say of program, rules and names.
struct ChangeCauses {
  private let old: [SourceDocument.ID: SourceDocument]
  private let new: [SourceDocument.ID: SourceDocument]
  /// The claims that are rejected in each, with the reason.
  private let rejected: (old: [String: String], new: [String: String])
  private let decisionsDiffer: Bool

  init(_ old: LedgerFile, _ new: LedgerFile) {
    func documents(_ ledger: LedgerFile) -> [SourceDocument.ID: SourceDocument] {
      Dictionary(ledger.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func rejected(_ ledger: LedgerFile) -> [String: String] {
      Dictionary(
        ledger.rejected.flatMap(\.claims).map { ($0.id, $0.decision?.reason ?? "") }, uniquingKeysWith: { first, _ in first })
    }
    (self.old, self.new) = (documents(old), documents(new))
    self.rejected = (rejected(old), rejected(new))
    decisionsDiffer = old.decisions != new.decisions
  }

  /// What is behind a claim that was added, removed or changed in `parts`.
  func cause(_ before: LedgerDifference.Entry?, _ after: LedgerDifference.Entry?, _ parts: [String]) -> String {
    guard let entry = after ?? before else { return "" }
    let name = entry.claim.document
    if after == nil, let reason = rejected.new[entry.claim.id] { return "rejected by a decision: \(reason)" }
    if before == nil, let reason = rejected.old[entry.claim.id] { return "no longer rejected by a decision: \(reason)" }
    guard let first = old[name] else { return "the document \(name) is new" }
    guard let second = new[name] else { return "the document \(name) is no longer there" }
    if parts == ["decision"] { return "a decision about the claim" }
    if first.digest != second.digest { return "the text of \(name) has changed" }
    let causes = differences(first.run, second.run, before, after, parts) + (decisionsDiffer ? ["the decisions have changed"] : [])
    return causes.isEmpty ? "another filter, or documents beside it" : causes.joined(separator: "; ")
  }

  private func differences(
    _ first: RunCard?, _ second: RunCard?, _ before: LedgerDifference.Entry?, _ after: LedgerDifference.Entry?, _ parts: [String]
  ) -> [String] {
    guard let first, let second, first != second else { return [] }
    var causes: [String] = []
    if first.version != second.version { causes.append("version \(first.version) became \(second.version)") }
    if first.rules != second.rules {
      let rows = [before?.claim.claim.rule, after?.claim.claim.rule].compactMap(\.self)
      let cues = Set((before?.claim.claim.cues ?? []).compactMap(\.rule))
        .symmetricDifference((after?.claim.claim.cues ?? []).compactMap(\.rule)).sorted()
      let named = parts.isEmpty || parts.contains("rule") || parts.contains("ends") ? rows : cues
      let unique = named.enumerated().filter { named.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      causes.append("the rules have changed" + (unique.isEmpty ? "" : " (\(unique.joined(separator: ", ")))"))
    }
    if first.data != second.data {
      let ends = Set([before?.source, before?.target, after?.source, after?.target].compactMap(\.self)).sorted(by: ByteOrder.precedes)
      causes.append("the names or words have changed (\(ends.joined(separator: ", ")))")
    }
    return causes
  }
}
