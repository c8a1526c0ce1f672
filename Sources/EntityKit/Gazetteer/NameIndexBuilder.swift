/// Builds an index of names, spelling by spelling.
struct NameIndexBuilder {
  private var forms: [NameIndex.Form] = []
  private var starts = [UInt64](repeating: 0, count: NameIndex.startWords)
  private var pairs = [UInt64](repeating: 0, count: NameIndex.pairWords)
  private var chains: [Int32]
  private let mask: UInt64
  private var pool: [UInt8] = []
  private let folding: Folding

  /// A builder with room for about `capacity` forms; more make the index slower, no less right.
  init(folding: Folding, capacity: Int) {
    self.folding = folding
    var size = 16
    while size < capacity { size *= 2 }
    chains = [Int32](repeating: -1, count: size)
    mask = UInt64(size - 1)
    forms.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 10)
  }

  /// The index of all forms that were inserted. O(n).
  func index() -> NameIndex {
    NameIndex(
      forms: Column(forms), starts: Column(starts), pairs: Column(pairs), chains: Column(chains), pool: Column(pool), folding: folding)
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
  /// again, nor one of hundreds of words.
  @inline(__always)
  mutating func insert(
    _ words: [NameIndex.Word], _ count: Int, key: Range<Int32>, entry: Int32, kind: Mention.Kind, rule: NameIndex.CaseRule, isWeak: Bool
  ) {
    guard count > 0, count < 256, key.count <= Int(UInt16.max) else { return }
    var capitals: UInt32 = 0
    for position in 0..<min(count, 32) where words[position].shape.contains(.initialUpper) { capitals |= 1 << UInt32(position) }
    let first = words[0].key
    let mixed = count == 1 ? NameIndex.mixed(first) : NameIndex.mixed(first, words[1].key)
    let chain = NameIndex.chain(mixed, mask)
    let fresh = NameIndex.Form(
      entry: entry, next: chains[chain], last: UInt32(truncatingIfNeeded: words[count - 1].key), capitals: capitals, key: key,
      words: UInt8(count), use: NameIndex.Form.Use(kind, rule, isWeak: isWeak))
    // The forms of one entry are added one after the other, so that they stand first in a chain.
    var form = chains[chain]
    while form >= 0, forms[Int(form)].entry == entry {
      let same = forms[Int(form)]
      if same.isSpelled(like: fresh), isEqual(same.key, key) { return }
      form = same.next
    }
    starts[NameIndex.startWord(of: first)] |= 1 << (first & 63)
    pairs[NameIndex.pairWord(of: mixed)] |= NameIndex.pairBit(of: mixed)
    forms.append(fresh)
    chains[chain] = Int32(forms.count - 1)
  }
}
