/// Finds names of several words: a trie over token keys, kept in one hash table.
///
/// A hit on hashes is only a hint; the folded bytes of the whole name are compared before it counts.
struct NameTrie: Sendable {
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
    /// Bit `i` is set where the word `i` is capitalised in the name.
    let capitals: UInt32
    fileprivate let key: Range<Int32>
    /// The next form that ends at the same node, or -1.
    fileprivate let next: Int32
  }

  /// A word of a spelling.
  struct Word: Sendable {
    var key: UInt64
    var shape: Token.Shape
  }

  /// A name found in a text.
  struct Match: Sendable {
    let tokens: Range<Int>
    let form: Int32
  }

  private(set) var forms: [Form] = []
  /// A bit for the key of each first word, which turns most words of a text away before they cost a look into the table.
  private var starts = [UInt64](repeating: 0, count: 1 << 11)
  private var table: KeyTable
  /// First form of each node, or -1.
  private var firstForm: [Int32] = [-1]
  /// Folded bytes of all forms, end to end; spellings of one entry that differ in spaces and hyphens share theirs.
  private var pool: [UInt8] = []
  private let folding: Folding

  init(folding: Folding, capacity: Int) {
    self.folding = folding
    table = KeyTable(capacity: capacity)
    forms.reserveCapacity(capacity)
    firstForm.reserveCapacity(capacity * 5 / 4)
    pool.reserveCapacity(capacity * 10)
  }

  /// Which word of `starts` holds the bit of a key; the bit is given by its lowest six.
  @inline(__always)
  private static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x7FF }

  @inline(__always)
  private static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
    (key ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Keeps folded bytes for forms. O(n).
  mutating func keep(_ folded: [UInt8]) -> Range<Int32> {
    let start = Int32(pool.count)
    pool.append(contentsOf: folded)
    return start..<Int32(pool.count)
  }

  /// The same, but the bytes at `key` where they are equal. O(n).
  mutating func keep(_ folded: [UInt8], unless key: Range<Int32>) -> Range<Int32> {
    let equal = key.count == folded.count && pool[Int(key.lowerBound)..<Int(key.upperBound)].elementsEqual(folded)
    return equal ? key : keep(folded)
  }

  /// Forgets the bytes at `key` if they are the last ones and no form uses them. O(1).
  mutating func dropUnused(_ key: Range<Int32>) {
    guard Int(key.upperBound) == pool.count, (forms.last?.key.lowerBound ?? -1) < key.lowerBound else { return }
    pool.removeLast(key.count)
  }

  /// Adds a spelling whose folded bytes are at `key`. One that the same entry has already is not added again.
  @inline(__always)
  mutating func insert(
    _ words: some Collection<Word>, key: Range<Int32>, entry: Int32, kind: Mention.Kind, rule: CaseRule, isWeak: Bool
  ) {
    var node: Int32 = 0
    var capitals: UInt32 = 0
    for (position, word) in words.enumerated() {
      if word.shape.contains(.initialUpper) && position < 32 { capitals |= 1 << UInt32(position) }
      node = child(of: node, key: word.key)
    }
    var form = firstForm[Int(node)]
    while form >= 0 {
      let existing = forms[Int(form)]
      if existing.entry == entry && existing.kind == kind && existing.rule == rule && existing.capitals == capitals { return }
      form = existing.next
    }
    forms.append(
      Form(
        entry: entry, kind: kind, rule: rule, isWeak: isWeak, capitals: capitals, key: key, next: firstForm[Int(node)]))
    firstForm[Int(node)] = Int32(forms.count - 1)
  }

  private mutating func child(of node: Int32, key: UInt64) -> Int32 {
    if node == 0 { starts[Self.word(of: key)] |= 1 << (key & 63) }
    let found = table.value(of: Self.edge(node, key), else: Int32(firstForm.count))
    if found == firstForm.count { firstForm.append(-1) }
    return found
  }

  /// Calls `body` with every name that starts at `tokens[start]` and ends before `limit`. O(longest name).
  @inline(__always)
  func matches(at start: Int, limit: Int, in tokens: [Token], bytes: [UInt8], _ body: (Match) -> Void) {
    guard start < limit else { return }
    let first = tokens[start].key
    guard starts[Self.word(of: first)] & (1 << (first & 63)) != 0 else { return }
    var node: Int32 = 0
    var index = start
    while index < limit {
      node = table[Self.edge(node, tokens[index].key)]
      if node < 0 { return }
      index += 1
      var form = firstForm[Int(node)]
      while form >= 0 {
        let candidate = forms[Int(form)]
        if fits(candidate, start..<index, tokens, bytes) { body(Match(tokens: start..<index, form: form)) }
        form = candidate.next
      }
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

extension NameTrie {
  /// The entry of a one-word spelling by its folded key, or -1. Weapon designations are looked up so. O(key).
  func system(keyed key: [UInt8]) -> Int32 { entry(keyed: key, kinds: [.name]) }

  /// The entry of a one-word name or demonym by its folded key, or -1. O(key).
  func entry(keyed key: [UInt8], kinds: Set<Mention.Kind> = [.name, .demonym]) -> Int32 {
    let node = table[Self.edge(0, folding.hash(of: key, in: 0..<key.count).key)]
    guard node >= 0 else { return -1 }
    var form = firstForm[Int(node)]
    while form >= 0 {
      let candidate = forms[Int(form)]
      if candidate.key.count == key.count, pool[Int(candidate.key.lowerBound)..<Int(candidate.key.upperBound)].elementsEqual(key),
        kinds.contains(candidate.kind), candidate.rule != .acronym || key.count > 2
      {
        return candidate.entry
      }
      form = candidate.next
    }
    return -1
  }
}
