/// A hash table from the keys of words to what is known of them, open addressing, built once.
///
/// There are tens of thousands of words but few different things to know of one, so an entry holds a number for them. With 44 bits
/// of the key it fills eight bytes, which start-up and every look-up pay for in memory that must be touched.
struct WordTable: Sendable {
  /// The high bits of a key, and below them a number in `known`; 0 in a free slot.
  private var slots: [UInt64]
  private var mask: Int
  private var count = 0
  /// The different things that are known; nothing comes first.
  private var known = [Lexicon.Word()]
  private var numbers: [Lexicon.Word: UInt32] = [Lexicon.Word(): 0]
  /// The numbers of unions, found by the two numbers; 0 where another pair or none was there last.
  private var unions = [(pair: UInt64, number: UInt32)](repeating: (0, 0), count: 1 << 10)

  private static let numberBits = 20
  private static let numberMask: UInt64 = (1 << 20) - 1

  /// A table with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// What is known of a word; nothing where it is not there. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Lexicon.Word { known[Int(slots[slot(of: key)] & Self.numberMask)] }

  /// The number of a thing to know.
  mutating func number(of word: Lexicon.Word) -> UInt32 {
    if let number = numbers[word] { return number }
    let fresh = UInt32(known.count)
    precondition(known.count <= Self.numberMask, "a million different words")
    known.append(word)
    numbers[word] = fresh
    return fresh
  }

  /// Adds readings and classes to a word.
  mutating func add(_ key: UInt64, _ readings: Readings, _ classes: WordClassSet = WordClassSet()) {
    add(key, number(of: Lexicon.Word(classes: classes, readings: readings)))
  }

  /// Adds the thing of that number to a word.
  mutating func add(_ key: UInt64, _ number: UInt32) {
    if number == 0 { return }
    if count * 4 >= slots.count * 3 { grow() }
    let index = slot(of: key)
    if slots[index] == 0 {
      count += 1
      slots[index] = key & ~Self.numberMask | UInt64(number)
      return
    }
    let before = UInt32(slots[index] & Self.numberMask)
    if before != number { slots[index] = key & ~Self.numberMask | UInt64(union(before, number)) }
  }

  private mutating func union(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let pair = UInt64(first) << 32 | UInt64(second)
    let place = Int((pair &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if unions[place].pair == pair { return unions[place].number }
    var word = known[Int(first)]
    word.readings.formUnion(known[Int(second)].readings)
    word.classes.formUnion(known[Int(second)].classes)
    let number = number(of: word)
    unions[place] = (pair, number)
    return number
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let wanted = key >> UInt64(Self.numberBits)
      var slot = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      while slots[slot] != 0 && slots[slot] >> UInt64(Self.numberBits) != wanted { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 { slots[slot(of: entry)] = entry }
  }
}
