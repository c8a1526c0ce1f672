/// A document's bytes with its tokens, what is known of each word, and its sentences: what recognition works on.
struct TokenizedText: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  /// What the lexicon knows of each token, its readings completed from shape and ending.
  var words: [Lexicon.Word]
  let sentences: [Sentence]

  /// The words of a stretch of tokens, exactly as they stand in the text.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// Whether a token is in a word class.
  @inline(__always)
  func isIn(_ one: WordClass, _ index: Int) -> Bool {
    index >= 0 && index < words.count && words[index].classes.contains(one)
  }

  /// Whether a token could be one of `readings`.
  @inline(__always)
  func canBe(_ readings: Readings, _ index: Int) -> Bool {
    index >= 0 && index < words.count && !words[index].readings.isDisjoint(with: readings)
  }

  /// The kind of a token, or `nil` outside the text.
  func kind(_ index: Int) -> Token.Kind? { index >= 0 && index < tokens.count ? tokens[index].kind : nil }
}
