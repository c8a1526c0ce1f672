/// A table of a graph that CSV can hold, which knows one table a file.
public enum GraphTable: String, Hashable, Sendable, CaseIterable {
  /// One row for each entity.
  case nodes
  /// One row for each kind and pair of ends.
  case relations
  /// One row for each claim, with its evidence.
  case claims
}

/// A table of a graph as comma-separated values with a line of headings.
struct CSVFormat {
  let table: GraphTable

  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let rows = GraphRows(graph)
    return switch table {
    case .nodes: bytes(rows.nodes, [.text("id", \.id)] + AttributeColumn.node)
    case .relations:
      bytes(
        rows.relations,
        [.text("id", \.edge.id), .text("source", \.edge.source), .text("target", \.edge.target)] + AttributeColumn.relation)
    case .claims:
      bytes(
        rows.claims,
        [.text("id", \.id), .text("source", \.relation.edge.source), .text("target", \.relation.edge.target)]
          + AttributeColumn.claim)
    }
  }

  private func bytes<Row>(_ rows: [Row], _ columns: [AttributeColumn<Row>]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns.map { .text($0.name) })
    for row in rows { writer.row(columns.map { $0.value(row) }) }
    return writer.bytes
  }
}
