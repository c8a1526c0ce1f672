/// A graph as a STIX 2.1 bundle: persons and organizations are identities, places locations, and every claim a relationship.
///
/// STIX has no denied or planned relationship, so the stance stands in the type (`denied-supplies`): who reads no more than
/// that is not misled. All that the standard has no place for is in a property extension, which the bundle defines itself.
/// STIX wants times; without a date of the document they are the beginning of 1970, since nothing here depends on a clock.
struct STIXFormat {
  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let rows = GraphRows(graph)
    let objects = Dictionary(graph.nodes.map { ($0.id, Self.identifier(of: $0)) }, uniquingKeysWith: { first, _ in first })
    // Weapons have no object of their own; they stay in the items of the claims.
    let nodes = graph.nodes.filter { $0.type != .weapon }
    var writer = JSONWriter(pretty: true)
    writer.object { bundle in
      bundle.member("type", "bundle")
      bundle.member("id", Self.identifier("bundle", rows.claims.map(\.id) + nodes.map(\.id)))
      bundle.key("objects")
      bundle.array { list in
        Self.writeProgram(&list)
        for node in nodes { list.object { Self.write(node, objects[node.id] ?? "", &$0) } }
        for row in rows.claims { list.object { Self.write(row, objects, &$0) } }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private static let program = identifier("identity", ["entities"])
  /// `identifier("extension-definition", ["entitykit-graph/1"])`, written out to be a key.
  static let extensionDefinition: StaticString = "extension-definition--96a48dea-b74b-5acc-a1a7-6ad2aa5175c0"

  /// Who made the bundle, and what its extension means.
  private static func writeProgram(_ list: inout JSONWriter) {
    list.object { object in
      common("identity", program, createdBy: nil, &object)
      object.member("name", "entities \(EntityKitVersion.current)")
      object.member("identity_class", "system")
    }
    list.object { object in
      common("extension-definition", "\(extensionDefinition)", createdBy: program, &object)
      object.member("name", "Claims of texts")
      object.member(
        "schema",
        "Each relationship is one claim of one text: its kind, polarity (positive or negative), modality (actual, planned, requested or "
          + "possible), who says it (attributed_to), what is supplied (items), the document, the evidence with its offsets in Unicode "
          + "scalars, the trigger and the rule that read it.")
      object.member("version", "1.0.0")
      object.key("extension_types")
      object.strings(["property-extension"])
    }
  }

  private static func write(_ node: ClaimGraph.Node, _ id: String, _ object: inout JSONWriter) {
    let isLocation = id.hasPrefix("location")
    common(isLocation ? "location" : "identity", id, createdBy: program, &object)
    object.member("name", DisplayText.isBlank(node.name) ? DisplayText.noName : node.name)
    if isLocation {
      object.member("country", node.country)
    } else {
      object.member("identity_class", node.type == .person ? "individual" : node.type == .organization ? "organization" : "unknown")
    }
    let known = [node.gazetteerID.map { "gazetteer " + $0 }].compactMap(\.self) + node.aliases.map { "also: " + $0 }
    if !known.isEmpty { object.member("description", known.joined(separator: "\n")) }
  }

  private static func write(_ row: GraphRows.ClaimRow, _ objects: [String: String], _ object: inout JSONWriter) {
    let (edge, claim) = (row.relation.edge, row.claim)
    common("relationship", identifier("relationship", [row.id]), day: row.document?.day, createdBy: program, &object)
    object.member("relationship_type", relationshipType(edge.kind, claim.polarity, claim.modality))
    object.member(
      "description",
      ClaimWords.sentence(
        edge.kind, row.relation.sourceName, row.relation.targetName, polarity: claim.polarity, modality: claim.modality)
        + ": \"\(claim.evidence.text)\"")
    object.member("source_ref", objects[edge.source])
    object.member("target_ref", objects[edge.target])
    object.key("external_references")
    object.array { list in
      list.object(inline: true) { reference in
        reference.member("source_name", row.ledger.document.isEmpty ? "(no name)" : row.ledger.document)
        reference.member("external_id", row.ledger.id)
        reference.member("description", claim.evidence.text)
      }
    }
    object.key("extensions")
    object.object { extensions in
      extensions.key(Self.extensionDefinition)
      extensions.object { member in
        member.member("extension_type", "property-extension")
        member.member("kind", edge.kind.rawValue)
        member.member("polarity", claim.polarity.rawValue)
        member.member("modality", claim.modality.rawValue)
        member.key("attributed_to")
        member.strings(row.speakers)
        member.key("items")
        member.strings(claim.items.map(\.quote.text))
        member.member("document", row.ledger.document)
        member.member("evidence", claim.evidence.text)
        member.member("evidence_start", claim.evidence.span.scalars.lowerBound)
        member.member("evidence_end", claim.evidence.span.scalars.upperBound)
        member.member("trigger", claim.trigger.text)
        member.member("rule", claim.rule)
      }
    }
  }
}
