/// Chooses what to draw of a graph that is too large for a picture: the entities with the most claims, and of the relations among them
/// the strongest.
struct PictureSelection {
  /// More lines for each entity than this are a thicket.
  private static let density = 3
  /// So many entities stand in a picture of a dense graph, with two lines for each.
  private static let entities = 30

  private let edges: [ClaimGraph.Edge]
  /// The place of each entity when those with the most claims come first.
  private let places: [ClaimGraph.Node.ID: Int]

  init(_ edges: [ClaimGraph.Edge]) {
    self.edges = edges
    var weights: [ClaimGraph.Node.ID: Int] = [:]
    for edge in edges {
      for end in Set([edge.source, edge.target]) { weights[end, default: 0] += edge.claims.count }
    }
    let order = weights.sorted { $0.value == $1.value ? ByteOrder.precedes($0.key, $1.key) : $0.value > $1.value }
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// The relations to draw, in the order of the graph: as many entities as have at most `limit` relations among them, or, where these
  /// are too many for so few entities, the strongest relations among some more. O(n log n).
  func edges(limit: Int) -> [ClaimGraph.Edge] {
    let rank = edges.map { edge in max(places[edge.source] ?? 0, places[edge.target] ?? 0) }
    let sorted = rank.sorted()
    // The entity of the first relation too many, and nothing from there on.
    let end = sorted.count > limit ? sorted[limit] : places.count
    let among = edges.indices.filter { rank[$0] < end }
    if among.count <= Self.density * end { return among.map { edges[$0] } }
    let strongest = edges.indices.filter { rank[$0] < Self.entities }.sorted { left, right in
      let (first, second) = (edges[left], edges[right])
      if first.origins != second.origins { return first.origins > second.origins }
      return first.claims.count == second.claims.count ? left < right : first.claims.count > second.claims.count
    }
    return strongest.prefix(min(limit, 2 * Self.entities)).sorted().map { edges[$0] }
  }
}
