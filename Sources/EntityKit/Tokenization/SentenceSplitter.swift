/// Divides tokens into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark (closing quotation marks and brackets go with it) before a
/// capital, digit or opening mark; at an empty line; at a bullet; and at the end of a line that was not broken to fit a width.
/// Datelines and the labels of a transcript become stretches of their own.
struct SentenceSplitter: Sendable {
  let lexicon: Lexicon

  /// The sentences of a text, in order; every token is in exactly one. O(n).
  func sentences(of tokens: [Token], bytes: [UInt8]) -> [Sentence] {
    let width = LineWidth(bytes: bytes)
    var sentences: [Sentence] = []
    var start = 0
    var paragraph = -1
    // The mark that may end the sentence, before closing quotation marks and brackets.
    var mark = 0
    for index in tokens.indices {
      if tokens[index].shape.contains(.paragraphStart) { paragraph += 1 }
      if !Self.closes(tokens[index].kind) { mark = index }
      let isLast = index + 1 == tokens.count
      let ends = isLast || mayEnd(index, mark, tokens) && endsSentence(index, mark, tokens, bytes, width)
      guard ends || index + 1 - start == Sentence.limit else { continue }
      append(start..<index + 1, isCut: !ends, tokens, max(paragraph, 0), to: &sentences)
      start = index + 1
    }
    return sentences
  }

  private static func closes(_ kind: Token.Kind) -> Bool { kind == .closeQuote || kind == .closeBracket }

  /// Whether there is anything to end a sentence at: a mark behind a token, or a line that starts with the next one.
  @inline(__always)
  private func mayEnd(_ index: Int, _ mark: Int, _ tokens: [Token]) -> Bool {
    if tokens[index + 1].shape.contains(.lineStart) { return true }
    switch tokens[mark].kind {
    case .question, .exclamation, .period, .ellipsis: return true
    default: return tokens[mark].shape.contains(.hasPeriod)
    }
  }

  private func endsSentence(_ index: Int, _ mark: Int, _ tokens: [Token], _ bytes: [UInt8], _ width: LineWidth) -> Bool {
    let next = tokens[index + 1]
    if next.shape.contains(.paragraphStart) || next.kind == .bullet && next.shape.contains(.lineStart) { return true }
    if next.shape.contains(.lineStart) && !width.wasBroken(before: Int(next.start), bytes) { return true }
    if Self.closes(next.kind) && !next.shape.contains(.spaceBefore) { return false }
    guard next.shape.contains(.spaceBefore) else { return false }
    switch tokens[mark].kind {
    case .question, .exclamation, .period: return opensSentence(index + 1, tokens)
    case .ellipsis: return mark == index && opensSentence(index + 1, tokens)
    case .word where tokens[mark].shape.contains(.hasPeriod): return opensSentence(index + 1, tokens) && abbreviationEnds(mark, tokens)
    default: return false
    }
  }

  private func opensSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word, .mixed: return token.isCapitalised || token.shape.contains(.hasDigit)
    case .number, .openQuote, .openBracket, .bullet, .currency, .dash: return true
    default: return false
    }
  }

  /// Whether a word with a point (`U.S.`, `Inc.`, `Gen.`) also ends its sentence.
  private func abbreviationEnds(_ index: Int, _ tokens: [Token]) -> Bool {
    let word = lexicon.word(tokens[index])
    if word.classes.contains(.title) || word.classes.contains(.month) { return false }
    let isInitial = tokens[index].end - tokens[index].start == 2
    if isInitial { return false }
    let next = lexicon.word(tokens[index + 1])
    // `the U.S. Geological Survey`: an adjective of a longer name.
    if next.readings.contains(.adjective), index + 2 < tokens.count, tokens[index + 2].isCapitalised, tokens[index + 2].kind == .word {
      return false
    }
    // After `U.S.` and the like only a word that can hardly follow inside a sentence ends it.
    return next.readings.isDisjoint(with: .nominal) || next.classes.contains(.determiner) || next.classes.contains(.pronoun)
  }

  private func append(_ range: Range<Int>, isCut: Bool, _ tokens: [Token], _ paragraph: Int, to sentences: inout [Sentence]) {
    var range = range
    let startsLine = tokens[range.lowerBound].shape.contains(.lineStart)
    if startsLine, let end = datelineEnd(range, tokens) {
      sentences.append(Sentence(tokens: range.lowerBound..<end, kind: .dateline, paragraph: paragraph))
      range = end..<range.upperBound
    } else if startsLine, let end = labelEnd(range, tokens) {
      sentences.append(Sentence(tokens: range.lowerBound..<end, kind: .label, paragraph: paragraph))
      range = end..<range.upperBound
    }
    guard !range.isEmpty else { return }
    let last = range.last { !Self.closes(tokens[$0].kind) } ?? range.lowerBound
    let closed = [.period, .question, .exclamation, .ellipsis, .colon, .semicolon].contains(tokens[last].kind)
    sentences.append(Sentence(tokens: range, kind: closed || isCut ? .prose : .line, paragraph: paragraph))
  }

  /// The end of `HAVANA, June 27 (Andes Press) —` at the start of a paragraph.
  private func datelineEnd(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard tokens[range.lowerBound].shape.contains(.allUpper) || tokens[range.lowerBound].isCapitalised else { return nil }
    var upper = 0
    for index in range.prefix(16) {
      let token = tokens[index]
      switch token.kind {
      case .dash, .bullet:
        return index > range.lowerBound && upper > 0 && index + 1 < range.upperBound ? index + 1 : nil
      case .word where token.shape.contains(.allUpper) && !token.shape.contains(.hasPeriod): upper += 1
      case .word where token.isCapitalised: continue
      case .number, .comma, .period, .openBracket, .closeBracket, .slash: continue
      default: return nil
      }
    }
    return nil
  }

  /// The end of `DOYLE:` or `Q:` at the start of a line.
  private func labelEnd(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    for index in range.prefix(7) {
      let token = tokens[index]
      if token.kind == .colon { return index > range.lowerBound && index + 1 < range.upperBound ? index + 1 : nil }
      let isShouted = token.shape.contains(.allUpper) || token.shape.contains(.hasPeriod)
      let isInitial = token.end - token.start == 1 && token.isCapitalised
      guard token.kind == .word, isShouted || isInitial else { return nil }
    }
    return nil
  }
}

/// The width that the lines of a text were broken to, so that a broken line is told from one that ends where it should.
struct LineWidth {
  /// The longest line in bytes, or 0 where lines are whole paragraphs.
  private let width: Int

  init(bytes: [UInt8]) {
    var longest = 0
    bytes.withUnsafeBytes { bytes in
      var start = 0
      bytes.forEachIndex(of: 0x0A) { index in
        longest = max(longest, index - start)
        start = index + 1
      }
      longest = max(longest, bytes.count - start)
    }
    width = (40...120).contains(longest) ? longest : 0
  }

  /// Whether the line before the one that starts at `start` was broken because the next word did not fit. O(line).
  func wasBroken(before start: Int, _ bytes: [UInt8]) -> Bool {
    guard width > 0 else { return false }
    var end = start
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var begin = end
    while begin > 0, bytes[begin - 1] != 0x0A, end - begin <= width { begin -= 1 }
    var word = start
    while word < bytes.count, bytes[word] > 0x20, word - start <= width { word += 1 }
    return end - begin + 1 + (word - start) > width - 4
  }
}
