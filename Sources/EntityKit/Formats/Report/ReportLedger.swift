/// The part of the report with every claim, by relation, and the form that filters them.
struct ReportLedger {
  let view: ReportView

  func write(to main: inout MarkupWriter) {
    main.element("section", ["id": "claims"]) { section in
      section.element("h2", text: "Claims")
      if view.edges.isEmpty {
        section.element("p", text: "No relation found.")
        return
      }
      ReportFilter(view: view).write(to: &section)
      for edge in view.edges { write(edge, to: &section) }
    }
    if view.graph.rejected.isEmpty { return }
    main.element("section", ["id": "rejected"]) { section in
      section.element("h2", text: "Rejected claims")
      section.element("p", ["class": "quiet"], text: "Claims that a decision of the user takes out of the graph.")
      for edge in view.graph.rejected { write(edge, isRejected: true, to: &section) }
    }
  }

  private func write(_ edge: ClaimGraph.Edge, isRejected: Bool = false, to section: inout MarkupWriter) {
    section.element("section", ["class": "relation \(Self.word(edge.kind.rawValue))", "id": isRejected ? nil : edge.id]) { part in
      part.element("header") { header in
        header.line("h3") { title in
          title.element("span", ["class": "kind"], text: edge.kind.rawValue)
          title.text(": ")
          link(edge.source, &title)
          title.text(edge.kind == .contacts ? " ↔ " : " → ")
          link(edge.target, &title)
        }
        for (label, polarity, count) in stances(of: edge) {
          header.element("span", ["class": "tag \(polarity.rawValue)"], text: count > 1 ? "\(label) ×\(count)" : label)
        }
        header.element("span", ["class": "quiet"], text: counts(of: edge))
        if edge.isContested { header.element("span", ["class": "tag contested"], text: "contested") }
        if edge.isDerived { header.element("span", ["class": "tag derived"], text: "derived") }
      }
      if edge.history.count > 1 { part.element("p", ["class": "quiet"], text: history(of: edge)) }
      if edge.isDerived {
        writeDerivation(of: edge, to: &part)
      } else {
        for claim in view.claims(of: edge) { write(claim, edge, to: &part) }
      }
    }
  }

  /// What the claims make of the relation: a heading must not say that something is which is only denied.
  private func stances(of edge: ClaimGraph.Edge) -> [(label: String, polarity: Polarity, count: Int)] {
    Polarity.allCases.flatMap { polarity in
      Modality.allCases.compactMap { modality in
        let count = edge.claims.count { $0.claim.polarity == polarity && $0.claim.modality == modality }
        return count == 0 ? nil : (ClaimWords.label(polarity, modality) ?? modality.rawValue, polarity, count)
      }
    }
  }

  /// `2015-02: requested → 2016-12: planned`.
  private func history(of edge: ClaimGraph.Edge) -> String {
    edge.history.map { "\($0.date): \(ClaimWords.label($0.polarity, $0.modality) ?? $0.modality.rawValue)" }.joined(separator: " → ")
  }

  /// The claims of a derived relation stand where they come from.
  private func writeDerivation(of edge: ClaimGraph.Edge, to part: inout MarkupWriter) {
    part.element("p", text: "No text says so of the two themselves. It follows from what their persons and bodies are said to do:")
    part.element("ul", ["class": "links"]) { list in
      for id in edge.derivedFrom {
        guard let origin = view.edge(id) else { continue }
        list.line("li") { $0.element("a", ["href": "#\(id)"], text: view.title(of: origin)) }
      }
    }
  }

  private func counts(of edge: ClaimGraph.Edge) -> String {
    [
      DisplayText.count(edge.claims.count, "claim", "claims"), DisplayText.count(edge.documents, "article", "articles"),
      DisplayText.count(edge.origins, "origin", "origins"),
    ].joined(separator: ", ")
  }

