/// A run of capitalised words, particles inside included: what the name rules divide into names.
struct NameRun: Sendable {
  let tokens: Range<Int>
  /// Whether it begins its sentence, where a capital says nothing.
  let startsSentence: Bool
  /// The classes of all its words, which say at once what most rules look for in vain.
  let classes: WordClassSet
}

/// The runs of each sentence of a document, found once.
struct NameRuns {
  private var runs: [NameRun] = []
  /// Where the runs of each sentence begin, and where the last ones end.
  private var bounds = [0]

  /// Finds the runs of the next sentence. O(n).
  mutating func add(_ sentence: Sentence, of text: TokenizedText) -> ArraySlice<NameRun> {
    text.addNameRuns(in: sentence, to: &runs)
    bounds.append(runs.count)
    return runs[bounds[bounds.count - 2]...]
  }

  /// The runs of a sentence, in order.
  subscript(sentence: Int) -> ArraySlice<NameRun> { runs[bounds[sentence]..<bounds[sentence + 1]] }
}

extension TokenizedText {
  /// Whether a token is written as a part of a name: `Petrov`, `al-Mashat`, `J.`.
  func isNameLike(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    // Most words have no capital.
    let shape = tokens[index].shape
    guard !shape.isDisjoint(with: [.initialUpper, .innerUpper]), tokens[index].isWord, !shape.contains(.clitic) else { return false }
    if shape.contains(.hasDigit) || isIn(.compoundModifier, index) && !shape.contains(.innerUpper) { return false }
    return shape.contains(.initialUpper) || shape.contains(.hasHyphen) && shape.contains(.innerUpper)
  }

  /// Whether the dictionary knows the word as an ordinary one.
  func isDictionaryWord(_ index: Int) -> Bool {
    !words[index].readings.subtracting([.proper, .other]).isEmpty && !isIn(.given, index) && !isIn(.surname, index)
  }

  /// Whether a word can only be grammar: an article, pronoun, preposition, conjunction or auxiliary.
  func isFunctionWord(_ index: Int) -> Bool {
    let classes = words[index].classes
    return classes.contains(.determiner) || classes.contains(.pronoun) || classes.contains(.preposition)
      || classes.contains(.coordinator) || classes.contains(.subordinator) || classes.contains(.be) || classes.contains(.have)
      || classes.contains(.do) || classes.contains(.possessivePronoun) || classes.contains(.question)
      || classes.contains(.modalPlanned) || classes.contains(.negation)
  }

  /// Whether most words of a sentence begin with a capital, as in a headline, so that capitals say nothing.
  func isTitleCase(_ sentence: Sentence) -> Bool {
    var upper = 0
    var lower = 0
    for index in sentence.tokens where tokens[index].kind == .word {
      if tokens[index].end - tokens[index].start > 3 {
        if tokens[index].isCapitalised { upper += 1 } else { lower += 1 }
      } else if !tokens[index].isCapitalised, canBe([.past, .third], index), !isIn(.preposition, index) {
        lower += 1  // `met`, `is`: headlines write their verbs with a capital
      }
    }
    return upper >= 3 && upper > 2 * lower && (sentence.kind == .line || lower == 0)
  }

  /// Adds the runs of a sentence, in order.
  fileprivate func addNameRuns(in sentence: Sentence, to runs: inout [NameRun]) {
    var index = sentence.tokens.lowerBound
    var first = index  // the first word of the sentence, behind quotation marks and bullets
    while first < sentence.tokens.upperBound, !tokens[first].isWord { first += 1 }
    while index < sentence.tokens.upperBound {
      guard isNameLike(index), !startsWithFunctionWord(index, first) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < sentence.tokens.upperBound {
        if tokens[index].shape.contains(.lineStart) && sentence.kind == .line { break }
        if isNameLike(index) && (!isFunctionName(index) || isInitial(index)) {
          index += 1
        } else if isParticle(index), index + 1 < sentence.tokens.upperBound, isNameLike(index + 1) {
          index += 2
        } else if isParticle(index), isParticle(index + 1), index + 2 < sentence.tokens.upperBound, isNameLike(index + 2) {
          index += 3
        } else if let end = nicknameEnd(index, in: start..<sentence.tokens.upperBound) {
          index = end
        } else {
          break
        }
      }
      var classes = WordClassSet()
      for token in start..<index { classes.formUnion(words[token].classes) }
      runs.append(NameRun(tokens: start..<index, startsSentence: start == first, classes: classes))
    }
  }

