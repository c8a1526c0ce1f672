/// A hash table from the keys of words to what is known of them, open addressing, built once.
///
/// There are tens of thousands of words but few different sets of classes, so an entry holds the number of its set.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var readings: Readings = []
    /// Number in `sets`, or -1 in a free slot.
    var set: Int32 = -1
  }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  private var sets = [WordClassSet()]
  private var numbers: [WordClassSet: Int32] = [WordClassSet(): 0]

  /// A table with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
  }

  /// What is known of a word; nothing where it is not there. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Lexicon.Word {
    let found = slots[slot(of: key)]
    return found.set < 0 ? Lexicon.Word() : Lexicon.Word(readings: found.readings, classes: sets[Int(found.set)])
  }

  /// Adds readings and classes to a word.
  mutating func add(_ key: UInt64, _ readings: Readings, _ classes: WordClassSet = WordClassSet()) {
    if count * 3 >= mask * 2 { grow() }
    let index = slot(of: key)
    if slots[index].set < 0 {
      count += 1
      slots[index] = Slot(key: key, readings: [], set: 0)
    }
    slots[index].readings.formUnion(readings)
    guard !classes.isEmpty else { return }
    var union = sets[Int(slots[index].set)]
    union.formUnion(classes)
    slots[index].set = number(of: union)
  }

  private mutating func number(of set: WordClassSet) -> Int32 {
    // The sets of the names were the first to come, and are most of them.
    if let early = sets.prefix(8).firstIndex(of: set) { return Int32(early) }
    if let known = numbers[set] { return known }
    let fresh = Int32(sets.count)
    sets.append(set)
    numbers[set] = fresh
    return fresh
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
      while slots[slot].set >= 0 && slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.set >= 0 { slots[slot(of: entry.key)] = entry }
  }
}
