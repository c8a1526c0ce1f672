/// Divides text into tokens in one pass over its UTF-8 bytes.
///
/// Tokens and the gaps between them, joined, are the text; only white space and invisible characters are in no token.
struct Tokenizer: Sendable {
  /// Makes the lookup keys.
  let folding: Folding
  /// Keys of the words that take a point without ending a sentence: `gen`, `lt`, `inc`.
  let abbreviations: KeyMap

  /// The tokens of `bytes`, in order. O(n).
  func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 8)
    bytes.withUnsafeBufferPointer { scan($0, into: &tokens) }
    return tokens
  }

  /// Appends the tokens of `bytes` to `tokens`, whose memory the caller can use again. O(n).
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    var scanner = Scanner(bytes: bytes, tokenizer: self)
    swap(&scanner.tokens, &tokens)
    scanner.scan()
    swap(&scanner.tokens, &tokens)
  }
}

extension Tokenizer {
  /// The state of one pass.
  struct Scanner: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let tokenizer: Tokenizer
    var tokens: [Token] = []
    var index = 0
    var before: Token.Shape = [.paragraphStart, .lineStart]
    /// Whether a single quotation mark is open, so that the next one closes it instead of marking a possessive.
    var singleQuoteOpen = false

    init(bytes: UnsafeBufferPointer<UInt8>, tokenizer: Tokenizer) {
      self.bytes = bytes
      self.tokenizer = tokenizer
    }

    mutating func scan() {
      while index < bytes.count {
        let (kind, length) = character(at: index)
        switch kind {
        case .space:
          before.insert(.spaceBefore)
          index += length
        case .newline:
          if before.contains(.lineStart) { before.insert(.paragraphStart) }
          before.formUnion([.spaceBefore, .lineStart])
          if before.contains(.paragraphStart) { singleQuoteOpen = false }
          index += length
        case .letter, .digit: if !scanPlainWord() { scanWord() }
        case .other where byte(index) == 0x2E && before.contains(.spaceBefore) && (0x30...0x39).contains(byte(index + 1)):
          scanWord()  // `.50-caliber`
        case .hyphen, .apostrophe, .other: scanMark(length)
        }
      }
    }

    /// The class and the length in bytes of the character at `index`.
    @inline(__always)
    func character(at index: Int) -> (CharacterClass, Int) {
      let byte = bytes[index]
      if byte < 0x80 { return (CharacterClass.ascii(byte), 1) }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
      return (CharacterClass.of(scalar), length)
    }

    func byte(_ index: Int) -> UInt8 { index < bytes.count && index >= 0 ? bytes[index] : 0 }

    /// Whether a letter or digit starts at `index`.
    func isAlphanumeric(_ index: Int) -> Bool {
      guard index < bytes.count else { return false }
      let kind = character(at: index).0
      return kind == .letter || kind == .digit
    }

    mutating func emit(_ kind: Token.Kind, _ start: Int, _ end: Int, _ shape: Token.Shape = []) {
      let hash = tokenizer.folding.hash(of: bytes, in: start..<end)
      tokens.append(
        Token(start: Int32(start), end: Int32(end), key: hash.key, stem: hash.stem, kind: kind, shape: shape.union(before)))
      before = []
      index = end
    }

    // MARK: Words

    /// Scans a word of ASCII letters alone, its key on the way: nearly every word is one. False where it is anything else.
    mutating func scanPlainWord() -> Bool {
      let bytes = bytes
      let first = bytes[index]
      var letter = first | 0x20
      guard letter &- 0x61 < 26, !mayStartLink(letter) else { return false }
      var stem = Folding.seed
      var key = Folding.hash(stem, letter)
      var end = index + 1
      // Bit 0x20 tells a small letter: of any that stands behind the first, and of all that do.
      var anyLower: UInt8 = 0
      var allLower: UInt8 = 0x20
      while end < bytes.count {
        let byte = bytes[end]
        guard (byte | 0x20) &- 0x61 < 26 else {
          if byte >= 0x80 || byte < 0x40 && Self.goesOn & (1 << UInt64(byte)) != 0 { return false }
          break
        }
        letter = byte | 0x20
        stem = key
        key = Folding.hash(key, letter)
        anyLower |= byte
        allLower &= byte
        end += 1
      }
      anyLower |= first
      // A final `s` that could be a plural's: not that of `Swiss`.
      let isPlural = letter == UInt8(ascii: "s") && end - index > 1 && bytes[end - 2] | 0x20 != letter
      var shape = before.union(.hasLetter)
      if anyLower & 0x20 != 0 { shape.insert(.hasLower) } else if end - index > 1 { shape.insert(.allUpper) }
      if first & 0x20 == 0 { shape.insert(.initialUpper) }
      if anyLower & ~allLower & 0x20 != 0, hasInnerUpper(index..<end) { shape.insert(.innerUpper) }
      tokens.append(
        Token(
          start: Int32(index), end: Int32(end), key: key, stem: isPlural ? stem : key, kind: .word, shape: shape))
      before = []
      index = end
      return true
    }

