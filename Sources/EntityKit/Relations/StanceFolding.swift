/// Polarity, modality and attribution by composition: from the trigger up the clause tree, folding what each predicate does.
extension ClaimReader {
  /// Starts to read an event by a frame: what is noted from here on belongs to it.
  mutating func begin(_ frame: Frame, _ trigger: Range<Int>, _ sentence: Int, _ way: FrameAttempt.Way = .frame) {
    forgetCues()
    trace?.begin(frame, trigger, sentence, way)
  }

  /// What is noted from here on is about another event.
  mutating func forgetCues() {
    cues.removeAll(keepingCapacity: true)
    noted = Stance()
  }

  /// Of the cues from a number on only the speakers count: what they said of polarity and modality was about something else.
  private mutating func keepSpeakers(ofCuesFrom number: Int, _ own: Stance) {
    func corrected(_ stance: Stance) -> Stance { Stance(polarity: own.polarity, modality: own.modality, sources: stance.sources) }
    let late = cues[number...].map { cue in
      StanceCue(kind: cue.kind, tokens: cue.tokens, speakers: cue.speakers, before: corrected(cue.before), after: corrected(cue.after))
    }
    cues = cues[..<number] + late.filter { $0.before != $0.after }
    noted = corrected(noted)
    trace?.replaceCues(cues)
  }

  /// Notes the cue that led to `stance`, where it made a difference, and the words that name its sources.
  mutating func note(_ kind: @autoclosure () -> StanceCue.Kind, _ tokens: Range<Int>, _ stance: Stance, by speakers: [Range<Int>] = []) {
    guard stance != noted else { return }
    let cue = StanceCue(kind: kind(), tokens: tokens, speakers: speakers, before: noted, after: stance)
    cues.append(cue)
    trace?.note(cue)
    noted = stance
  }

  /// The stance of an event that a verb evokes.
  mutating func stance(ofVerbIn clause: Int, _ sentence: Int, _ frame: Frame, _ functions: DeepFunctions) -> Stance {
    var stance = Stance()
    stance.modality = frame.modality
    if frame.options.contains(.negative) { stance.negate() }
    if let verb = syntax(sentence).clauses[clause].verb {
      note(.frame, document.sentences[sentence].verbs[verb].tokens, stance)
      apply(verb, &stance, sentence)
    }
    climb(from: clause, sentence, &stance)
    return stance
  }

  /// The stance of an event that a noun evokes, with what the words around the noun do to it.
  mutating func stance(ofNoun noun: Int, _ position: EventPosition?, _ sentence: Int, _ frame: Frame) -> Stance {
    var stance = Stance()
    stance.modality = frame.modality
    let syntax = syntax(sentence)
    note(.frame, syntax.nouns[noun].tokens, stance)
    negate(by: noun, sentence, &stance)
    guard let position else { return stance }
    if case .inside(let outer, let preposition) = position.function {
      let word = text.functionWord(preposition)
      if let row = predicates.nounSignatures(key(syntax.nouns[outer].head)).first(where: { $0.takes(word) }) {
        apply(row, at: syntax.nouns[outer].head, &stance)
      }
      negate(by: outer, sentence, &stance)
    }
    if let verb = syntax.clauses[position.clause].verb {
      let row = signature(ofVerb: verb, at: position.function, sentence)
      if let row {
        let head = syntax.verbs[verb].head
        apply(row, at: head, &stance)
        if row.isSource { addSpeaker(ofClause: position.clause, sentence, row, at: head, &stance) }
      }
      if row != nil || governs(position.function) { apply(verb, &stance, sentence) }
    }
    let (own, count) = (stance, cues.count)
    climb(from: position.clause, sentence, &stance)
    // What goes along with something that failed or is planned took place all the same.
    if accompanies(position.function) {
      (stance.polarity, stance.modality) = (own.polarity, own.modality)
      keepSpeakers(ofCuesFrom: count, own)
    }
    return stance
  }

  /// Whether the verb's own negation and modality are about the event: not for a phrase beside it (`said during talks`).
  private func governs(_ function: EventPosition.Function) -> Bool {
    if case .complement(let preposition) = function {
      return [FunctionWord.in, .on, .to, .for, .of].contains(text.functionWord(preposition))
    }
    return true
  }

  // MARK: Steps

  private mutating func apply(_ row: Signature, at token: Int, _ stance: inout Stance) {
    if !row.keepsPolarity { stance.negate() }
    if let modality = row.modality {
      if modality == .actual, !row.keepsPolarity { stance.modality = .actual } else { stance.apply(modality) }
    }
    note(.signature(row), token..<token + 1, stance)
  }

  /// Negation, modal verb and hedge of a verb group.
  mutating func apply(_ verb: Int, _ stance: inout Stance, _ sentence: Int) {
    let group = syntax(sentence).verbs[verb]
    if let modality = group.modality { stance.apply(modality) }
    note(.modal, group.tokens, stance)
    if group.isHedged { stance.apply(.possible) }
    note(.hedge, group.tokens, stance)
    if group.isNegated { stance.negate() }
    note(.negation, group.tokens, stance)
  }

