/// Where an event noun stands in its clause.
struct EventPosition {
  enum Function: Equatable {
    case subject, object
    case complement(Range<Int>)
    /// Inside another noun group: `plans for talks`, `a round of talks`.
    case inside(Int, Range<Int>)
  }

  let clause: Int
  let function: Function
}

/// Where each noun group of a sentence stands, found once for all of them.
struct NounPlaces {
  /// The clause that a group takes part in, and as what.
  private(set) var direct: [EventPosition?] = []
  /// The group around it, and the preposition between them where there is one.
  private(set) var outer: [(noun: Int, preposition: Range<Int>?)?] = []

  init() {}

  /// Goes through the clauses and groups of a sentence once. O(n).
  init(_ syntax: SentenceSyntax) {
    direct = [EventPosition?](syntax.nouns.count, of: nil)
    outer = [(noun: Int, preposition: Range<Int>?)?](syntax.nouns.count, of: nil)
    for index in syntax.nouns.indices {
      for attachment in syntax.nouns[index].attachments {
        for member in syntax.members(of: attachment.noun) where outer[member] == nil { outer[member] = (index, attachment.preposition) }
      }
      for other in syntax.nouns[index].appositions where outer[other] == nil { outer[other] = (index, nil) }
    }
    for (index, clause) in syntax.clauses.enumerated() {
      func place(_ noun: Int, _ function: EventPosition.Function) {
        for member in syntax.members(of: noun) where direct[member] == nil {
          direct[member] = EventPosition(clause: index, function: function)
        }
      }
      if let subject = clause.subject, !clause.isSubjectInferred { place(subject, .subject) }
      for object in clause.objects { place(object, .object) }
      for complement in clause.complements {
        place(complement.noun, .complement(complement.preposition))
        if let nearest = complement.nearest {
          for member in syntax.members(of: complement.noun) where outer[member] == nil { outer[member] = (nearest, complement.preposition) }
        }
      }
    }
  }
}

extension ClaimReader {
  /// The clause that a noun group takes part in, and as what. A group inside another goes with that one, and a noun that embeds
  /// events (`plans for talks`) is noted on the way. O(depth).
  mutating func position(of noun: Int, _ sentence: Int) -> EventPosition? {
    if placesOf != sentence {
      places = NounPlaces(syntax(sentence))
      placesOf = sentence
    }
    let nouns = document.sentences[sentence].nouns
    var current = noun
    var inside: EventPosition.Function?
    for _ in 0..<Sentence.limit {
      if let outer = places.outer[current], let preposition = outer.preposition, inside == nil,
        predicates.nounSignatures(key(nouns[outer.noun].head)).contains(where: { $0.takes(text.functionWord(preposition)) })
      {
        inside = .inside(outer.noun, preposition)
      }
      if let direct = places.direct[current] { return EventPosition(clause: direct.clause, function: inside ?? direct.function) }
      guard let outer = places.outer[current] else { return nil }
      current = outer.noun
    }
    return nil
  }

  /// The prepositional phrases that can belong to a noun: those behind it, each nearest to it or to one that is.
  func complements(of noun: Int, _ clause: Int?, _ sentence: Int) -> [Clause.Complement] {
    let syntax = syntax(sentence)
    let end = syntax.nouns[noun].tokens.upperBound
    var family: Set<Int> = [noun]
    // The noun inside a group leads to what is behind the whole group: `a round of talks with X`.
    for outer in syntax.nouns.indices where syntax.nouns[outer].attachments.contains(where: { $0.noun == noun }) { family.insert(outer) }
    // `X, with whom Y held talks`: the phrase that the relative pronoun stands for.
    var found: [Clause.Complement] =
      clause.map { index in
        syntax.clauses[index].complements.filter { $0.nearest == nil && $0.noun != noun && isRelative(syntax.clauses[index], $0.noun) }
      } ?? []
    let own = family
    var near = family  // what an agent can stand behind: not `the protest at the arrest by X`
    let rows = clause.map { [syntax.clauses[$0]] } ?? []
    for row in rows + syntax.clauses where !isOfAnother(row, own, behind: end) {
      for complement in row.complements where complement.preposition.lowerBound >= end {
        guard let nearest = complement.nearest, family.contains(nearest), !found.contains(where: { $0.noun == complement.noun }) else {
          continue
        }
        if text.isWord(.by, complement.preposition), !near.contains(nearest) { continue }
        family.insert(complement.noun)
        if syntax.nouns[complement.noun].mention != nil || syntax.nouns[complement.noun].isTime { near.insert(complement.noun) }
        found.append(complement)
      }
    }
    return found
  }

