/// Divides a sentence into groups: noun groups, verb groups, and the words and marks between them, left to right.
struct Chunker: ~Copyable {
  private let source: TaggedText
  var syntax: SentenceDraft
  var index: Int
  let end: Int
  /// An auxiliary that the sentence begins with, whose verb stands behind the subject: `Could Madrid sell`, `Has Iran sent`.
  var inverted: Int?

  var text: TokenizedText { source.text }
  var lexicon: Lexicon { source.lexicon }
  var mentions: [Candidate] { source.mentions }
  /// The mention that each token belongs to, or -1.
  var mentionAt: [Int32] { source.mentionAt }

  init(_ sentence: Sentence, _ source: TaggedText) {
    self.source = source
    syntax = SentenceDraft(sentence)
    index = sentence.tokens.lowerBound
    end = sentence.tokens.upperBound
    // Most groups are of two tokens, and half of them are nouns.
    syntax.groups.reserveCapacity(sentence.tokens.count * 2 / 3 + 1)
    syntax.nouns.reserveCapacity(sentence.tokens.count / 4 + 1)
    syntax.verbs.reserveCapacity(sentence.tokens.count / 8 + 1)
  }

  /// The sentence with its groups.
  mutating func chunked() -> SentenceDraft {
    while index < end {
      let before = index
      if isMark(index) { single() } else if !emphasis() && !phrase() && !nounGroup() && !invertedAuxiliary() && !verbGroup() { single() }
      if index == before { index += 1 }
    }
    return syntax.handedOn()
  }

