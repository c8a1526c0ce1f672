/// Text out of bytes that should be UTF-8, and where they are not.
struct DecodedText: Sendable {
  /// A byte that is not UTF-8.
  struct Fault: Sendable {
    /// The byte.
    let byte: UInt8
    /// The line that it stands on, counted from 1.
    let line: Int
    /// The column in Unicode scalars, counted from 1.
    let column: Int
  }

  /// The text, without a byte order mark; U+FFFD stands for what could not be decoded.
  let text: String
  /// The first byte that could not be decoded.
  let fault: Fault?
  /// Whether the bytes begin like UTF-16, of which most bytes are no UTF-8.
  let looksLikeUTF16: Bool

  /// Decodes `bytes`. O(n).
  init(_ bytes: [UInt8]) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: body, as: UTF8.self)
    self.text = text
    fault = DecodedText.firstFault(of: body, decoded: text)
    looksLikeUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// All bytes are looked at, which goes many at a time.
  private static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }

  /// Decoding changes nothing but what it cannot decode, so the first difference is the first fault.
  private static func firstFault(of bytes: ArraySlice<UInt8>, decoded: String) -> Fault? {
    let isSame = bytes.withUnsafeBufferPointer { bytes in
      decoded.utf8.withContiguousStorageIfAvailable { isEqual($0, bytes) }
    }
    if isSame ?? decoded.utf8.elementsEqual(bytes) { return nil }
    let same = zip(bytes, decoded.utf8).prefix { $0 == $1 }.count
    // What stands for the fault is EF BF BD: where the fault itself begins so, the difference comes too late.
    var offset = bytes.startIndex + same
    if bytes[..<offset].last == 0xEF {
      offset -= 1
    } else if bytes[..<offset].suffix(2).elementsEqual([0xEF, 0xBF]) {
      offset -= 2
    }
    guard offset < bytes.endIndex else { return nil }
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    return Fault(
      byte: bytes[offset],
      line: before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
      column: before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
  }
}

extension DecodedText.Fault {
  /// What to tell the user, without the place.
  var message: String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits.count < 2 ? "0" : "")\(digits) is not UTF-8"
  }
}
