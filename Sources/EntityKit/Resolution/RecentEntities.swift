/// What was named last and stands out: subjects before objects, near before far.
extension EndResolver {
  private static let bystanders: Set<String> = ["media", "international", "legislature", "court"]

  mutating func rank(_ sentence: Int) {
    let syntax = document.sentences[sentence]
    for index in syntax.clauses.indices {
      if let subject = syntax.clauses[index].subject, !syntax.clauses[index].isSubjectInferred { raise(subject, 3, syntax) }
      for object in syntax.clauses[index].objects { raise(object, 2, syntax) }
      // Who acts in a passive clause stands out more than where it happens.
      if let verb = syntax.clauses[index].verb, syntax.verbs[verb].isPassive {
        for agent in syntax.clauses[index].complements where text.isWord(.by, agent.preposition) { raise(agent.noun, 2, syntax) }
      }
    }
  }

  private mutating func raise(_ noun: Int, _ value: Int, _ syntax: SentenceSyntax) {
    for member in syntax.members(of: noun) {
      if let mention = syntax.nouns[member].mention { prominence[mention] = max(prominence[mention], value) }
      for other in syntax.nouns[member].appositions {
        if let mention = syntax.nouns[other].mention { prominence[mention] = max(prominence[mention], value) }
      }
    }
  }

  /// The most prominent fitting entity named before a token: in the same sentence, else in the three before. `isNear` weighs the
  /// same sentence more than who acts.
  mutating func recent(
    before token: Int, _ sentence: Int, _ excluding: Set<Int>, plural: Bool? = nil, isSubject: Bool = true, isNear: Bool = false,
    _ fits: (EntityTable.Record) -> Bool
  ) -> Int? {
    var best: (entity: Int, score: Int, mention: Int)?
    let first = document.sentences[max(0, sentence - 3)].sentence.tokens.lowerBound
    for index in (0..<document.mentions(before: token)).reversed() {
      let mention = document.mentions[index]
      if mention.tokens.lowerBound < first { break }
      let entity = table.entityOf[index]
      guard !excluding.contains(entity), fits(table.records[entity]), !isByline(mention) else { continue }
      // Newspapers are quoted and world bodies stand by: what a pronoun means only from subject to subject.
      let isForemost = isSubject && prominence[index] == 3
      if !isForemost, let subtype = table.records[entity].subtype, Self.bystanders.contains(subtype) { continue }
      let distance = distance(from: sentence, to: mention.tokens.lowerBound)
      var score = prominence[index] * 3 - distance * (isNear ? 8 : 5) - (mention.kind == .demonym ? 3 : 0)
      if let plural { score += isPlural(mention, entity) == plural ? 4 : 0 }
      if !isSubject, distance == 0 { score += prominence[index] == 3 ? -4 : 2 }
      if best.map({ score > $0.score }) ?? true { best = (entity, score, index) }
    }
    // What another pronoun or common noun before stands for counts as it would by name.
    for referent in referents.suffix(Self.referentLimit) where referent.token >= first && referent.token < token {
      guard !excluding.contains(referent.entity), fits(table.records[referent.entity]) else { continue }
      let distance = distance(from: sentence, to: referent.token)
      var score = referent.prominence * 3 - distance * (isNear ? 8 : 5)
      if !isSubject, distance == 0 { score += referent.prominence == 3 ? -4 : 2 }
      if let found = best, score > found.score {
        best = (referent.entity, score, table.records[referent.entity].lastMention ?? found.mention)
      }
    }
    if let best { note(.antecedent, best.entity, document.mentions[best.mention].tokens) }
    return best?.entity
  }

  /// How many sentences before `sentence` a token stands.
  private func distance(from sentence: Int, to token: Int) -> Int {
    var other = sentence
    while other > 0, token < document.sentences[other].sentence.tokens.lowerBound { other -= 1 }
    return sentence - other
  }

  /// Whether a mention is of several: a plural demonym, an armed group or force.
  private func isPlural(_ mention: Candidate, _ entity: Int) -> Bool {
    if mention.kind == .demonym, let last = mention.tokens.last { return text.tokens[last].key != text.tokens[last].stem }
    return table.records[entity].subtype == "armed-group" || table.records[entity].subtype == "armed-forces"
  }

  /// A person named in a line of its own: who wrote the article takes no part in it.
  private func isByline(_ mention: Candidate) -> Bool {
    guard mention.type == .person else { return false }
    let token = mention.tokens.lowerBound
    var (low, high) = (0, document.sentences.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if document.sentences[middle].sentence.tokens.lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    let sentence = document.sentences[low].sentence
    return sentence.kind == .line && (text.isIn(.byline, token - 1) || sentence.tokens.count == mention.tokens.count)
  }
}
