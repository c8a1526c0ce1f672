/// A hash table from the keys of words to what is known of them, open addressing, built once.
///
/// There are tens of thousands of words but few different things to know of one, so an entry holds a number for them. With 44 bits
/// of the key it fills eight bytes, which every look-up pays for in memory that must be touched.
struct WordTable: Sendable {
  /// The high bits of a key, and below them a number in `known`; 0 in a free slot. There are a power of two of them, and one is free.
  let slots: Column<UInt64>
  /// The different things that are known; nothing comes first.
  let known: [Lexicon.Word]
  private let mask: Int

  static let numberBits = 20
  static let numberMask: UInt64 = (1 << 20) - 1

  /// A table of the parts that `WordTableBuilder` makes.
  init(slots: Column<UInt64>, known: [Lexicon.Word]) {
    self.slots = slots
    self.known = known
    mask = slots.count - 1
  }

  /// What is known of a word; nothing where it is not there. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Lexicon.Word {
    slots.withBuffer { slots in known[Int(slots[Self.slot(of: key, slots, mask)] & Self.numberMask)] }
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  static func slot(of key: UInt64, _ slots: UnsafeBufferPointer<UInt64>, _ mask: Int) -> Int {
    let wanted = key >> UInt64(numberBits)
    var slot = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != 0 && slots[slot] >> UInt64(numberBits) != wanted { slot = (slot + 1) & mask }
    return slot
  }
}
