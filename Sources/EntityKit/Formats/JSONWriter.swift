/// Writes JSON straight into bytes.
///
/// Without `pretty` there is no white space at all; with it each member stands on a line of its own, indented by one
/// space a level, except inside containers written `inline`.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  private var inline = false
  private var isFirst = true
  private var followsKey = false

  init(pretty: Bool = false, capacity: Int = 0) {
    self.pretty = pretty
    bytes.reserveCapacity(capacity)
  }

  mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("{", "}", inline: inline, body)
  }

  mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("[", "]", inline: inline, body)
  }

  /// Writes a key, in which nothing needs an escape.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  mutating func string(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
  }

  mutating func int(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func strings(_ values: [String]) {
    array(inline: true) { writer in
      for value in values { writer.string(value) }
    }
  }

  /// Ends a line between two values of a stream.
  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, inline isInline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    let outer = inline
    bytes.append(UInt8(ascii: open))
    (inline, isFirst, depth) = (outer || isInline, true, depth + 1)
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(UInt8(ascii: close))
    (inline, isFirst) = (outer, false)
  }

  /// What stands between the value before and the one that comes.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      if pretty, inline { bytes.append(UInt8(ascii: " ")) }
    }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard pretty, !inline else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0xE2 {
        index += 1
        continue
      }
      let (escape, length) = Self.escape(text, at: index)
      if let escape {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(contentsOf: escape.utf8)
        start = index + length
      }
      index += length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// How the bytes at `index` are written where they cannot stand for themselves, and how many they are.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (escape: String?, length: Int) {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x08: return ("\\b", 1)
    case 0x09: return ("\\t", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0C: return ("\\f", 1)
    case 0x0D: return ("\\r", 1)
    case let control where control < 0x20:
      return ("\\u00" + (control < 0x10 ? "0" : "") + String(control, radix: 16), 1)
    // U+2028 and U+2029 end a line in JavaScript and for some readers of JSON lines.
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return (nil, 1)
    }
  }
}
