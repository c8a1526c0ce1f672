/// What of a ledger a graph shows: its relations, filtered and rolled up, and the nodes that they need.
struct GraphView {
  let nodes: [ClaimGraph.Node]
  let edges: [ClaimGraph.Edge]
  let rejected: [ClaimGraph.Edge]
  let origins: [ClaimGraph.Origin]
  let unknownNames: [String]

  /// The view of a ledger that the options ask for. O(n log n).
  init(_ set: DocumentSet, _ ledger: Ledger, _ options: GraphOptions) {
    let filter = options.filter
    var assembly = EdgeAssembly(set, ledger)
    var edges: [ClaimGraph.Edge] = []
    for (key, claims) in ledger.claims where filter.kinds.isEmpty || filter.kinds.contains(key.kind) {
      let kept = claims.filter { filter.admits($0.claim, from: assembly.date(of: $0)) }
      if !kept.isEmpty { edges.append(assembly.edge(key, kept)) }
    }
    edges.sort { $0.id < $1.id }
    var all = ledger.nodes
    if options.rollUp {
      var rollUp = RollUp(ledger.nodes)
      let stated = Set(edges.map(\.id))
      let derived = rollUp.derive(from: edges).map { assembly.edge($0.key, $0.claims, derivedFrom: $0.from) }
      edges = (edges + derived.map { Self.renamed($0, besides: stated) }).sorted { $0.id < $1.id }
      all = (all + rollUp.added).sorted { ByteOrder.precedes($0.id, $1.id) }
    }
    let named = filter.about.map { GraphFilter.nodes(called: $0, among: all) }
    unknownNames = zip(filter.about, named).filter { $0.1.isEmpty }.map(\.0)
    let about = named.reduce(into: Set<ClaimGraph.Node.ID>()) { $0.formUnion($1) }
    if !filter.about.isEmpty { edges.removeAll { !about.contains($0.source) && !about.contains($0.target) } }
    edges.removeAll { $0.origins < filter.minimumOrigins }
    let shown = Set(edges.flatMap(\.claims).map(\.origin))
    origins =
      filter.isEmpty
      ? assembly.origins.sorted { $0.id < $1.id } : assembly.origins.filter { shown.contains($0.id) }.sorted { $0.id < $1.id }
    rejected = ledger.rejected.map { assembly.edge($0.key, $0.value) }.sorted { $0.id < $1.id }
    let needed = Set(edges.flatMap(Self.nodes))
    nodes = filter.isEmpty ? all : all.filter { needed.contains($0.id) }
    self.edges = edges
  }

  /// A derived relation keeps apart from one that the texts state between the same ends.
  private static func renamed(_ edge: ClaimGraph.Edge, besides stated: Set<ClaimGraph.Edge.ID>) -> ClaimGraph.Edge {
    guard stated.contains(edge.id) else { return edge }
    var edge = edge
    edge.id = GraphIdentifier.make("r-", [edge.kind.rawValue, edge.source, edge.target, "derived"])
    return edge
  }

  /// The ends, items, sources and places of a relation.
  private static func nodes(of edge: ClaimGraph.Edge) -> [ClaimGraph.Node.ID] {
    [edge.source, edge.target] + edge.items
      + edge.claims.flatMap { claim in
        claim.claim.attributedTo + claim.claim.route.map(\.entity) + claim.chain.compactMap(\.node)
          + [claim.claim.source.entity, claim.claim.target.entity]
      }
  }
}
