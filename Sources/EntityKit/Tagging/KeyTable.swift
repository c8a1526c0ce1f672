/// A hash table from 64-bit keys to small integers, open addressing, built once.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  /// A table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The value of `key`, or -1. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Sets the value of `key`, which must not be negative.
  mutating func set(_ key: UInt64, _ value: Int32) {
    if count * 2 >= mask { grow() }
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while values[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
    if values[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 { larger.set(keys[slot], values[slot]) }
    self = larger
  }
}
