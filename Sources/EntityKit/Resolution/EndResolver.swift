/// Finds what the words of a role stand for: names, capitals and seats, governments and delegations, nominals and pronouns.
///
/// Every answer keeps the step that led to it; where no candidate is clear it gives none.
struct EndResolver: Sendable {
  /// What words stand for, and how.
  struct End: Sendable, Hashable {
    let entity: Int
    /// `name`, `capital`, `seat`, `government`, `demonym`, `nominal`, `pronoun`, `speaker`, `apposition`, `member`.
    let via: String
    let tokens: Range<Int>
  }

  let document: DocumentSyntax
  let gazetteer: Gazetteer
  var table: EntityTable
  /// What each person or office belongs to, as the text says: `spokesman of the Iranian Foreign Ministry`.
  var affiliation: [Int: Int] = [:]
  /// The titles and offices by which the text calls a person.
  private var offices: [Int: Set<UInt64>] = [:]
  /// How prominent each mention is in its sentence: 3 subject, 2 object, 1 other.
  var prominence: [Int]
  /// The ends of the last contact of two persons, and of the last one of others: "the two men", "both sides".
  private var lastPersons: [Int] = []
  private var lastBodies: [Int] = []
  /// The state that the document speaks of most, once it has been asked for.
  private var leadingState: Int??
  /// The speaker of the words that are read, for "we" and "our".
  var speaker: Int?

  /// Bodies that speak for themselves and for no state.
  private static let ownSides: Set<String> = ["armed-group", "party", "company", "alliance", "international", "ngo"]
  private static let bystanders: Set<String> = ["media", "international", "legislature", "court"]

  init(_ document: DocumentSyntax, gazetteer: Gazetteer, table: EntityTable) {
    self.document = document
    self.gazetteer = gazetteer
    self.table = table
    prominence = [Int](repeating: 1, count: document.mentions.count)
    for sentence in document.sentences.indices {
      rank(sentence)
      affiliate(sentence)
    }
    noteOffices()
  }

  // MARK: Preparation

