/// A graph as GraphML: every entity a node, every claim an edge.
///
/// All edges are directed, since readers refuse files with both sorts; `symmetric` marks those that have no direction.
struct GraphMLFormat {
  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let rows = GraphRows(graph)
    var writer = MarkupWriter.xml()
    writer.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"]) { file in
      Self.declare(AttributeColumn.node, "node", &file)
      Self.declare(AttributeColumn.claim, "edge", &file)
      file.element("graph", ["edgedefault": "directed"]) { list in
        for node in rows.nodes {
          list.element("node", ["id": node.id]) { Self.write(node, AttributeColumn.node, "node", &$0) }
        }
        for row in rows.claims {
          let edge = row.relation.edge
          list.element("edge", ["id": row.id, "source": edge.source, "target": edge.target]) {
            Self.write(row, AttributeColumn.claim, "edge", &$0)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func declare<Row>(_ columns: [AttributeColumn<Row>], _ domain: String, _ writer: inout MarkupWriter) {
    for column in columns {
      let type =
        switch column.kind {
        case .text: "string"
        case .number: "int"
        case .flag: "boolean"
        }
      writer.empty(
        "key", ["id": "\(domain)-\(column.name)", "for": domain, "attr.name": column.name, "attr.type": type])
    }
  }

  private static func write<Row>(_ row: Row, _ columns: [AttributeColumn<Row>], _ domain: String, _ writer: inout MarkupWriter) {
    for column in columns {
      guard let value = column.value(row) else { continue }
      writer.element("data", ["key": "\(domain)-\(column.name)"], text: value.written)
    }
  }
}
