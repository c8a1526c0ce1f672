/// A word that rules of grammar name one by one, by its key: comparing two numbers instead of two texts.
struct FunctionWord: Sendable, Hashable {
  let key: UInt64

  /// `word` in small ASCII letters. O(n).
  init(_ word: StaticString) { key = word.withUTF8Buffer { $0.reduce(Folding.seed) { Folding.hash($0, $1) } } }

  init(key: UInt64) { self.key = key }

  static let against = FunctionWord("against")
  static let and = FunctionWord("and")
  static let `as` = FunctionWord("as")
  static let at = FunctionWord("at")
  static let both = FunctionWord("both")
  static let by = FunctionWord("by")
  static let `for` = FunctionWord("for")
  static let from = FunctionWord("from")
  static let going = FunctionWord("going")
  static let `in` = FunctionWord("in")
  static let more = FunctionWord("more")
  static let of = FunctionWord("of")
  static let on = FunctionWord("on")
  static let than = FunctionWord("than")
  static let that = FunctionWord("that")
  static let the = FunctionWord("the")
  static let this = FunctionWord("this")
  static let through = FunctionWord("through")
  static let to = FunctionWord("to")
  static let us = FunctionWord("us")
  static let via = FunctionWord("via")
  static let we = FunctionWord("we")
  static let who = FunctionWord("who")
  static let whom = FunctionWord("whom")
  static let whose = FunctionWord("whose")
  static let with = FunctionWord("with")
  /// How signatures name a gerund and an object among the prepositions that can stand before a complement.
  static let gerund = FunctionWord("ing")
  static let object = FunctionWord("object")
}

extension TokenizedText {
  /// Whether a token is that word, in any case. O(1).
  func isWord(_ word: FunctionWord, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].key == word.key && tokens[index].kind == .word
  }

  /// Whether a token is one of those words, in any case.
  func isWord(_ words: [FunctionWord], _ index: Int) -> Bool { words.contains { isWord($0, index) } }

  /// Whether a stretch is that one word, in any case. O(1).
  func isWord(_ word: FunctionWord, _ range: Range<Int>) -> Bool { range.count == 1 && isWord(word, range.lowerBound) }

  /// The word of a stretch of one token; that of longer stretches equals no other.
  func functionWord(_ range: Range<Int>) -> FunctionWord {
    FunctionWord(key: range.count == 1 ? tokens[range.lowerBound].key : 0)
  }
}
