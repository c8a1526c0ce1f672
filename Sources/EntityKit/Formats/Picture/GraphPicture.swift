/// What of a graph is drawn, and where: the lines, the nodes that they join, and an order from left to right.
struct GraphPicture {
  /// All claims of a relation with the same polarity and modality.
  struct Line {
    var edge: ClaimGraph.Edge
    var polarity: Polarity
    var modality: Modality
    var claims: [ClaimGraph.LedgerClaim]
    /// How many independent origins state it.
    var origins: Int
    /// Names of what is supplied, the most frequent first.
    var items: [String]
  }

  /// How much there is of something, drawn and in the whole graph.
  struct Count {
    var drawn: Int
    var all: Int
    /// What the picture has no room for.
    var leftOut: Int { all - drawn }
  }

  /// The nodes drawn, by id.
  let nodes: [ClaimGraph.Node]
  let lines: [Line]
  let relations: Count
  let entities: Count
  let claims: Count
  /// How many documents were read, and how many of them are no copies of another.
  let documents: (all: Int, origins: Int)
  /// Places from left to right.
  let rank: [ClaimGraph.Node.ID: Int]
  /// Names of all nodes of the graph, drawn or not, fit to be shown.
  let names: [ClaimGraph.Node.ID: String]
  /// Names of countries by ISO code.
  let countries: [String: String]

  /// The picture of `graph` with at most `limit` relations: those among the entities with the most claims.
  init(_ graph: ClaimGraph, limit: Int) {
    let names = Dictionary(graph.nodes.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
    let edges = graph.edges.count > limit ? PictureSelection(graph.edges).edges(limit: limit) : graph.edges
    let ends = Set(edges.flatMap { [$0.source, $0.target] })
    nodes = graph.nodes.filter { ends.contains($0.id) }
    lines = edges.flatMap { Self.lines(of: $0, names: names) }
    relations = Count(drawn: edges.count, all: graph.edges.count)
    entities = Count(drawn: nodes.count, all: Set(graph.edges.flatMap { [$0.source, $0.target] }).count)
    // A derived relation repeats the claims of others.
    claims = Count(drawn: Set(edges.flatMap { $0.claims.map(\.id) }).count, all: Set(graph.edges.flatMap { $0.claims.map(\.id) }).count)
    documents = (graph.documents.count, graph.documents.count { $0.copyOf == nil })
    rank = Self.rank(nodes, lines)
    self.names = names
    countries = Dictionary(
      graph.nodes.filter { $0.subtype == "country" }.map { ($0.country ?? "", $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ends of a line as they are drawn, whichever supplies.
  func ends(of line: Line) -> (left: ClaimGraph.Node.ID, right: ClaimGraph.Node.ID) {
    let (source, target) = (line.edge.source, line.edge.target)
    return (rank[source] ?? 0) <= (rank[target] ?? 0) ? (source, target) : (target, source)
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
