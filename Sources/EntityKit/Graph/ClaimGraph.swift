/// The claims of any number of documents, merged: entities become nodes, relations collect their claims.
///
/// The state of a graph is a set of documents and everything else a pure function of it, so merging is associative, commutative and
/// idempotent, and equal inputs give equal bytes in whatever order they come.
public struct ClaimGraph: Hashable, Sendable {
  /// The documents read, sorted by id.
  public private(set) var documents: [SourceDocument]
  /// The nodes that some relation joins, and all others, sorted by id.
  public private(set) var nodes: [Node]
  /// The relations, sorted by id.
  public private(set) var edges: [Edge]
  /// What the claims go back to, sorted by id.
  public private(set) var origins: [Origin]
  /// What made the extractions, each card once.
  public private(set) var runs: [RunCard]
  /// The merged extractions, sorted and without doubles: the state that everything else follows from.
  let extractions: [Extraction]

  /// Merges `extractions`. The same extraction given twice counts once. O(n log n).
  public init(_ extractions: [Extraction]) {
    let set = DocumentSet(extractions)
    self.extractions = set.extractions
    var merger = GraphMerger(set)
    documents = set.documents
    nodes = merger.sortedNodes()
    edges = merger.sortedEdges()
    origins = merger.origins(of: edges)
    runs = set.runs
  }

  /// The graph over the documents of both.
  public func merging(_ other: ClaimGraph) -> ClaimGraph { ClaimGraph(extractions + other.extractions) }
}
