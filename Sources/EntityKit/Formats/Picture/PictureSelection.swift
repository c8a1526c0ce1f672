/// Chooses what to draw of a graph that is too large for a picture.
struct PictureSelection {
  private let edges: [ClaimGraph.Edge]

  init(_ edges: [ClaimGraph.Edge]) { self.edges = edges }

  /// Takes in entities, those with the most claims first, while the relations among them are not more than `limit`. O(n log n).
  func edges(limit: Int) -> [ClaimGraph.Edge] {
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
}
