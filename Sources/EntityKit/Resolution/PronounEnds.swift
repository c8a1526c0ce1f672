/// What pronouns stand for, and whom a speaker means by "we".
extension EndResolver {
  /// Bodies that speak for themselves and for no state.
  private static let ownSides: Set<String> = ["armed-group", "party", "company", "alliance", "international", "ngo"]

  mutating func pronoun(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End] {
    let group = document.sentences[sentence].nouns[noun]
    let head = group.head
    if let inner = group.attachments.first {  // `some of the rebels`
      noteInside(inner.noun, sentence)
      return ends(of: inner.noun, in: sentence, excluding: excluding)
    }
    var via = "pronoun"
    var entity: Int?
    let isSubject = document.sentences[sentence].clauses.contains { $0.subject == noun }
    if isIn(.pronounSpeaker, head) {
      via = "speaker"
      let isSingular = document.text.tokens[head].end - document.text.tokens[head].start <= 2 && !isPlural(head)
      if let speaker { note(.speaker, speaker) }
      entity = speaker.flatMap { isSingular ? $0 : side(ofSpeaker: $0) }
    } else if isIn(.pronounSingularPerson, head) || isIn(.pronounSingularThing, head), let reporter = reporter(around: noun, sentence),
      let said = teller(reporter, for: head, sentence, excluding)
    {
      entity = said
    } else if isIn(.pronounSingularPerson, head) {
      if let official = unnamedSubject(before: head, sentence, excluding) { return official }
      entity = recent(before: head, sentence, excluding) { $0.type == .person }
    } else if isIn(.pronounSingularThing, head) {
      entity = recent(before: head, sentence, excluding, plural: false, isSubject: isSubject) {
        $0.type == .organization || $0.type == .place && ["country", "capital"].contains($0.subtype)
      }
    } else if isIn(.pronounPlural, head) {
      if let people = pluralSubject(before: head, sentence, excluding) {
        for end in people { refer(noun, .pronoun, to: end.entity, sentence) }
        return people.map { End(entity: $0.entity, via: "pronoun", tokens: group.tokens) }
      }
      entity = recent(before: head, sentence, excluding, plural: true, isSubject: isSubject) {
        $0.type == .organization || $0.type == .place && $0.subtype == "country"
      }
    } else if isIn(.both, head) {
      let pair = pair(before: group.tokens.lowerBound, sentence, ofPersons: true, excluding: excluding)
      guard pair.count == 2 else { return [] }
      for entity in pair { note(.pair, entity) }
      return pair.map { End(entity: $0, via: "pronoun", tokens: group.tokens) }
    }
    guard let entity else { return [] }
    refer(noun, .pronoun, to: entity, sentence)
    return [End(entity: state(standingFor: entity) ?? entity, via: via, tokens: group.tokens)]
  }

  /// The subject of the report whose content a pronoun takes part in: `Petrov` for `he` and `him` in `Petrov said he ...`.
  private func reporter(around noun: Int, _ sentence: Int) -> Int? {
    let syntax = document.sentences[sentence]
    var index = syntax.clauses.firstIndex { clause in
      clause.subject == noun || clause.objects.contains(noun) || clause.complements.contains { $0.noun == noun }
    }
    for _ in 0..<ClauseBuilder.depthLimit {
      guard let clause = index, let parent = syntax.clauses[clause].parent else { return nil }
      switch syntax.clauses[clause].link {
      case .complement, .nounComplement, .adjectiveComplement: break
      default: return nil
      }
      if let verb = syntax.clauses[parent].verb, isIn(.reporting, syntax.verbs[verb].head), !syntax.verbs[verb].isPassive {
        return syntax.clauses[parent].subject
      }
      index = parent
    }
    return nil
  }

  /// The entity that the subject of a report stands for, where the pronoun at `head` can mean it.
  private mutating func teller(_ subject: Int, for head: Int, _ sentence: Int, _ excluding: Set<Int>) -> Int? {
    let syntax = document.sentences[sentence]
    guard syntax.nouns[subject].tokens.upperBound <= head, syntax.nouns[subject].conjuncts.isEmpty else { return nil }
    let mark = steps?.count ?? 0
    let found = ends(of: subject, in: sentence, excluding: excluding)
    if found.count == 1, !excluding.contains(found[0].entity) {
      let isPerson = table.records[found[0].entity].type == .person
      if isPerson == isIn(.pronounSingularPerson, head) {
        note(.antecedent, found[0].entity, found[0].tokens)
        return found[0].entity
      }
    }
    forgetSteps(from: mark)
    return nil
  }

