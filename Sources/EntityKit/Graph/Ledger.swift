/// The claims of all texts by relation, and the nodes that their entities make.
struct Ledger {
  /// What a relation is known by.
  struct Key: Hashable {
    var kind: RelationKind
    var source: ClaimGraph.Node.ID
    var target: ClaimGraph.Node.ID

    /// The relation of two nodes; contacts run from the smaller id to the other one.
    init(_ kind: RelationKind, _ source: ClaimGraph.Node.ID, _ target: ClaimGraph.Node.ID) {
      let turns = kind == .contacts && ByteOrder.precedes(target, source)
      (self.kind, self.source, self.target) = (kind, turns ? target : source, turns ? source : target)
    }

    var fields: [String] { [kind.rawValue, source, target] }
  }

  /// The nodes, by id.
  let nodes: [ClaimGraph.Node]
  /// The claims that stand, in the order of texts and evidence.
  private(set) var claims: [Key: [ClaimGraph.LedgerClaim]] = [:]
  /// The claims that the user has rejected.
  private(set) var rejected: [Key: [ClaimGraph.LedgerClaim]] = [:]
  /// The rows of the decisions that found their claim.
  private(set) var applied: Set<Int> = []

  /// The ledger of some texts. A relation whose ends the extraction does not list is left out, since nobody could check it, and so is one
  /// whose ends the user takes for the same. O(n log n) in the entities and claims.
  init(_ texts: [DocumentSet.Text], _ identities: [[Entity.ID: NodeIdentities.Identity]], _ decisions: Decisions) {
    var gatherer = NodeGatherer()
    for (text, known) in zip(texts, identities) { gatherer.add(text, known) }
    nodes = gatherer.nodes()
    var rulings: [String: Int] = [:]
    for (number, row) in decisions.rows.enumerated() where row.kind == .reject || row.kind == .confirm { rulings[row.first] = number }
    let media = Set(nodes.filter { $0.subtype == "media" }.map(\.id))
    let names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (text, known) in zip(texts, identities) {
      var ids: Set<String> = []
      let chains = ChainBuilder(text, known, media: media, names: names)
      for relation in text.extraction.relations {
        guard let source = known[relation.source], let target = known[relation.target], source.node != target.node else { continue }
        let stated = Key(relation.kind, source.undecided, target.undecided)
        let key = Key(relation.kind, source.node, target.node)
        for claim in relation.claims {
          let id = Self.id(of: claim, stated, text, &ids)
          var entry = ClaimGraph.LedgerClaim(
            id: id, document: text.document.id, copies: text.copies, origin: "", chain: chains.chain(of: claim), decision: nil,
            claim: Self.translated(claim, id, known))
          guard let number = rulings[id] else {
            claims[key, default: []].append(entry)
            continue
          }
          applied.insert(number)
          let row = decisions.rows[number]
          entry.decision = .init(ruling: row.kind == .reject ? .rejected : .confirmed, reason: row.reason)
          if row.kind == .reject { rejected[key, default: []].append(entry) } else { claims[key, default: []].append(entry) }
        }
      }
    }
  }

  /// The id of a claim. Two claims of a text that differ in nothing that it is made of are numbered.
  private static func id(of claim: Claim, _ key: Key, _ text: DocumentSet.Text, _ taken: inout Set<String>) -> String {
    let trigger = claim.trigger.span.scalars
    let fields =
      [text.document.digest] + key.fields
      + ["\(trigger.lowerBound)-\(trigger.upperBound)", claim.polarity.rawValue, claim.modality.rawValue]
    var id = GraphIdentifier.make("c-", fields)
    var number = 2
    while !taken.insert(id).inserted {
      id = GraphIdentifier.make("c-", fields + ["\(number)"])
      number += 1
    }
    return id
  }

  /// A claim with nodes for its entities.
  private static func translated(_ claim: Claim, _ id: String, _ known: [Entity.ID: NodeIdentities.Identity]) -> Claim {
    var result = claim
    result.id = id
    result.source.entity = known[claim.source.entity]?.node ?? claim.source.entity
    result.target.entity = known[claim.target.entity]?.node ?? claim.target.entity
    result.attributedTo = []
    for source in claim.attributedTo.compactMap({ known[$0]?.node }) where !result.attributedTo.contains(source) {
      result.attributedTo.append(source)
    }
    result.route = claim.route.compactMap { stop in known[stop.entity].map { Claim.Waypoint(quote: stop.quote, entity: $0.node) } }
    for index in result.items.indices { result.items[index].entity = claim.items[index].entity.flatMap { known[$0]?.node } }
    return result
  }
}
