/// The reading of one document: goes through the clauses and noun groups of each sentence and tries their frames.
struct ClaimReader: ~Copyable {
  let document: DocumentSyntax
  let predicates: PredicateLexicon
  var resolver: EndResolver
  var drafts: [ClaimDraft] = []
  var speakers: QuotationSpeakers
  /// Where the noun groups of the sentence with that number stand.
  var places = NounPlaces()
  var placesOf = -1
  /// The claims of the last sentence that made some, which a denial can be about.
  var lastDrafts: (sentence: Int, drafts: Range<Int>) = (-1, 0..<0)
  /// Whether the sentence that is read speaks of a contest, where meeting is playing.
  var isSport = false
  /// The words that led to the stance of the event that is read, and that stance.
  var cues: [StanceCue] = []
  var noted = Stance()
  /// What was tried, where somebody asks for it.
  var trace: ReadingTrace?

  init(_ document: DocumentSyntax, _ resolver: consuming EndResolver, _ predicates: PredicateLexicon) {
    self.document = document
    self.resolver = resolver
    self.predicates = predicates
    speakers = QuotationSpeakers()
  }

  var text: TokenizedText { document.text }

  func syntax(_ sentence: Int) -> SentenceSyntax { document.sentences[sentence] }

  func key(_ token: Int) -> UInt64 { document.text.tokens[token].key }

  /// All claims, in text order.
  mutating func claims() -> [ClaimDraft] {
    speakers = QuotationSpeakers(document, predicates, &resolver)
    for sentence in document.sentences.indices { read(sentence) }
    return drafts
  }

  private mutating func read(_ sentence: Int) {
    let syntax = syntax(sentence)
    let before = drafts.count
    readDenials(sentence)
    readCompounds(sentence)
    defer { if drafts.count > before { lastDrafts = (sentence, before..<drafts.count) } }
    guard syntax.sentence.tokens.contains(where: { predicates.isTrigger(key($0)) }) else { return }
    // The Arab League plays no match.
    isSport = syntax.sentence.tokens.contains { text.isIn(.sport, $0) && document.mentionAt[$0] < 0 }
    for clause in syntax.clauses.indices {
      guard let verb = syntax.clauses[clause].verb else { continue }
      let head = syntax.verbs[verb].head
      guard predicates.isTrigger(key(head)) else { continue }
      var done: [RelationKind] = []
      for frame in predicates.verbFrames(key(head)) where !done.contains(frame.kind) {
        begin(frame, head..<head + 1, sentence)
        if let misfit = misfit(frame, clause, sentence) {
          trace?.refuse(misfit)
        } else if readVerb(frame, clause, sentence) {
          done.append(frame.kind)
        }
      }
    }
    for noun in syntax.nouns.indices where syntax.nouns[noun].mention == nil && !syntax.nouns[noun].isPronoun {
      let head = syntax.nouns[noun].head
      guard predicates.isTrigger(key(head)) else { continue }
      for frame in predicates.nounFrames(key(head)) {
        begin(frame, head..<head + 1, sentence)
        if let misfit = misfit(noun: noun, frame, sentence) {
          trace?.refuse(misfit)
        } else if readNoun(frame, noun, sentence) {
          break
        }
      }
    }
  }

  // MARK: Verbs

  /// Which of the particle, the object of an idiom and the form that a frame wants is not there.
  private func misfit(_ frame: Frame, _ clause: Int, _ sentence: Int) -> FrameRefusal? {
    let syntax = syntax(sentence)
    guard let verb = syntax.clauses[clause].verb else { return .notHead }
    if frame.options.contains(.infinitive), syntax.verbs[verb].form != .infinitive, syntax.verbs[verb].modality == nil {
      return .infinitive
    }
    if frame.options.contains(.inPlace), !saysPlace(clause, syntax) { return .inPlace }
    guard let second = frame.second else { return nil }
    if frame.partOfSpeech == .idiom {
      return syntax.clauses[clause].objects.contains { key(syntax.nouns[$0].head) == second } ? nil : .companion
    }
    return hasParticle(second, verb, syntax) ? nil : .particle
  }

