/// Reads JSON (RFC 8259) in one pass, with a bounded depth.
struct JSONReader {
  /// Text that is no JSON, and where.
  struct Fault: Error, Equatable {
    /// What is wrong.
    let message: String
    /// The byte at which it is.
    let offset: Int
  }

  /// Deeper than anything this program writes.
  private static let depthLimit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The value that `text` is. O(n).
  static func value(of text: String) throws(Fault) -> JSONValue {
    var text = text
    let result: Result<JSONValue, Fault> = text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      do throws(Fault) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(Fault) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    if index < bytes.count { throw fault("something follows the value") }
    return value
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, offset: min(index, bytes.count)) }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  /// The next byte that is no white space, not read over; 0 at the end.
  private mutating func peek() -> UInt8 {
    skipSpace()
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    if depth > Self.depthLimit { throw fault("nested more than \(Self.depthLimit) deep") }
    switch peek() {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw fault(index < bytes.count ? "no JSON value begins so" : "it ends too early")
    }
  }

  private mutating func object(_ depth: Int) throws(Fault) -> JSONValue {
    index += 1
    var members: [(key: String, value: JSONValue)] = []
    if peek() == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is wanted") }
      let key = try string()
      guard peek() == UInt8(ascii: ":") else { throw fault("a colon is wanted behind the key") }
      index += 1
      members.append((key, try value(depth: depth + 1)))
      if try isLast(UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(_ depth: Int) throws(Fault) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if peek() == UInt8(ascii: "]") {
      index += 1
      return .array(values)
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try isLast(UInt8(ascii: "]")) { return .array(values) }
    }
  }

  /// Reads over the comma behind a value or over the mark that closes the list.
  private mutating func isLast(_ closing: UInt8) throws(Fault) -> Bool {
    let next = peek()
    guard next == closing || next == UInt8(ascii: ",") else { throw fault("a comma or the end of the list is wanted") }
    index += 1
    return next == closing
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let fits = word.withUTF8Buffer { word in
      index + word.count <= bytes.count && word.elementsEqual(bytes[index..<index + word.count])
    }
    if !fits { throw fault("no JSON value begins so") }
    index += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard Double(text) != nil else { throw fault("'\(text)' is no number") }
    return .number(text)
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"), bytes[index] >= 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw fault("a control character stands in a string")
      default: text.append(byte)
      }
    }
    throw fault("a string is not closed")
  }

  /// What the escape stands for whose backslash was read.
  private mutating func escape() throws(Fault) -> [UInt8] {
    guard index < bytes.count else { throw fault("a string is not closed") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw fault("no such escape in a string")
    }
  }

  /// The scalar of `\uXXXX`, of two of them for a surrogate pair. Half a pair stands for nothing.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    let before = index
    index += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
      index = before
      return "\u{FFFD}"
    }
    return scalar
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    guard index + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16) else {
      throw fault("four hexadecimal digits are wanted behind \\u")
    }
    index += 4
    return value
  }
}
