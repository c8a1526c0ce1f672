/// Writes XML 1.0 or HTML straight into bytes.
///
/// Elements stand on lines of their own, indented by one space a level, except inside `line`, where white space counts.
/// What XML cannot hold at all, not even escaped (control characters, U+FFFE, U+FFFF), becomes U+FFFD in both.
struct MarkupWriter: ~Copyable {
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private var buffer = ByteBuffer(capacity: 1 << 14)
  private var depth = 0
  private var inline = false
  private let isHTML: Bool

  /// A document of XML.
  static func xml() -> MarkupWriter {
    var writer = MarkupWriter(isHTML: false)
    writer.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    return writer
  }

  /// A document of HTML.
  static func html() -> MarkupWriter {
    var writer = MarkupWriter(isHTML: true)
    writer.buffer.append("<!DOCTYPE html>\n")
    return writer
  }

  private init(isHTML: Bool) { self.isHTML = isHTML }

  /// What has been written.
  var bytes: [UInt8] { buffer.bytes }

  /// An element with others inside. An attribute whose value is `nil` is left out.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupWriter) -> Void) {
    start(name, attributes)
    breakLine()
    depth += 1
    body(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// An element whose content stands on its line: text and elements, with exactly the white space that is written.
  mutating func line(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupWriter) -> Void) {
    start(name, attributes)
    let outer = inline
    inline = true
    body(&self)
    inline = outer
    end(name)
  }

  /// An element that holds text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    line(name, attributes) { $0.text(text) }
  }

  /// An element that holds nothing: in HTML one of those that have no end.
  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    buffer.append(isHTML ? ">" : "/>")
    breakLine()
  }

  /// Text inside `line`.
  mutating func text(_ text: String) { appendEscaped(text, inAttribute: false) }

  /// What is markup already.
  mutating func raw(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { buffer.append(byte) }
  }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    buffer.append(UInt8(ascii: ">"))
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    indent()
    buffer.append(UInt8(ascii: "<"))
    name.withUTF8Buffer { buffer.append($0) }
    for (key, value) in attributes {
      guard let value else { continue }
      buffer.append(UInt8(ascii: " "))
      key.withUTF8Buffer { buffer.append($0) }
      buffer.append("=\"")
      appendEscaped(value, inAttribute: true)
      buffer.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: StaticString) {
    buffer.append("</")
    name.withUTF8Buffer { buffer.append($0) }
    buffer.append(UInt8(ascii: ">"))
    breakLine()
  }

  private mutating func breakLine() {
    if !inline { buffer.append(UInt8(ascii: "\n")) }
  }

  private mutating func indent() {
    guard !inline else { return }
    for _ in 0..<depth { buffer.append(UInt8(ascii: " ")) }
  }

  /// By scalars: a combining mark after `<` makes another character of it, but not another token. Readers drop carriage
  /// returns and turn other white space into spaces in attributes, so it is written by number.
  private mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": buffer.append("&amp;")
      case "<": buffer.append("&lt;")
      case ">": buffer.append("&gt;")
      case "\"": buffer.append("&quot;")
      case "\t" where inAttribute: buffer.append("&#9;")
      case "\n" where inAttribute: buffer.append("&#10;")
      case "\r": buffer.append("&#13;")
      case "\t", "\n": buffer.append(UInt8(scalar.value))
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: buffer.append("\u{FFFD}")
      case _ where scalar.value < 0x80: buffer.append(UInt8(scalar.value))
      default: buffer.append(String(scalar))
      }
    }
  }
}