  /// Whether a clause says in which place or on which day something happened, and nothing more of it hangs on its verb.
  private func saysPlace(_ clause: Int, _ syntax: SentenceSyntax) -> Bool {
    let goesOn = syntax.clauses.contains {
      $0.parent == clause && ($0.link == .complement || $0.verb.map { syntax.verbs[$0].form } == .infinitive)
    }
    return !goesOn
      && syntax.clauses[clause].complements.contains {
        text.isIn(.placePreposition, $0.preposition.lowerBound)
          && syntax.nouns[$0.noun].mention.map { document.mentions[$0].type == .place } ?? false
          || text.isWord(.on, $0.preposition) && syntax.nouns[$0.noun].isTime
      }
  }

  func hasParticle(_ particle: UInt64, _ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    if let held = syntax.verbs[verb].particle, key(held) == particle { return true }
    let end = syntax.verbs[verb].tokens.upperBound
    // `handing them over`: at most a short object between.
    for token in end..<min(end + 8, syntax.sentence.tokens.upperBound) where key(token) == particle {
      return token == end || !(token + 1 < syntax.sentence.tokens.upperBound && document.mentionAt[token + 1] >= 0)
    }
    return false
  }

  private mutating func readVerb(_ frame: Frame, _ clause: Int, _ sentence: Int) -> Bool {
    var functions = document.functions(of: clause, in: sentence) { controller(of: $0, sentence) }
    let syntax = syntax(sentence)
    guard let verb = syntax.clauses[clause].verb else { return false }
    if let gap = gap(of: clause, sentence) {
      if functions.objects.count == 1, functions.datives.isEmpty, frame.hasDative { functions.datives = functions.objects }
      if functions.objects.isEmpty || functions.datives == functions.objects { functions.objects = [gap] }
    }
    if !frame.hasDative, !functions.datives.isEmpty {
      // Of a verb that gives to nobody the first one is the object, whatever stands behind.
      swap(&functions.datives, &functions.objects)
    }
    var fillers = Fillers(frame)
    var stance = stance(ofVerbIn: clause, sentence, frame, functions)
    resolver.speaker = stance.sources.first ?? speakers.speaker(of: syntax.verbs[verb].head)
    let tokens = document.text.tokens
    let granters = granters(clause, sentence)
    let particleObjects = particleObjects(frame, functions)
    fill(
      &fillers, sentence,
      from: { function in
        switch function {
        case .subject: functions.subjects
        case .object: particleObjects.isEmpty ? functions.objects : functions.objects + particleObjects
        case .dative: functions.datives
        case .granter: granters
        case .preposition(let word):
          functions.complements.nouns { tokens[$0.lowerBound].key == word && $0.count == 1 }
        case .possessive, .modifier, .origin: []
        }
      })
    fillOrigin(&fillers, frame, sentence)
    fillCompoundRecipient(&fillers, frame, functions, sentence)
    let isIdiom = frame.partOfSpeech == .idiom  // whose own object is no participant
    var objects: [Int] = []
    for object in [functions.objects, functions.datives].joined() {
      if fillers.used.contains(object) || isIdiom && key(syntax.nouns[object].head) == frame.second { continue }
      objects.append(object)
    }
    if let refusal = refusal(of: fillers, frame, leftObjects: objects, sentence) {
      trace?.refuse(refusal, leftObjects: objects.map { syntax.nouns[$0].tokens })
      return false
    }
    negate(&stance, fillers, functions, sentence)
    if frame.options.contains(.notDenied), stance.polarity == .negative {
      trace?.refuse(.denied, leftObjects: [])
      return false
    }
    return add(fillers, frame, stance, trigger: syntax.verbs[verb].head..<syntax.verbs[verb].head + 1, in: clause, sentence)
  }

  /// `the guns that Britain refused to sell`: what the relative clause is about is the object of the infinitive, where the verb
  /// between them takes none for itself.
  private func gap(of clause: Int, _ sentence: Int) -> Int? {
    let syntax = syntax(sentence)
    let row = syntax.clauses[clause]
    guard row.link == .complement, let parent = row.parent, case .relative(let antecedent) = syntax.clauses[parent].link,
      syntax.clauses[parent].objects.contains(antecedent), !syntax.nouns[antecedent].isTime,
      let governor = syntax.clauses[parent].verb, !syntax.verbs[governor].isPassive,
      signature(ofVerb: governor, .to, sentence)?.control == .subject
    else { return nil }
    return antecedent
  }

