/// What persons are called and belong to: `the general`, `spokesman of the ministry`.
extension EndResolver {
  /// Notes what each person is called: the titles and offices before the name, and the head of what renames it.
  mutating func noteOffices() {
    for (index, mention) in document.mentions.enumerated() where mention.type == .person {
      var token = mention.tokens.lowerBound - 1
      while isIn(.title, token) || isIn(.role, token) {
        offices[table.entityOf[index], default: []].insert(text.tokens[token].key)
        token -= 1
      }
    }
    for syntax in document.sentences {
      for noun in syntax.nouns.indices {
        guard let mention = syntax.nouns[noun].mention, document.mentions[mention].type == .person else { continue }
        for other in syntax.nouns[noun].appositions where isIn(.role, syntax.nouns[other].head) {
          offices[table.entityOf[mention], default: []].insert(text.tokens[syntax.nouns[other].head].key)
        }
      }
    }
  }

  /// Notes what a person belongs to: `Iran's president, X`, `Houthi negotiator X`, `X, spokesman of Y`.
  mutating func affiliate(_ sentence: Int) {
    let nouns = document.sentences[sentence].nouns
    for noun in nouns.indices {
      guard let person = person(noun, nouns), affiliation[table.entityOf[person]] == nil, let side = side(ofPerson: noun, nouns)
      else { continue }
      affiliation[table.entityOf[person]] = table.entityOf[side]
    }
  }

  /// The first mention of a person that a group or what renames it is.
  private func person(_ noun: Int, _ nouns: [NounGroup]) -> Int? {
    if let mention = nouns[noun].mention, document.mentions[mention].type == .person { return mention }
    for other in nouns[noun].appositions {
      if let mention = nouns[other].mention, document.mentions[mention].type == .person { return mention }
    }
    return nil
  }

  /// The last organization or place that stands before a group and what renames it, owns it or belongs to it.
  private func side(ofPerson noun: Int, _ nouns: [NounGroup]) -> Int? {
    var side: Int?
    func note(_ mention: Int?) {
      guard let mention else { return }
      let type = document.mentions[mention].type
      if type == .organization || type == .place { side = mention }
    }
    func noteAll(_ group: Int) {
      for mention in nouns[group].premodifiers { note(mention) }
      if let possessor = nouns[group].possessor { note(nouns[possessor].mention) }
      for attachment in nouns[group].attachments {
        for mention in nouns[attachment.noun].premodifiers { note(mention) }
        note(nouns[attachment.noun].mention)
      }
    }
    noteAll(noun)
    for other in nouns[noun].appositions { noteAll(other) }
    return side
  }
}
