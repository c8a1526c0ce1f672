/// A hash table from 64-bit keys to small integers, open addressing, built once.
///
/// It keeps only 32 bits of a key: half the memory, and a look-up that finds the value of another key once in a hundred thousand
/// times. Who cannot bear that compares what the value stands for.
struct KeyTable: Sendable {
  /// A key and its value side by side, so that a look-up touches one line of memory; -1 where there is none.
  private struct Slot: Sendable {
    var tag: UInt32
    var value: Int32
  }

  private var slots: [Slot]
  private var mask: Int
  private(set) var count = 0

  /// A table with room for `capacity` keys.
  init(capacity: Int) { self.init(size: Self.size(for: capacity)) }

  private init(size: Int) {
    slots = [Slot](repeating: Slot(tag: 0, value: -1), count: size)
    mask = size - 1
  }

  private static func size(for capacity: Int) -> Int {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    return size
  }

  /// The value of `key`, or -1. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Int32 { slots[slot(of: Self.tag(key))].value }

  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key ^ (key >> 32)) }

  /// The slot that holds a key, or the free one where it belongs.
  @inline(__always)
  private func slot(of tag: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: (UInt64(tag) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      while slots[slot].value >= 0 && slots[slot].tag != tag { slot = (slot + 1) & mask }
      return slot
    }
  }

  /// Sets the value of `key`, which must not be negative.
  mutating func set(_ key: UInt64, _ value: Int32) { _ = insert(Self.tag(key), value) { $0 = value } }

  /// The value of `key`, which becomes `fresh` where it has none.
  @inline(__always)
  mutating func value(of key: UInt64, else fresh: Int32) -> Int32 { insert(Self.tag(key), fresh) { _ in } }

  @inline(__always)
  private mutating func insert(_ tag: UInt32, _ fresh: Int32, _ change: (inout Int32) -> Void) -> Int32 {
    if count * 4 >= slots.count * 3 { grow() }
    let slot = slot(of: tag)
    if slots[slot].value < 0 {
      count += 1
      slots[slot] = Slot(tag: tag, value: fresh)
      return fresh
    }
    change(&slots[slot].value)
    return slots[slot].value
  }

  private mutating func grow() {
    var larger = KeyTable(size: slots.count * 2)
    for slot in slots where slot.value >= 0 { _ = larger.insert(slot.tag, slot.value) { _ in } }
    self = larger
  }
}