    /// Whether a word that begins so, in small letters, may be the start of a web address.
    @inline(__always)
    private func mayStartLink(_ letter: UInt8) -> Bool {
      (letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w")) && linkEnd() != nil
    }

    /// Whether a capital stands behind a small letter.
    private func hasInnerUpper(_ range: Range<Int>) -> Bool {
      zip(range, range.dropFirst()).contains { bytes[$0] & 0x20 != 0 && bytes[$1] & 0x20 == 0 }
    }

    /// A bit for each byte with which a word may go on behind its letters: digits, hyphens, apostrophes, points and `&`.
    private static let goesOn: UInt64 = 0x3FF << 0x30 | 1 << 0x2D | 1 << 0x27 | 1 << 0x2E | 1 << 0x26

    mutating func scanWord() {
      if let end = linkEnd() { return emit(.link, index, end) }
      let start = index
      var end = byte(index) == 0x2E ? index + 1 : index
      var letters = 0
      var digits = 0
      var shape: Token.Shape = []
      var allUpper = true
      var hasApostrophe = false
      loop: while end < bytes.count {
        let byte = bytes[end]
        // ASCII letters first: they are nearly all there is.
        if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
          letters += 1
          end += 1
          if byte & 0x20 != 0 {
            allUpper = false
            shape.insert(.hasLower)
          } else if letters == 1 && digits == 0 {
            shape.insert(.initialUpper)
          } else if shape.contains(.hasLower) {
            shape.insert(.innerUpper)
          }
          continue
        }
        let (kind, length) = character(at: end)
        switch kind {
        case .letter:
          letters += 1
          let upper = isUpper(end)
          if upper {
            if letters == 1 && digits == 0 { shape.insert(.initialUpper) }
            if shape.contains(.hasLower) { shape.insert(.innerUpper) }
          } else {
            allUpper = false
            shape.insert(.hasLower)
          }
          end += length
        case .digit:
          digits += 1
          end += length
        case .hyphen:
          guard isAlphanumeric(end + length) else { break loop }
          shape.insert(.hasHyphen)
          end += length
        case .apostrophe:
          guard letters > 0, isAlphanumeric(end + length) else { break loop }
          hasApostrophe = true
          end += length
        case .other:
          guard let next = innerMark(at: end, start: start, letters: letters, digits: digits) else { break loop }
          if bytes[end] == UInt8(ascii: ".") && letters > 0 { shape.insert(.hasPeriod) }
          end = next
        default: break loop
        }
      }
      if letters > 0 { shape.insert(.hasLetter) }
      if digits > 0 { shape.insert(.hasDigit) }
      if letters > 1 && allUpper { shape.insert(.allUpper) }
      let kind: Token.Kind = digits == 0 ? .word : letters == 0 ? .number : .mixed
      hasApostrophe ? emitWord(kind, start, end, shape) : emit(kind, start, end, shape)
    }

    /// The end of a mark that belongs inside a word or number at `end`: `U.S.`, `1,000`, `2.5`, `AT&T`.
    func innerMark(at end: Int, start: Int, letters: Int, digits: Int) -> Int? {
      let next = byte(end + 1)
      switch bytes[end] {
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if digits > 0 && (0x30...0x39).contains(byte(end - 1)) && (0x30...0x39).contains(next) { return end + 1 }
        guard bytes[end] == UInt8(ascii: ".") else { return nil }
        return periodBelongs(at: end, start: start, letters: letters) ? end + 1 : nil
      case UInt8(ascii: "&"):
        return letters > 0 && letters < 3 && isAlphanumeric(end + 1) && byte(end - 1) != 0x20 ? end + 1 : nil
      default: return nil
      }
    }

