/// Bytes that grow at their end, with room made ahead so that most of what is appended only has to be copied.
struct ByteBuffer {
  private var storage: [UInt8]
  private var count = 0

  init(capacity: Int) { storage = [UInt8](repeating: 0, count: max(capacity, 64)) }

  /// What has been appended.
  var bytes: ArraySlice<UInt8> { storage[..<count] }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(1) }
    storage[count] = byte
    count += 1
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let end = count + text.count
    if storage.count < end { grow(text.count) }
    storage.withUnsafeMutableBufferPointer { storage in
      _ = UnsafeMutableBufferPointer(rebasing: storage[count..<end]).update(fromContentsOf: text)
    }
    count = end
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a text in quotation marks, with a comma before it and a colon behind it or without.
  @inline(__always)
  mutating func append(quoted text: UnsafeBufferPointer<UInt8>, comma: Bool = false, colon: Bool = false) {
    if storage.count - count < text.count + 4 { grow(text.count + 4) }
    storage.withUnsafeMutableBufferPointer { storage in
      storage[count] = UInt8(ascii: ",")
      let open = comma ? count + 1 : count
      storage[open] = UInt8(ascii: "\"")
      let close = open + 1 + text.count
      _ = UnsafeMutableBufferPointer(rebasing: storage[open + 1..<close]).update(fromContentsOf: text)
      storage[close] = UInt8(ascii: "\"")
      storage[close + 1] = UInt8(ascii: ":")
      count = colon ? close + 2 : close + 1
    }
  }

  /// Appends a number in decimal digits.
  mutating func append(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    while rest > 9 {
      rest /= 10
      digits += 1
    }
    if storage.count - count < digits { grow(digits) }
    storage.withUnsafeMutableBufferPointer { storage in
      rest = value.magnitude
      var place = count + digits
      while place > count {
        place -= 1
        storage[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
    count += digits
  }

  private mutating func grow(_ more: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(more, storage.count)))
  }
}
