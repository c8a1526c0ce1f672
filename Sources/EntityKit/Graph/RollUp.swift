/// The relations of states that follow from those of their ministers, ministries and forces.
struct RollUp {
  /// The classes of listed persons that act for their state; commanders may be of any side.
  private static let statePersons: Set<String> = ["politician", "diplomat", "official", "royal", "spokesperson"]
  /// What an office of a state is called.
  private static let offices = Set(BuiltInData.words(of: "state-office").map { NodeName.key(of: $0) })

  private let nodes: [ClaimGraph.Node.ID: ClaimGraph.Node]
  private let states: [String: ClaimGraph.Node]
  /// The states that no document names and some relation needs.
  private(set) var added: [ClaimGraph.Node] = []

  /// Rolls up the relations among `nodes`.
  init(_ nodes: [ClaimGraph.Node]) {
    self.nodes = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = nodes.filter { $0.type == .place && $0.subtype == "country" }
    states = Dictionary(known.compactMap { node in node.country.map { ($0, node) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The claims of derived relations, each with the relations that they come from. A relation inside one state gives none.
  mutating func derive(from edges: [ClaimGraph.Edge]) -> [(key: Ledger.Key, claims: [ClaimGraph.LedgerClaim], from: [ClaimGraph.Edge.ID])] {
    var derived: [Ledger.Key: (claims: [ClaimGraph.LedgerClaim], from: [ClaimGraph.Edge.ID])] = [:]
    for edge in edges {
      let (source, target) = (state(of: edge.source), state(of: edge.target))
      guard source != nil || target != nil, (source ?? edge.source) != (target ?? edge.target) else { continue }
      let key = Ledger.Key(edge.kind, source ?? edge.source, target ?? edge.target)
      derived[key, default: ([], [])].claims += edge.claims
      derived[key, default: ([], [])].from.append(edge.id)
    }
    return derived.map { ($0.key, $0.value.claims, $0.value.from.sorted()) }.sorted {
      EdgeAssembly.id(of: $0.key) < EdgeAssembly.id(of: $1.key)
    }
  }

  /// The state that a node acts for, `nil` where it acts for itself or nobody knows.
  private mutating func state(of id: ClaimGraph.Node.ID) -> ClaimGraph.Node.ID? {
    guard let node = nodes[id], let code = node.country, actsForState(node) else { return nil }
    if let state = states[code] ?? added.first(where: { $0.country == code }) { return state.id }
    guard let entry = Self.listed.first(where: { $0.country == code && $0.endYear == nil }) else { return nil }
    added.append(
      ClaimGraph.Node(
        id: entry.id, type: .place, subtype: entry.subtype, name: entry.name, aliases: [], country: code, office: nil,
        gazetteerID: entry.id, mentions: 0, mergedFrom: [], isAmbiguous: false))
    return entry.id
  }

  private func actsForState(_ node: ClaimGraph.Node) -> Bool {
    if node.type == .person {
      guard let office = node.office else { return false }
      return node.subtype.map { Self.statePersons.contains($0) } ?? NodeName.words(of: office).contains { Self.offices.contains($0) }
    }
    guard node.type == .organization else { return false }
    // A body without a class has a country only where its name is that of an institution.
    return node.subtype.map { EntityTable.stateBodies.contains($0) } ?? node.mergedFrom.contains { $0.evidence == .state }
  }

  /// The states of the program, for those that no document names.
  private static let listed = (try? GazetteerReader.entries(of: [BuiltInData.file("places.tsv")], unique: true).filter(\.isState)) ?? []
}