    /// Whether the point at `end` is part of the word: after a single letter (initials, `U.S.`) or after an abbreviation.
    func periodBelongs(at end: Int, start: Int, letters: Int) -> Bool {
      guard letters > 0 else { return false }
      let previous = byte(end - 1)
      let isSingle = end - 1 == start || byte(end - 2) == UInt8(ascii: ".")
      if isSingle && (0x41...0x5A).contains(previous) { return true }  // an initial
      if isSingle && (0x61...0x7A).contains(previous) {
        return byte(end - 2) == UInt8(ascii: ".") || byte(end + 2) == UInt8(ascii: ".")  // e.g., a.m.
      }
      return tokenizer.abbreviations.contains(tokenizer.folding.hash(of: bytes, in: start..<end).key)
    }

    func isUpper(_ index: Int) -> Bool {
      let byte = bytes[index]
      if byte < 0x80 { return (0x41...0x5A).contains(byte) }
      guard let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: bytes, at: index).scalar) else { return false }
      return scalar.properties.isUppercase
    }

    /// Emits a word, its contraction or possessive apart.
    mutating func emitWord(_ kind: Token.Kind, _ start: Int, _ end: Int, _ shape: Token.Shape) {
      guard let split = cliticStart(start, end), split > start else { return emit(kind, start, end, shape) }
      var head = shape
      if end - split <= 4 && shape.contains(.hasLower) && !hasLower(start..<split) {
        head.remove(.hasLower)
        if split - start > 1 { head.insert(.allUpper) }
      }
      emit(kind, start, split, head)
      emit(.word, split, end, [.clitic, .hasLetter, .hasLower])
    }

    func hasLower(_ range: Range<Int>) -> Bool {
      range.contains { bytes[$0] >= 0x80 || (0x61...0x7A).contains(bytes[$0]) }
    }

    /// Where `'s`, `'re`, `'ve`, `'ll`, `'d`, `'m` or `n't` starts in a word, if it ends with one.
    func cliticStart(_ start: Int, _ end: Int) -> Int? {
      var mark = end - 1
      while mark > start && end - mark <= 5 {
        let length = apostropheLength(at: mark)
        if length > 0 {
          let isNegation = end == mark + length + 1 && bytes[end - 1] | 0x20 == UInt8(ascii: "t")
          if isNegation, bytes[mark - 1] | 0x20 == UInt8(ascii: "n") { return mark - 1 }
          return isClitic(mark + length..<end) ? mark : nil
        }
        mark -= 1
      }
      return nil
    }

    /// Whether the letters behind an apostrophe are those of a short form: `s`, `d`, `m`, `re`, `ve`, `ll`.
    private func isClitic(_ tail: Range<Int>) -> Bool {
      switch (bytes[tail.lowerBound] | 0x20, tail.count) {
      case (UInt8(ascii: "s"), 1), (UInt8(ascii: "d"), 1), (UInt8(ascii: "m"), 1): true
      case (UInt8(ascii: "r"), 2), (UInt8(ascii: "v"), 2): bytes[tail.lowerBound + 1] | 0x20 == UInt8(ascii: "e")
      case (UInt8(ascii: "l"), 2): bytes[tail.lowerBound + 1] | 0x20 == UInt8(ascii: "l")
      default: false
      }
    }

    /// The length of the apostrophe at `index`, or 0.
    func apostropheLength(at index: Int) -> Int {
      if bytes[index] == 0x27 { return 1 }
      return bytes[index] == 0xE2 && byte(index + 1) == 0x80 && (byte(index + 2) == 0x99 || byte(index + 2) == 0x98) ? 3 : 0
    }

    /// The end of a web address that starts here.
    func linkEnd() -> Int? {
      switch (bytes[index], byte(index + 1)) {
      case (UInt8(ascii: "h"), UInt8(ascii: "t")), (UInt8(ascii: "w"), UInt8(ascii: "w")): break
      default: return nil
      }
      let rest = bytes[index...]
      guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) || rest.starts(with: "www.".utf8) else { return nil }
      var end = index
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: ">") { end += 1 }
      while end > index + 4, [0x2E, 0x2C, 0x29, 0x3B, 0x3A].contains(bytes[end - 1]) { end -= 1 }
      return end
    }
  }
}
