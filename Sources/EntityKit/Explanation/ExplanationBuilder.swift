/// Turns the trace of a reading into an `Explanation`, with the ids and quotes of the extraction.
struct ExplanationBuilder {
  let document: DocumentSyntax
  let predicates: PredicateLexicon
  let attempts: [FrameAttempt]
  let builder: ExtractionBuilder
  private let ids: [String?]
  /// Each claim with the kind of its relation, by the number of its draft.
  private let claims: [Int: (kind: RelationKind, claim: Claim)]
  private let extraction: Extraction

  init(_ document: DocumentSyntax, _ predicates: PredicateLexicon, _ trace: ReadingTrace, _ builder: ExtractionBuilder) {
    self.document = document
    self.predicates = predicates
    attempts = trace.attempts
    self.builder = builder
    ids = builder.entityIDs()
    extraction = builder.extraction()
    var byID: [String: (RelationKind, Claim)] = [:]
    for relation in extraction.relations { for claim in relation.claims { byID[claim.id] = (relation.kind, claim) } }
    var claims: [Int: (kind: RelationKind, claim: Claim)] = [:]
    for (position, draft) in builder.draftOrder().enumerated() {
      if let (kind, claim) = byID[ExtractionBuilder.claimID(position)] { claims[draft] = (kind, claim) }
    }
    self.claims = claims
  }

  /// The explanation. O(n log n).
  func explanation() -> Explanation {
    var bySentence = [[FrameAttempt]](repeating: [], count: document.sentences.count)
    for attempt in attempts { bySentence[attempt.sentence].append(attempt) }
    var sentences: [SentenceExplanation] = []
    var lines = LineCounter(document.text.bytes)
    for index in document.sentences.indices {
      let tokens = document.sentences[index].sentence.tokens
      guard let first = tokens.first else { continue }
      let line = lines.line(of: Int(document.text.tokens[first].start))
      sentences.append(sentence(index, line, bySentence[index]))
    }
    return Explanation(extraction: extraction, sentences: sentences)
  }

  private func sentence(_ index: Int, _ line: Int, _ attempts: [FrameAttempt]) -> SentenceExplanation {
    let syntax = document.sentences[index]
    let tokens = syntax.sentence.tokens
    let triggers = triggers(of: syntax, attempts)
    let made = attempts.flatMap { attempt in attempt.drafts.compactMap { claim(of: $0, attempt) } }
    return SentenceExplanation(
      quote: builder.quote(tokens), line: line, triggers: triggers.map { builder.quote($0..<$0 + 1) }, actors: actors(in: tokens),
      claims: made, nearest: made.isEmpty ? nearest(syntax, triggers, attempts) : nil,
      syntax: SyntaxDescription(document: document).text(syntax))
  }

  /// The words that can evoke a relation. A light verb (`have`) is one only beside the word that makes it an idiom (`audience`).
  private func triggers(of syntax: SentenceSyntax, _ attempts: [FrameAttempt]) -> [Int] {
    let keys = Set(syntax.sentence.tokens.map { document.text.tokens[$0].key })
    let compounds = Set(attempts.filter { $0.way == .compound }.map(\.trigger.lowerBound))
    let tried = Set(attempts.map(\.trigger.lowerBound))
    // Any word can stand in a name, and `have` in front of another verb: they are triggers only where a row was tried on them.
    let auxiliaries = Set(syntax.verbs.flatMap { verb in verb.tokens.filter { $0 != verb.head } })
    return syntax.sentence.tokens.filter { token in
      if compounds.contains(token) { return true }
      guard tried.contains(token) || document.mentionAt[token] < 0 && !auxiliaries.contains(token) else { return false }
      return frame(at: token, keys) != nil
    }
  }

  /// The first row of a word whose second word, if it has one, is in the sentence as well.
  private func frame(at token: Int, _ keys: Set<UInt64>) -> Frame? {
    predicates.frames(of: document.text.tokens[token].key).first { $0.second.map { keys.contains($0) } ?? true }
  }

  /// How many different people, organizations and places a stretch names.
  private func actors(in tokens: Range<Int>) -> Int {
    let numbers = document.mentions(before: tokens.lowerBound)..<document.mentions(before: tokens.upperBound)
    let types: [NameType] = [.person, .organization, .place]
    return Set(numbers.filter { types.contains(document.mentions[$0].type) }.map { builder.table.entityOf[$0] }).count
  }

