/// Bytes that grow at their end, with room made ahead so that most of what is appended only has to be copied.
///
/// It holds its memory by itself. An array would find out before every byte whether somebody else holds it as well, which is most of
/// what it takes to write a short value, and output is nothing but short values.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// An empty buffer with room for `capacity` bytes.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What has been appended. O(n).
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Makes room for `more` bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) { if capacity - count < more { grow(more) } }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.baseAddress else { return }
    reserve(text.count)
    (start + count).initialize(from: first, count: text.count)
    count += text.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a text in quotation marks.
  @inline(__always)
  mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    start[count] = UInt8(ascii: "\"")
    if let first = text.baseAddress { (start + count + 1).initialize(from: first, count: text.count) }
    start[count + text.count + 1] = UInt8(ascii: "\"")
    count += text.count + 2
  }

  /// Appends a key in quotation marks and the colon behind it, with a comma before them or without.
  @inline(__always)
  mutating func append(key: StaticString, comma: Bool) {
    let length = key.utf8CodeUnitCount
    reserve(length + 4)
    start[count] = UInt8(ascii: ",")  // written over where there is none
    if comma { count += 1 }
    start[count] = UInt8(ascii: "\"")
    (start + count + 1).initialize(from: key.utf8Start, count: length)
    start[count + length + 1] = UInt8(ascii: "\"")
    start[count + length + 2] = UInt8(ascii: ":")
    count += length + 3
  }

  /// Appends a number in decimal digits.
  mutating func append(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    var limit: UInt = 10  // a power of ten above every number fits
    while rest >= limit {
      digits += 1
      limit *= 10
    }
    reserve(digits)
    var place = count + digits
    while place > count {
      place -= 1
      start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }
}
