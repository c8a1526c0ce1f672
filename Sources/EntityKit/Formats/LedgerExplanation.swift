/// Why a ledger has a relation, a claim or a node: for people.
struct LedgerExplanation {
  let ledger: LedgerFile
  private let names: [ClaimGraph.Node.ID: String]
  private let documents: [SourceDocument.ID: SourceDocument]

  init(_ ledger: LedgerFile) {
    self.ledger = ledger
    names = Dictionary(ledger.nodes.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(ledger.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is behind the relation, claim, origin or node of that id, or `nil` where there is none.
  func text(of id: String) -> String? {
    if let edge = (ledger.edges + ledger.rejected).first(where: { $0.id == id }) { return relation(edge) }
    for edge in ledger.edges + ledger.rejected {
      if let claim = edge.claims.first(where: { $0.id == id }) { return self.claim(claim, edge) }
    }
    if let origin = ledger.origins.first(where: { $0.id == id }) { return self.origin(origin) }
    return ledger.nodes.first { $0.id == id }.map { node($0) }
  }

  // MARK: Relations

  private func relation(_ edge: ClaimGraph.Edge) -> String {
    var lines = ["\(edge.id)  \(name(edge.source)) \(edge.kind.rawValue) \(name(edge.target))"]
    lines.append("  " + counts(edge))
    if edge.isDerived { lines.append("  derived by roll-up from \(edge.derivedFrom.joined(separator: ", "))") }
    if let contest = edge.contest {
      lines.append("  contested: asserted by \(voices(contest.asserted, edge)); denied by \(voices(contest.denied, edge))")
    }
    if edge.history.count > 1 {
      lines.append("  history:")
      for step in edge.history { lines.append("    \(step.date)  \(step.polarity == .negative ? "not " : "")\(step.modality.rawValue)") }
    }
    let claims = edge.claims.sorted { left, right in
      left.document == right.document
        ? left.claim.evidence.span.scalars.lowerBound < right.claim.evidence.span.scalars.lowerBound
        : ByteOrder.precedes(left.document, right.document)
    }
    for claim in claims { lines += ["", self.claim(claim, edge, isInside: true)] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `5 claims in 4 documents, 1 origin`.
  private func counts(_ edge: ClaimGraph.Edge) -> String {
    DisplayText.count(edge.claims.count, "claim", "claims") + " in " + DisplayText.count(edge.documents, "document", "documents") + ", "
      + DisplayText.count(edge.origins, "origin", "origins")
  }

  /// Who makes some claims: their innermost speakers, else their documents.
  private func voices(_ claims: [ClaimGraph.LedgerClaim.ID], _ edge: ClaimGraph.Edge) -> String {
    var voices: [String] = []
    for claim in edge.claims where claims.contains(claim.id) {
      let place = DisplayText.name(claim.document)
      let voice = claim.claim.attributedTo.first.map { "\(name($0)) (\(place))" } ?? place
      if !voices.contains(voice) { voices.append(voice) }
    }
    return voices.joined(separator: ", ")
  }

  // MARK: Claims

  private func claim(_ claim: ClaimGraph.LedgerClaim, _ edge: ClaimGraph.Edge, isInside: Bool = false) -> String {
    let margin = isInside ? "  " : ""
    let sentence = ClaimWords.sentence(
      edge.kind, name(claim.claim.source.entity), name(claim.claim.target.entity), polarity: claim.claim.polarity,
      modality: claim.claim.modality)
    var lines = ["\(claim.id)  \(sentence) (\(claim.claim.polarity.rawValue), \(claim.claim.modality.rawValue))"]
    func row(_ label: String, _ text: String) {
      lines.append("  " + label + String(repeating: " ", count: max(1, 12 - label.count)) + text)
    }
    row("sentence", quoted(claim.claim.sentence.text))
    row("document", self.document(claim.document) + ", from character \(claim.claim.evidence.span.scalars.lowerBound)")
    if !claim.copies.isEmpty { row("also in", claim.copies.map { DisplayText.name($0) }.joined(separator: ", ")) }
    for (label, end) in [("source", claim.claim.source), ("target", claim.claim.target)] {
      row(label, "\(quoted(end.quote.text)), \(end.via) -> \(name(end.entity)) (\(DisplayText.clean(end.entity)))")
    }
    for item in claim.claim.items { row("item", quoted(item.quote.text) + (item.entity.map { " -> \(name($0))" } ?? "")) }
    for stop in claim.claim.route { row("through", "\(quoted(stop.quote.text)) -> \(name(stop.entity))") }
    if let time = claim.claim.time { row("time", quoted(time.text)) }
    row("row", "\(claim.claim.rule), trigger \(quoted(claim.claim.trigger.text))")
    for cue in claim.claim.cues { row("cue", "\(cue.kind.rawValue) \(quoted(cue.quote.text))" + (cue.rule.map { ", \($0)" } ?? "")) }
    if !claim.chain.isEmpty {
      row("chain", claim.chain.map { "\(DisplayText.name($0.name)) (\($0.role.rawValue))" }.joined(separator: " <- "))
    }
    row("origin", claim.origin + (ledger.origins.first { $0.id == claim.origin }.map { ": " + shared($0) } ?? ""))
    if let decision = claim.decision { row("decision", "\(decision.ruling.rawValue): \(DisplayText.clean(decision.reason))") }
    return lines.map { margin + $0 }.joined(separator: "\n") + (isInside ? "" : "\n")
  }

  private func document(_ id: SourceDocument.ID) -> String {
    guard let document = documents[id] else { return DisplayText.name(id) }
    let known = [document.origin.title, document.origin.outlet, document.origin.date].compactMap { $0.map { DisplayText.clean($0) } }
    let copy = document.copyOf.map { ", a copy of \(DisplayText.name($0))" } ?? ""
    return DisplayText.name(id) + (known.isEmpty ? "" : " (\(known.joined(separator: ", ")))") + copy
  }

  // MARK: Origins and nodes

  /// `4 documents, by copies and quotation`.
  private func shared(_ origin: ClaimGraph.Origin) -> String {
    let reasons = origin.reasons.filter { $0 != .document }.map(\.rawValue)
    return DisplayText.count(origin.documents.count, "document", "documents")
      + (reasons.isEmpty ? "" : ", by " + reasons.joined(separator: " and "))
  }

  private func origin(_ origin: ClaimGraph.Origin) -> String {
    let lines = ["\(origin.id)  \(shared(origin))"] + origin.documents.map { "  document    \(document($0))" }
    return (lines + origin.claims.map { "  claim       \($0)" }).joined(separator: "\n") + "\n"
  }

  private func node(_ node: ClaimGraph.Node) -> String {
    var lines = ["\(DisplayText.clean(node.id))  \(DisplayText.name(node.name))"]
    let facts = [node.type.rawValue, node.subtype, node.office, node.country].compactMap { $0.map { DisplayText.clean($0) } }
    lines.append("  " + facts.joined(separator: ", ") + ", " + DisplayText.count(node.mentions, "mention", "mentions"))
    if !node.aliases.isEmpty { lines.append("  also called " + node.aliases.map { DisplayText.name($0) }.joined(separator: ", ")) }
    if node.isAmbiguous { lines.append("  kept apart: the name could be that of others too") }
    for merged in node.mergedFrom {
      lines.append("  merged      \(merged.entity) of \(DisplayText.name(merged.document)), by \(merged.evidence.rawValue)")
    }
    for edge in ledger.edges where edge.source == node.id || edge.target == node.id {
      lines.append("  relation    \(edge.id)  \(name(edge.source)) \(edge.kind.rawValue) \(name(edge.target)), \(counts(edge))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(_ id: ClaimGraph.Node.ID) -> String { names[id] ?? DisplayText.name(id) }

  private func quoted(_ text: String) -> String { "\"\(DisplayText.shortened(DisplayText.clean(text), to: 300))\"" }
}

extension LedgerFile {
  /// What is behind the relation, claim, origin or node of that id, for people; `nil` where there is none. O(n).
  public func explanation(of id: String) -> String? { LedgerExplanation(self).text(of: id) }

  /// The ids that can be explained.
  public var ids: [String] {
    (edges + rejected).flatMap { [$0.id] + $0.claims.map(\.id) } + origins.map(\.id) + nodes.map(\.id)
  }
}
