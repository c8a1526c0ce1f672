/// Converts UTF-8 offsets of a text to Unicode scalar offsets.
struct ScalarOffsets: Sendable {
  /// Scalars before every 32nd byte.
  private var marks: [Int32] = []
  private let bytes: [UInt8]
  private let isASCII: Bool

  /// Counts the scalars of `bytes` once. O(n).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    marks.reserveCapacity(bytes.count / 32 + 1)
    for start in stride(from: 0, to: bytes.count, by: 32) {
      marks.append(Int32(count))
      count += Self.scalars(of: bytes, in: start..<min(start + 32, bytes.count))
    }
    isASCII = count == bytes.count
  }

  /// How many scalars begin in a stretch. O(n), eight bytes a step.
  @inline(__always)
  private static func scalars(of bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var count = range.count
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The bytes that go on with a scalar begin with the bits 10.
        count &-= (word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        index += 8
      }
      while index < range.upperBound {
        if bytes[index] & 0xC0 == 0x80 { count &-= 1 }
        index += 1
      }
      return count
    }
  }

  /// The scalars before a byte offset. O(1).
  func scalars(before offset: Int) -> Int {
    if isASCII || offset == 0 { return offset }
    let mark = min(offset >> 5, marks.count - 1)
    return Int(marks[mark]) + Self.scalars(of: bytes, in: mark * 32..<offset)
  }

  /// A span from UTF-8 offsets. O(1).
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(utf8: range, scalars: scalars(before: range.lowerBound)..<scalars(before: range.upperBound))
  }
}
