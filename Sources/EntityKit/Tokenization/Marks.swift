extension Tokenizer.Scanner {
  /// Scans a mark: punctuation, a quotation mark, a dash, a symbol. `length` is that of its first character in bytes.
  mutating func scanMark(_ length: Int) {
    let start = index
    let scalar = UTF8Decoding.scalar(in: bytes, at: index).scalar
    switch scalar {
    case 0x2C: emit(.comma, start, start + 1)
    case 0x2E: scanPeriod()
    case 0x3F: emit(.question, start, start + 1)
    case 0x21: emit(.exclamation, start, start + 1)
    case 0x3A: emit(.colon, start, start + 1)
    case 0x3B: emit(.semicolon, start, start + 1)
    case 0x25: emit(.percent, start, start + 1)
    case 0x26: emit(.ampersand, start, start + 1)
    case 0x2F: emit(.slash, start, start + 1)
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: emit(.currency, start, start + length)
    case 0x28, 0x5B, 0x7B: emit(.openBracket, start, start + 1)
    case 0x29, 0x5D, 0x7D: emit(.closeBracket, start, start + 1)
    case 0x2026: emit(.ellipsis, start, start + length)
    case 0x2D, 0x2010...0x2015: scanDash(length)
    case 0x201C, 0x201E, 0xAB: emit(.openQuote, start, run(of: length))
    case 0x201D, 0xBB: emit(.closeQuote, start, run(of: length))
    case 0x22: scanStraightQuote()
    case 0x27, 0x2018, 0x2019, 0x201B, 0x60, 0x2BC: scanSingleQuote(length)
    case 0x2022, 0x25AA, 0x25CF, 0x2A, 0xB7: emit(.bullet, start, run(of: length))
    default: emit(.symbol, start, start + length)
    }
  }

  /// The end of a run of the character at `index`, whose length in bytes is `length`.
  private func run(of length: Int) -> Int {
    var end = index + length
    while end + length <= bytes.count && bytes[end..<end + length].elementsEqual(bytes[index..<index + length]) { end += length }
    return end
  }

  private mutating func scanPeriod() {
    let end = run(of: 1)
    emit(end - index >= 2 ? .ellipsis : .period, index, end)
  }

  private mutating func scanDash(_ length: Int) {
    let end = run(of: length)
    let spaced = before.contains(.spaceBefore) || before.contains(.lineStart)
    let isBullet = before.contains(.lineStart) && end < bytes.count && bytes[end] == 0x20 && end - index == length
    emit(isBullet ? .bullet : spaced || end - index > 1 || length > 1 ? .dash : .symbol, index, end)
  }

  /// A straight quotation mark opens where white space stands before it and none after.
  private mutating func scanStraightQuote() {
    let end = run(of: 1)
    emit(opens(end) ? .openQuote : .closeQuote, index, end)
  }

  private func opens(_ end: Int) -> Bool {
    let precededByGap = before.contains(.spaceBefore) || before.contains(.lineStart)
    let openedBefore = tokens.last.map { [.openBracket, .dash, .openQuote].contains($0.kind) } ?? true
    return (precededByGap || openedBefore) && end < bytes.count && bytes[end] > 0x20
  }

  private mutating func scanSingleQuote(_ length: Int) {
    let end = run(of: length)
    if end - index >= 2 * length {
      return emit(UTF8Decoding.scalar(in: bytes, at: index).scalar == 0x2019 || !opens(end) ? .closeQuote : .openQuote, index, end)
    }
    if opens(end) {
      singleQuoteOpen = true
      return emit(.openQuote, index, end)
    }
    if let last = tokens.last, last.isWord, !before.contains(.spaceBefore), !singleQuoteOpen, endsWithS(last) {
      return emit(.word, index, end, .clitic)  // the possessive of a plural: the generals' cars
    }
    singleQuoteOpen = false
    emit(.closeQuote, index, end)
  }

  private func endsWithS(_ token: Token) -> Bool {
    let last = bytes[Int(token.end) - 1] | 0x20
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x")
  }
}
