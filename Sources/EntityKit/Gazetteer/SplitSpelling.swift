/// A spelling of a gazetteer as the tokenizer divides it and the folding folds it; its buffers are used again for the next one.
struct SplitSpelling {
  private let tokenizer: Tokenizer
  private var tokens: [Token] = []
  /// The words are the first `count` ones.
  private(set) var words: [NameIndex.Word]
  private(set) var count = 0
  /// The folded bytes of all words are the first `foldedCount` ones.
  private(set) var folded: [UInt8]
  private(set) var foldedCount = 0
  /// The shapes of all words together.
  private(set) var shapes: Token.Shape = []

  init(tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    words = [NameIndex.Word](repeating: NameIndex.Word(), count: 128)
    folded = [UInt8](repeating: 0, count: 256)
  }

  /// All words written as one: `Mi 35` as `Mi35`.
  var joined: NameIndex.Word {
    NameIndex.Word(key: folded[..<foldedCount].reduce(Folding.seed) { Folding.hash($0, $1) }, shape: words[0].shape)
  }

  /// Divides a spelling. O(n).
  mutating func split(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count <= folded.count, splitSimple(bytes) { return }
    tokens.removeAll(keepingCapacity: true)
    tokenizer.scan(bytes, into: &tokens)
    (count, foldedCount, shapes) = (0, 0, [])
    for token in tokens {
      if count == words.count { words.append(NameIndex.Word()) }
      words[count] = NameIndex.Word(key: token.key, shape: token.shape)
      count += 1
      shapes.formUnion(token.shape)
      tokenizer.folding.forEachByte(of: bytes, in: token.range) { byte in
        if foldedCount == folded.count { folded.append(0) }
        folded[foldedCount] = byte
        foldedCount += 1
      }
    }
  }

  /// The same for ASCII letters and digits, spaces, and hyphens inside words, which most spellings are made of; else false.
  private mutating func splitSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.withUnsafeMutableBufferPointer { words in
      folded.withUnsafeMutableBufferPointer { folded in
        var read = SimpleWords(words: words, folded: folded)
        guard read.read(bytes) else { return false }
        (count, foldedCount, shapes) = (read.count, read.foldedCount, read.shapes)
        return true
      }
    }
  }
}

/// Divides spellings of simple bytes into buffers that have room for them.
private struct SimpleWords {
  let words: UnsafeMutableBufferPointer<NameIndex.Word>
  let folded: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var foldedCount = 0
  var shapes: Token.Shape = []
  private var key = Folding.seed
  private var shape: Token.Shape = []

  init(words: UnsafeMutableBufferPointer<NameIndex.Word>, folded: UnsafeMutableBufferPointer<UInt8>) {
    self.words = words
    self.folded = folded
  }

  /// False where a byte is none of the simple ones.
  @inline(__always)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        shape.formUnion([.hasLetter, .hasLower])
        add(byte)
      } else if byte == UInt8(ascii: " ") {
        endWord()
      } else if byte &- 0x41 < 26 {
        shape.formUnion(shape.isDisjoint(with: [.hasLetter, .hasDigit]) ? [.hasLetter, .initialUpper] : .hasLetter)
        add(byte | 0x20)
      } else if byte &- 0x30 < 10 {
        shape.insert(.hasDigit)
        add(byte)
      } else {
        let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "-")
        guard byte == UInt8(ascii: "-"), !shape.isEmpty, next != UInt8(ascii: "-"), next != UInt8(ascii: " ") else { return false }
        shape.insert(.hasHyphen)
      }
    }
    endWord()
    return true
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    folded[foldedCount] = byte
    foldedCount += 1
    key = Folding.hash(key, byte)
  }

  @inline(__always)
  private mutating func endWord() {
    if shape.isEmpty { return }
    words[count] = NameIndex.Word(key: key, shape: shape)
    count += 1
    shapes.formUnion(shape)
    key = Folding.seed
    shape = []
  }
}
