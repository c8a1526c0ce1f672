/// The states that entities are, stand for and belong to, and the one that the document speaks of most.
extension EndResolver {
  /// The state that a capital or seat stands for.
  mutating func state(standingFor entity: Int) -> Int? {
    let entry = table.records[entity].entry
    guard entry >= 0, let code = gazetteer.entries[entry].stateCode, !gazetteer.entries[entry].isState else { return nil }
    return table.state(code)
  }

  /// The state that an entity is or belongs to.
  mutating func state(of entity: Int) -> Int? {
    let record = table.records[entity]
    if record.type == .place, record.subtype == "country" { return entity }
    if let state = state(standingFor: entity) { return state }
    if let side = affiliation[entity], side != entity { return state(of: side, depth: 1) }
    return record.country.flatMap { table.state($0) }
  }

  private mutating func state(of entity: Int, depth: Int) -> Int? {
    if let state = state(standingFor: entity) { return state }
    let record = table.records[entity]
    if record.type == .place, record.subtype == "country" { return entity }
    if depth < 3, let side = affiliation[entity], side != entity { return state(of: side, depth: depth + 1) }
    return record.country.flatMap { table.state($0) }
  }

  /// The state that a document speaks of most, demonyms counted, where one leads.
  mutating func mainState() -> Int? {
    if let known = leadingState { return known }
    let found = countedState()
    leadingState = .some(found)
    return found
  }

  private mutating func countedState() -> Int? {
    var counts: [Int: Int] = [:]
    for (index, mention) in document.mentions.enumerated() where mention.type == .place {
      if let state = state(of: table.entityOf[index]) { counts[state, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, ranked.count == 1 || first.value * 2 > ranked[1].value * 3 else { return nil }
    return first.key
  }
}
