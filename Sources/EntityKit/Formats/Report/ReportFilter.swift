/// The form above the claims. Only the script shows it, since only the script makes it work.
struct ReportFilter {
  let view: ReportView

  func write(to section: inout MarkupWriter) {
    let claims = view.edges.filter { !$0.isDerived }.flatMap(\.claims)
    section.element("form", ["id": "filter", "hidden": "", "aria-label": "Filter the claims"]) { form in
      let kinds = Set(view.edges.map { ReportLedger.word($0.kind.rawValue) }).sorted(by: ByteOrder.precedes)
      Self.select("kind", "Kind", kinds.map { ($0, $0) }, &form)
      Self.select("polarity", "Polarity", Polarity.allCases.map { ($0.rawValue, $0 == .positive ? "asserted" : "denied") }, &form)
      Self.select("modality", "Modality", Modality.allCases.map { ($0.rawValue, $0.rawValue) }, &form)
      Self.select("entity", "End", nodes(view.edges.flatMap { [$0.source, $0.target] }), &form)
      Self.select("speaker", "Said by", [("own", "the text itself")] + nodes(claims.flatMap(\.claim.attributedTo)), &form)
      let documents = view.graph.documents.map { (view.anchors.document($0.id), view.title($0.id)) }
      Self.select("document", "Document", documents, &form)
      form.line("label") { label in
        label.text("Words")
        label.empty("input", ["type": "search", "name": "words", "autocomplete": "off"])
      }
      form.line("div", ["class": "buttons"]) { buttons in
        buttons.element("button", ["type": "reset"], text: "Show all")
        buttons.text(" ")
        buttons.element("output", ["id": "count", "aria-live": "polite"], text: DisplayText.count(claims.count, "claim", "claims"))
      }
    }
  }

  /// Nodes as choices, by name.
  private func nodes(_ ids: [ClaimGraph.Node.ID]) -> [(value: String, name: String)] {
    Set(ids).map { (view.anchors.node($0), view.name($0)) }.sorted {
      $0.1.utf8.elementsEqual($1.1.utf8) ? ByteOrder.precedes($0.0, $1.0) : ByteOrder.precedes($0.1, $1.1)
    }
  }

  private static func select(
    _ name: String, _ title: String, _ choices: [(value: String, name: String)], _ form: inout MarkupWriter
  ) {
    form.line("label") { label in
      label.text(title)
      label.line("select", ["name": name]) { select in
        select.element("option", ["value": ""], text: "all")
        for choice in choices { select.element("option", ["value": choice.value], text: DisplayText.shortened(choice.name, to: 60)) }
      }
    }
  }
}
