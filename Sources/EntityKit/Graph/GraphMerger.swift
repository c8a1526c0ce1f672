/// Collects the entities and claims of extractions into nodes and edges.
///
/// Extractions come in canonical order, so "the first" of anything here is a function of their set alone.
struct GraphMerger {
  /// What is known so far of a node.
  private struct GatheredNode {
    var id: String
    var type: EntityType
    var subtype: String?
    var gazetteerID: String?
    var country: String?
    var office: String?
    /// The names that entities show, with the mentions behind each.
    var names: [String: Int] = [:]
    var aliases: Set<String> = []
    var mentions = 0
    var mergedFrom: [ClaimGraph.MergedEntity] = []
  }

  private struct EdgeKey: Hashable {
    var kind: RelationKind
    var source: String
    var target: String
  }

  private let set: DocumentSet
  private var nodes: [String: GatheredNode] = [:]
  private var edges: [EdgeKey: [ClaimGraph.LedgerClaim]] = [:]

  /// Takes in the documents of a set.
  init(_ set: DocumentSet) {
    self.set = set
    for index in set.extractions.indices { add(set.extractions[index], set.documents[index]) }
  }

  /// Takes in one document. A relation whose ends the extraction does not list is left out: nobody could check it.
  private mutating func add(_ extraction: Extraction, _ document: SourceDocument) {
    var ids: [Entity.ID: ClaimGraph.Node.ID] = [:]
    for entity in extraction.entities { ids[entity.id] = gather(entity, document: document.id) }
    for relation in extraction.relations {
      guard var source = ids[relation.source], var target = ids[relation.target] else { continue }
      if relation.kind == .contacts, ByteOrder.precedes(target, source) { swap(&source, &target) }
      let key = EdgeKey(kind: relation.kind, source: source, target: target)
      for claim in relation.claims {
        let id = Self.claimID(digest: document.digest, key: key, claim: claim)
        edges[key, default: []].append(
          ClaimGraph.LedgerClaim(
            id: id, document: document.id, origin: "", chain: [], decision: nil, claim: Self.translate(claim, by: ids)))
      }
    }
  }

  /// The nodes, by id.
  func sortedNodes() -> [ClaimGraph.Node] {
    nodes.values.sorted { ByteOrder.precedes($0.id, $1.id) }.map { node in
      let name =
        node.names.min { $0.value == $1.value ? ByteOrder.precedes($0.key, $1.key) : $0.value > $1.value }?.key ?? node.id
      let others = node.aliases.union(node.names.keys).subtracting([name])
      return ClaimGraph.Node(
        id: node.id, type: node.type, subtype: node.subtype, name: name, aliases: others.sorted(by: ByteOrder.precedes),
        country: node.country, office: node.office, gazetteerID: node.gazetteerID, mentions: node.mentions,
        mergedFrom: node.mergedFrom, isAmbiguous: node.mergedFrom.contains { $0.evidence == .alone })
    }
  }

  /// The edges, by id.
  mutating func sortedEdges() -> [ClaimGraph.Edge] {
    edges.map { key, claims in
      var claims = claims
      for index in claims.indices {
        claims[index].origin = Self.identifier("o-", [key.kind.rawValue, key.source, key.target, claims[index].document])
      }
      return ClaimGraph.Edge(
        id: Self.edgeID(key), kind: key.kind, source: key.source, target: key.target,
        items: Set(claims.flatMap { $0.claim.items.compactMap(\.entity) }).sorted(by: ByteOrder.precedes),
        claims: claims.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element),
        origins: Set(claims.map(\.origin)).count, documents: Set(claims.map(\.document)).count,
        isContested: Set(claims.map(\.claim.polarity)).count > 1, derivedFrom: [])
    }.sorted { $0.id < $1.id }
  }

  /// What the claims of `edges` go back to.
  func origins(of edges: [ClaimGraph.Edge]) -> [ClaimGraph.Origin] {
    Dictionary(grouping: edges.flatMap(\.claims), by: \.origin).map { id, claims in
      ClaimGraph.Origin(
        id: id, reasons: [.document], documents: Set(claims.map(\.document)).sorted(by: ByteOrder.precedes),
        claims: claims.map(\.id).sorted())
    }.sorted { $0.id < $1.id }
  }

  /// Adds `entity` to its node and returns the node's id.
  private mutating func gather(_ entity: Entity, document: String) -> ClaimGraph.Node.ID {
    let (id, evidence) = Self.nodeID(of: entity, document: document)
    var node = nodes[id] ?? GatheredNode(id: id, type: entity.type)
    node.subtype = node.subtype ?? entity.subtype
    node.gazetteerID = node.gazetteerID ?? entity.gazetteerID
    node.country = node.country ?? entity.country ?? entity.nationality
    node.office = node.office ?? entity.office
    node.names[entity.name, default: 0] += entity.mentions.count
    node.aliases.formUnion(entity.aliases)
    node.mentions += entity.mentions.count
    node.mergedFrom.append(ClaimGraph.MergedEntity(document: document, entity: entity.id, evidence: evidence))
    nodes[id] = node
    return node.id
  }

  private static func translate(_ claim: Claim, by ids: [Entity.ID: ClaimGraph.Node.ID]) -> Claim {
    var result = claim
    result.source.entity = ids[claim.source.entity] ?? claim.source.entity
    result.target.entity = ids[claim.target.entity] ?? claim.target.entity
    result.attributedTo = claim.attributedTo.compactMap { ids[$0] }
    result.route = claim.route.compactMap { stop in ids[stop.entity].map { Claim.Waypoint(quote: stop.quote, entity: $0) } }
    for index in result.items.indices { result.items[index].entity = claim.items[index].entity.flatMap { ids[$0] } }
    return result
  }
}

extension GraphMerger {
  /// The gazetteer id, else `type:normalised-name`. A person known by one word only may be anybody of that name, so
  /// such a one stays apart in every document.
  private static func nodeID(of entity: Entity, document: String)
    -> (id: ClaimGraph.Node.ID, evidence: ClaimGraph.MergedEntity.Evidence)
  {
    if let id = entity.gazetteerID { return (id, .gazetteer) }
    let words = entity.name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    let ambiguous = words.isEmpty || entity.type == .person && words.count == 1
    return ("\(entity.type.rawValue):\(words.joined(separator: "-"))" + (ambiguous ? "~\(document)" : ""), ambiguous ? .alone : .name)
  }

  private static func edgeID(_ key: EdgeKey) -> ClaimGraph.Edge.ID {
    identifier("r-", [key.kind.rawValue, key.source, key.target])
  }

  private static func claimID(digest: String, key: EdgeKey, claim: Claim) -> ClaimGraph.LedgerClaim.ID {
    let trigger = claim.trigger.span.scalars
    return identifier(
      "c-",
      [
        digest, key.kind.rawValue, key.source, key.target, "\(trigger.lowerBound)-\(trigger.upperBound)",
        claim.polarity.rawValue, claim.modality.rawValue,
      ])
  }

  /// `prefix` and 16 digits of SHA-256 over the fields, each as its length in bytes, a colon and its bytes: no two
  /// lists of fields run together to the same bytes.
  private static func identifier(_ prefix: String, _ fields: [String]) -> String {
    var bytes: [UInt8] = []
    for field in fields {
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
      bytes.append(contentsOf: field.utf8)
    }
    return prefix + SHA256.hex(of: bytes).prefix(16)
  }
}