  private func isRelative(_ clause: Clause, _ noun: Int) -> Bool { clause.link == .relative(noun) }

  /// `the sale of jets made by X`: a participle about another noun, whose agent takes no part in the event.
  private func isOfAnother(_ clause: Clause, _ family: Set<Int>, behind end: Int) -> Bool {
    guard case .relative(let antecedent) = clause.link else { return false }
    return clause.tokens.lowerBound >= end && !family.contains(antecedent)
  }

  /// Who takes part in an event noun through the verb around it: the subject of `held talks`, of `ruled out a meeting`.
  mutating func eventSubjects(_ position: EventPosition, _ sentence: Int) -> [Int] {
    let syntax = syntax(sentence)
    guard let verb = syntax.clauses[position.clause].verb else { return [] }
    let functions = document.functions(of: position.clause, in: sentence) { controller(of: $0, sentence) }
    if accompanies(position.function) { return functions.subjects }
    guard let signature = signature(ofVerb: verb, at: position.function, sentence), signature.control != .none else { return [] }
    switch position.function {
    case .object, .complement:
      if signature.control == .object { return functions.objects + functions.datives }
      // `was refused a meeting`: the one it was refused to.
      return functions.subjects.isEmpty && functions.lacksAgent ? functions.datives : functions.subjects
    case .subject: return syntax.verbs[verb].isPassive ? functions.subjects : []
    case .inside: return functions.subjects
    }
  }

  /// Whom the subject of `told Blinken during talks in Washington` met there: a person who is told.
  func eventObjects(_ position: EventPosition, _ sentence: Int) -> [Int] {
    let syntax = syntax(sentence)
    guard accompanies(position.function), let verb = syntax.clauses[position.clause].verb, text.isIn(.reporting, syntax.verbs[verb].head)
    else { return [] }
    return document.functions(of: position.clause, in: sentence) { controller(of: $0, sentence) }.objects.filter { object in
      syntax.nouns[object].mention.map { document.mentions[$0].type == .person } ?? false
    }
  }

  /// Whether an event is said to go along with what its clause tells: `said after talks with X`, `met him during the visit`.
  func accompanies(_ function: EventPosition.Function) -> Bool {
    guard case .complement(let preposition) = function else { return false }
    if preposition.count == 1 { return text.isIn(.accompanying, preposition.lowerBound) }
    return document.lexicon.phrases.contains(preposition.map { key($0) }, of: .accompanying)
  }

  /// The signature of a verb for an event noun at that place.
  func signature(ofVerb verb: Int, at function: EventPosition.Function, _ sentence: Int) -> Signature? {
    let group = syntax(sentence).verbs[verb]
    let complement: FunctionWord
    switch function {
    case .object: complement = .object
    case .subject:
      guard group.isPassive else { return nil }
      complement = .object
    case .complement(let preposition):
      // `ruled out talks`: the particle was read as a preposition.
      complement = group.particle == preposition.lowerBound ? .object : text.functionWord(preposition)
    case .inside: complement = .object
    }
    return signature(ofVerb: verb, complement, sentence)
  }

  /// The row of a verb that takes a complement, the one with a matching particle first.
  func signature(ofVerb verb: Int, _ complement: FunctionWord, _ sentence: Int) -> Signature? {
    let syntax = syntax(sentence)
    // `is set to`, `was prepared to`: the participle is an adjective.
    if complement == .to, syntax.verbs[verb].isPassive,
      let row = predicates.adjectiveSignatures(key(syntax.verbs[verb].head)).first(where: { $0.takes(.to) })
    {
      return row
    }
    var plain: Signature?
    for row in predicates.verbSignatures(key(syntax.verbs[verb].head)) where row.takes(complement) {
      if let particle = row.particle {
        if hasParticle(particle, verb, syntax) { return row }
      } else if plain == nil {
        plain = row
      }
    }
    return plain
  }
}
