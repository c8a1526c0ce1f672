/// Makes the keys of the forms of verbs and nouns, so that a row names only the lemma.
///
/// A key is a hash that is taken byte by byte, so that the key of a form goes on from that of its stem and no text is put together.
struct Inflection: Sendable {
  private let folding: Folding
  /// The keys of the forms of all irregular rows, row by row.
  private var irregular: [UInt64] = []
  /// The first row of each lemma, and the next one of the same lemma, or -1.
  private var rows = KeyTable(capacity: 600)
  private var next: [Int32] = []

  private static let cells = 5

  /// Reads `irregular.tsv`; a lemma may stand on several rows.
  init(_ file: TableFile, folding: Folding) throws(DataError) {
    self.folding = folding
    try file.forEachRow(header: ["lemma", "past", "participle", "third", "gerund"]) { row throws(DataError) in
      row.bytes.withBuffer { bytes in
        for cell in row.cells { irregular.append(folding.hash(of: bytes, in: cell).key) }
      }
      let number = Int32(next.count)
      next.append(-1)
      var last = Int(rows.value(of: irregular[irregular.count - Self.cells], else: number))
      guard last != number else { return }
      while next[last] >= 0 { last = Int(next[last]) }
      next[last] = number
    }
  }

  /// The key of every form of a verb, the lemma among them, each once.
  func keys(ofVerb lemma: String) -> [UInt64] {
    if lemma == "be" { return ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"].map { folding.hash($0) } }
    if lemma == "have" { return ["have", "has", "had", "having", "'ve"].map { folding.hash($0) } }
    let stem = Stem(lemma)
    var keys: [UInt64] = []
    let first = rows[stem.whole]
    if first < 0 || stem.last == UInt8(ascii: "l") {
      keys = [stem.whole, plural(of: stem), key(stem.pastStem, "ed"), key(stem.gerundStem, "ing")]
    }
    // `funnelled` and `funneled`
    var row = first
    while row >= 0 {
      for key in irregular[Int(row) * Self.cells..<(Int(row) + 1) * Self.cells] where !keys.contains(key) { keys.append(key) }
      row = next[Int(row)]
    }
    return keys
  }

  /// The keys of a noun and of its regular plural.
  func keys(ofNoun lemma: String) -> [UInt64] {
    let stem = Stem(lemma)
    return [stem.whole, plural(of: stem)]
  }

  /// The regular plural, which is also a verb's third person.
  private func plural(of stem: Stem) -> UInt64 {
    stem.endsInY ? key(stem.pastStem, "es") : key(stem.whole, stem.hisses ? "es" : "s")
  }

  private func key(_ start: UInt64, _ ending: StaticString) -> UInt64 {
    ending.withUTF8Buffer { $0.reduce(start) { Folding.hash($0, $1) } }
  }

  /// The keys of a lemma that its endings go on from.
  private struct Stem {
    var whole = Folding.seed
    var last: UInt8 = 0
    /// What `ed` follows: `supplied` of `supply`, `armed` of `arm`, `donated` of `donate`.
    var pastStem = Folding.seed
    /// What `ing` follows.
    var gerundStem = Folding.seed
    /// Whether it ends in a consonant and y.
    var endsInY = false
    /// Whether its plural ends in `es`.
    var hisses = false

    init(_ lemma: String) {
      var before: UInt64 = Folding.seed
      var second: UInt8 = 0
      for byte in lemma.utf8 where !Folding.vanishes(byte) {
        (before, second, last) = (whole, last, Folding.small(byte))
        whole = Folding.hash(whole, last)
      }
      endsInY = last == UInt8(ascii: "y") && second != 0 && !"aeiou".utf8.contains(second)
      let dropsE = last == UInt8(ascii: "e")
      gerundStem = dropsE ? before : whole
      pastStem = endsInY ? Folding.hash(before, UInt8(ascii: "i")) : gerundStem
      hisses = "sxzo".utf8.contains(last) || last == UInt8(ascii: "h") && (second == UInt8(ascii: "c") || second == UInt8(ascii: "s"))
    }
  }
}
