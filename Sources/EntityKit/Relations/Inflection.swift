/// Makes the forms of verbs and nouns, so that a row names only the lemma.
struct Inflection: Sendable {
  /// The cells of all rows of a lemma.
  private var irregular: [String: [String]] = [:]

  /// Reads `irregular.tsv`; a lemma may stand on several rows.
  init(_ file: TableFile) throws(DataError) {
    irregular.reserveCapacity(file.bytes.count / 32)
    try file.forEachRow(header: ["lemma", "past", "participle", "third", "gerund"]) { row throws(DataError) in
      let cells = (0...4).map { row.text($0) }
      irregular[cells[0], default: []].append(contentsOf: cells)
    }
  }

  /// Every form of a verb, the lemma among them, each once.
  func forms(ofVerb lemma: String) -> [String] {
    if lemma == "be" { return ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"] }
    if lemma == "have" { return ["have", "has", "had", "having", "'ve"] }
    let known = irregular[lemma] ?? []
    if !known.isEmpty, lemma.utf8.last != UInt8(ascii: "l") { return Self.unique(known) }
    let stem = lemma.utf8.last == UInt8(ascii: "e") ? lemma.dropLast() : lemma[...]
    let endsInY = Self.endsInConsonantAndY(lemma)
    let short = endsInY ? lemma.dropLast() + "i" : stem
    let regular = [lemma, plural(of: lemma), short + "ed", (endsInY ? lemma[...] : stem) + "ing"].map { String($0) }
    return Self.unique(regular + known)  // `funnelled` and `funneled`
  }

  /// The regular plural, which is also a verb's third person.
  func plural(of lemma: String) -> String {
    if Self.endsInConsonantAndY(lemma) { return lemma.dropLast() + "ies" }
    return ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) } ? lemma + "es" : lemma + "s"
  }

  private static func endsInConsonantAndY(_ lemma: String) -> Bool {
    let end = lemma.utf8.suffix(2)
    guard end.last == UInt8(ascii: "y"), end.count == 2, let before = end.first else { return false }
    return !"aeiou".utf8.contains(before)
  }

  /// There are few: comparing them is quicker than hashing them.
  private static func unique(_ forms: [String]) -> [String] {
    var kept: [String] = []
    for form in forms where !kept.contains(form) { kept.append(form) }
    return kept
  }
}
