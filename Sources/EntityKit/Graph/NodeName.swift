/// Names as the ids of nodes have them: folded, words joined by hyphens, without a leading article.
enum NodeName {
  /// The folded words of a name; a hyphen divides them like a space: `Kim Jong-un`. O(n).
  static func words(of name: String) -> [String] {
    let words = name.unicodeScalars.split { $0.properties.isWhitespace || dashes.contains($0) }.map { folded(String($0)) }
    let filled = words.filter { !$0.isEmpty }
    return filled.count > 1 && filled.first == "the" ? Array(filled.dropFirst()) : filled
  }

  /// The folded name, for comparison with another one. O(n).
  static func key(of name: String) -> String { words(of: name).joined(separator: "-") }

  /// Whether a person's name is a surname or a given name at most: one word, particles (`al-`, `van`) and suffixes apart.
  static func isSingle(_ name: String) -> Bool {
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { folded(String($0)) }
    return words.count { !$0.isEmpty && !particles.contains($0) } < 2
  }

  /// Whether a name is written as an acronym: two to eight capital letters and digits without a space.
  static func isAcronym(_ name: String) -> Bool {
    (2...8).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

  private static let particles = Set(
    BuiltInData.words(of: "name-particle").map { folded($0) } + BuiltInData.words(of: "name-suffix").map { folded($0) })

  private static func folded(_ word: String) -> String {
    guard let folding else { return word.lowercased() }
    let bytes = Array(word.utf8)
    return String(decoding: folding.key(of: bytes, in: 0..<bytes.count), as: UTF8.self)
  }

  /// Nothing but a faulty build leaves it out, which the tests of the data see.
  private static let folding = try? Folding(BuiltInData.file("folding.tsv"))
}
