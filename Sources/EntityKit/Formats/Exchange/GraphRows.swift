/// A graph as three flat tables, with names where it has ids.
struct GraphRows {
  /// A relation with the names of its ends and items.
  struct RelationRow {
    let edge: ClaimGraph.Edge
    let sourceName: String
    let targetName: String
    let items: [String]
  }

  /// A claim with its relation and its document.
  struct ClaimRow {
    let relation: RelationRow
    let ledger: ClaimGraph.LedgerClaim
    let document: SourceDocument?
    let speakers: [String]
    let route: [String]

    var claim: Claim { ledger.claim }
    /// Unique among all rows: a derived relation repeats the claims of others.
    var id: String { relation.edge.isDerived ? "\(relation.edge.id)/\(ledger.id)" : ledger.id }
  }

  let nodes: [ClaimGraph.Node]
  let relations: [RelationRow]
  let claims: [ClaimRow]

  init(_ graph: ClaimGraph) {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let documents = Dictionary(graph.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func name(_ id: ClaimGraph.Node.ID) -> String { names[id] ?? id }
    nodes = graph.nodes
    relations = graph.edges.map {
      RelationRow(edge: $0, sourceName: name($0.source), targetName: name($0.target), items: $0.items.map(name))
    }
    claims = relations.flatMap { relation in
      relation.edge.claims.map { ledger in
        ClaimRow(
          relation: relation, ledger: ledger, document: documents[ledger.document], speakers: ledger.claim.attributedTo.map(name),
          route: ledger.claim.route.map { name($0.entity) })
      }
    }
  }
}
