/// A graph as GEXF 1.3, the format of Gephi: every entity a node, every claim an edge.
///
/// All edges are directed, since readers refuse files with both sorts; `symmetric` marks those that have no direction.
struct GEXFFormat {
  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let rows = GraphRows(graph)
    var writer = MarkupWriter.xml()
    writer.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"]) { file in
      file.element("meta") { $0.element("creator", text: "entities \(EntityKitVersion.current)") }
      file.element("graph", ["defaultedgetype": "directed", "mode": "static"]) { graph in
        Self.declare(AttributeColumn.node, "node", &graph)
        Self.declare(AttributeColumn.claim, "edge", &graph)
        graph.element("nodes") { list in
          for node in rows.nodes {
            list.element("node", ["id": node.id, "label": node.name]) { Self.write(node, AttributeColumn.node, &$0) }
          }
        }
        graph.element("edges") { list in
          for row in rows.claims {
            let edge = row.relation.edge
            list.element(
              "edge", ["id": row.id, "source": edge.source, "target": edge.target, "label": edge.kind.rawValue, "weight": "1"]
            ) { Self.write(row, AttributeColumn.claim, &$0) }
          }
        }
      }
    }
    return writer.bytes
  }

  private static func declare<Row>(_ columns: [AttributeColumn<Row>], _ group: String, _ writer: inout MarkupWriter) {
    writer.element("attributes", ["class": group, "mode": "static"]) { list in
      for column in columns {
        let type =
          switch column.kind {
          case .text: "string"
          case .number: "integer"
          case .flag: "boolean"
          }
        list.empty("attribute", ["id": column.name, "title": column.name, "type": type])
      }
    }
  }

  private static func write<Row>(_ row: Row, _ columns: [AttributeColumn<Row>], _ writer: inout MarkupWriter) {
    writer.element("attvalues") { list in
      for column in columns {
        guard let value = column.value(row) else { continue }
        list.empty("attvalue", ["for": column.name, "value": value.written])
      }
    }
  }
}
