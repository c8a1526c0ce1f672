/// Finds names of one or more words: forms in chains of a hash table, by the first two words of each.
///
/// A hit on hashes is only a hint; the folded bytes of the whole name are compared before it counts. One look-up adds a form and
/// two find those that start at a word, however many names there are: start-up pays for each form, a text for each word.
struct NameIndex: Sendable {
  /// How the letters of a text must be written for a name to match.
  enum CaseRule: UInt8, Sendable {
    /// Any case: the name itself is written small.
    case any
    /// Words that are capitalised in the name are capitalised in the text.
    case capitalised
    /// All capitals, as in `US`.
    case acronym
  }

  /// One spelling of one entry: 24 bytes without gaps, as in the data image.
  struct Form: BitwiseCopyable, Sendable {
    let entry: Int32
    /// The next form of the same chain, or -1.
    let next: Int32
    /// Half the key of its last word, by which most other names of its chain are told apart.
    fileprivate let last: UInt32
    /// Bit `i` is set where the word `i` is capitalised in the name.
    fileprivate let capitals: UInt32
    private let keyStart: Int32
    private let keyCount: UInt16
    /// How many words it has.
    fileprivate let words: UInt8
    private let use: Use

    /// `key` is where its folded bytes stand.
    init(entry: Int32, next: Int32, last: UInt32, capitals: UInt32, key: Range<Int32>, words: UInt8, use: Use) {
      self.entry = entry
      self.next = next
      self.last = last
      self.capitals = capitals
      keyStart = key.lowerBound
      keyCount = UInt16(key.count)
      self.words = words
      self.use = use
    }

    var kind: Mention.Kind { use.rawValue & 4 != 0 ? .demonym : .name }
    var rule: CaseRule { CaseRule(rawValue: use.rawValue & 3) ?? .any }
    /// Whether it is too common a word to count without support.
    var isWeak: Bool { use.rawValue & 8 != 0 }
    var key: Range<Int32> { keyStart..<keyStart + Int32(keyCount) }

    /// Whether another form is used like this one and has the same words, as far as can be told without their bytes.
    func isSpelled(like other: Form) -> Bool {
      words == other.words && last == other.last && use.rawValue & 7 == other.use.rawValue & 7 && capitals == other.capitals
    }

    /// How a form counts, in one byte: its case rule, whether it is a demonym, whether it is weak.
    struct Use: BitwiseCopyable, Sendable {
      fileprivate let rawValue: UInt8

      init(_ kind: Mention.Kind, _ rule: CaseRule, isWeak: Bool) {
        rawValue = rule.rawValue | (kind == .demonym ? 4 : 0) | (isWeak ? 8 : 0)
      }
    }
  }

  /// A word of a spelling.
  struct Word: Sendable {
    var key: UInt64 = 0
    var shape: Token.Shape = []
  }

  /// A name found in a text.
  struct Match: Sendable {
    let tokens: Range<Int>
    let form: Int32
  }

  let forms: Column<Form>
  /// A bit for the key of each first word, which turns most words of a text away before they cost a look into the table.
  let starts: Column<UInt64>
  /// A bit for the first two words of each form, which turns most pairs of words away before they cost a look at far memory.
  let pairs: Column<UInt64>
  /// The first form of each chain, or -1. There are a power of two of them.
  let chains: Column<Int32>
  /// Folded bytes of all forms, end to end; spellings of one entry that differ in spaces and hyphens share theirs.
  let pool: Column<UInt8>
  private let mask: UInt64
  private let folding: Folding

  /// An index of the parts that `NameIndexBuilder` makes.
  init(
    forms: Column<Form>, starts: Column<UInt64>, pairs: Column<UInt64>, chains: Column<Int32>, pool: Column<UInt8>, folding: Folding
  ) {
    self.forms = forms
    self.starts = starts
    self.pairs = pairs
    self.chains = chains
    self.pool = pool
    mask = UInt64(chains.count - 1)
    self.folding = folding
  }

  /// How many words of 64 bits `starts` and `pairs` have.
  static let startWords = 1 << 11
  static let pairWords = 1 << 14

  /// Which word of `starts` holds the bit of a key; the bit is given by its lowest six.
  @inline(__always)
  static func startWord(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x7FF }

