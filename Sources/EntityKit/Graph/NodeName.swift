/// Names as the ids of nodes have them: folded, words joined by hyphens, without a leading article.
enum NodeName {
  /// The folded words of a name. O(n).
  static func words(of name: String) -> [String] {
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { folded(String($0)) }.filter { !$0.isEmpty }
    return words.count > 1 && words.first == "the" ? Array(words.dropFirst()) : words
  }

  /// The folded name, for comparison with another one. O(n).
  static func key(of name: String) -> String { words(of: name).joined(separator: "-") }

  /// Whether a name is written as an acronym: two to eight capital letters and digits without a space.
  static func isAcronym(_ name: String) -> Bool {
    (2...8).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  private static func folded(_ word: String) -> String {
    guard let folding else { return word.lowercased() }
    let bytes = Array(word.utf8)
    return String(decoding: folding.key(of: bytes, in: 0..<bytes.count), as: UTF8.self)
  }

  /// Nothing but a faulty build leaves it out, which the tests of the data see.
  private static let folding = try? Folding(BuiltInData.file("folding.tsv"))
}
