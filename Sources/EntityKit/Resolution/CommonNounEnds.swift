/// What common nouns stand for: `the government`, `a delegation led by X`, `the military`.
extension EndResolver {
  mutating func common(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End] {
    let group = document.sentences[sentence].nouns[noun]
    let head = group.head
    // A name that renames the group says what it is.
    for other in group.appositions {
      let named = document.sentences[sentence].members(of: other).flatMap { member -> [End] in
        guard let mention = document.sentences[sentence].nouns[member].mention, document.mentions[mention].kind == .name else { return [] }
        return end(ofMention: mention, document.sentences[sentence].nouns[member]).map {
          [End(entity: $0.entity, via: "apposition", tokens: $0.tokens)]
        } ?? []
      }
      if !named.isEmpty { return named }
    }
    // So does a name that the group renames: `the UAE, the only country known to have bought it`.
    if let named = group.renames, let mention = document.sentences[sentence].nouns[named].mention,
      document.mentions[mention].kind == .name, let end = end(ofMention: mention, document.sentences[sentence].nouns[named])
    {
      return [End(entity: end.entity, via: "apposition", tokens: end.tokens)]
    }
    if let leader = leader(of: noun, sentence) { return leader }
    if isIn(.sideWord, head), group.isDefinite || startsWithBoth(group), group.isPlural, group.possessor == nil, group.premodifiers.isEmpty,
      group.attachments.isEmpty
    {
      let pair = pair(
        before: group.tokens.lowerBound, sentence, ofPersons: isIn(.nominal, text.tokens[head].stem), excluding: excluding)
      if pair.count == 2 {
        for entity in pair { note(.pair, entity) }
        return pair.map { End(entity: $0, via: "nominal", tokens: group.tokens) }
      }
    }
    if isIn(.stateWord, head) || isIn(.forceWord, head) || isIn(.memberWord, head), group.premodifiers.isEmpty, group.possessor == nil,
      let inner = group.attachments.first, document.sentences[sentence].members(of: inner.noun).count > 1
    {
      let found = document.sentences[sentence].members(of: inner.noun).flatMap { ends(of: $0, in: sentence, excluding: excluding) }
      if !found.isEmpty { return found.map { End(entity: $0.entity, via: "member", tokens: $0.tokens) } }
    }
    let mark = steps?.count ?? 0
    if isIn(.stateWord, head), let end = side(noun, sentence, excluding, toState: true) { return [end] }
    forgetSteps(from: mark)
    if isIn(.forceWord, head) || isIn(.memberWord, head) || isIn(.role, head), let end = side(noun, sentence, excluding, toState: false) {
      return [end]
    }
    forgetSteps(from: mark)
    if isIn(.partitive, head) || isIn(.both, head), let inner = group.attachments.first {
      noteInside(inner.noun, sentence)
      return ends(of: inner.noun, in: sentence, excluding: excluding)
    }
    if isIn(.nominal, head), group.isDefinite, let entity = antecedent(of: noun, sentence, excluding) ?? power(group, excluding) {
      refer(noun, .nominal, to: entity, sentence)
      return [End(entity: entity, via: "nominal", tokens: group.tokens)]
    }
    return []
  }

  /// `a delegation led by X`: the person who leads stands for the body.
  private mutating func leader(of noun: Int, _ sentence: Int) -> [End]? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses {
      guard case .relative(let antecedent) = clause.link, let verb = clause.verb, isIn(.leading, syntax.verbs[verb].head),
        syntax.verbs[verb].isPassive, antecedent == noun || isPhrase(antecedent, behind: noun, syntax)
      else { continue }
      for complement in clause.complements where text.isWord(.by, complement.preposition) {
        let found = ends(of: complement.noun, in: sentence)
        if let end = found.first { note(.leader, end.entity, end.tokens) }
        if !found.isEmpty { return found }
      }
    }
    return nil
  }

  /// The participle may stand behind a phrase of the group: `a delegation from Kyiv led by X`.
  private func isPhrase(_ other: Int, behind noun: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.clauses.contains { $0.complements.contains { $0.nearest == noun && $0.noun == other } }
  }

  /// `the military`, `the junta`: the state that the document speaks of, where it names no armed forces.
  private mutating func power(_ group: NounGroup, _ excluding: Set<Int>) -> Int? {
    let senses = document.lexicon.nominals[text.tokens[group.head].key] ?? []
    guard senses.contains(where: { $0.subtype == "armed-forces" }), group.premodifiers.isEmpty, group.possessor == nil,
      group.attachments.isEmpty,
      let state = mainState(), !excluding.contains(state)
    else { return nil }
    note(.mainState, state)
    return state
  }

  private func startsWithBoth(_ group: NounGroup) -> Bool { group.tokens.contains { isIn(.both, $0) } }
}