  /// The subjects of the verb that a bare infinitive hangs on.
  private func granters(_ clause: Int, _ sentence: Int) -> [Int] {
    let syntax = syntax(sentence)
    guard let parent = syntax.clauses[clause].parent, let verb = syntax.clauses[parent].verb,
      text.isIn(.bareInfinitive, syntax.verbs[verb].head)
    else { return [] }
    return document.functions(of: parent, in: sentence) { controller(of: $0, sentence) }.subjects
  }

  /// `sounded out the commander`: the particle was read as a preposition, and its noun is the object.
  private func particleObjects(_ frame: Frame, _ functions: DeepFunctions) -> [Int] {
    guard let second = frame.second else { return [] }
    return functions.complements.nouns { $0.count == 1 && key($0.lowerBound) == second }
  }

  /// `no weapons were sold`, `nobody met X`: a negated participant turns the event round once.
  private mutating func negate(_ stance: inout Stance, _ fillers: Fillers, _ functions: DeepFunctions, _ sentence: Int) {
    let participants = [functions.subjects, functions.objects, functions.datives].joined()
    guard let negated = participants.first(where: { document.sentences[sentence].nouns[$0].isNegated }) else { return }
    stance.polarity = .negative
    note(.negatedParticipant, document.sentences[sentence].nouns[negated].tokens, stance)
  }

  /// `sent the RSF fuel`: the name before the goods is the recipient, where a verb gives to somebody and nothing else says to whom.
  private mutating func fillCompoundRecipient(_ fillers: inout Fillers, _ frame: Frame, _ functions: DeepFunctions, _ sentence: Int) {
    guard fillers.isEmpty(.recipient), frame.functions(of: .recipient).contains(.dative), !fillers.isEmpty(.item) else { return }
    for object in functions.objects {
      guard
        let mention = syntax(sentence).nouns[object].premodifiers.first(where: {
          document.mentions[$0].kind == .name && document.mentions[$0].type != .weapon
        }),
        let end = resolver.modifierEnd(mention)
      else { continue }
      trace?.fill(.init(role: .recipient, function: .dative, tokens: end.tokens, ends: [end]))
      return fillers.add([end], to: .recipient)
    }
  }

  /// The supplier by the demonym of the goods, where nothing else names one: `the delivery of Russian weapons`.
  private mutating func fillOrigin(_ fillers: inout Fillers, _ frame: Frame, _ sentence: Int) {
    guard fillers.isEmpty(.supplier), frame.functions(of: .supplier).contains(.origin) else { return }
    for item in fillers.items {
      for noun in syntax(sentence).nouns where noun.tokens.overlaps(item.tokens) {
        for mention in noun.premodifiers where document.mentions[mention].kind == .demonym {
          guard let end = resolver.modifierEnd(mention) else { continue }
          trace?.fill(.init(role: .supplier, function: .origin, tokens: end.tokens, ends: [end]))
          return fillers.add([end], to: .supplier)
        }
      }
    }
  }

  // MARK: Nouns

  private func misfit(noun: Int, _ frame: Frame, _ sentence: Int) -> FrameRefusal? {
    let syntax = syntax(sentence)
    let group = syntax.nouns[noun]
    if frame.options.contains(.ofTalks) {
      return group.attachments.contains { isContactWord(key(syntax.nouns[$0.noun].head)) } ? nil : .companion
    }
    if frame.options.contains(.inPhrase) {
      let before = group.tokens.lowerBound - 1
      return before >= syntax.sentence.tokens.lowerBound && text.isWord(.in, before) ? nil : .inPhrase
    }
    if frame.options.contains(.bareObject), takesInfinitive(noun, syntax) { return .infinitiveFollows }
    guard let second = frame.second else { return nil }
    return group.attachments.contains { key(syntax.nouns[$0.noun].head) == second } ? nil : .companion
  }

