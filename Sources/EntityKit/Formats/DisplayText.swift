/// Text out of documents, made fit to be shown in a picture or on a terminal: documents can be hostile.
enum DisplayText {
  /// `text` on one line: white space runs become one space, control characters the replacement character, and
  /// characters that turn the direction of all that follows go away.
  static func clean(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        space = true
        continue
      }
      if turnsDirection(scalar) { continue }
      if space, !result.isEmpty { result.append(" ") }
      space = false
      result.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// A name to show: cleaned, of bounded length, never empty.
  static func name(_ name: String) -> String {
    let cleaned = shortened(clean(name), to: 100)
    return cleaned.isEmpty ? noName : cleaned
  }

  /// What stands for a name without anything to see in it.
  static let noName = "(no name)"

  /// Whether there is nothing to see in `name`. O(n).
  static func isBlank(_ name: String) -> Bool { clean(name).isEmpty }

  /// `text` with at most `limit` characters, cut between words where that is near, and then marked by an ellipsis.
  static func shortened(_ text: String, to limit: Int) -> String {
    // A character can be any number of scalars long.
    let scalars = text.unicodeScalars.prefix(limit * 4)
    let head = String(scalars).prefix(limit)
    guard head.utf8.count < text.utf8.count else { return text }
    let cut = head.prefix(limit - 1)
    guard let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < limit / 3 else {
      return cut + "…"
    }
    return cut[..<space] + "…"
  }

  /// `1 claim`, `2 claims`, `12,345 claims`.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return "\(grouped) \(number == 1 ? singular : plural)"
  }

  /// `4 articles, 1 origin`: how many documents were read, and how many of them are no copies.
  static func documents(_ documents: (all: Int, origins: Int)) -> String {
    let articles = count(documents.all, "article", "articles")
    return documents.all > 1 ? "\(articles), \(count(documents.origins, "origin", "origins"))" : articles
  }

  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Controls start terminal commands; with the two non-characters an SVG file is no XML.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
  }
}