  /// The row that got furthest, the first of several.
  private func nearest(_ syntax: SentenceSyntax, _ triggers: [Int], _ attempts: [FrameAttempt]) -> NearMiss? {
    let words = RefusalWords(document: document, table: builder.table)
    var best: FrameAttempt?
    for attempt in attempts where attempt.refusal != nil && triggers.contains(attempt.trigger.lowerBound) {
      if attempt.progress > best?.progress ?? -1 { best = attempt }
    }
    if let best, let refusal = best.refusal {
      return NearMiss(
        row: FrameRow(best.frame), trigger: builder.quote(best.trigger), condition: refusal.condition, reason: words.reason(refusal, best))
    }
    let keys = Set(syntax.sentence.tokens.map { document.text.tokens[$0].key })
    guard let token = triggers.first, let frame = frame(at: token, keys) else { return nil }
    return NearMiss(
      row: FrameRow(frame), trigger: builder.quote(token..<token + 1), condition: .notHead,
      reason: words.reasonForNoHead(token, frame, syntax))
  }

  // MARK: Claims

  private func claim(of draft: Int, _ attempt: FrameAttempt) -> ClaimExplanation? {
    guard let (kind, claim) = claims[draft] else { return nil }
    let way: ClaimExplanation.Way =
      switch attempt.way {
      case .frame: .frame
      case .compound: .compound
      case .denial: .denial
      }
    let ends = [builder.drafts[draft].source, builder.drafts[draft].target].compactMap { role(of: $0, attempt) }
    let items = builder.drafts[draft].items.compactMap { role(of: $0, attempt) }
    return ClaimExplanation(
      kind: kind, claim: claim, way: way, row: FrameRow(attempt.frame), roles: ends + items, cues: attempt.cues.map { cue($0, attempt) })
  }

  private func role(of end: EndResolver.End, _ attempt: FrameAttempt) -> RoleExplanation? {
    guard let filling = attempt.fillings.first(where: { $0.ends.contains(end) }) else { return nil }
    var steps = filling.steps.filter { $0.kind != .pair || $0.entity == end.entity }
    // Who leads a group and what a word counts stand for the group as a whole.
    steps = steps.map { step in
      guard step.kind == .leader || step.kind == .inside else { return step }
      return ResolutionStep(kind: step.kind, tokens: filling.tokens, entity: step.entity)
    }
    if end.via == "apposition", filling.tokens != end.tokens {
      steps.append(ResolutionStep(kind: .apposition, tokens: filling.tokens, entity: end.entity))
    }
    // `it` is Moscow, and Moscow stands for its state; `we` are those whom the speaker speaks for.
    if let last = steps.last(where: { $0.entity != nil })?.entity, last != end.entity {
      let isPlace = builder.table.records[end.entity].type == .place
      steps.append(ResolutionStep(kind: isPlace ? .state : .owner, entity: end.entity))
    }
    return RoleExplanation(
      role: filling.role.rawValue, function: function(filling, attempt), quote: builder.quote(end.tokens),
      entity: ids[end.entity], via: end.via,
      steps: steps.map { step in
        let name = step.entity.map { builder.table.records[$0].name } ?? step.tokens.map { document.text.text($0) } ?? ""
        return ReferenceStep(kind: step.kind, quote: step.tokens.map { builder.quote($0) }, name: name)
      })
  }

  private func role(of item: ClaimDraft.Item, _ attempt: FrameAttempt) -> RoleExplanation? {
    guard let filling = attempt.fillings.first(where: { $0.items.contains { $0.tokens == item.tokens } }) else { return nil }
    return RoleExplanation(
      role: filling.role.rawValue, function: function(filling, attempt), quote: builder.quote(item.tokens),
      entity: item.entity.flatMap { ids[$0] }, via: nil, steps: [])
  }

  /// The function in words. A compound has no clause of its own: what it modifies is the item, or the recipient.
  private func function(_ filling: FrameAttempt.Filling, _ attempt: FrameAttempt) -> String {
    guard attempt.way == .compound, filling.role != .supplier else { return attempt.frame.word(for: filling.function, of: filling.role) }
    let hasItem = attempt.fillings.contains { $0.role == .item }
    return filling.role == .recipient && hasItem ? "holder" : "modified"
  }

  private func cue(_ cue: StanceCue, _ attempt: FrameAttempt) -> CueExplanation {
    let (kind, row) = cue.kind.explained
    let tokens = cue.kind.isFrame ? attempt.trigger : CueWords(text: document.text).words(of: kind, in: cue.tokens)
    return CueExplanation(
      kind: kind, quote: builder.quote(tokens), rule: row?.rule, lemma: row?.lemma,
      polarity: cue.before.polarity == cue.after.polarity ? nil : cue.after.polarity,
      modality: cue.before.modality == cue.after.modality ? nil : cue.after.modality,
      speakers: cue.after.sources.filter { !cue.before.sources.contains($0) }.compactMap { ids[$0] })
  }
}
