/// The part of the report with every entity: what is known of it, its relations, and every place that mentions it.
struct ReportEntities {
  let view: ReportView

  func write(to main: inout MarkupWriter) {
    var relations: [ClaimGraph.Node.ID: [ClaimGraph.Edge]] = [:]
    for edge in view.edges {
      for end in Set([edge.source, edge.target]) { relations[end, default: []].append(edge) }
    }
    let mentions = view.graph.mentions()
    main.element("section", ["id": "entities"]) { section in
      section.element("h2", text: "Entities")
      section.line("label", ["hidden": ""]) { label in
        label.text("Find an entity")
        label.empty("input", ["type": "search", "id": "find", "autocomplete": "off"])
      }
      let sorted = view.graph.nodes.sorted { left, right in
        let (first, second) = ((relations[left.id]?.count ?? 0), (relations[right.id]?.count ?? 0))
        if (first == 0) != (second == 0) { return second == 0 }
        return left.name.utf8.elementsEqual(right.name.utf8)
          ? ByteOrder.precedes(left.id, right.id) : ByteOrder.precedes(left.name, right.name)
      }
      for node in sorted { write(node, relations[node.id] ?? [], mentions[node.id] ?? [], to: &section) }
    }
  }

  private func write(
    _ node: ClaimGraph.Node, _ relations: [ClaimGraph.Edge], _ mentions: [ClaimGraph.LedgerMention], to section: inout MarkupWriter
  ) {
    let anchor = view.anchors.node(node.id)
    let names = ([node.name] + node.aliases).joined(separator: "\n")
    section.element("section", ["class": "entity", "id": anchor, "data-names": names]) { part in
      part.line("h3", ["class": "name"]) { $0.element("bdi", text: DisplayText.isBlank(node.name) ? DisplayText.noName : node.name) }
      let facts = [node.type.rawValue, node.subtype, node.office, node.country, node.gazetteerID].compactMap(\.self)
      part.element("p", ["class": "quiet"], text: facts.map { DisplayText.clean($0) }.joined(separator: " · "))
      if !node.aliases.isEmpty {
        part.line("p", ["class": "name"]) { line in
          line.text("Also: ")
          for (index, alias) in node.aliases.enumerated() {
            if index > 0 { line.text(", ") }
            line.element("bdi", text: alias)
          }
        }
      }
      if node.isAmbiguous {
        part.element("p", text: "Its name could be that of others too; it is kept apart from them.")
      }
      if !relations.isEmpty {
        part.element("ul", ["class": "links"]) { list in
          for edge in relations {
            list.line("li") { item in
              item.line("a", ["href": "#\(edge.id)"]) { $0.element("bdi", text: view.title(of: edge)) }
              item.text(" (\(DisplayText.count(edge.claims.count, "claim", "claims")))")
            }
          }
        }
      }
      if !mentions.isEmpty { write(mentions, to: &part) }
    }
  }

  private func write(_ mentions: [ClaimGraph.LedgerMention], to part: inout MarkupWriter) {
    part.element("details") { details in
      let documents = Set(mentions.map(\.document)).count
      details.element(
        "summary",
        text: "\(DisplayText.count(mentions.count, "mention", "mentions")) in \(DisplayText.count(documents, "document", "documents"))")
      details.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          table.line("tr") { row in
            for title in ["Words", "Kind", "Document", "Characters"] { row.element("th", ["scope": "col"], text: title) }
          }
          for found in mentions { write(found.mention, found.document, to: &table) }
        }
      }
    }
  }

  private func write(_ mention: Mention, _ document: SourceDocument.ID, to table: inout MarkupWriter) {
    let span = mention.quote.span.scalars
    table.line("tr") { row in
      row.line("td") { $0.element("bdi", text: mention.quote.text) }
      row.element("td", text: mention.kind.rawValue)
      row.line("td") { $0.element("a", ["href": "#\(view.anchors.document(document))"], text: view.title(document)) }
      row.element("td", text: "\(span.lowerBound)–\(span.upperBound)")
    }
  }
}
