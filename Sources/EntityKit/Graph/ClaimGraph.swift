/// The claims of any number of documents, merged: entities become nodes, relations collect their claims.
///
/// The state of a graph is a set of documents and everything else a pure function of it and of the options, so merging is associative,
/// commutative and idempotent, and equal inputs give equal bytes in whatever order they come.
public struct ClaimGraph: Hashable, Sendable {
  /// The documents read, sorted by id.
  public let documents: [SourceDocument]
  /// The nodes that some relation joins, and all others, sorted by id; with a filter only those that its relations name.
  public let nodes: [Node]
  /// The relations, sorted by id. A relation that a roll-up derived repeats the claims that it was derived from.
  public let edges: [Edge]
  /// The relations of claims that the user has rejected, with those claims only, sorted by id.
  public let rejected: [Edge]
  /// What the claims go back to, sorted by id.
  public let origins: [Origin]
  /// What made the extractions, each card once.
  public let runs: [RunCard]
  /// What was made of the documents.
  public let options: GraphOptions
  /// The decisions that do not apply, in the order of their file.
  public let unusedDecisions: [Decisions.Unused]
  /// Names of the filter that no node has.
  public let unknownNames: [String]
  /// The merged extractions, sorted and without doubles: the state that everything else follows from.
  let extractions: [Extraction]

  /// Merges `extractions`. The same document given twice counts once. O(n log n).
  public init(_ extractions: [Extraction], options: GraphOptions = GraphOptions()) {
    let set = DocumentSet(extractions)
    var identities = NodeIdentities(set.texts)
    var faults = identities.apply(options.decisions, set.texts)
    let ledger = Ledger(set.texts, identities.identities, options.decisions)
    for (number, row) in options.decisions.rows.enumerated() where row.kind == .reject || row.kind == .confirm {
      if !ledger.applied.contains(number) { faults.append((number, "no claim '\(row.first)'; the text or the rules have changed")) }
    }
    unusedDecisions = faults.sorted { $0.row < $1.row }.map { fault in
      Decisions.Unused(file: options.decisions.name, line: options.decisions.rows[fault.row].line, reason: fault.reason)
    }
    let view = GraphView(set, ledger, options)
    self.extractions = set.extractions
    self.options = options
    documents = set.documents
    runs = set.runs
    (nodes, edges, rejected, origins, unknownNames) = (view.nodes, view.edges, view.rejected, view.origins, view.unknownNames)
  }

  /// The graph over the documents of both, with the options of this one.
  public func merging(_ other: ClaimGraph) -> ClaimGraph { ClaimGraph(extractions + other.extractions, options: options) }

  /// The names and aliases of all entities, whatever the filter leaves of them. O(n log n).
  public func names() -> [String] {
    Set(extractions.flatMap { $0.entities.flatMap { [$0.name] + $0.aliases } }).sorted(by: ByteOrder.precedes)
  }

  /// Every mention of every node, by document and place. O(n log n) in the mentions.
  public func mentions() -> [Node.ID: [LedgerMention]] {
    let texts = Dictionary(
      DocumentSet(extractions).texts.map { ($0.document.id, $0.extraction) }, uniquingKeysWith: { first, _ in first })
    let entities = texts.mapValues { Dictionary($0.entities.map { ($0.id, $0.mentions) }, uniquingKeysWith: { first, _ in first }) }
    return Dictionary(
      uniqueKeysWithValues: nodes.map { node in
        let found = node.mergedFrom.flatMap { merged in
          (entities[merged.document]?[merged.entity] ?? []).map { LedgerMention(document: merged.document, mention: $0) }
        }
        return (
          node.id,
          found.sorted { left, right in
            left.document == right.document
              ? left.mention.quote.span.scalars.lowerBound < right.mention.quote.span.scalars.lowerBound
              : ByteOrder.precedes(left.document, right.document)
          }
        )
      })
  }
}
