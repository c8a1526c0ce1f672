/// The part of the report with every document: where it comes from, and its claims in the order of the text.
struct ReportDocuments {
  let view: ReportView

  func write(to main: inout MarkupWriter) {
    var claims: [SourceDocument.ID: [ReportView.Row]] = [:]
    for edge in view.edges where !edge.isDerived {
      for ledger in edge.claims { claims[ledger.document, default: []].append(ReportView.Row(edge: edge, ledger: ledger)) }
    }
    main.element("section", ["id": "documents"]) { section in
      section.element("h2", text: "Documents")
      for document in view.graph.documents { write(document, claims[document.id] ?? [], to: &section) }
    }
  }

  private func write(_ document: SourceDocument, _ claims: [ReportView.Row], to section: inout MarkupWriter) {
    section.element("section", ["class": "document", "id": view.anchors.document(document.id)]) { part in
      part.line("h3") { $0.element("bdi", text: view.title(document.id)) }
      let origin = document.origin
      let facts = [
        document.name, origin.outlet, origin.agency.map { "agency: \($0)" }, origin.author.map { "by \($0)" }, origin.date, origin.source,
      ]
      part.element("p", ["class": "quiet"], text: facts.compactMap(\.self).map { DisplayText.clean($0) }.joined(separator: " · "))
      part.line("p", ["class": "quiet"]) { line in
        line.text("SHA-256 ")
        line.element("code", text: document.digest)
      }
      if let original = document.copyOf {
        part.line("p") { line in
          line.text("A copy of ")
          line.element("a", ["href": "#\(view.anchors.document(original))"], text: view.title(original))
          line.text("; counted once.")
        }
      }
      if claims.isEmpty { return }
      part.element("ol", ["class": "links"]) { list in
        for row in claims.sorted(by: Self.standsBefore) {
          let claim = row.ledger.claim
          let sentence = ClaimWords.sentence(
            row.edge.kind, view.name(row.edge.source), view.name(row.edge.target), polarity: claim.polarity, modality: claim.modality)
          list.line("li") { item in item.line("a", ["href": "#\(row.ledger.id)"]) { $0.element("bdi", text: sentence) } }
        }
      }
    }
  }

  private static func standsBefore(_ left: ReportView.Row, _ right: ReportView.Row) -> Bool {
    let (first, second) = (left.ledger.claim.trigger.span.scalars.lowerBound, right.ledger.claim.trigger.span.scalars.lowerBound)
    return first == second ? left.ledger.id < right.ledger.id : first < second
  }
}
