/// Names and sentences as the two kinds of text that DOT knows.
///
/// Everything goes through `DisplayText.clean` first, so no control character or line break is left to escape.
enum DOTEscaping {
  /// What stands for a backslash. Graphviz puts other names for `\N`, `\G` and their like in labels and tooltips, and
  /// how many backslashes prevent it differs with the place and the version.
  private static let backslash = "\u{2216}"

  /// `lines` as a quoted string, for tooltips. `&` is written out since entities count even in plain strings.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(plain).joined(separator: "\\n") + "\""
  }

  /// One line of text inside an HTML-like label.
  static func html(_ text: String) -> String {
    replacing(DisplayText.clean(text)) { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\\": backslash
      default: nil
      }
    }
  }

  /// `name` on as many lines of an HTML-like label as it needs, at most four. Never empty, since Graphviz takes an
  /// empty element for a fault.
  static func wrapped(_ name: String, width: Int = 24) -> [String] {
    let text = DisplayText.name(name)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      var rest = word
      if let last = lines.last, last.count + 1 + rest.count <= width {
        lines[lines.count - 1] = "\(last) \(rest)"
        continue
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      lines.append(String(rest))
    }
    if lines.count > 4 { lines = lines.prefix(3) + [lines[3] + "…"] }
    return lines.map(html)
  }

  private static func plain(_ line: String) -> String {
    replacing(DisplayText.clean(line)) { character in
      switch character {
      case "&": "&amp;"
      case "\"": "\\\""
      case "\\": backslash
      default: nil
      }
    }
  }

  /// By scalars, not characters: a combining mark after `<` makes another character of it, but not another token.
  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        result.append(contentsOf: other.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
