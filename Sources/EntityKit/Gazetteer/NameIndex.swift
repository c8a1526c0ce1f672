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

  /// One spelling of one entry.
  struct Form: Sendable {
    let entry: Int32
    let kind: Mention.Kind
    let rule: CaseRule
    /// Whether it is too common a word to count without support.
    let isWeak: Bool
    /// How many words it has.
    fileprivate let words: UInt8
    /// Bit `i` is set where the word `i` is capitalised in the name.
    fileprivate let capitals: UInt32
    /// Half the key of its last word, by which most other names of its chain are told apart.
    fileprivate let last: UInt32
    fileprivate let key: Range<Int32>
    /// The next form of the same chain, or -1.
    fileprivate let next: Int32
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

  private(set) var forms: [Form] = []
  /// A bit for the key of each first word, which turns most words of a text away before they cost a look into the table.
  private var starts = [UInt64](repeating: 0, count: 1 << 11)
  /// A bit for the first two words of each form, which turns most pairs of words away before they cost a look at far memory.
  private var pairs = [UInt64](repeating: 0, count: 1 << 14)
  /// The first form of each chain, or -1.
  private var chains: [Int32]
  private let mask: UInt64
  /// Folded bytes of all forms, end to end; spellings of one entry that differ in spaces and hyphens share theirs.
  private var pool: [UInt8] = []
  private let folding: Folding

  /// An index with room for about `capacity` forms; more make it slower, no less right.
  init(folding: Folding, capacity: Int) {
    self.folding = folding
    var size = 16
    while size < capacity { size *= 2 }
    chains = [Int32](repeating: -1, count: size)
    mask = UInt64(size - 1)
    forms.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 10)
  }

  /// Which word of `starts` holds the bit of a key; the bit is given by its lowest six.
  @inline(__always)
  private static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x7FF }

  /// One key for the one-word name `first`, or for the longer ones that start with `first` and `second`.
  @inline(__always)
  private static func mixed(_ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The chain of a mixed key.
  @inline(__always)
  private func chain(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: (mixed >> 32) & mask) }

  /// The first form of the chain of a mixed key, or -1 where no form has its words.
  @inline(__always)
  private func first(_ mixed: UInt64) -> Int32 { mayHave(mixed) ? chains[chain(mixed)] : -1 }

  /// Whether some form may have the words of a mixed key.
  @inline(__always)
  private func mayHave(_ mixed: UInt64) -> Bool {
    pairs[Int(truncatingIfNeeded: mixed >> 50)] & (1 << ((mixed >> 44) & 63)) != 0
  }

  /// The tokens at which a name may start, in order. They are found in a loop of their own, where the processor waits for the memory
  /// of many tokens at once. O(n).
  func hints(in tokens: [Token]) -> [Int32] {
    var hints: [Int32] = []
    hints.reserveCapacity(tokens.count / 4)
    for index in tokens.indices {
      let key = tokens[index].key
      guard starts[Self.word(of: key)] & (1 << (key & 63)) != 0 else { continue }
      let isPair = index + 1 < tokens.count && mayHave(Self.mixed(key, tokens[index + 1].key))
      if isPair || mayHave(Self.mixed(key)) { hints.append(Int32(index)) }
    }
    return hints
  }

  /// Keeps the first `count` folded bytes for forms. O(n).
  mutating func keep(_ folded: [UInt8], _ count: Int) -> Range<Int32> {
    let start = Int32(pool.count)
    folded.withUnsafeBufferPointer { pool.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count])) }
    return start..<Int32(pool.count)
  }

  /// The same, but the bytes at `key` where they are equal. O(n).
  mutating func keep(_ folded: [UInt8], _ count: Int, unless key: Range<Int32>) -> Range<Int32> {
    isKey(key, folded[..<count]) ? key : keep(folded, count)
  }

  private func isKey(_ key: Range<Int32>, _ folded: ArraySlice<UInt8>) -> Bool {
    key.count == folded.count && pool[Int(key.lowerBound)..<Int(key.upperBound)].elementsEqual(folded)
  }

  private func isEqual(_ first: Range<Int32>, _ second: Range<Int32>) -> Bool {
    guard first != second else { return true }
    let bytes = pool[Int(second.lowerBound)..<Int(second.upperBound)]
    return first.count == second.count && pool[Int(first.lowerBound)..<Int(first.upperBound)].elementsEqual(bytes)
  }

  /// Forgets the bytes at `key` if they are the last ones and no form uses them. O(1).
  mutating func dropUnused(_ key: Range<Int32>) {
    guard Int(key.upperBound) == pool.count, (forms.last?.key.lowerBound ?? -1) < key.lowerBound else { return }
    pool.removeLast(key.count)
  }

  /// Adds a spelling of the first `count` words, whose folded bytes are at `key`. One that the same entry has already is not added
  /// again.
  @inline(__always)
  mutating func insert(
    _ words: [Word], _ count: Int, key: Range<Int32>, entry: Int32, kind: Mention.Kind, rule: CaseRule, isWeak: Bool
  ) {
    guard count > 0, count < 256 else { return }
    var capitals: UInt32 = 0
    for position in 0..<min(count, 32) where words[position].shape.contains(.initialUpper) { capitals |= 1 << UInt32(position) }
    let first = words[0].key
    let mixed = count == 1 ? Self.mixed(first) : Self.mixed(first, words[1].key)
    let chain = chain(mixed)
    let half = UInt32(truncatingIfNeeded: words[count - 1].key)
    // The forms of one entry are added one after the other, so that they stand first in a chain.
    var form = chains[chain]
    while form >= 0, forms[Int(form)].entry == entry {
      let same = forms[Int(form)]
      if same.words == count, same.last == half, same.kind == kind, same.rule == rule, same.capitals == capitals,
        isEqual(same.key, key)
      {
        return
      }
      form = same.next
    }
    starts[Self.word(of: first)] |= 1 << (first & 63)
    pairs[Int(truncatingIfNeeded: mixed >> 50)] |= 1 << ((mixed >> 44) & 63)
    forms.append(
      Form(
        entry: entry, kind: kind, rule: rule, isWeak: isWeak, words: UInt8(count), capitals: capitals, last: half,
        key: key, next: chains[chain]))
    chains[chain] = Int32(forms.count - 1)
  }

  /// Calls `body` with every name that starts at `tokens[start]` and ends before `limit`. O(names with its first two words).
  @inline(__always)
  func matches(at start: Int, limit: Int, in tokens: [Token], bytes: [UInt8], _ body: (Match) -> Void) {
    guard start < limit else { return }
    let first = tokens[start].key
    guard starts[Self.word(of: first)] & (1 << (first & 63)) != 0 else { return }
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
      if candidate.words == 1, isKey(candidate.key, key[...]),
        candidate.kind == .name || orDemonym && candidate.kind == .demonym, candidate.rule != .acronym || key.count > 2
      {
        return candidate.entry
      }
      form = candidate.next
    }
    return -1
  }
}
