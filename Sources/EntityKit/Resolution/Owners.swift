/// What a government, a delegation or fighters belong to.
extension EndResolver {
  /// What a government, delegation or fighters belong to: by demonym or name before, possessor, `of`, `from`.
  mutating func side(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>, toState: Bool) -> End? {
    let syntax = document.sentences[sentence]
    let group = syntax.nouns[noun]
    var owner: Int?
    if let premodifier = group.premodifiers.last(where: { document.mentions[$0].type != .weapon }) {
      owner = table.entityOf[premodifier]
      // Rebels of a country are not the country.
      if !toState, document.mentions[premodifier].type == .place, isRebel(group.head) { return nil }
    } else if let possessor = group.possessor {
      owner = ends(of: possessor, in: sentence, excluding: excluding).first?.entity
    } else if let pronoun = group.possessivePronoun {
      owner = possessive(pronoun, sentence, excluding)
    } else if let inner = group.attachments.first?.noun {
      owner = ends(of: inner, in: sentence, excluding: excluding).first?.entity
    } else if let from = complement(behind: noun, sentence) {
      owner = ends(of: from, in: sentence, excluding: excluding).first?.entity
    }
    if owner == nil, toState || isIn(.memberWord, group.head), saysGovernment(group) {
      guard let state = mainState() else { return nil }
      note(.mainState, state)
      return End(entity: state, via: "government", tokens: group.tokens)
    }
    guard let owner else { return nil }
    note(.owner, owner)
    let record = table.records[owner]
    // The envoys of somebody who speaks for no state are his own.
    if record.type == .person, toState, side(ofSpeaker: owner) == owner { return End(entity: owner, via: "member", tokens: group.tokens) }
    // Nor are those who have a possessor or an `of` phrase: `Syria's rebels`.
    if !toState, record.type == .place, isRebel(group.head) { return nil }
    if record.type == .organization {
      return End(entity: state(standingFor: owner) ?? owner, via: "member", tokens: group.tokens)
    }
    if record.type == .place, record.subtype != "country", record.subtype != "capital" {
      return record.subtype == "city" ? nil : End(entity: owner, via: "government", tokens: group.tokens)
    }
    if toState || record.type == .place {
      guard let state = state(of: owner) else { return nil }
      return End(entity: state, via: isIn(.stateWord, group.head) ? "government" : "nominal", tokens: group.tokens)
    }
    if isIn(.role, group.head), !isIn(.forceWord, group.head) { return nil }  // Haftar's spokesman is not Haftar
    return End(entity: owner, via: "member", tokens: group.tokens)
  }

  /// `the government`, `government envoys`, `the authorities`: of no state in particular.
  private func saysGovernment(_ group: NounGroup) -> Bool {
    let words = group.tokens.filter { isIn(.government, $0) }
    return !words.isEmpty && (group.isDefinite || words.contains { $0 < group.head })
  }

  private func isRebel(_ head: Int) -> Bool {
    (document.lexicon.nominals[document.text.tokens[head].key] ?? []).contains { $0.subtype == "armed-group" }
  }

  /// The noun of a `from` phrase right behind a group: `a delegation from Kyiv`.
  private func complement(behind noun: Int, _ sentence: Int) -> Int? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses {
      for complement in clause.complements where complement.nearest == noun {
        let word = document.text.functionWord(complement.preposition)
        if word == .from || word == .for { return complement.noun }
        if isIn(.allegiance, complement.preposition.lowerBound - 1) { return complement.noun }  // `commanders loyal to X`
      }
    }
    return nil
  }
}
