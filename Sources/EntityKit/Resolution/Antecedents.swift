/// What a definite common noun refers back to: `the group`, `the general`, `the kingdom`.
extension EndResolver {
  /// The entity that a definite common noun refers back to, by the types that the word allows.
  mutating func antecedent(of noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> Int? {
    let group = document.sentences[sentence].nouns[noun]
    let senses = document.lexicon.nominals[document.text.tokens[group.head].key] ?? []
    // `this country` in somebody's mouth is the speaker's own.
    if let speaker, text.isWord(.this, group.tokens.lowerBound), senses.contains(where: { $0.subtype == "country" }) {
      let own = side(ofSpeaker: speaker)
      note(.speaker, speaker)
      if table.records[own].type == .place { return excluding.contains(own) ? nil : own }
    }
    let isSpecified = !group.attachments.isEmpty || isIn(.preposition, group.tokens.upperBound)  // `the minister for trade` is another one
    for sense in senses where sense.type != .person || !isSpecified {
      if let realm = sense.subtype, sense.type == .place, !EntityTable.placeSubtypes.contains(realm) {
        if let state = state(called: realm, before: group.tokens.lowerBound, excluding) { return state }
        continue
      }
      if sense.type == .person, let office = bearer(of: group.head, excluding) { return office }
      let isOffice = sense.type == .person && isIn(.title, group.head)
      let found = recent(before: group.tokens.lowerBound, sentence, excluding, isNear: sense.subtype == "country") {
        $0.type == sense.type && (sense.subtype == nil || $0.subtype == sense.subtype)
          || sense.subtype == "country" && $0.subtype == "capital"
      }
      .map { sense.subtype == "country" ? state(standingFor: $0) ?? $0 : $0 }
      // `the general` is no person whom the text calls something else.
      if let found, !isOffice || offices[found] == nil { return found }
      if found != nil { steps?.removeLast() }
      if sense.type == .organization, let only = onlyEntity(before: group.tokens.lowerBound, sense, excluding) { return only }
    }
    return nil
  }

  /// `the general`: the person named last whom the text calls one.
  private mutating func bearer(of head: Int, _ excluding: Set<Int>) -> Int? {
    let key = text.tokens[head].key
    for index in latest(before: head) where document.mentions[index].type == .person {
      let entity = table.entityOf[index]
      guard offices[entity]?.contains(key) ?? false else { continue }
      if excluding.contains(entity) { return nil }
      note(.antecedent, entity, document.mentions[index].tokens)
      return entity
    }
    return nil
  }

  /// `the kingdom`, `the island`: the state named last that is one, by itself or through its capital.
  private mutating func state(called realm: String, before token: Int, _ excluding: Set<Int>) -> Int? {
    for index in latest(before: token) where document.mentions[index].type == .place {
      let entity = table.entityOf[index]
      let subtype = table.records[entity].subtype
      guard subtype == "country" || subtype == "capital" || subtype == "territory" else { continue }
      let state = state(standingFor: entity) ?? entity
      if excluding.contains(state) { continue }
      let entry = table.records[state].entry
      if entry >= 0, gazetteer.entries[entry].attributes["realm"]?.parts(by: ",").contains(realm) ?? false {
        note(.antecedent, entity, document.mentions[index].tokens)
        return state
      }
    }
    return nil
  }

  /// The only entity of a type that the document has named so far.
  private mutating func onlyEntity(before token: Int, _ sense: Lexicon.NominalSense, _ excluding: Set<Int>) -> Int? {
    // A text with so many entities has more than one of any kind.
    guard table.records.count <= Self.lookBack else { return nil }
    let fitting = table.records.indices.filter { entity in
      let record = table.records[entity]
      guard record.type == sense.type, record.subtype == sense.subtype, !excluding.contains(entity) else { return false }
      return record.firstMention.map { document.mentions[$0].tokens.lowerBound < token } ?? false
    }
    guard let only = fitting.first, fitting.count == 1 else { return nil }
    note(.only, only)
    return only
  }

  /// How many mentions back a common noun may point: readers forget, and looking further would cost more than the text is long.
  private static let lookBack = 500

  /// The mentions before a token, the latest first.
  private func latest(before token: Int) -> ReversedCollection<Range<Int>> {
    let end = document.mentions(before: token)
    return (max(0, end - Self.lookBack)..<end).reversed()
  }
}