  /// The end of a nickname in quotation marks between a first name and a surname: `Jorge "Tuto" Quiroga`.
  private func nicknameEnd(_ open: Int, in rest: Range<Int>) -> Int? {
    guard tokens[open].kind == .openQuote, open - rest.lowerBound <= 3, !isFunctionWord(open - 1),
      isIn(.given, rest.lowerBound) || isIn(.weakGiven, rest.lowerBound) || !isCommonWord(rest.lowerBound)
    else { return nil }
    var end = open + 1
    while end < min(open + 4, rest.upperBound), isNameLike(end) { end += 1 }
    let next = end + 1
    guard end > open + 1, kind(end) == .closeQuote, !tokens[end].shape.contains(.spaceBefore), next < rest.upperBound,
      isNameLike(next) && !isFunctionWord(next) || isParticle(next)
    else { return nil }
    return next
  }

  /// Capitalised grammar at the start of a sentence or alone: `The`, `In`, `But`.
  private func startsWithFunctionWord(_ index: Int, _ first: Int) -> Bool {
    if isFunctionName(index) { return true }
    guard index == first else { return false }
    // At the start of a sentence an ordinary word begins no name, unless it is one that names begin with.
    let next = index + 1
    guard isDictionaryWord(index) else { return false }
    let classes = words[index].classes
    if classes.contains(.title) || classes.contains(.weakGiven) || classes.contains(.weakSurname) || classes.contains(.placeBefore) {
      return false
    }
    if next < tokens.count, isNameLike(next), !canBe([.adverb, .preposition, .past, .third, .gerund, .participle], index) { return false }
    return true
  }

  private func isFunctionName(_ index: Int) -> Bool {
    isFunctionWord(index) && !isIn(.given, index) && !isNamedWill(index) && !isIn(.nameParticle, index)
      && !tokens[index].shape.contains(.allUpper)
      || isIn(.weekday, index) || isMonth(index)
  }

  /// A month, not the first name: `in June Habré was received` is no June Habré.
  private func isMonth(_ index: Int) -> Bool {
    guard isIn(.month, index) else { return false }
    guard isIn(.weakGiven, index) || isIn(.given, index), index + 1 < tokens.count, isNameLike(index + 1), !isDictionaryWord(index + 1)
    else { return true }
    return isIn(.placePreposition, index - 1) || isIn(.subordinator, index - 1) || isWritten("late", index - 1)
      || isWritten("early", index - 1)
  }

  /// An auxiliary that is a first name, as a capital inside a sentence or a second verb shows: `Will Carmody will testify`.
  private func isNamedWill(_ index: Int) -> Bool {
    guard isIn(.modalPlanned, index), isIn(.weakGiven, index), index + 2 < tokens.count, isNameLike(index + 1),
      !isDictionaryWord(index + 1)
    else { return false }
    if canBe([.modal, .third, .past], index + 2) { return true }
    let isInside = kind(index - 1) == .word && !tokens[index].shape.contains(.lineStart) && !isIn(.question, index - 1)
    return (isInside || kind(index + 2) == .comma || isWord([.of, .from], index + 2)) && !isAsked(index)
  }

  /// Whether the sentence goes on to a question mark: `Will Norway of all countries agree?`
  private func isAsked(_ start: Int) -> Bool {
    for index in start..<min(start + 60, tokens.count) {
      if tokens[index].kind == .question { return true }
      if tokens[index].kind == .period || tokens[index].shape.contains(.paragraphStart) && index > start { return false }
    }
    return false
  }

  /// A single capital with a point: `J.`.
  func isInitial(_ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    return tokens[index].isCapitalised && tokens[index].shape.contains(.hasPeriod) && length == 2
  }

  /// Whether the word is in the dictionary as more than a name, whatever the lists of names say.
  func isCommonWord(_ index: Int) -> Bool { !words[index].readings.subtracting([.proper, .other]).isEmpty }

  /// A small particle inside a name: `bin`, `al`, `von`, `de`.
  private func isParticle(_ index: Int) -> Bool {
    index < tokens.count && isIn(.nameParticle, index) && !tokens[index].isCapitalised && !tokens[index].shape.contains(.lineStart)
      && !(isIn(.preposition, index) || isIn(.coordinator, index))
  }
}
