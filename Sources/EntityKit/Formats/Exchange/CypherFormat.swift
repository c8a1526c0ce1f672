/// A graph as Cypher statements for Neo4j and its relatives: every entity a node, every claim a relationship.
///
/// `MERGE` by id, so a file can be loaded again, and several files into one database.
struct CypherFormat {
  func text(_ graph: ClaimGraph) -> String {
    let rows = GraphRows(graph)
    var text = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
    for node in rows.nodes {
      text += """
        MERGE (n:Entity {id: \(Self.literal(node.id))}) \
        SET n:\(Self.identifier(Self.capitalized(node.type.rawValue))), n += \(Self.map(node, AttributeColumn.node));

        """
    }
    for row in rows.claims {
      let edge = row.relation.edge
      text += """
        MATCH (a:Entity {id: \(Self.literal(edge.source))}), (b:Entity {id: \(Self.literal(edge.target))}) \
        MERGE (a)-[r:\(Self.identifier(edge.kind.rawValue.uppercased())) {id: \(Self.literal(row.id))}]->(b) \
        SET r += \(Self.map(row, AttributeColumn.claim));

        """
    }
    return text
  }

  private static func map<Row>(_ row: Row, _ columns: [AttributeColumn<Row>]) -> String {
    let members = columns.compactMap { column in
      column.value(row).map { value in
        if case .text(let text) = value { "\(column.name): \(literal(text))" } else { "\(column.name): \(value.written)" }
      }
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// A label or type. Gazetteers and frames of the user's own may bring any.
  static func identifier(_ name: String) -> String {
    let cleaned = String(String.UnicodeScalarView(DisplayText.name(name).unicodeScalars.filter { $0 != "`" && $0 != "\\" }))
    return "`\(cleaned)`"
  }

  /// A string in apostrophes.
  static func literal(_ text: String) -> String {
    var result = "'"
    var afterBackslash = false
    for scalar in text.unicodeScalars {
      // Cypher reads `\u0041` before it looks for strings, in some versions even where a backslash goes before: two
      // strings then, put together.
      if afterBackslash, scalar == "u" || scalar == "U" { result += "' + '" }
      afterBackslash = scalar == "\\"
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
