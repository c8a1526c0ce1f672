/// A graph as entities of FollowTheMoney (`ftm`), one JSON object a line, as Aleph and OpenAleph load them.
///
/// A claim is an `UnknownLink`, whose `role` says kind and stance in words, with its evidence and its document as proof.
/// The model has no weapons and no places but addresses: a state is a `PublicBody`, since as an end it acts.
struct FollowTheMoneyFormat {
  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let rows = GraphRows(graph)
    var writer = JSONWriter()
    for document in graph.documents {
      Self.write(Self.identifier("document", document.id), "Article", &writer) { properties in
        properties.list("title", [document.origin.title ?? document.name])
        properties.list("fileName", [document.name])
        properties.list("author", [document.origin.author].compactMap(\.self))
        properties.list("publisher", [document.origin.outlet].compactMap(\.self))
        properties.list("date", [document.day].compactMap(\.self))
        properties.list("sourceUrl", [document.origin.source].compactMap(\.self).filter(Self.isAddress))
      }
    }
    for node in graph.nodes where node.type != .weapon {
      let schema = Self.schema(of: node)
      let name = DisplayText.isBlank(node.name) ? DisplayText.noName : node.name
      Self.write(Self.identifier("node", node.id), schema, &writer) { properties in
        properties.list("name", [name], limit: 384)
        if schema == "Address" { properties.list("full", [name], limit: 250) }
        properties.list("alias", node.aliases, limit: 384)
        properties.list("country", [node.countryCode].compactMap { $0?.lowercased() })
        properties.list("notes", [node.gazetteerID].compactMap(\.self))
      }
    }
    for row in rows.claims {
      let (edge, claim) = (row.relation.edge, row.claim)
      Self.write(Self.identifier("claim", row.id), "UnknownLink", &writer) { properties in
        properties.list("subject", [Self.identifier("node", edge.source)])
        properties.list("object", [Self.identifier("node", edge.target)])
        let label = ClaimWords.label(claim.polarity, claim.modality)
        properties.list("role", [edge.kind.rawValue + (label.map { " (\($0))" } ?? "")])
        properties.list("status", ["\(claim.polarity.rawValue), \(claim.modality.rawValue)"])
        properties.list("summary", [claim.evidence.text], limit: 65_000)
        properties.list("description", Self.description(of: row), limit: 65_000)
        properties.list("recordId", [row.ledger.id])
        properties.list("date", [row.document?.day].compactMap(\.self))
        properties.list("proof", [Self.identifier("document", row.ledger.document)])
      }
    }
    return writer.bytes
  }

  private static func description(of row: GraphRows.ClaimRow) -> [String] {
    var lines: [String] = []
    if !row.speakers.isEmpty { lines.append("said by " + row.speakers.joined(separator: ", ")) }
    if row.relation.edge.isDerived { lines.append("derived from what persons and bodies of the two are said to do") }
    if !row.claim.items.isEmpty { lines.append("items: " + row.claim.items.map(\.quote.text).joined(separator: ", ")) }
    return lines
  }

  /// Whether `source` is an address of the web that the model takes for one.
  private static func isAddress(_ source: String) -> Bool {
    (source.hasPrefix("https://") || source.hasPrefix("http://"))
      && source.unicodeScalars.allSatisfy {
        $0.isASCII && $0.value > 0x20 && !["<", ">", "\"", "\\", "^", "`", "{", "|", "}"].contains($0)
      }
  }

  private static func schema(of node: ClaimGraph.Node) -> String {
    switch node.type {
    case .person: "Person"
    case .organization: "Organization"
    case .place: node.subtype == "country" ? "PublicBody" : "Address"
    default: "LegalEntity"
    }
  }

  /// Names in ids can hold anything; the model wants letters and digits.
  private static func identifier(_ sort: String, _ name: String) -> String { GraphIdentifier.make("entitykit-\(sort)-", [name]) }

  private static func write(
    _ id: String, _ schema: String, _ writer: inout JSONWriter, _ properties: (inout JSONWriter) -> Void
  ) {
    writer.object { object in
      object.member("id", id)
      object.member("schema", schema)
      object.key("properties")
      object.object(properties)
    }
    writer.newline()
  }
}

extension JSONWriter {
  /// A property with its values, unless it has none. Longer ones than the model takes are cut, and then end with an ellipsis.
  fileprivate mutating func list(_ name: StaticString, _ values: [String], limit: Int = 1_024) {
    if values.isEmpty { return }
    key(name)
    strings(
      values.map { value in
        let scalars = value.unicodeScalars
        return scalars.count > limit ? String(scalars.prefix(limit - 1)) + "…" : value
      })
  }
}
