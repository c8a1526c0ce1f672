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
    for entity in table.records.indices
    where table.records[entity].type == .person && table.records[entity].nationality == nil && table.records[entity].subtype != "militant" {
      // Who speaks for a body of several states speaks for none of them.
      let isSupranational = affiliation[entity].map { isOfSeveralStates($0) } ?? false
      if !isSupranational { table.describe(entity, nationality: table.records[entity].country, office: nil) }
    }
  }

  private func isOfSeveralStates(_ entity: Int) -> Bool { ["international", "alliance"].contains(table.records[entity].subtype) }

  /// The code of the state that an entity is or acts for; armed groups, parties and companies act for none.
  private mutating func nationality(of side: Int) -> String? {
    let record = table.records[side]
    let isState = record.subtype.map { EntityTable.stateBodies.contains($0) } ?? (record.nationality != nil)
    guard record.type == .place || isState else { return nil }
    return state(of: side).flatMap { table.records[$0].country }
  }

  /// What a person or body belongs to: by the nearest of the names before it or before what it renames or is renamed by, the possessor, or an
  /// `of` phrase.
  private func side(of noun: Int, _ nouns: [NounGroup], besides entity: Int) -> Int? {
    for group in [noun] + others(noun, nouns) {
      let attachments = nouns[group].attachments.filter { text.isWord(.of, $0.preposition.lowerBound) }.map { nouns[$0.noun] }
      let possessor = nouns[group].possessor.flatMap { nouns[$0].mention }
      let owners =
        nouns[group].premodifiers + [possessor].compactMap(\.self)
        + attachments.flatMap { inner in inner.mention.map { [$0] } ?? inner.premodifiers }
      for mention in owners {
        let type = document.mentions[mention].type
        if type == .place || type == .organization, table.entityOf[mention] != entity { return table.entityOf[mention] }
      }
    }
    return nil
  }

  /// The groups that stand beside a name and mean the same: `its envoy, X`, `X, the envoy`.
  private func others(_ noun: Int, _ nouns: [NounGroup]) -> [Int] {
    [nouns[noun].renames].compactMap(\.self) + nouns[noun].appositions
  }

  /// The words before a name that hold a title or an office, else those of what stands beside it: `foreign minister`,
  /// `spokesman of the ministry`.
  private func office(_ noun: Int, _ nouns: [NounGroup]) -> Range<Int>? {
    let group = nouns[noun]
    if let mention = group.mention, document.mentions[mention].tokens.lowerBound > group.tokens.lowerBound {
      let words = withoutOwner(group.tokens.lowerBound..<document.mentions[mention].tokens.lowerBound)
      if words.contains(where: { isIn(.role, $0) || isIn(.title, $0) }) { return words }
    }
    for other in others(noun, nouns) where isIn(.role, nouns[other].head) && nouns[other].mention == nil {
      let inner = nouns[other].attachments.map { nouns[$0.noun].tokens.upperBound }.max() ?? 0
      let words = withoutOwner(nouns[other].tokens.lowerBound..<nouns[other].tokens.upperBound)
      // What an `of` phrase adds ends where the name begins that it stands before.
      let end = nouns[other].tokens.upperBound <= group.tokens.lowerBound ? min(inner, group.tokens.lowerBound) : inner
      return words.lowerBound..<max(words.upperBound, end)
    }
    return nil
  }

  /// Words without the article or the possessor before them: `foreign minister` of `Iran's foreign minister`.
  private func withoutOwner(_ tokens: Range<Int>) -> Range<Int> {
    let possessive = tokens.last { text.tokens[$0].shape.contains(.clitic) || isIn(.possessivePronoun, $0) }
    let start = possessive.map { $0 + 1 } ?? (isIn(.determiner, tokens.lowerBound) ? tokens.lowerBound + 1 : tokens.lowerBound)
    return start < tokens.upperBound ? start..<tokens.upperBound : tokens
  }
}
