/// What of a graph is drawn, and where: the lines, the nodes that they join, and an order from left to right.
struct DOTPicture {
  /// All claims of a relation with the same polarity and modality.
  struct Line {
    var edge: ClaimGraph.Edge
    var polarity: Polarity
    var modality: Modality
    var claims: [ClaimGraph.LedgerClaim]
    /// How many documents state it.
    var origins: Int
    /// Names of what is supplied, the most frequent first.
    var items: [String]
  }

  let nodes: [ClaimGraph.Node]
  let lines: [Line]
  let relations: Int
  let claims: Int
  let relationsLeftOut: Int
  /// Places from left to right.
  let rank: [ClaimGraph.Node.ID: Int]

  /// The picture of `graph` with at most `limit` relations: those among the nodes with the most claims.
  init(_ graph: ClaimGraph, limit: Int) {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let edges = graph.edges.count > limit ? Self.select(graph.edges, limit: limit) : graph.edges
    let ends = Set(edges.flatMap { [$0.source, $0.target] })
    nodes = graph.nodes.filter { ends.contains($0.id) }
    lines = edges.flatMap { Self.lines(of: $0, names: names) }
    relations = edges.count
    claims = edges.reduce(0) { $0 + $1.claims.count }
    relationsLeftOut = graph.edges.count - edges.count
    rank = Self.rank(nodes, lines)
  }

  /// Takes in nodes, those with the most claims first, while the relations among them are not more than `limit`.
  private static func select(_ edges: [ClaimGraph.Edge], limit: Int) -> [ClaimGraph.Edge] {
    var weights: [ClaimGraph.Node.ID: Int] = [:]
    var edgesAt: [ClaimGraph.Node.ID: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      for end in Set([edge.source, edge.target]) {
        weights[end, default: 0] += edge.claims.count
        edgesAt[end, default: []].append(index)
      }
    }
    let order = weights.sorted { $0.value == $1.value ? ByteOrder.precedes($0.key, $1.key) : $0.value > $1.value }
    var taken: Set<ClaimGraph.Node.ID> = []
    var chosen: Set<Int> = []
    for (node, _) in order {
      let added = (edgesAt[node] ?? []).filter { index in
        let edge = edges[index]
        return [edge.source, edge.target].allSatisfy { $0 == node || taken.contains($0) }
      }
      guard chosen.count + added.count <= limit else { continue }
      taken.insert(node)
      chosen.formUnion(added)
    }
    return chosen.sorted().map { edges[$0] }
  }

  private static func lines(of edge: ClaimGraph.Edge, names: [ClaimGraph.Node.ID: String]) -> [Line] {
    Polarity.allCases.flatMap { polarity in
      Modality.allCases.compactMap { modality in
        let claims = edge.claims.filter { $0.claim.polarity == polarity && $0.claim.modality == modality }
        if claims.isEmpty { return nil }
        return Line(
          edge: edge, polarity: polarity, modality: modality, claims: claims,
          origins: Set(claims.map(\.origin)).count, items: items(of: claims, names: names))
      }
    }
  }

  private static func items(
    of claims: [ClaimGraph.LedgerClaim], names: [ClaimGraph.Node.ID: String]
  ) -> [String] {
    var counts: [String: (name: String, count: Int)] = [:]
    for item in claims.flatMap(\.claim.items) {
      let name = DisplayText.clean(item.entity.flatMap { names[$0] } ?? item.quote.text)
      if name.isEmpty { continue }
      counts[name.lowercased(), default: (name, 0)].count += 1
    }
    return counts.sorted {
      $0.value.count == $1.value.count ? ByteOrder.precedes($0.key, $1.key) : $0.value.count > $1.value.count
    }.map(\.value.name)
  }

  /// Suppliers left of recipients, as far as all lines allow. A node that only talks goes where its country stands, and
  /// among equals the one with more lines goes left.
  private static func rank(_ nodes: [ClaimGraph.Node], _ lines: [Line]) -> [ClaimGraph.Node.ID: Int] {
    var balance: [ClaimGraph.Node.ID: Int] = [:]
    var degree: [ClaimGraph.Node.ID: Int] = [:]
    for line in lines {
      degree[line.edge.source, default: 0] += 1
      degree[line.edge.target, default: 0] += 1
      if line.edge.kind == .contacts { continue }
      balance[line.edge.source, default: 0] += 1
      balance[line.edge.target, default: 0] -= 1
    }
    var countries: [String: Int] = [:]
    for node in nodes {
      if let country = node.country { countries[country, default: 0] += balance[node.id] ?? 0 }
    }
    let keyed = nodes.map { node in
      let own = balance[node.id]
      return (
        id: node.id, balance: own ?? node.country.flatMap { countries[$0] } ?? 0, degree: degree[node.id] ?? 0
      )
    }
    let order = keyed.sorted { left, right in
      if left.balance != right.balance { return left.balance > right.balance }
      if left.degree != right.degree { return left.degree > right.degree }
      return ByteOrder.precedes(left.id, right.id)
    }
    return Dictionary(order.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
