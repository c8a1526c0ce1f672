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
    /// The names that entities show, with the mentions behind each.
    var names: [String: Int] = [:]
    var aliases: Set<String> = []
    var mentions = 0
    var mergedFrom: Set<String> = []
  }

  private struct EdgeKey: Hashable {
    var kind: RelationKind
    var source: String
    var target: String
  }

  private var nodes: [String: GatheredNode] = [:]
  private var edges: [EdgeKey: [ClaimGraph.LedgerClaim]] = [:]
  /// Claims without their running numbers: two versions of one document can repeat a claim.
  private var seen: Set<ClaimGraph.LedgerClaim> = []

  /// `extractions` by document id, then by content, each once.
  ///
  /// Strings are compared as bytes: canonically equivalent ones are equal to Swift but give different output.
  static func canonical(_ extractions: [Extraction]) -> [Extraction] {
    let sorted = extractions.sorted { precedes($0.documentID, $1.documentID) }
    var result: [Extraction] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, !precedes(sorted[start].documentID, sorted[end].documentID) { end += 1 }
      result.append(contentsOf: end - start == 1 ? [sorted[start]] : distinct(sorted[start..<end]))
      start = end
    }
    return result
  }

  private static func distinct(_ versions: ArraySlice<Extraction>) -> [Extraction] {
    let format = JSONLinesFormat(complete: true)
    let keyed = versions.map { (key: format.bytes($0), extraction: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return keyed.indices.filter { $0 == 0 || keyed[$0].key != keyed[$0 - 1].key }.map { keyed[$0].extraction }
  }

  /// Takes in one document. A relation whose ends the extraction does not list is left out: nobody could check it.
  mutating func add(_ extraction: Extraction) {
    var ids: [Entity.ID: ClaimGraph.Node.ID] = [:]
    for entity in extraction.entities { ids[entity.id] = gather(entity, document: extraction.documentID) }
    for relation in extraction.relations {
      guard var source = ids[relation.source], var target = ids[relation.target] else { continue }
      if relation.kind == .contacts, Self.precedes(target, source) { swap(&source, &target) }
      let key = EdgeKey(kind: relation.kind, source: source, target: target)
      for claim in relation.claims {
        var ledger = ClaimGraph.LedgerClaim(
          id: Self.claimID(document: extraction.documentID, key: key, claim: claim), document: extraction.documentID,
          claim: Self.translate(claim, by: ids))
        let number = ledger.claim.id
        ledger.claim.id = ""
        guard seen.insert(ledger).inserted else { continue }
        ledger.claim.id = number
        edges[key, default: []].append(ledger)
      }
    }
  }

  /// The nodes, by id.
  func sortedNodes() -> [ClaimGraph.Node] {
    nodes.values.sorted { Self.precedes($0.id, $1.id) }.map { node in
      let name =
        node.names.min { $0.value == $1.value ? Self.precedes($0.key, $1.key) : $0.value > $1.value }?.key ?? node.id
      let others = node.aliases.union(node.names.keys).subtracting([name])
      return ClaimGraph.Node(
        id: node.id, type: node.type, subtype: node.subtype, name: name, aliases: others.sorted(by: Self.precedes),
        gazetteerID: node.gazetteerID, country: node.country, mentions: node.mentions,
        mergedFrom: node.mergedFrom.sorted(by: Self.precedes))
    }
  }

  /// The edges, by id.
  func sortedEdges() -> [ClaimGraph.Edge] {
    edges.map { key, claims in
      ClaimGraph.Edge(
        id: Self.edgeID(key), kind: key.kind, source: key.source, target: key.target,
        claims: claims.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element),
        origins: Set(claims.map(\.document)).count)
    }.sorted { $0.id < $1.id }
  }

  /// Adds `entity` to its node and returns the node's id.
  private mutating func gather(_ entity: Entity, document: String) -> ClaimGraph.Node.ID {
    let id = Self.nodeID(of: entity, document: document)
    var node = nodes[id] ?? GatheredNode(id: id, type: entity.type)
    node.subtype = node.subtype ?? entity.subtype
    node.gazetteerID = node.gazetteerID ?? entity.gazetteerID
    node.country = node.country ?? entity.country
    node.names[entity.name, default: 0] += entity.mentions.count
    node.aliases.formUnion(entity.aliases)
    node.mentions += entity.mentions.count
    node.mergedFrom.insert("\(document)#\(entity.id)")
    nodes[id] = node
    return node.id
  }

  private static func translate(_ claim: Claim, by ids: [Entity.ID: ClaimGraph.Node.ID]) -> Claim {
    var result = claim
    result.source.entity = ids[claim.source.entity] ?? claim.source.entity
    result.target.entity = ids[claim.target.entity] ?? claim.target.entity
    result.attributedTo = claim.attributedTo.compactMap { ids[$0] }
    for index in result.items.indices { result.items[index].entity = claim.items[index].entity.flatMap { ids[$0] } }
    return result
  }
}

extension GraphMerger {
  /// The gazetteer id, else `type:normalised-name`. A person known by one word only may be anybody of that name, so
  /// such a one stays apart in every document.
  private static func nodeID(of entity: Entity, document: String) -> ClaimGraph.Node.ID {
    if let id = entity.gazetteerID { return id }
    let words = entity.name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    let ambiguous = words.isEmpty || entity.type == .person && words.count == 1
    return "\(entity.type.rawValue):\(words.joined(separator: "-"))" + (ambiguous ? "~\(document)" : "")
  }

  private static func edgeID(_ key: EdgeKey) -> ClaimGraph.Edge.ID {
    identifier("r-", [key.kind.rawValue, key.source, key.target])
  }

  private static func claimID(document: String, key: EdgeKey, claim: Claim) -> ClaimGraph.LedgerClaim.ID {
    let trigger = claim.trigger.span.scalars
    return identifier(
      "c-",
      [
        document, key.kind.rawValue, key.source, key.target, "\(trigger.lowerBound)-\(trigger.upperBound)",
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

  /// Byte order: the same on every platform and Unicode version.
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
