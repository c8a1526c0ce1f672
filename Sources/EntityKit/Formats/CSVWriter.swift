/// Writes comma-separated values after RFC 4180: a field with a comma, a quotation mark or a line break stands in
/// quotation marks, a line ends with CR and LF.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, which can
/// run programs. Such text gets an apostrophe in front (OWASP, "CSV Injection"). NUL, which readers of CSV refuse,
/// becomes U+FFFD.
struct CSVWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 1 << 12)

  /// What has been written.
  var bytes: [UInt8] { buffer.bytes }

  /// Writes one line.
  mutating func row(_ fields: [AttributeValue?]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): append(text)
      case .number(let number): buffer.append(number)
      case .flag(let flag): buffer.append(flag ? "true" : "false")
      case nil: break
      }
    }
    buffer.append("\r\n")
  }

  private mutating func append(_ text: String) {
    let scalars = text.unicodeScalars
    let isFormula = scalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
    let isQuoted = scalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    if isFormula { buffer.append(UInt8(ascii: "'")) }
    for scalar in scalars {
      switch scalar {
      case "\"": buffer.append("\"\"")
      case "\0": buffer.append("\u{FFFD}")
      default: buffer.append(String(scalar))
      }
    }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
  }
}