  /// A mark outside of names, which is a group by itself.
  private func isMark(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .word, .mixed, .number, .currency: false
    default: mentionAt[index] < 0 && text.words[index].classes.isEmpty
    }
  }

  /// The first token behind the mention that starts or lies at `index`, or `nil` where there is none.
  func mentionEnd(_ index: Int) -> Int? {
    guard index < end, mentionAt[index] >= 0 else { return nil }
    return min(mentions[Int(mentionAt[index])].tokens.upperBound, end)
  }

  mutating func append(_ kind: Group.Kind, _ tokens: Range<Int>) {
    syntax.groups.append(Group(kind: kind, tokens: tokens))
    index = tokens.upperBound
  }

  /// `himself` right behind its noun only stresses it; so does `both` in `lawyers both`.
  private mutating func emphasis() -> Bool {
    guard case .noun? = syntax.groups.last?.kind,
      text.isIn(.reflexive, index) || text.isWord(.both, index) && index + 1 < end && text.kind(index + 1) == .comma
    else { return false }
    append(.adverb, index..<index + 1)
    return true
  }

  /// `Has` in `Has Iran sent`, at the start of a question.
  private mutating func invertedAuxiliary() -> Bool {
    guard text.isIn(.be, index) || text.isIn(.have, index) || text.isIn(.do, index), opensQuestion(index), startsNoun(index + 1),
      let last = syntax.sentence.tokens.last, text.kind(last) == .question
    else { return false }
    inverted = index
    append(.other, index..<index + 1)
    return true
  }

  /// Whether only marks and a coordinator stand before a token in its sentence.
  private func opensQuestion(_ index: Int) -> Bool {
    syntax.groups.allSatisfy { $0.kind == .openQuote || $0.kind == .coordinator }
  }

  /// A fixed phrase that is a preposition, subordinator, coordinator or adverb.
  private mutating func phrase() -> Bool {
    guard mentionAt[index] < 0, text.isIn(.startsPhrase, index), let (length, classes) = phrase(at: index) else { return false }
    let range = index..<index + length
    // `due to open talks`: an infinitive, no preposition.
    if text.isIn(.particle, range.upperBound - 1), range.upperBound < end, text.canBe(.base, range.upperBound),
      mentionAt[range.upperBound] < 0, !text.canBe(.nominal, range.upperBound) || startsNoun(range.upperBound + 1)
    {
      return false
    }
    if classes.contains(.negation) || classes.contains(.no) { return false }
    if classes.contains(.approximately) {
      // `at least be sent`, but `at least 20` and `up to the border`.
      let isAdverb = !text.isIn(.preposition, range.upperBound - 1) && range.upperBound < end && text.canBe(.verb, range.upperBound)
      guard isAdverb, !startsNoun(range.upperBound) else { return false }
    }
    if classes.contains(.preposition) || classes.contains(.sourcePreposition) {
      append(.preposition, range)
    } else if classes.contains(.subordinator) || classes.contains(.conditional) {
      append(.subordinator, range)
    } else if classes.contains(.coordinator) || classes.contains(.listCoordinator) {
      append(.coordinator, range)
    } else if classes.contains(.adverbPhrase) || classes.contains(.possibly) || classes.contains(.approximately) {
      append(.adverb, range)
    } else {
      return false  // `prime minister`: a noun of two words
    }
    return true
  }

  /// The fixed phrase that starts at a token: its length and classes.
  func phrase(at start: Int) -> (length: Int, classes: WordClassSet)? {
    guard text.isIn(.startsPhrase, start) else { return nil }
    return lexicon.phrases.phrase(at: start, before: end, in: text.tokens)
  }

  /// A word or mark that is a group by itself.
  private mutating func single() {
    let range = index..<index + 1
    if isModal(index), opensQuestion(index) { inverted = index }
    switch text.tokens[index].kind {
    case .comma: append(.comma, range)
    case .dash: append(.dash, range)
    case .colon: append(.colon, range)
    case .semicolon: append(.semicolon, range)
    case .openQuote: append(.openQuote, range)
    case .closeQuote: append(.closeQuote, range)
    case .openBracket: append(.openBracket, range)
    case .closeBracket: append(.closeBracket, range)
    case .period, .question, .exclamation, .ellipsis, .bullet: append(.stop, range)
    case .ampersand: append(.coordinator, range)
    case .word, .mixed: append(wordKind(index), range)
    default: append(.other, range)
    }
  }

  private func wordKind(_ index: Int) -> Group.Kind {
    let next = index + 1
    let startsClause = next < end && (startsNoun(next) || text.isIn(.pronoun, next))
    if text.isIn(.complementizer, index) && text.isIn(.relative, index) {  // `that`: settled by the builder
      return next < end && text.tokens[next].kind != .period && text.tokens[next].kind != .question ? .relative : .other
    }
    if text.isIn(.relative, index) { return .relative }
    if text.isIn(.coordinator, index) { return .coordinator }
    if text.isIn(.subordinator, index) && text.isIn(.preposition, index) {
      return startsClause && finiteVerbFollows(index) ? .subordinator : .preposition
    }
    // `X, once the ambassador to Y,`
    if text.isIn(.subordinator, index), text.canBe(.adverb, index), text.kind(index - 1) == .comma, !finiteVerbFollows(index) {
      return .adverb
    }
    if text.isIn(.complementizer, index) { return text.isIn(.subordinator, index) ? .subordinator : .complementizer }
    if text.isIn(.subordinator, index) || text.isIn(.conditional, index) { return .subordinator }
    if text.isIn(.question, index) { return .question }
    if text.isIn(.verbParticle, index), case .verb(let verb)? = syntax.groups.last?.kind, syntax.verbs[verb].isCopula,
      !text.isIn(.placePreposition, index)
    {
      return .adverb  // `before the year is out`
    }
    if text.isIn(.preposition, index) || text.isIn(.particle, index) { return .preposition }
    if text.canBe(.adverb, index), !text.canBe(.adjective, index) || endsTime() { return .adverb }  // `days later`
    if text.canBe(.adjective, index) || text.canBe(.participle, index) { return .adjective }
    return text.canBe(.preposition, index) ? .preposition : .other
  }
}
