/// What the text calls persons, and for which state persons and bodies act: for the ledger, once the claims are read.
extension EndResolver {
  /// Tells the table of each person its office and its state, and of each body that no list has its state.
  mutating func describeEntities() {
    for syntax in document.sentences {
      for noun in syntax.nouns.indices {
        guard let mention = syntax.nouns[noun].mention else { continue }
        let (entity, type) = (table.entityOf[mention], document.mentions[mention].type)
        guard type == .person || type == .organization && !table.records[entity].isListed else { continue }
        let office = type == .person && table.records[entity].office == nil ? office(noun, syntax.nouns) : nil
        let side = table.records[entity].nationality == nil ? side(of: noun, syntax.nouns, besides: entity) : nil
        table.describe(entity, nationality: side.flatMap { nationality(of: $0) }, office: office)
      }
    }
    for entity in table.records.indices where table.records[entity].type == .person && table.records[entity].nationality == nil {
      // Who speaks for a body of several states speaks for none of them.
      let isSupranational = affiliation[entity].map { isOfSeveralStates($0) } ?? false
      if !isSupranational { table.describe(entity, nationality: table.records[entity].country, office: nil) }
    }
  }

  private func isOfSeveralStates(_ entity: Int) -> Bool { ["international", "alliance"].contains(table.records[entity].subtype) }

  /// The code of the state that an entity is or belongs to.
  private mutating func nationality(of side: Int) -> String? {
    if isOfSeveralStates(side) { return nil }
    return state(of: side).flatMap { table.records[$0].country }
  }

  /// What a person or body belongs to: by the nearest of the names before it or before what renames it, its possessor, or an `of` phrase.
  private func side(of noun: Int, _ nouns: [NounGroup], besides entity: Int) -> Int? {
    for group in [noun] + nouns[noun].appositions {
      let attachments = nouns[group].attachments.filter { text.isWord(.of, $0.preposition.lowerBound) }.map(\.noun)
      let owners = nouns[group].premodifiers + ([nouns[group].possessor] + attachments).compactMap { $0.flatMap { nouns[$0].mention } }
      for mention in owners {
        let type = document.mentions[mention].type
        if type == .place || type == .organization, table.entityOf[mention] != entity { return table.entityOf[mention] }
      }
    }
    return nil
  }

  /// The words before a name that hold a title or an office, else those of what renames it: `foreign minister`,
  /// `spokesman of the ministry`.
  private func office(_ noun: Int, _ nouns: [NounGroup]) -> Range<Int>? {
    let group = nouns[noun]
    if let mention = group.mention, document.mentions[mention].tokens.lowerBound > group.tokens.lowerBound {
      let words = withoutArticle(group.tokens.lowerBound..<document.mentions[mention].tokens.lowerBound)
      if words.contains(where: { isIn(.role, $0) || isIn(.title, $0) }) { return words }
    }
    for other in group.appositions where isIn(.role, nouns[other].head) && nouns[other].mention == nil {
      let end = nouns[other].attachments.map { nouns[$0.noun].tokens.upperBound }.max() ?? 0
      return withoutArticle(nouns[other].tokens.lowerBound..<max(end, nouns[other].tokens.upperBound))
    }
    return nil
  }

  private func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, tokens.count > 1, isIn(.determiner, first) else { return tokens }
    return first + 1..<tokens.upperBound
  }
}
