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

  /// Every form of a verb, the lemma among them.
  func forms(ofVerb lemma: String) -> Set<String> {
    if lemma == "be" { return ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"] }
    if lemma == "have" { return ["have", "has", "had", "having", "'ve"] }
    if let known = irregular[lemma], !lemma.hasSuffix("l") { return Set(known) }
    let isSilentE = lemma.hasSuffix("e")
    let stem = isSilentE ? String(lemma.dropLast()) : lemma
    let endsInY = lemma.hasSuffix("y") && !"aeiou".contains(lemma.dropLast().last ?? "a")
    let short = endsInY ? lemma.dropLast() + "i" : stem[...]
    let regular: Set<String> = [lemma, plural(of: lemma), short + "ed", (endsInY ? lemma[...] : stem[...]) + "ing"]
    return regular.union(irregular[lemma] ?? [])  // `funnelled` and `funneled`
  }

  /// The regular plural, which is also a verb's third person.
  func plural(of lemma: String) -> String {
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) { return lemma.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { lemma.hasSuffix($0) }
    return hisses || lemma.hasSuffix("o") ? lemma + "es" : lemma + "s"
  }
}
