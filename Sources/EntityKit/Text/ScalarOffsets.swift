/// Converts UTF-8 offsets of a text to Unicode scalar offsets.
struct ScalarOffsets: Sendable {
  /// Scalars before every 64th byte.
  private var marks: [Int32] = []
  private let bytes: [UInt8]
  private let isASCII: Bool

  /// Counts the scalars of `bytes` once. O(n).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    marks.reserveCapacity(bytes.count / 64 + 1)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      marks.append(Int32(count))
      count += Self.scalars(of: bytes, in: start..<min(start + 64, bytes.count))
    }
    isASCII = count == bytes.count
  }

  /// How many scalars begin in a stretch. O(n), in steps of many bytes.
  @inline(__always)
  private static func scalars(of bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  /// The scalars before a byte offset. O(1).
  func scalars(before offset: Int) -> Int {
    if isASCII || offset == 0 { return offset }
    let mark = min(offset >> 6, marks.count - 1)
    return Int(marks[mark]) + Self.scalars(of: bytes, in: mark * 64..<offset)
  }

  /// A span from UTF-8 offsets. O(1).
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(utf8: range, scalars: scalars(before: range.lowerBound)..<scalars(before: range.upperBound))
  }
}
