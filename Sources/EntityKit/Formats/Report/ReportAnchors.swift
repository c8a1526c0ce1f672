/// Where things stand in the report: short names, since ids of nodes and documents can hold anything.
struct ReportAnchors: Sendable {
  private let nodes: [ClaimGraph.Node.ID: Int]
  private let documents: [SourceDocument.ID: Int]

  init(_ graph: ClaimGraph) {
    nodes = Dictionary(graph.nodes.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(graph.documents.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The anchor of a node.
  func node(_ id: ClaimGraph.Node.ID) -> String { "entity-\(nodes[id] ?? 0)" }

  /// The anchor of a document.
  func document(_ id: SourceDocument.ID) -> String { "document-\(documents[id] ?? 0)" }
}
