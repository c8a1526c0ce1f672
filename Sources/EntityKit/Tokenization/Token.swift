/// A token: a word, number, designator or mark, as a stretch of the document's UTF-8 bytes.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    case word, number, mixed
    case comma, period, question, exclamation, colon, semicolon, dash, ellipsis
    case openQuote, closeQuote, openBracket, closeBracket
    case currency, percent, ampersand, slash, bullet, symbol, link
  }

  /// What its letters look like and what stands before it.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16
    static let initialUpper = Shape(rawValue: 1 << 0)
    /// At least two letters, none of them small.
    static let allUpper = Shape(rawValue: 1 << 1)
    static let hasLower = Shape(rawValue: 1 << 2)
    static let hasDigit = Shape(rawValue: 1 << 3)
    static let hasLetter = Shape(rawValue: 1 << 4)
    static let hasHyphen = Shape(rawValue: 1 << 5)
    static let hasPeriod = Shape(rawValue: 1 << 6)
    /// The second part of a contraction or a possessive: `'s`, `n't`, `'ve`.
    static let clitic = Shape(rawValue: 1 << 7)
    static let spaceBefore = Shape(rawValue: 1 << 8)
    /// A line ended before it.
    static let lineStart = Shape(rawValue: 1 << 9)
    /// An empty line, or the start of the text, stands before it.
    static let paragraphStart = Shape(rawValue: 1 << 10)
    /// A capital letter after the first letter and after a small one: `McFarlane`, `iPhone`.
    static let innerUpper = Shape(rawValue: 1 << 11)
  }

  /// UTF-8 offsets, half open.
  var start: Int32
  var end: Int32
  /// Hash of the folded key (`Folding`).
  var key: UInt64
  /// The same without a final `s`; equal to `key` where there is none.
  var stem: UInt64
  var kind: Kind
  var shape: Shape

  var range: Range<Int> { Int(start)..<Int(end) }
  var isWord: Bool { kind == .word || kind == .mixed }
  var isCapitalised: Bool { shape.contains(.initialUpper) }
}
