/// A hash table from 64-bit keys to small integers, open addressing, built once.
struct KeyTable: Sendable {
  /// A key and its value side by side, so that a look-up touches one line of memory; -1 where there is none.
  private struct Slot: Sendable {
    var key: UInt64
    var value: Int32
  }

  private var slots: [Slot]
  private var mask: Int
  private(set) var count = 0

  /// A table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    slots = [Slot](repeating: Slot(key: 0, value: -1), count: size)
    mask = size - 1
  }

  /// The value of `key`, or -1. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    let index = slot(of: key)
    return slots[index].value
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
      while slots[slot].value >= 0 && slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  /// Sets the value of `key`, which must not be negative.
  mutating func set(_ key: UInt64, _ value: Int32) {
    _ = insert(key, value) { $0 = value }
  }

  /// The value of `key`, which becomes `fresh` where it has none.
  mutating func value(of key: UInt64, else fresh: Int32) -> Int32 { insert(key, fresh) { _ in } }

  @inline(__always)
  private mutating func insert(_ key: UInt64, _ fresh: Int32, _ change: (inout Int32) -> Void) -> Int32 {
    if count * 3 >= mask * 2 { grow() }
    let slot = slot(of: key)
    if slots[slot].value < 0 {
      count += 1
      slots[slot] = Slot(key: key, value: fresh)
      return fresh
    }
    change(&slots[slot].value)
    return slots[slot].value
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: slots.count)
    for slot in slots where slot.value >= 0 { larger.set(slot.key, slot.value) }
    self = larger
  }
}
