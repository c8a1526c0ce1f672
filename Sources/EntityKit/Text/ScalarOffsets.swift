/// Converts UTF-8 offsets of a text to Unicode scalar offsets.
struct ScalarOffsets: Sendable {
  /// Scalars before every 64th byte.
  private var marks: [Int32] = []
  private let bytes: [UInt8]
  private let isASCII: Bool

  /// Counts the scalars of `bytes` once. O(n).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count: Int32 = 0
    marks.reserveCapacity(bytes.count / 64 + 1)
    for (offset, byte) in bytes.enumerated() {
      if offset & 63 == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    isASCII = Int(count) == bytes.count
  }

  /// The scalars before a byte offset. O(1).
  func scalars(before offset: Int) -> Int {
    if isASCII || offset == 0 { return offset }
    let mark = min(offset >> 6, marks.count - 1)
    var count = Int(marks[mark])
    for index in mark * 64..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// A span from UTF-8 offsets. O(1).
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(utf8: range, scalars: scalars(before: range.lowerBound)..<scalars(before: range.upperBound))
  }
}
