/// Collects the entities of texts into nodes.
///
/// Texts come in the order of their digests, so "the first" of anything here is a function of their set alone.
struct NodeGatherer {
  /// What is known so far of a node.
  private struct Gathered {
    var type: EntityType
    var subtype: String?
    var gazetteerID: String?
    var countries: [String: Int] = [:]
    var offices: [String: Int] = [:]
    /// The names that entities show, with the mentions behind each.
    var names: [String: Int] = [:]
    var aliases: Set<String> = []
    var mentions = 0
    var mergedFrom: [ClaimGraph.MergedEntity] = []
  }

  private var gathered: [ClaimGraph.Node.ID: Gathered] = [:]

  /// Takes in the entities of one text.
  mutating func add(_ text: DocumentSet.Text, _ identities: [Entity.ID: NodeIdentities.Identity]) {
    for entity in text.extraction.entities {
      guard let identity = identities[entity.id] else { continue }
      var node = gathered[identity.node] ?? Gathered(type: entity.type)
      // What the gazetteer says of an entry holds for whoever else the user takes for it.
      if entity.gazetteerID == identity.node { (node.type, node.gazetteerID) = (entity.type, entity.gazetteerID) }
      node.subtype = node.subtype ?? entity.subtype
      let weight = max(entity.mentions.count, 1)
      if let country = entity.nationality ?? entity.country { node.countries[country, default: 0] += weight }
      if let office = entity.office { node.offices[DisplayText.clean(office), default: 0] += weight }
      node.names[entity.name, default: 0] += entity.mentions.count
      node.aliases.formUnion(entity.aliases)
      node.mentions += entity.mentions.count
      node.mergedFrom.append(.init(document: text.document.id, entity: entity.id, evidence: identity.evidence))
      gathered[identity.node] = node
    }
  }

  /// The nodes, by id.
  func nodes() -> [ClaimGraph.Node] {
    gathered.sorted { ByteOrder.precedes($0.key, $1.key) }.map { id, node in
      let name = Self.mostFrequent(node.names) ?? id
      let others = node.aliases.union(node.names.keys).subtracting([name])
      return ClaimGraph.Node(
        id: id, type: node.type, subtype: node.subtype, name: name, aliases: others.sorted(by: ByteOrder.precedes),
        country: Self.mostFrequent(node.countries), office: Self.mostFrequent(node.offices), gazetteerID: node.gazetteerID,
        mentions: node.mentions,
        mergedFrom: node.mergedFrom.sorted { left, right in
          left.document == right.document
            ? (left.entity.utf8.count, left.entity) < (right.entity.utf8.count, right.entity)
            : ByteOrder.precedes(left.document, right.document)
        },
        isAmbiguous: node.mergedFrom.contains { $0.evidence == .alone })
    }
  }

  private static func mostFrequent(_ counts: [String: Int]) -> String? {
    counts.min { $0.value == $1.value ? ByteOrder.precedes($0.key, $1.key) : $0.value > $1.value }?.key
  }
}