  /// Which word of `pairs` holds the bit of a mixed key.
  @inline(__always)
  static func pairWord(of mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed >> 50) }

  /// The bit of a mixed key in its word of `pairs`.
  @inline(__always)
  static func pairBit(of mixed: UInt64) -> UInt64 { 1 << ((mixed >> 44) & 63) }

  /// One key for the one-word name `first`, or for the longer ones that start with `first` and `second`.
  @inline(__always)
  static func mixed(_ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The chain of a mixed key, of `mask` + 1 chains.
  @inline(__always)
  static func chain(_ mixed: UInt64, _ mask: UInt64) -> Int { Int(truncatingIfNeeded: (mixed >> 32) & mask) }

  /// The first form of the chain of a mixed key, or -1 where no form has its words.
  @inline(__always)
  private func first(_ mixed: UInt64) -> Int32 { mayHave(mixed) ? chains[Self.chain(mixed, mask)] : -1 }

  /// Whether some form may have the words of a mixed key.
  @inline(__always)
  private func mayHave(_ mixed: UInt64) -> Bool {
    pairs[Self.pairWord(of: mixed)] & Self.pairBit(of: mixed) != 0
  }

  /// The tokens at which a name may start, in order. They are found in a loop of their own, where the processor waits for the memory
  /// of many tokens at once. O(n).
  func hints(in tokens: [Token]) -> [Int32] {
    var hints: [Int32] = []
    hints.reserveCapacity(tokens.count / 4)
    for index in tokens.indices {
      let key = tokens[index].key
      guard starts[Self.startWord(of: key)] & (1 << (key & 63)) != 0 else { continue }
      let isPair = index + 1 < tokens.count && mayHave(Self.mixed(key, tokens[index + 1].key))
      if isPair || mayHave(Self.mixed(key)) { hints.append(Int32(index)) }
    }
    return hints
  }

  /// Calls `body` with every name that starts at `tokens[start]` and ends before `limit`. O(names with its first two words).
  @inline(__always)
  func matches(at start: Int, limit: Int, in tokens: [Token], bytes: [UInt8], _ body: (Match) -> Void) {
    guard start < limit else { return }
    let first = tokens[start].key
    guard starts[Self.startWord(of: first)] & (1 << (first & 63)) != 0 else { return }
    var form = self.first(Self.mixed(first))
    while form >= 0 {
      let candidate = forms[Int(form)]
      if candidate.words == 1, candidate.last == UInt32(truncatingIfNeeded: first),
        fits(candidate, start..<start + 1, tokens, bytes)
      {
        body(Match(tokens: start..<start + 1, form: form))
      }
      form = candidate.next
    }
    guard start + 1 < limit else { return }
    form = self.first(Self.mixed(first, tokens[start + 1].key))
    while form >= 0 {
      let candidate = forms[Int(form)]
      let end = start + Int(candidate.words)
      if candidate.words > 1, end <= limit, candidate.last == UInt32(truncatingIfNeeded: tokens[end - 1].key),
        fits(candidate, start..<end, tokens, bytes)
      {
        body(Match(tokens: start..<end, form: form))
      }
      form = candidate.next
    }
  }

  private func fits(_ form: Form, _ range: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    switch form.rule {
    case .any: break
    case .acronym:
      for index in range where tokens[index].shape.contains(.hasLower) && tokens[index].shape.contains(.hasLetter) { return false }
    case .capitalised:
      for (position, index) in range.enumerated() where position < 32 && form.capitals & (1 << UInt32(position)) != 0 {
        if !tokens[index].isCapitalised && !tokens[index].shape.contains(.hasDigit) { return false }
      }
    }
    // Names stand on one line or in one paragraph, and their words are only a space apart.
    for index in range.dropFirst() where tokens[index].shape.contains(.paragraphStart) { return false }
    var position = Int(form.key.lowerBound)
    let end = Int(form.key.upperBound)
    var equal = true
    for index in range {
      folding.forEachByte(of: bytes, in: tokens[index].range) { byte in
        if position < end && pool[position] == byte { position += 1 } else { equal = false }
      }
    }
    return equal && position == end
  }
}

extension NameIndex {
  /// The entry of a one-word spelling by its folded key, or -1. Weapon designations are looked up so. O(key).
  func system(keyed key: [UInt8]) -> Int32 { entry(keyed: key, orDemonym: false) }

  /// The entry of a one-word name or demonym by its folded key, or -1. O(key).
  func entry(keyed key: [UInt8], orDemonym: Bool = true) -> Int32 {
    var form = first(Self.mixed(folding.hash(of: key, in: 0..<key.count).key))
    while form >= 0 {
      let candidate = forms[Int(form)]
      if candidate.words == 1, isKey(candidate.key, key),
        candidate.kind == .name || orDemonym && candidate.kind == .demonym, candidate.rule != .acronym || key.count > 2
      {
        return candidate.entry
      }
      form = candidate.next
    }
    return -1
  }

  private func isKey(_ range: Range<Int32>, _ key: [UInt8]) -> Bool {
    range.count == key.count && pool[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(key)
  }
}