  /// `no weapons`, `no plans to`.
  private mutating func negate(by noun: Int, _ sentence: Int, _ stance: inout Stance) {
    guard document.sentences[sentence].nouns[noun].isNegated else { return }
    stance.negate()
    note(.negation, document.sentences[sentence].nouns[noun].tokens, stance)
  }

  /// Goes from a clause to what governs it.
  mutating func climb(from clause: Int, _ sentence: Int, _ stance: inout Stance) {
    var index = clause
    var steps = 0
    var isContent = true  // whether polarity and modality still pass through
    while steps < ClauseBuilder.depthLimit + 2 {
      steps += 1
      let row = syntax(sentence).clauses[index]
      addAccording(index, sentence, &stance)
      if let reporter = row.reporter { report(reporter, .that, sentence, &stance, isContent) }
      if let introducer = row.introducer, isContent, isConditional(introducer, row) {
        stance.apply(.possible)
        note(.conditional, introducer, stance)
      }
      guard let parent = row.parent else { break }
      isContent = pass(row, to: parent, sentence, &stance, isContent)
      index = parent
    }
    if let last = syntax(sentence).sentence.tokens.last, text.kind(last) == .question, isContent {
      stance.apply(.possible)
      note(.question, last..<last + 1, stance)
    }
    if stance.sources.isEmpty, let first = syntax(sentence).clauses[clause].verb.map({ syntax(sentence).verbs[$0].head }) {
      addQuotationSpeaker(of: first, &stance)
    }
  }

  /// Adds who speaks the words in quotation marks, or in the turn of a transcript, that a token is one of.
  mutating func addQuotationSpeaker(of token: Int, _ stance: inout Stance) {
    guard let speech = speakers.speech(of: token) else { return }
    stance.add(source: speech.speaker)
    note(.quotation, speech.words, stance, by: [speech.name])
  }

  private func isConditional(_ introducer: Range<Int>, _ row: Clause) -> Bool {
    guard text.isIn(.conditional, introducer.lowerBound) else { return false }
    return introducer.count > 1 || !text.isIn(.preposition, introducer.lowerBound)
  }

  /// Folds one step up. Returns whether polarity and modality pass on.
  private mutating func pass(_ row: Clause, to parent: Int, _ sentence: Int, _ stance: inout Stance, _ isContent: Bool) -> Bool {
    guard let verb = syntax(sentence).clauses[parent].verb else {
      // `Germany to arm Chad`: what a headline says with an infinitive is to come.
      if isContent, case .nounComplement(let subject) = row.link, subject == syntax(sentence).clauses[parent].subject, let verb = row.verb,
        syntax(sentence).verbs[verb].form == .infinitive, syntax(sentence).sentence.kind == .line
      {
        stance.apply(.planned)
        note(.modal, document.sentences[sentence].verbs[verb].tokens, stance)
      }
      return isContent && row.link != .adverbial
    }
    switch row.link {
    case .main: return isContent
    case .complement:
      return report(parent, syntax(sentence).contentForm(of: row), sentence, &stance, isContent)
    case .prepositional(let preposition):
      // `ruled out meeting`: the particle of the verb, which the gerund is the object of.
      let isParticle = syntax(sentence).verbs[verb].particle == preposition.lowerBound
      return report(parent, isParticle ? .gerund : text.functionWord(preposition), sentence, &stance, isContent)
    case .adjectiveComplement(let adjective):
      guard isContent else { return false }
      let rows = predicates.adjectiveSignatures(key(adjective))
      if let found = rows.first { apply(found, at: adjective, &stance) }
      apply(verb, &stance, sentence)
      return true
    case .nounComplement(let noun):
      guard isContent else { return false }
      let head = syntax(sentence).nouns[noun].head
      let rows = predicates.nounSignatures(key(head))
      negate(by: noun, sentence, &stance)  // `has no plans to`
      guard let found = rows.first else { return report(parent, .to, sentence, &stance, true) }
      apply(found, at: head, &stance)
      // `denied a report that ...`: the verb is about the content of its object.
      if syntax(sentence).clauses[parent].objects.contains(noun) { return report(parent, .object, sentence, &stance, true) }
      return true
    case .relative, .adverbial: return false
    }
  }