  private func write(_ ledger: ClaimGraph.LedgerClaim, _ edge: ClaimGraph.Edge, to part: inout MarkupWriter) {
    let claim = ledger.claim
    part.element(
      "article",
      [
        "class": "claim \(claim.polarity.rawValue) \(claim.modality.rawValue)", "id": ledger.id,
        "data-kind": Self.word(edge.kind.rawValue), "data-polarity": claim.polarity.rawValue, "data-modality": claim.modality.rawValue,
        "data-ends": [edge.source, edge.target].map(view.anchors.node).joined(separator: " "),
        "data-speakers": claim.attributedTo.isEmpty ? "own" : claim.attributedTo.map(view.anchors.node).joined(separator: " "),
        "data-document": view.anchors.document(ledger.document),
      ]
    ) { article in
      article.line("p") { writeSentence(ledger, edge, &$0) }
      let sentence = MarkedSentence(claim, edge.kind, name: view.name)
      article.line("blockquote") { Self.write(sentence, &$0) }
      for mark in sentence.outside where mark.role == "end" {
        let end = mark.range == claim.source.quote.span.scalars ? claim.source : claim.target
        article.element("p", ["class": "quiet"], text: "“\(DisplayText.clean(end.quote.text))” = \(view.name(end.entity)) (\(end.via))")
      }
      article.line("p", ["class": "quiet"]) { writeSource(ledger, &$0) }
      if let decision = ledger.decision {
        article.line("p") { line in
          line.element("span", ["class": "tag \(decision.ruling.rawValue)"], text: decision.ruling.rawValue)
          line.text(" \(DisplayText.clean(decision.reason))")
        }
      }
    }
  }

  /// `Russia may supply Taliban: AK-47. Said by Kabul.`
  private func writeSentence(_ ledger: ClaimGraph.LedgerClaim, _ edge: ClaimGraph.Edge, _ line: inout MarkupWriter) {
    let claim = ledger.claim
    let sentence = ClaimWords.sentence(
      edge.kind, view.name(edge.source), view.name(edge.target), polarity: claim.polarity, modality: claim.modality)
    let items = claim.items.map { DisplayText.clean($0.quote.text) }
    line.element("span", ["class": "stance"], text: sentence + (items.isEmpty ? "" : ": " + items.joined(separator: ", ")))
    line.text(claim.attributedTo.isEmpty ? ", in the text’s own words" : ", said by ")
    for (index, speaker) in claim.attributedTo.enumerated() {
      if index > 0 { line.text(", ") }
      link(speaker, &line)
    }
  }

  private static func write(_ sentence: MarkedSentence, _ quote: inout MarkupWriter) {
    for piece in sentence.pieces {
      let text = piece.text
      if piece.roles.isEmpty {
        if piece.isEvidence { quote.text(text) } else { quote.element("span", ["class": "rest"], text: text) }
      } else {
        let label = piece.labels.isEmpty ? nil : piece.labels.joined(separator: ", ")
        quote.element("mark", ["class": piece.roles.joined(separator: " "), "data-role": label], text: text)
      }
    }
  }

  private func writeSource(_ ledger: ClaimGraph.LedgerClaim, _ line: inout MarkupWriter) {
    let span = ledger.claim.evidence.span.scalars
    line.element("a", ["href": "#\(view.anchors.document(ledger.document))"], text: view.title(ledger.document))
    if let date = view.document(ledger.document)?.origin.date { line.text(", \(DisplayText.clean(date))") }
    line.text(", characters \(span.lowerBound)–\(span.upperBound)")
    let chain = ledger.chain.map { "\(DisplayText.clean($0.name)) (\($0.role.rawValue))" }
    if !chain.isEmpty { line.text("; through \(chain.joined(separator: " ← "))") }
    if let origin = view.origin(ledger.origin), origin.claims.count > 1 {
      line.text(
        "; counted as one with \(DisplayText.count(origin.claims.count - 1, "claim", "claims")) (\(origin.reasons.map(\.rawValue).joined(separator: ", ")))"
      )
    }
    line.text("; ")
    line.element("code", text: ledger.claim.rule)
    line.text(" ")
    line.element("a", ["href": "#\(ledger.id)"], text: ledger.id)
  }

  private func link(_ id: ClaimGraph.Node.ID, _ line: inout MarkupWriter) {
    line.line("a", ["href": "#\(view.anchors.node(id))"]) { $0.element("bdi", text: view.name(id)) }
  }

  /// A name as a word of a class attribute.
  static func word(_ name: String) -> String {
    String(String.UnicodeScalarView(DisplayText.clean(name).unicodeScalars.map { $0.properties.isWhitespace ? "-" : $0 }))
  }
}
