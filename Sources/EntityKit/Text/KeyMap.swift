/// A hash table from keys of words to numbers that grows with the document that is read; open addressing.
///
/// Who writes a text can choose its words so that their keys collide, so each process mixes them with a number of its own.
struct KeyMap: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var value: Int32
  }

  private var slots: [Slot] = []
  private var count = 0
  private let seed = Self.seed

  private static let seed = UInt64.random(in: 1...UInt64.max)

  init() {}

  /// A table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [Slot](size, of: Self.free)
  }

  private static var free: Slot { Slot(key: 0, value: -1) }

  var isEmpty: Bool { count == 0 }

  /// The value of `key`, or -1. Expected O(1).
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    guard count > 0 else { return -1 }
    return slots.withUnsafeBufferPointer { $0[Self.slot(of: key, seed, $0)].value }
  }

  /// Whether there is a value of `key`. Expected O(1).
  @inline(__always)
  func contains(_ key: UInt64) -> Bool { self[key] >= 0 }

  /// Sets the value of `key`, which must not be negative. Expected O(1).
  mutating func set(_ key: UInt64, _ value: Int32) {
    if count * 4 >= slots.count * 3 { grow() }
    slots.withUnsafeMutableBufferPointer { slots in
      let slot = Self.slot(of: key, seed, UnsafeBufferPointer(slots))
      if slots[slot].value < 0 { count += 1 }
      slots[slot] = Slot(key: key, value: value)
    }
  }

  /// The slot that holds a key, or the free one where it belongs.
  @inline(__always)
  private static func slot(of key: UInt64, _ seed: UInt64, _ slots: UnsafeBufferPointer<Slot>) -> Int {
    let mask = slots.count - 1
    let (high, low) = (key ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: high ^ low) & mask
    while slots[slot].value >= 0 && slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = [Slot](max(16, slots.count * 2), of: Self.free)
    larger.withUnsafeMutableBufferPointer { larger in
      for slot in slots where slot.value >= 0 { larger[Self.slot(of: slot.key, seed, UnsafeBufferPointer(larger))] = slot }
    }
    slots = larger
  }
}