  /// Folds the verb of a governing clause: its signature, its own negation and modality, and its subject as the source.
  @discardableResult
  private mutating func report(_ clause: Int, _ complement: FunctionWord, _ sentence: Int, _ stance: inout Stance, _ isContent: Bool)
    -> Bool
  {
    guard let verb = syntax(sentence).clauses[clause].verb else { return isContent }
    if complement == .to, let (row, head) = nounSignature(governing: clause, sentence), isContent { apply(row, at: head, &stance) }
    guard let row = signature(ofVerb: verb, complement, sentence) else {
      if isContent, complement == .to || complement == .gerund { apply(verb, &stance, sentence) }
      return isContent
    }
    let group = syntax(sentence).verbs[verb]
    if isContent {
      apply(row, at: group.head, &stance)
      if row.isSource {
        // Not saying a thing is not denying it; being said by nobody named leaves it open.
        if group.isNegated { stance.apply(.possible) }
        note(.unsaid, group.tokens, stance)
        if group.isPassive, !hasNamedAgent(clause, sentence) { stance.apply(.possible) }
        note(.unnamedSource, group.tokens, stance)
        if group.isHedged { stance.apply(.possible) }
        note(.hedge, group.tokens, stance)
      } else {
        apply(verb, &stance, sentence)
      }
    }
    if row.isSource { addSpeaker(ofClause: clause, sentence, row, at: group.head, &stance) }
    return isContent
  }

  /// `renewed his plea to X to supply`: the object of the governing verb is what the infinitive is the content of.
  private func nounSignature(governing clause: Int, _ sentence: Int) -> (row: Signature, head: Int)? {
    let syntax = syntax(sentence)
    for object in syntax.clauses[clause].objects {
      let head = syntax.nouns[object].head
      if let row = predicates.nounSignatures(key(head)).first(where: { $0.takes(.to) }) { return (row, head) }
    }
    return nil
  }

  private func hasNamedAgent(_ clause: Int, _ sentence: Int) -> Bool {
    syntax(sentence).clauses[clause].complements.contains { text.isWord(.by, $0.preposition) }
      || syntax(sentence).clauses[clause].objects.isEmpty == false
  }

  // MARK: Sources

  /// Adds who the subject of a predicate that reports or denies stands for.
  mutating func addSpeaker(ofClause clause: Int, _ sentence: Int, _ row: Signature, at token: Int, _ stance: inout Stance) {
    let functions = document.functions(of: clause, in: sentence) { controller(of: $0, sentence) }
    var names: [Range<Int>] = []
    for noun in functions.subjects {
      for member in syntax(sentence).members(of: noun) {
        for end in resolver.ends(of: member, in: sentence) {
          stance.add(source: end.entity)
          names.append(end.tokens)
        }
      }
    }
    note(.reporting(row), token..<token + 1, stance, by: names)
  }

  /// `according to X` in a clause.
  private mutating func addAccording(_ clause: Int, _ sentence: Int, _ stance: inout Stance) {
    for complement in syntax(sentence).clauses[clause].complements
    where text.isIn(.startsPhrase, complement.preposition.lowerBound) && complement.preposition.count == 2 {
      guard document.lexicon.phrases.contains(complement.preposition.map { key($0) }, of: .sourcePreposition) else { continue }
      let ends = resolver.ends(of: complement.noun, in: sentence)
      for end in ends { stance.add(source: end.entity) }
      note(.according, complement.preposition, stance, by: ends.map(\.tokens))
    }
  }

  // MARK: Control

  /// The subject of a clause that has none of its own: by the governing verb's control.
  func controller(of clause: Int, _ sentence: Int) -> Int? {
    let syntax = syntax(sentence)
    var index = clause
    for _ in 0..<ClauseBuilder.depthLimit {
      let row = syntax.clauses[index]
      guard let parent = row.parent else { return nil }
      let governor = syntax.clauses[parent]
      var wantsObject = false
      if let verb = governor.verb {
        switch row.link {
        case .complement:
          wantsObject = signature(ofVerb: verb, syntax.contentForm(of: row), sentence)?.control == .object
        case .prepositional(let preposition):
          wantsObject = signature(ofVerb: verb, text.functionWord(preposition), sentence)?.control == .object
        case .nounComplement(let noun):
          // `urged the world to stop`: the object of a verb that asks is the one to act.
          let isAsked = governor.complements.contains { $0.noun == noun && text.isWord([.with, .to, .on], $0.preposition.lowerBound) }
          if isAsked || governor.objects.contains(noun), signature(ofVerb: verb, .to, sentence)?.control == .object { return noun }
          if let possessor = syntax.nouns[noun].possessor { return possessor }
        default: break
        }
        if wantsObject, !syntax.verbs[verb].isPassive, let object = governor.objects.first,
          !text.isIn(.reflexive, syntax.nouns[object].head)
        {
          return object
        }
        // `plead with X to stop`, `appeal to X to stop`.
        if wantsObject, governor.objects.isEmpty, !syntax.verbs[verb].isPassive,
          let asked = governor.complements.last(where: { text.isWord([.with, .to, .on], $0.preposition.lowerBound) }),
          asked.preposition.lowerBound >= syntax.verbs[verb].tokens.upperBound, !syntax.nouns[asked.noun].isTime
        {
          return asked.noun
        }
        if nounSignature(governing: parent, sentence)?.row.control == Signature.Control.none,
          let asked = governor.complements.first(where: { text.isIn(.particle, $0.preposition.lowerBound) && $0.preposition.count == 1 })
        {
          return asked.noun
        }
      }
      if let subject = governor.subject { return subject }
      index = parent
    }
    return nil
  }
}