  /// Notes what each person is called: the titles and offices before the name, and the head of what renames it.
  private mutating func noteOffices() {
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

  private mutating func rank(_ sentence: Int) {
    let syntax = document.sentences[sentence]
    for index in syntax.clauses.indices {
      if let subject = syntax.clauses[index].subject, !syntax.clauses[index].isSubjectInferred { raise(subject, 3, syntax) }
      for object in syntax.clauses[index].objects { raise(object, 2, syntax) }
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

  /// Notes what a person belongs to: `Iran's president, X`, `Houthi negotiator X`, `X, spokesman of Y`.
  private mutating func affiliate(_ sentence: Int) {
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

  // MARK: Names

  /// The ends that a noun group stands for, its list members apart. `excluding` are the other ends of the same event.
  mutating func ends(of noun: Int, in sentence: Int, excluding: Set<Int> = []) -> [End] {
    let group = document.sentences[sentence].nouns[noun]
    if group.isTime { return [] }
    if group.isPronoun { return pronoun(noun, sentence, excluding) }
    if let mention = group.mention { return end(ofMention: mention, group).map { [$0] } ?? [] }
    return common(noun, sentence, excluding)
  }

  private mutating func end(ofMention index: Int, _ group: NounGroup) -> End? {
    let mention = document.mentions[index]
    let entity = table.entityOf[index]
    switch mention.type {
    case .weapon: return nil
    case .place: return place(entity, mention)
    case .organization:
      if let state = state(standingFor: entity) { return End(entity: state, via: "seat", tokens: mention.tokens) }
      return End(entity: entity, via: mention.kind == .demonym ? "demonym" : "name", tokens: mention.tokens)
    default: return End(entity: entity, via: "name", tokens: mention.tokens)
    }
  }

  private mutating func place(_ entity: Int, _ mention: Candidate) -> End? {
    let record = table.records[entity]
    if mention.kind == .demonym { return End(entity: entity, via: "demonym", tokens: mention.tokens) }
    if let state = state(standingFor: entity) { return End(entity: state, via: "capital", tokens: mention.tokens) }
    switch record.subtype {
    case "country", "region", "territory", "supranational-region", "continent":
      return End(entity: entity, via: "name", tokens: mention.tokens)
    default: return nil
    }
  }

  /// The state that a capital or seat stands for.
  mutating func state(standingFor entity: Int) -> Int? {
    let entry = table.records[entity].entry
    guard entry >= 0, let code = gazetteer.entries[entry].stateCode, !gazetteer.entries[entry].isState else { return nil }
    return table.state(code)
  }

  /// The state that an entity is or belongs to.
  mutating func state(of entity: Int) -> Int? {
    let record = table.records[entity]
    if record.type == .place, record.subtype == "country" { return entity }
    if let state = state(standingFor: entity) { return state }
    if let side = affiliation[entity], side != entity { return state(of: side, depth: 1) }
    return record.country.flatMap { table.state($0) }
  }

  private mutating func state(of entity: Int, depth: Int) -> Int? {
    if let state = state(standingFor: entity) { return state }
    let record = table.records[entity]
    if record.type == .place, record.subtype == "country" { return entity }
    if depth < 3, let side = affiliation[entity], side != entity { return state(of: side, depth: depth + 1) }
    return record.country.flatMap { table.state($0) }
  }

  // MARK: Common nouns

  private func isIn(_ wordClass: WordClass, _ token: Int) -> Bool { document.text.isIn(wordClass, token) }

  private mutating func common(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End] {
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
    if let leader = leader(of: noun, sentence) { return leader }
    if isIn(.sideWord, head), group.isDefinite || startsWithBoth(group), group.isPlural, group.possessor == nil, group.premodifiers.isEmpty,
      group.attachments.isEmpty
    {
      let pair = pair(
        before: group.tokens.lowerBound, sentence, ofPersons: isIn(.nominal, text.tokens[head].stem), excluding: excluding)
      if pair.count == 2 { return pair.map { End(entity: $0, via: "nominal", tokens: group.tokens) } }
    }
    if isIn(.stateWord, head) || isIn(.forceWord, head) || isIn(.memberWord, head), group.premodifiers.isEmpty, group.possessor == nil,
      let inner = group.attachments.first, document.sentences[sentence].members(of: inner.noun).count > 1
    {
      let found = document.sentences[sentence].members(of: inner.noun).flatMap { ends(of: $0, in: sentence, excluding: excluding) }
      if !found.isEmpty { return found.map { End(entity: $0.entity, via: "member", tokens: $0.tokens) } }
    }
    if isIn(.stateWord, head), let end = side(noun, sentence, excluding, toState: true) { return [end] }
    if isIn(.forceWord, head) || isIn(.memberWord, head) || isIn(.role, head), let end = side(noun, sentence, excluding, toState: false) {
      return [end]
    }
    if isIn(.partitive, head) || isIn(.both, head), let inner = group.attachments.first {
      return ends(of: inner.noun, in: sentence, excluding: excluding)
    }
    if isIn(.nominal, head), group.isDefinite, let entity = antecedent(of: noun, sentence, excluding) ?? power(group, excluding) {
      table.refer(group.tokens, .nominal, to: entity)
      return [End(entity: entity, via: "nominal", tokens: group.tokens)]
    }
    return []
  }

  private var text: TokenizedText { document.text }

  private func isIn(_ wordClass: WordClass, _ key: UInt64) -> Bool { document.lexicon[key].classes.contains(wordClass) }

  /// `a delegation led by X`: the person who leads stands for the body.
  private mutating func leader(of noun: Int, _ sentence: Int) -> [End]? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses {
      guard case .relative(let antecedent) = clause.link, let verb = clause.verb, isIn(.leading, syntax.verbs[verb].head),
        syntax.verbs[verb].isPassive, antecedent == noun || isPhrase(antecedent, behind: noun, syntax)
      else { continue }
      for complement in clause.complements where text.isWord(.by, complement.preposition) {
        let found = ends(of: complement.noun, in: sentence)
        if !found.isEmpty { return found }
      }
    }
    return nil
  }

  /// The participle may stand behind a phrase of the group: `a delegation from Kyiv led by X`.
  private func isPhrase(_ other: Int, behind noun: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.clauses.contains { $0.complements.contains { $0.nearest == noun && $0.noun == other } }
  }

  /// Notes two that met, whom `the two men` or `both sides` may mean from now on.
  mutating func note(pair: [Int]) {
    if pair.allSatisfy({ table.records[$0].type == .person }) { lastPersons = pair } else { lastBodies = pair }
  }

  /// The two that "the two men" and "both sides" are: the ends of the last contact of that kind; else the last two persons named, or
  /// the last two others that stand side by side, in this sentence or the three before.
  private mutating func pair(before token: Int, _ sentence: Int, ofPersons: Bool, excluding: Set<Int>) -> [Int] {
    let reporter = reporter(in: sentence)
    let first = document.sentences[max(0, sentence - 3)].sentence.tokens.lowerBound
    let farthest = document.sentences[max(0, sentence - 6)].sentence.tokens.lowerBound
    var found: [Int] = []
    for index in (0..<document.mentions(before: token)).reversed() {
      if document.mentions[index].tokens.lowerBound < first || found.count == 2 { break }
      let entity = table.entityOf[index]
      // Who speaks of `the two` speaks of others.
      if document.mentions[index].type == .person, !found.contains(entity), entity != reporter { found.append(entity) }
    }
    var pair: [Int]
    if ofPersons {
      let isNear = lastPersons.count == 2 && lastPersons.allSatisfy { isNamed($0, from: first, to: token) }
      let isKnown = lastPersons.count == 2 && lastPersons.allSatisfy { isNamed($0, from: farthest, to: token) }
      pair = isNear ? lastPersons : found.count == 2 ? found.reversed() : isKnown ? lastPersons : []
    } else {
      pair = lastBodies.isEmpty ? coordinated(before: sentence) : lastBodies
      if pair.isEmpty { pair = lastPersons }
    }
    return pair.contains { excluding.contains($0) || $0 == reporter } ? [] : pair
  }

  /// The person who says what the sentence reports.
  private func reporter(in sentence: Int) -> Int? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses {
      guard let verb = clause.verb, isIn(.reporting, syntax.verbs[verb].head), let mention = clause.subject.flatMap({ syntax.nouns[$0].mention })
      else { continue }
      return table.entityOf[mention]
    }
    return nil
  }

  private func isNamed(_ entity: Int, from first: Int, to token: Int) -> Bool {
    table.records[entity].mentions.contains { (first..<token).contains(document.mentions[$0].tokens.lowerBound) }
  }

  /// The two bodies or states that were last named side by side, at most two sentences before.
  private mutating func coordinated(before sentence: Int) -> [Int] {
    for other in (max(0, sentence - 2)..<sentence).reversed() {
      for noun in document.sentences[other].nouns.indices.reversed() where document.sentences[other].nouns[noun].conjuncts.count == 1 {
        let pair = document.sentences[other].members(of: noun).flatMap { ends(of: $0, in: other) }.map(\.entity)
        if pair.count == 2, pair[0] != pair[1], pair.allSatisfy({ table.records[$0].type != .person }) { return pair }
      }
    }
    return []
  }

  /// `the military`, `the junta`: the state that the document speaks of, where it names no armed forces.
  private mutating func power(_ group: NounGroup, _ excluding: Set<Int>) -> Int? {
    let senses = document.lexicon.nominals[text.tokens[group.head].key] ?? []
    guard senses.contains(where: { $0.subtype == "armed-forces" }), group.premodifiers.isEmpty, group.possessor == nil,
      group.attachments.isEmpty,
      let state = mainState(), !excluding.contains(state)
    else { return nil }
    return state
  }

  private func startsWithBoth(_ group: NounGroup) -> Bool { group.tokens.contains { isIn(.both, $0) } }

  /// What a government, delegation or fighters belong to: by demonym or name before, possessor, `of`, `from`.
  private mutating func side(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>, toState: Bool) -> End? {
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
      return End(entity: state, via: "government", tokens: group.tokens)
    }
    guard let owner else { return nil }
    let record = table.records[owner]
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

  /// The state that a document speaks of most, demonyms counted, where one leads.
  private mutating func mainState() -> Int? {
    if let known = leadingState { return known }
    let found = countedState()
    leadingState = .some(found)
    return found
  }

  private mutating func countedState() -> Int? {
    var counts: [Int: Int] = [:]
    for (index, mention) in document.mentions.enumerated() where mention.type == .place {
      if let state = state(of: table.entityOf[index]) { counts[state, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, ranked.count == 1 || first.value * 2 > ranked[1].value * 3 else { return nil }
    return first.key
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

  // MARK: Reference

  /// Whom a speaker means by "we": the body that the text or its office ties the speaker to, a state where that is the state's;
  /// of one who speaks for no state, the speaker.
  private mutating func side(ofSpeaker speaker: Int) -> Int {
    if let side = affiliation[speaker], table.records[side].type == .organization,
      Self.ownSides.contains(table.records[side].subtype ?? "")
    {
      return side
    }
    if affiliation[speaker] == nil, table.records[speaker].subtype == "militant" { return speaker }
    return state(of: speaker) ?? speaker
  }

  /// The entity that a possessive pronoun stands for.
  mutating func possessive(_ token: Int, _ sentence: Int, _ excluding: Set<Int>) -> Int? {
    if isIn(.possessivePronounSpeaker, token) { return speaker.map { side(ofSpeaker: $0) } }
    if isIn(.possessivePronounSingularPerson, token) { return recent(before: token, sentence, excluding) { $0.type == .person } }
    return recent(before: token, sentence, excluding) {
      $0.type == .organization || $0.type == .place && $0.subtype == "country" || $0.subtype == "capital"
    }
    .map { state(standingFor: $0) ?? $0 }
  }

  private mutating func pronoun(_ noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End] {
    let group = document.sentences[sentence].nouns[noun]
    let head = group.head
    if let inner = group.attachments.first { return ends(of: inner.noun, in: sentence, excluding: excluding) }  // `some of the rebels`
    var via = "pronoun"
    var entity: Int?
    let isSubject = document.sentences[sentence].clauses.contains { $0.subject == noun }
    if isIn(.pronounSpeaker, head) {
      via = "speaker"
      let isSingular = document.text.tokens[head].end - document.text.tokens[head].start <= 2 && !isPlural(head)
      entity = speaker.flatMap { isSingular ? $0 : side(ofSpeaker: $0) }
    } else if isIn(.pronounSingularPerson, head) {
      if let official = unnamedSubject(before: head, sentence, excluding) { return official }
      entity = recent(before: head, sentence, excluding) { $0.type == .person }
    } else if isIn(.pronounSingularThing, head) {
      entity = recent(before: head, sentence, excluding, plural: false, isSubject: isSubject) {
        $0.type == .organization || $0.type == .place && ["country", "capital"].contains($0.subtype)
      }
    } else if isIn(.pronounPlural, head) {
      if let people = pluralSubject(before: head, sentence, excluding) {
        for end in people { table.refer(group.tokens, .pronoun, to: end.entity) }
        return people.map { End(entity: $0.entity, via: "pronoun", tokens: group.tokens) }
      }
      entity = recent(before: head, sentence, excluding, plural: true, isSubject: isSubject) {
        $0.type == .organization || $0.type == .place && $0.subtype == "country"
      }
    } else if isIn(.both, head) {
      let pair = pair(before: group.tokens.lowerBound, sentence, ofPersons: true, excluding: excluding)
      return pair.count == 2 ? pair.map { End(entity: $0, via: "pronoun", tokens: group.tokens) } : []
    }
    guard let entity else { return [] }
    table.refer(group.tokens, .pronoun, to: entity)
    return [End(entity: state(standingFor: entity) ?? entity, via: via, tokens: group.tokens)]
  }

  /// What `they` means where the last subject before it is a group of people in common nouns, `the rebels`, `the experts`: who they
  /// are, or nobody where that is not known.
  private mutating func pluralSubject(before token: Int, _ sentence: Int, _ excluding: Set<Int>) -> [End]? {
    for other in [sentence, sentence - 1] where other >= 0 {
      let syntax = document.sentences[other]
      for clause in syntax.clauses.reversed() {
        guard let subject = clause.subject, !clause.isSubjectInferred, syntax.nouns[subject].tokens.upperBound <= token else { continue }
        let group = syntax.nouns[subject]
        guard group.mention == nil, group.isPlural, !group.isPronoun, group.appositions.isEmpty, isPeople(group.head) else { return nil }
        let found = ends(of: subject, in: other, excluding: excluding)
        return found.count > 1 ? nil : found
      }
    }
    return nil
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

  /// The entity that a definite common noun refers back to, by the types that the word allows.
  private mutating func antecedent(of noun: Int, _ sentence: Int, _ excluding: Set<Int>) -> Int? {
    let group = document.sentences[sentence].nouns[noun]
    let senses = document.lexicon.nominals[document.text.tokens[group.head].key] ?? []
    let isSpecified = !group.attachments.isEmpty || isIn(.preposition, group.tokens.upperBound)  // `the minister for trade` is another one
    for sense in senses where sense.type != .person || !isSpecified {
      if let realm = sense.subtype, sense.type == .place, !EntityTable.placeSubtypes.contains(realm) {
        if let state = state(called: realm, before: group.tokens.lowerBound, excluding) { return state }
        continue
      }
      if sense.type == .person, let office = bearer(of: group.head, excluding) { return office }
      let isOffice = sense.type == .person && isIn(.title, group.head)
      let found = recent(before: group.tokens.lowerBound, sentence, excluding) {
        $0.type == sense.type && (sense.subtype == nil || $0.subtype == sense.subtype)
      }
      // `the general` is no person whom the text calls something else.
      if let found, !isOffice || offices[found] == nil { return found }
      if sense.type == .organization, let only = onlyEntity(before: group.tokens.lowerBound, sense, excluding) { return only }
    }
    return nil
  }

  /// `the general`: the person named last whom the text calls one.
  private func bearer(of head: Int, _ excluding: Set<Int>) -> Int? {
    let key = text.tokens[head].key
    for index in (0..<document.mentions(before: head)).reversed() where document.mentions[index].type == .person {
      let entity = table.entityOf[index]
      if offices[entity]?.contains(key) ?? false { return excluding.contains(entity) ? nil : entity }
    }
    return nil
  }

  /// `the kingdom`, `the island`: the state named last that is one, by itself or through its capital.
  private mutating func state(called realm: String, before token: Int, _ excluding: Set<Int>) -> Int? {
    for index in (0..<document.mentions(before: token)).reversed() where document.mentions[index].type == .place {
      let entity = table.entityOf[index]
      let subtype = table.records[entity].subtype
      guard subtype == "country" || subtype == "capital" || subtype == "territory" else { continue }
      let state = state(standingFor: entity) ?? entity
      if excluding.contains(state) { continue }
      let entry = table.records[state].entry
      if entry >= 0, gazetteer.entries[entry].attributes["realm"]?.parts(by: ",").contains(realm) ?? false { return state }
    }
    return nil
  }

  /// The only entity of a type that the document has named so far.
  private func onlyEntity(before token: Int, _ sense: Lexicon.NominalSense, _ excluding: Set<Int>) -> Int? {
    let fitting = table.records.indices.filter { entity in
      let record = table.records[entity]
      guard record.type == sense.type, record.subtype == sense.subtype, !excluding.contains(entity) else { return false }
      return record.mentions.contains { document.mentions[$0].tokens.lowerBound < token }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Whether a mention is of several: a plural demonym, an armed group or force.
  private func isPlural(_ mention: Candidate, _ entity: Int) -> Bool {
    if mention.kind == .demonym, let last = mention.tokens.last { return text.tokens[last].key != text.tokens[last].stem }
    return table.records[entity].subtype == "armed-group" || table.records[entity].subtype == "armed-forces"
  }

  /// The most prominent fitting entity named before a token: in the same sentence, else in the three before.
  private func recent(
    before token: Int, _ sentence: Int, _ excluding: Set<Int>, plural: Bool? = nil, isSubject: Bool = true,
    _ fits: (EntityTable.Record) -> Bool
  ) -> Int? {
    var best: (entity: Int, score: Int)?
    let first = document.sentences[max(0, sentence - 3)].sentence.tokens.lowerBound
    let start = document.sentences[sentence].sentence.tokens.lowerBound
    for index in (0..<document.mentions(before: token)).reversed() {
      let mention = document.mentions[index]
      if mention.tokens.lowerBound < first { break }
      let entity = table.entityOf[index]
      guard !excluding.contains(entity), fits(table.records[entity]), !isByline(mention) else { continue }
      // Newspapers are quoted and world bodies stand by: what a pronoun means only from subject to subject.
      let isForemost = isSubject && prominence[index] == 3
      if !isForemost, let subtype = table.records[entity].subtype, Self.bystanders.contains(subtype) { continue }
      var distance = 0
      if mention.tokens.lowerBound < start {
        distance = 1
        var other = sentence - 1
        while other > 0, mention.tokens.lowerBound < document.sentences[other].sentence.tokens.lowerBound {
          distance += 1
          other -= 1
        }
      }
      var score = prominence[index] * 3 - distance * 5 - (mention.kind == .demonym ? 3 : 0)
      if let plural { score += isPlural(mention, entity) == plural ? 4 : 0 }
      if !isSubject, distance == 0 { score += prominence[index] == 3 ? -4 : 2 }
      if best.map({ score > $0.score }) ?? true { best = (entity, score) }
    }
    return best?.entity
  }
}

extension EndResolver {
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
    return sentence.kind == .line && text.isIn(.byline, token - 1) || sentence.kind == .line && sentence.tokens.count == mention.tokens.count
  }

  /// A gazetteer entry as an end: its state where it is a capital or seat.
  mutating func end(ofEntry entry: Int, _ tokens: Range<Int>) -> End {
    let entity = table.entity(ofEntry: entry)
    if let state = state(standingFor: entity) { return End(entity: state, via: "capital", tokens: tokens) }
    return End(entity: entity, via: table.records[entity].type == .place ? "demonym" : "name", tokens: tokens)
  }

  /// What a name or demonym before a noun stands for: `Russian` in `Russian deliveries`.
  mutating func modifierEnd(_ mention: Int) -> End? {
    let candidate = document.mentions[mention]
    let entity = table.entityOf[mention]
    let record = table.records[entity]
    if record.type == .weapon { return nil }
    if let state = state(standingFor: entity) {
      return End(entity: state, via: record.type == .place ? "capital" : "seat", tokens: candidate.tokens)
    }
    if record.type == .place, record.subtype == "city" { return nil }
    return End(entity: entity, via: candidate.kind == .demonym ? "demonym" : "name", tokens: candidate.tokens)
  }
}
