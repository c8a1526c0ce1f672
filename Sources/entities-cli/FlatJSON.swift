/// Reads the JSON objects that nearly every line is: members that are strings or `null`, without escapes in the keys.
///
/// Whatever else a line holds, valid or not, is for the full decoder: `members` then gives `nil`.
struct FlatJSON {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The members of an object that are strings, or `nil` where `line` is anything less simple. O(n).
  static func members(of line: String) -> [String: String]? {
    var line = line
    return line.withUTF8 { bytes in
      var reader = FlatJSON(bytes: bytes)
      return reader.object()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func object() -> [String: String]? {
    guard next() == UInt8(ascii: "{") else { return nil }
    var members: [String: String] = [:]
    var seen: Set<String> = []
    repeat {
      guard next() == UInt8(ascii: "\""), let key = string(), seen.insert(key).inserted, next() == UInt8(ascii: ":") else { return nil }
      switch next() {
      case UInt8(ascii: "\""):
        guard let value = string() else { return nil }
        members[key] = value
      case UInt8(ascii: "n"):
        guard bytes[index...].starts(with: "ull".utf8) else { return nil }
        index += 3
      default: return nil
      }
      switch next() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return next() == 0 && index == bytes.count ? members : nil
      default: return nil
      }
    } while true
  }

  /// The next byte that is no white space, read over; 0 at the end.
  private mutating func next() -> UInt8 {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default:
        if byte == 0 { return 0 }
        index += 1
        return byte
      }
    }
    return 0
  }

  /// The string whose opening mark was read.
  private mutating func string() -> String? {
    let start = index
    var decoded: [UInt8]?
    var copied = start
    while true {
      skipPlain()
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        defer { index += 1 }
        guard var text = decoded else { return String(decoding: bytes[start..<index], as: UTF8.self) }
        text.append(contentsOf: bytes[copied..<index])
        return String(decoding: text, as: UTF8.self)
      }
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\\") {
        if decoded == nil {
          decoded = []
          decoded?.reserveCapacity(bytes.count - start)
        }
        decoded?.append(contentsOf: bytes[copied..<index])
        guard let length = escape(&decoded) else { return nil }
        index += length
        copied = index
      } else {
        index += 1
      }
    }
  }

  /// Goes on to the byte that ends a string or begins an escape, or to one of the last seven. Eight bytes a step.
  private mutating func skipPlain() {
    let text = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      // A byte that is smaller than the one taken off it borrows, which sets its highest bit; so does one that was equal and is now 0.
      let (quotes, slashes) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
      let found = (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
      let first = (found & (ones &* 0x80)).trailingZeroBitCount / 8  // 8 where there is none
      index += first
      if first < 8 { return }
    }
  }

  /// Appends what the escape at `index` stands for. Returns its length, or `nil` for what the full decoder should judge.
  private func escape(_ text: inout [UInt8]?) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text?.append(bytes[index + 1])
    case UInt8(ascii: "n"): text?.append(0x0A)
    case UInt8(ascii: "t"): text?.append(0x09)
    case UInt8(ascii: "r"): text?.append(0x0D)
    case UInt8(ascii: "b"): text?.append(0x08)
    case UInt8(ascii: "f"): text?.append(0x0C)
    case UInt8(ascii: "u"):
      guard index + 5 < bytes.count else { return nil }
      var value: UInt32 = 0
      for byte in bytes[index + 2..<index + 6] {
        guard let digit = Self.digit(byte) else { return nil }
        value = value << 4 | digit
      }
      // Half of a pair, and what ends a C string, are left to the full decoder.
      guard value > 0, let scalar = Unicode.Scalar(value) else { return nil }
      text?.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return 6
    default: return nil
    }
    return 2
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }
}
