/// The claims of any number of documents, merged: entities become nodes, relations collect their claims.
///
/// The state of a graph is a set of extractions and everything else a pure function of it, so merging is associative,
/// commutative and idempotent, and equal inputs give equal bytes in whatever order they come.
public struct ClaimGraph: Hashable, Sendable {
  /// An entity of the merged graph.
  public struct Node: Hashable, Sendable, Identifiable {
    /// The gazetteer id, else `type:normalised-name`.
    public var id: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer class from the gazetteer, where there is one.
    public var subtype: String?
    /// The name to show.
    public var name: String
    /// Every other name that the documents use, sorted.
    public var aliases: [String]
    /// The gazetteer entry, where there is one.
    public var gazetteerID: String?
    /// ISO 3166 code of the country that it is or belongs to, where known.
    public var country: String?
    /// How many mentions all documents have.
    public var mentions: Int
    /// The entities it was merged from, as `document#entity`, sorted.
    public var mergedFrom: [String]
  }

  /// A claim with the document that makes it. Ends, items and sources are node ids.
  public struct LedgerClaim: Hashable, Sendable, Identifiable {
    /// `c-` and 16 hexadecimal digits that depend on document, kind, ends, trigger, polarity and modality only.
    public var id: String
    /// Id of the document.
    public var document: String
    /// The claim as read, its entity ids replaced by node ids.
    public var claim: Claim
  }

  /// A kind and two nodes, with the ledger of claims.
  public struct Edge: Hashable, Sendable, Identifiable {
    /// `r-` and 16 hexadecimal digits that depend on kind and ends only.
    public var id: String
    /// What relates the ends.
    public var kind: RelationKind
    /// Node id of the supplier; of a contact, of the smaller id.
    public var source: Node.ID
    /// Node id of the recipient; of a contact, of the other end.
    public var target: Node.ID
    /// The claims, by id. Never empty.
    public var claims: [LedgerClaim]
    /// How many documents state it.
    public var origins: Int
  }

  /// The documents read, sorted by id.
  public private(set) var documents: [String]
  /// The nodes that some relation joins, and all others, sorted by id.
  public private(set) var nodes: [Node]
  /// The relations, sorted by id.
  public private(set) var edges: [Edge]
  /// The merged extractions, sorted and without doubles: the state that everything else follows from.
  private let extractions: [Extraction]

  /// Merges `extractions`. The same extraction given twice counts once. O(n log n).
  public init(_ extractions: [Extraction]) {
    var merger = GraphMerger()
    self.extractions = GraphMerger.canonical(extractions)
    for extraction in self.extractions { merger.add(extraction) }
    documents = self.extractions.map(\.documentID)
    nodes = merger.sortedNodes()
    edges = merger.sortedEdges()
  }

  /// The graph over the documents of both.
  public func merging(_ other: ClaimGraph) -> ClaimGraph { ClaimGraph(extractions + other.extractions) }
}
