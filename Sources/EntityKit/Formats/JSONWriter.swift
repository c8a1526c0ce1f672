/// Writes JSON straight into bytes.
///
/// Without `pretty` there is no white space at all; with it each member stands on a line of its own, indented by one
/// space a level, except inside containers written `inline`.
struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let pretty: Bool
  private var depth = 0
  private var inline = false
  private var isFirst = true
  private var followsKey = false

  init(pretty: Bool = false, capacity: Int = 0) {
    self.pretty = pretty
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What has been written.
  var bytes: [UInt8] { buffer.bytes }

  @inline(__always)
  mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("{", "}", inline: inline, body)
  }

  @inline(__always)
  mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("[", "]", inline: inline, body)
  }

  /// Writes a key, in which nothing needs an escape.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    if pretty { separate() }
    buffer.append(key: name, comma: !pretty && !isFirst)
    if pretty { buffer.append(UInt8(ascii: " ")) }
    isFirst = false
    followsKey = true
  }

  mutating func string(_ text: String?) {
    separate()
    if let text { quote(text) } else { buffer.append("null") }
  }

  /// Writes a key with the value `true`.
  mutating func flag(_ name: StaticString) {
    key(name)
    separate()
    buffer.append("true")
  }

  mutating func int(_ value: Int) {
    separate()
    buffer.append(value)
  }

  mutating func strings(_ values: [String]) {
    array(inline: true) { writer in
      for value in values { writer.string(value) }
    }
  }

  /// Ends a line between two values of a stream.
  mutating func newline() {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  @inline(__always)
  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, inline isInline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    let outer = inline
    buffer.append(UInt8(ascii: open))
    (inline, isFirst, depth) = (outer || isInline, true, depth + 1)
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    buffer.append(UInt8(ascii: close))
    (inline, isFirst) = (outer, false)
  }

  /// What stands between the value before and the one that comes.
  @inline(__always)
  private mutating func separate() {
    if followsKey { followsKey = false } else { separateElements() }
  }

  private mutating func separateElements() {
    if !isFirst {
      buffer.append(UInt8(ascii: ","))
      if pretty, inline { buffer.append(UInt8(ascii: " ")) }
    }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard pretty, !inline else { return }
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer.append(UInt8(ascii: " ")) }
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { text in
      if Self.mayNeedEscapes(text) {
        buffer.append(UInt8(ascii: "\""))
        appendEscaped(text)
        buffer.append(UInt8(ascii: "\""))
      } else {
        buffer.append(quoted: text)
      }
    }
  }

  /// Whether a byte may need an escape.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2 }

  /// Whether some byte may need an escape. O(n), eight bytes a step.
  private static func mayNeedEscapes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return mayNeedEscapes(bytes.reduce(0x2020_2020_2020_2020) { $0 << 8 | UInt64($1) }) }
    var index = 0
    while index + 8 <= bytes.count {
      if mayNeedEscapes(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
      index += 8
    }
    return mayNeedEscapes(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// The same of the eight bytes of a number.
  @inline(__always)
  private static func mayNeedEscapes(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte that is smaller than the one taken off it borrows, which sets its highest bit; so does one that was equal and is now 0.
    let (quotes, slashes, lines) = (word ^ ones &* 0x22, word ^ ones &* 0x5C, word ^ ones &* 0xE2)
    let found =
      (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (lines &- ones) & ~lines
    return found & (ones &* 0x80) != 0
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      if !Self.mayNeedEscape(text[index]) {
        index += 1
        continue
      }
      let (escape, length) = Self.escape(text, at: index)
      if let escape {
        buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        buffer.append(escape)
        start = index + length
      }
      index += length
    }
    buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
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