  /// The entity that a possessive pronoun stands for.
  mutating func possessive(_ token: Int, _ sentence: Int, _ excluding: Set<Int>) -> Int? {
    if isIn(.possessivePronounSpeaker, token) {
      if let speaker { note(.speaker, speaker) }
      return speaker.map { side(ofSpeaker: $0) }
    }
    if isIn(.possessivePronounSingularPerson, token) { return recent(before: token, sentence, excluding) { $0.type == .person } }
    return recent(before: token, sentence, excluding) {
      $0.type == .organization || $0.type == .place && $0.subtype == "country" || $0.subtype == "capital"
    }
    .map { state(standingFor: $0) ?? $0 }
  }

  /// Whom a speaker means by "we": the body that the text or its office ties the speaker to, a state where that is the state's;
  /// of one who speaks for no state, the speaker.
  mutating func side(ofSpeaker speaker: Int) -> Int {
    if let side = affiliation[speaker], table.records[side].type == .organization,
      Self.ownSides.contains(table.records[side].subtype ?? "")
    {
      return side
    }
    if affiliation[speaker] == nil, table.records[speaker].subtype == "militant" { return speaker }
    return state(of: speaker) ?? speaker
  }

  /// What `they` means where the last subject before it is a group of people in common nouns, `the rebels`, `the experts`: who they
  /// are, or nobody where that is not known.
  private mutating func pluralSubject(before token: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End]? {
    for other in [sentence, sentence - 1] where other >= 0 {
      let syntax = document.sentences[other]
      for clause in syntax.clauses.reversed() {
        guard let subject = clause.subject, !clause.isSubjectInferred, syntax.nouns[subject].tokens.upperBound <= token else { continue }
        let group = syntax.nouns[subject]
        if let pair = namedPair(subject, other, excluding) { return pair }
        guard group.mention == nil, group.isPlural, !group.isPronoun, group.appositions.isEmpty, isPeople(group.head) else { return nil }
        let mark = steps?.count ?? 0
        note(.antecedent, nil, group.tokens)
        let found = ends(of: subject, in: other, excluding: excluding)
        if found.count != 1 { forgetSteps(from: mark) }
        return found.count > 1 ? nil : found
      }
    }
    return nil
  }

  /// Two that the last subject names side by side: `Savimbi and Roberto met in Kinshasa. They agreed ...`.
  private mutating func namedPair(_ subject: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End]? {
    let members = document.sentences[sentence].members(of: subject)
    guard members.count == 2, members.allSatisfy({ document.sentences[sentence].nouns[$0].mention != nil }) else { return nil }
    let mark = steps?.count ?? 0
    let found = members.flatMap { ends(of: $0, in: sentence, excluding: excluding) }
    guard found.count == 2, found.allSatisfy({ !excluding.contains($0.entity) }), found[0].entity != found[1].entity else {
      forgetSteps(from: mark)
      return nil
    }
    return found
  }

  /// Who `he` is where the subject before it in the sentence is an office without a name, `the army chief said he`: its bearer, or
  /// nobody where that is not known.
  private mutating func unnamedSubject(before token: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End]? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses.reversed() {
      guard let subject = clause.subject, !clause.isSubjectInferred, syntax.nouns[subject].tokens.upperBound <= token else { continue }
      let group = syntax.nouns[subject]
      let isOffice = group.mention == nil && !group.isPronoun && !group.isPlural && isIn(.role, group.head)
      guard isOffice, group.appositions.isEmpty, group.conjuncts.isEmpty else { return nil }
      let between = document.mentions(before: group.tokens.upperBound)..<document.mentions(before: token)
      if between.contains(where: { document.mentions[$0].type == .person }) { return nil }
      return ends(of: subject, in: sentence, excluding: excluding).filter { table.records[$0.entity].type == .person }
    }
    return nil
  }

  /// A plural noun for people: `rebels`, `experts`, `fighters`.
  private func isPeople(_ head: Int) -> Bool {
    isIn(.role, text.tokens[head].stem) || isIn(.memberWord, head) || isIn(.forceWord, head)
  }

  /// `we`, `us`, not `I` or `me`.
  private func isPlural(_ token: Int) -> Bool {
    document.text.isWord([.we, .us], token)
  }
}
