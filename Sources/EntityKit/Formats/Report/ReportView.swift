/// What the parts of the report share: the graph, names, anchors and orders.
struct ReportView {
  /// A claim with its relation.
  struct Row {
    let edge: ClaimGraph.Edge
    let ledger: ClaimGraph.LedgerClaim
  }

  let graph: ClaimGraph
  let anchors: ReportAnchors
  /// Relations, those with the most origins first, then by names.
  let edges: [ClaimGraph.Edge]
  private let names: [ClaimGraph.Node.ID: String]
  private let documents: [SourceDocument.ID: SourceDocument]
  private let edgesByID: [ClaimGraph.Edge.ID: ClaimGraph.Edge]
  private let origins: [ClaimGraph.Origin.ID: ClaimGraph.Origin]

  init(_ graph: ClaimGraph) {
    self.graph = graph
    anchors = ReportAnchors(graph)
    let names = Dictionary(graph.nodes.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
    self.names = names
    documents = Dictionary(graph.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    edgesByID = Dictionary(graph.edges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    origins = Dictionary(graph.origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ edge: ClaimGraph.Edge) -> [String] { [names[edge.source] ?? "", names[edge.target] ?? "", edge.kind.rawValue, edge.id] }
    edges = graph.edges.sorted { left, right in
      if left.origins != right.origins { return left.origins > right.origins }
      return key(left).lexicographicallyPrecedes(key(right), by: ByteOrder.precedes)
    }
  }

  /// The name to show for a node.
  func name(_ id: ClaimGraph.Node.ID) -> String { names[id] ?? DisplayText.name(id) }

  /// The relation of that id that the graph shows.
  func edge(_ id: ClaimGraph.Edge.ID) -> ClaimGraph.Edge? { edgesByID[id] }

  /// `supplies: Russia → Chad`, which does not say that it is so.
  func title(of edge: ClaimGraph.Edge) -> String {
    "\(edge.kind.rawValue): \(name(edge.source)) \(edge.kind == .contacts ? "↔" : "→") \(name(edge.target))"
  }

  func document(_ id: SourceDocument.ID) -> SourceDocument? { documents[id] }

  /// What to call a document: its headline, else the name under which it was read.
  func title(_ id: SourceDocument.ID) -> String { DisplayText.name(documents[id]?.origin.title ?? id) }

  func origin(_ id: ClaimGraph.Origin.ID) -> ClaimGraph.Origin? { origins[id] }

  /// When a document was published, as far as known.
  private func date(of id: SourceDocument.ID) -> CalendarDate? { documents[id]?.origin.date.flatMap { CalendarDate($0) } }

  /// The claims of a relation in the order of their dates, those without one last: a deal as it went.
  func claims(of edge: ClaimGraph.Edge) -> [ClaimGraph.LedgerClaim] {
    func key(_ claim: ClaimGraph.LedgerClaim) -> [String] { [date(of: claim.document)?.description ?? "~", claim.document] }
    return edge.claims.sorted { left, right in
      let (first, second) = (key(left), key(right))
      if first != second { return first.lexicographicallyPrecedes(second, by: ByteOrder.precedes) }
      return left.claim.evidence.span.scalars.lowerBound < right.claim.evidence.span.scalars.lowerBound
    }
  }

  /// `4 articles, 1 origin · 9 entities · ...`.
  var counts: String {
    let claims = Set(graph.edges.flatMap { $0.claims.map(\.id) }).count
    return [
      DisplayText.documents((graph.documents.count, graph.documents.count { $0.copyOf == nil })),
      DisplayText.count(Set(graph.edges.flatMap { [$0.source, $0.target] }).count, "entity", "entities"),
      DisplayText.count(graph.edges.count, "relation", "relations"), DisplayText.count(claims, "claim", "claims"),
    ].joined(separator: " · ")
  }
}
