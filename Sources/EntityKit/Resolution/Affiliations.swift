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
      for noun in syntax.nouns {
        guard let mention = noun.mention, document.mentions[mention].type == .person else { continue }
        for other in noun.appositions where isIn(.role, syntax.nouns[other].head) {
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

  /// Tells the table what each person is called and which state it acts for, once the claims are read.
  mutating func describePersons() {
    for syntax in document.sentences {
      for noun in syntax.nouns.indices {
        guard let mention = syntax.nouns[noun].mention, document.mentions[mention].type == .person else { continue }
        let entity = table.entityOf[mention]
        guard table.records[entity].office == nil else { continue }
        table.describe(entity, nationality: nil, office: office(noun, syntax.nouns))
      }
    }
    for (entity, record) in table.records.enumerated() where record.type == .person {
      // Who speaks for a body of several states speaks for none of them.
      let side = affiliation[entity]
      if let side, ["international", "alliance"].contains(table.records[side].subtype) { continue }
      let nationality = side.flatMap { state(of: $0) }.flatMap { table.records[$0].country } ?? record.country
      table.describe(entity, nationality: nationality, office: nil)
    }
  }

  /// The words before a name that hold a title or an office, else those of what renames it: `foreign minister`, `spokesman of the ministry`.
  private func office(_ noun: Int, _ nouns: [NounGroup]) -> Range<Int>? {
    let group = nouns[noun]
    if let mention = group.mention, document.mentions[mention].tokens.lowerBound > group.tokens.lowerBound {
      let words = withoutArticle(group.tokens.lowerBound..<document.mentions[mention].tokens.lowerBound)
      if words.contains(where: { isIn(.role, $0) || isIn(.title, $0) }) { return words }
    }
    for other in group.appositions where isIn(.role, nouns[other].head) && nouns[other].mention == nil {
      let end = nouns[other].attachments.map { nouns[$0.noun].tokens.upperBound }.max() ?? nouns[other].tokens.upperBound
      return withoutArticle(nouns[other].tokens.lowerBound..<max(end, nouns[other].tokens.upperBound))
    }
    return nil
  }

  private func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, tokens.count > 1, isIn(.determiner, first) else { return tokens }
    return first + 1..<tokens.upperBound
  }
}
