/// Which node each entity of each text is: a gazetteer entry by its id, others by type and name; whoever could be somebody else stays apart.
///
/// Everything here is a function of the set of texts. Two persons are one only by gazetteer entry or by full name, and never where the
/// texts give them different states; a surname alone, or the name of what every state has, joins nothing.
struct NodeIdentities {
  /// An entity's node and why.
  struct Identity {
    var node: ClaimGraph.Node.ID
    /// The node before the user's decisions, by which they and the ids of claims name it.
    var undecided: ClaimGraph.Node.ID
    let type: EntityType
    var evidence: ClaimGraph.MergedEntity.Evidence
  }

  /// For each text the identity of its entities.
  private(set) var identities: [[Entity.ID: Identity]]

  /// Looks at all entities twice: for what their names can mean, and for what they are. O(n) in the entities.
  init(_ texts: [DocumentSet.Text]) {
    let names = Names(texts)
    identities = texts.map { text in
      Dictionary(
        text.extraction.entities.map { entity in
          let (node, evidence) = names.identity(of: entity, in: text)
          return (entity.id, Identity(node: node, undecided: node, type: entity.type, evidence: evidence))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What the names of all texts together can mean.
  private struct Names {
    /// The states of persons, by name.
    private var states: [String: Set<String>] = [:]
    /// The organizations that have an acronym as another name, each with what else the texts that say so speak of.
    private var acronyms: [String: [ClaimGraph.Node.ID: Set<String>]] = [:]

    init(_ texts: [DocumentSet.Text]) {
      for text in texts {
        for entity in text.extraction.entities where entity.type == .person && entity.gazetteerID == nil {
          if let state = entity.nationality ?? entity.country { states[NodeName.key(of: entity.name), default: []].insert(state) }
        }
      }
      for text in texts {
        for entity in text.extraction.entities where entity.type == .organization && !NodeName.isAcronym(entity.name) {
          for alias in entity.aliases where NodeName.isAcronym(alias) {
            let node = identity(of: entity, in: text).node
            acronyms[alias, default: [:]][node, default: []].formUnion(Self.surroundings(of: entity, in: text))
          }
        }
      }
    }

    /// The other persons, bodies and places of a text by entry or full name: an acronym is only known again among them.
    private static func surroundings(of entity: Entity, in text: DocumentSet.Text) -> Set<String> {
      let others = text.extraction.entities.filter { $0.id != entity.id && $0.type != .weapon && !$0.isGeneric }
      return Set(
        others.compactMap { other in
          if other.type == .person, other.gazetteerID == nil, NodeName.isSingle(other.name) { return nil }
          return other.gazetteerID ?? "\(other.type.rawValue):\(NodeName.key(of: other.name))"
        })
    }

    func identity(of entity: Entity, in text: DocumentSet.Text)
      -> (node: ClaimGraph.Node.ID, evidence: ClaimGraph.MergedEntity.Evidence)
    {
      let document = text.document
      if let id = entity.gazetteerID { return (id, .gazetteer) }
      let words = NodeName.words(of: entity.name)
      let name = "\(entity.type.rawValue):\(words.joined(separator: "-"))"
      let alone = ("\(name)~\(document.id)", ClaimGraph.MergedEntity.Evidence.alone)
      if words.isEmpty { return alone }
      if entity.type == .person {
        if NodeName.isSingle(entity.name) { return alone }
        return states[words.joined(separator: "-"), default: []].count > 1 ? byState(entity, name) ?? alone : (name, .name)
      }
      if entity.isGeneric { return byState(entity, name) ?? alone }
      if entity.type == .organization, NodeName.isAcronym(entity.name), let explained = acronyms[entity.name] {
        let surroundings = Self.surroundings(of: entity, in: text)
        let known = explained.filter { !$0.value.isDisjoint(with: surroundings) }
        return known.count == 1 ? known.first.map { ($0.key, .acronym) } ?? alone : alone
      }
      return (name, .name)
    }

    private func byState(_ entity: Entity, _ name: String) -> (String, ClaimGraph.MergedEntity.Evidence)? {
      (entity.nationality ?? entity.country).map { ("\(name)/\($0.lowercased())", .state) }
    }
  }
}

extension NodeIdentities {
  /// Changes what the user has decided. Returns for each row that does not apply its number and why.
  mutating func apply(_ decisions: Decisions, _ texts: [DocumentSet.Text]) -> [(row: Int, reason: String)] {
    var faults: [(row: Int, reason: String)] = []
    split(decisions, texts, &faults)
    join(decisions, &faults)
    return faults
  }

  /// `not-same` of a node and a document: what that document calls so is somebody else.
  private mutating func split(_ decisions: Decisions, _ texts: [DocumentSet.Text], _ faults: inout [(row: Int, reason: String)]) {
    let numbers = Dictionary(
      texts.enumerated().flatMap { text in ([text.element.document.id] + text.element.copies).map { ($0, text.offset) } },
      uniquingKeysWith: { first, _ in first })
    for (row, decision) in decisions.rows.enumerated() where decision.kind == .notSame {
      guard let number = numbers[decision.second] else { continue }
      let entities = identities[number].filter { $0.value.undecided == decision.first }.keys
      if entities.isEmpty { faults.append((row, "no entity of '\(decision.second)' is '\(decision.first)'")) }
      for entity in entities {
        identities[number][entity]?.node = "\(decision.first)~\(texts[number].document.id)"
        identities[number][entity]?.evidence = .decision
      }
    }
  }

  /// `same` of two nodes, and `not-same` of two, which must not be the same then.
  private mutating func join(_ decisions: Decisions, _ faults: inout [(row: Int, reason: String)]) {
    guard decisions.rows.contains(where: { $0.kind == .same || $0.kind == .notSame }) else { return }
    let known = Set(identities.flatMap { $0.values.map(\.node) }).sorted(by: ByteOrder.precedes)
    let numbers = Dictionary(known.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let listed = Set(identities.flatMap { $0.values.filter { $0.evidence == .gazetteer }.map(\.node) })
    let types = Dictionary(identities.flatMap { $0.values.map { ($0.node, $0.type) } }, uniquingKeysWith: { first, _ in first })
    let documents = Set(decisions.rows.filter { $0.kind == .notSame }.map(\.second)).subtracting(known)
    var sets = UnionFind(count: known.count)
    for (row, decision) in decisions.rows.enumerated() where decision.kind == .same || decision.kind == .notSame {
      if decision.kind == .notSame, documents.contains(decision.second), faults.contains(where: { $0.row == row }) || isSplit(decision) {
        continue
      }
      let missing = [decision.first, decision.second].filter { numbers[$0] == nil }
      guard missing.isEmpty, let first = numbers[decision.first], let second = numbers[decision.second] else {
        faults.append((row, "no node '\(missing.joined(separator: "' and no node '"))'"))
        continue
      }
      if decision.kind == .same {
        if types[decision.first] == types[decision.second] {
          sets.join(first, second)
        } else {
          faults.append((row, "'\(decision.first)' and '\(decision.second)' are of different types"))
        }
      } else if sets.root(of: first) == sets.root(of: second) {
        faults.append((row, "rows above say that '\(decision.first)' and '\(decision.second)' are the same"))
      }
    }
    // A set is named by its gazetteer entry, else by a name that is not ambiguous, else by the first.
    var names: [Int: ClaimGraph.Node.ID] = [:]
    func rank(_ node: ClaimGraph.Node.ID) -> Int { listed.contains(node) ? 0 : node.contains("~") ? 2 : 1 }
    for (number, node) in known.enumerated() {
      let root = sets.root(of: number)
      if names[root].map({ rank(node) < rank($0) }) ?? true { names[root] = node }
    }
    for text in identities.indices {
      for (entity, identity) in identities[text] {
        guard let number = numbers[identity.node], let name = names[sets.root(of: number)], name != identity.node else { continue }
        identities[text][entity]?.node = name
        identities[text][entity]?.evidence = .decision
      }
    }
  }

  private func isSplit(_ decision: Decisions.Row) -> Bool {
    identities.contains { $0.values.contains { $0.undecided == decision.first && $0.node.hasPrefix(decision.first + "~") } }
  }
}
