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
    if storage.count - count < text.count { grow(text.count) }
    storage.withUnsafeMutableBufferPointer { storage in
      for index in text.indices { storage[count + index] = text[index] }
    }
    count += text.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a text between a byte before it and one or two after it.
  @inline(__always)
  mutating func append(before: UInt8, _ text: UnsafeBufferPointer<UInt8>, after: UInt8, _ last: UInt8? = nil) {
    if storage.count - count < text.count + 3 { grow(text.count + 3) }
    storage.withUnsafeMutableBufferPointer { storage in
      storage[count] = before
      var end = count + 1
      for byte in text {
        storage[end] = byte
        end += 1
      }
      storage[end] = after
      if let last { storage[end + 1] = last }
    }
    count += text.count + (last == nil ? 2 : 3)
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
    rest = value.magnitude
    for place in (0..<digits).reversed() {
      storage[count + place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  private mutating func grow(_ more: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(more, storage.count)))
  }
}