  /// Whether an infinitive hangs on a noun or on a name behind it: `a call from X to resign`.
  private func takesInfinitive(_ noun: Int, _ syntax: SentenceSyntax) -> Bool {
    let followers = syntax.clauses.lazy.flatMap(\.complements).filter { $0.nearest == noun }.map(\.noun)
    return syntax.clauses.contains { clause in
      guard let verb = clause.verb, syntax.verbs[verb].form == .infinitive, clause.tokens.lowerBound >= syntax.nouns[noun].tokens.upperBound
      else { return false }
      if case .nounComplement(let governor) = clause.link { return governor == noun || followers.contains(governor) }
      return clause.link == .complement && !followers.isEmpty
    }
  }

  private func isContactWord(_ key: UInt64) -> Bool { predicates.nounFrames(key).contains { $0.kind == .contacts } }

  private mutating func readNoun(_ frame: Frame, _ noun: Int, _ sentence: Int) -> Bool {
    let syntax = syntax(sentence)
    let group = syntax.nouns[noun]
    let place = position(of: noun, sentence)
    let complements = complements(of: noun, place?.clause, sentence)
    let subjects = place.map { eventSubjects($0, sentence) } ?? []
    let objects = place.map { eventObjects($0, sentence) } ?? []
    // `the sale by Uruguay of howitzers`: a name has no `of` phrase of its own; it belongs to the event.
    let strayed = complements.filter { syntax.nouns[$0.noun].mention != nil }.flatMap { syntax.nouns[$0.noun].attachments }
    var fillers = Fillers(frame)
    let stance = stance(ofNoun: noun, place, sentence, frame)
    resolver.speaker = stance.sources.first ?? speakers.speaker(of: group.head)
    let tokens = document.text.tokens
    fill(
      &fillers, sentence,
      from: { function in
        switch function {
        case .subject: subjects
        case .possessive: group.possessor.map { [$0] } ?? []
        case .preposition(let word):
          group.attachments.filter { tokens[$0.preposition.lowerBound].key == word }.map(\.noun)
            + complements.filter { tokens[$0.preposition.lowerBound].key == word && $0.preposition.count == 1 }.map(\.noun)
            + strayed.filter { tokens[$0.preposition.lowerBound].key == word }.map(\.noun)
        case .object: objects
        case .dative, .modifier, .origin, .granter: []
        }
      })
    fillModifiers(&fillers, frame, group, sentence)
    fillOrigin(&fillers, frame, sentence)
    if let refusal = refusal(of: fillers, frame, leftObjects: [], sentence) {
      trace?.refuse(refusal)
      return false
    }
    return add(fillers, frame, stance, trigger: group.head..<group.head + 1, in: place?.clause, sentence)
  }

  /// The names before a noun and the possessive pronoun: `Russian arms deliveries`, `his talks`.
  private mutating func fillModifiers(_ fillers: inout Fillers, _ frame: Frame, _ group: NounGroup, _ sentence: Int) {
    for (role, functions) in frame.roles {
      if functions.contains(.possessive), fillers.isEmpty(role), let pronoun = group.possessivePronoun,
        let entity = possessive(pronoun, sentence, fillers)
      {
        let end = EndResolver.End(entity: resolver.state(standingFor: entity) ?? entity, via: "pronoun", tokens: pronoun..<pronoun + 1)
        trace?.fill(.init(role: role, function: .possessive, tokens: end.tokens, ends: [end], steps: resolver.steps ?? []))
        fillers.add([end], to: role)
      }
      guard functions.contains(.modifier) else { continue }
      if role == .item {
        for mention in group.premodifiers where document.mentions[mention].type == .weapon {
          add(item(ofMention: mention), as: .modifier, to: &fillers)
        }
        for token in group.tokens where token < group.head && document.mentionAt[token] < 0 && text.isIn(.goods, token) {
          add(ClaimDraft.Item(tokens: token..<token + 1, entity: nil, quantity: nil), as: .modifier, to: &fillers)
        }
      } else if fillers.isEmpty(role), let mention = group.premodifiers.first(where: { document.mentions[$0].type != .weapon }) {
        guard let end = resolver.modifierEnd(mention) else { continue }
        trace?.fill(.init(role: role, function: .modifier, tokens: end.tokens, ends: [end]))
        fillers.add([end], to: role)
      }
    }
  }

  private mutating func possessive(_ pronoun: Int, _ sentence: Int, _ fillers: Fillers) -> Int? {
    resolver.steps?.removeAll()
    return resolver.possessive(pronoun, sentence, fillers.entities)
  }
}
