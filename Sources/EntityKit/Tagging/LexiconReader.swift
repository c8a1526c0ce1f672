/// Reads `lexicon.tsv`, `words.tsv` and `names.tsv`.
struct LexiconReader {
  private let folding: Folding
  private(set) var table = WordTableBuilder(capacity: 87_000)
  private(set) var special = SpecialWords()

  /// Throws where a row of `words` is none.
  init(folding: Folding, lexicon: TableFile, words: TableFile, names: TableFile) throws(DataError) {
    self.folding = folding
    loadReadings(lexicon)
    loadNames(names)
    try loadClasses(words)
  }

  /// Rows of readings and the words that have them.
  private mutating func loadReadings(_ file: TableFile) {
    // Keys first, then the table: the processor then waits for the memory of many entries at once.
    var block: [(key: UInt64, number: UInt32)] = []
    block.reserveCapacity(256)
    file.forEachWord(
      folding, number: { bytes, cell in table.number(of: Lexicon.Word(readings: Readings.penn(bytes, in: cell))) },
      { key, number in
        block.append((key, number))
        flush(&block, 256)
      })
    flush(&block, 1)
  }

  /// Empties a block of `size` or more words into the table.
  @inline(__always)
  private mutating func flush(_ block: inout [(key: UInt64, number: UInt32)], _ size: Int) {
    if block.count < size { return }
    for (key, number) in block { table.add(key, number) }
    block.removeAll(keepingCapacity: true)
  }

  private mutating func loadNames(_ file: TableFile) {
    var block: [(key: UInt64, number: UInt32)] = []
    block.reserveCapacity(256)
    var numbers: [UInt32] = []
    for weak in [false, true] {
      for kinds in [[], [WordClass.given], [.surname], [.given, .surname]] {
        var classes = WordClassSet()
        for kind in kinds { classes.insert(!weak ? kind : kind == .given ? .weakGiven : .weakSurname) }
        numbers.append(table.number(of: Lexicon.Word(classes: classes)))
      }
    }
    file.forEachWord(
      folding,
      number: { bytes, cell in
        let first = cell.isEmpty ? 0 : bytes[cell.lowerBound]
        let weak = !cell.isEmpty && bytes[cell.upperBound - 1] == UInt8(ascii: "?")
        let kinds = (first != UInt8(ascii: "s") ? 1 : 0) + (first != UInt8(ascii: "g") ? 2 : 0)
        return numbers[(weak ? 4 : 0) + kinds]
      },
      { key, number in
        block.append((key, number))
        flush(&block, 256)
      })
    flush(&block, 1)
  }

  private mutating func loadClasses(_ file: TableFile) throws(DataError) {
    var keys: [UInt64] = []
    try file.forEachRow(header: ["class", "value", "words"]) { row throws(DataError) in
      let name = row.text(0)
      let value = row.text(1)
      guard let known = WordClass(name: name, value: value) else {
        throw row.fault(.unknownValue, cell: 0, "unknown word class '\(name)' with value '\(value)'")
      }
      var classes = WordClassSet(known)
      if name == "pronoun" { classes.insert(.pronoun) }
      if name == "goods" { classes.insert(.goods) }
      if name == "possessive-pronoun" { classes.insert(.possessivePronoun) }
      let number = table.number(of: Lexicon.Word(classes: classes))
      row.bytes.withBuffer { bytes in
        var cell = row.cells[2]
        while let entry = GazetteerCell.next(in: bytes, &cell) {
          keys.removeAll(keepingCapacity: true)
          var start = entry.lowerBound
          for index in entry.lowerBound...entry.upperBound where index == entry.upperBound || bytes[index] == UInt8(ascii: " ") {
            if index > start { keys.append(folding.hash(of: bytes, in: start..<index).key) }
            start = index + 1
          }
          guard let key = keys.first else { continue }
          if keys.count == 1 {
            table.add(key, number)
            if known == .abbreviation { special.abbreviations.append(key) }
            if known == .nominal {
              let sense = row.cells[1]
              special.nominals.append(SpecialWords.Nominal(key: key, start: Int32(sense.lowerBound), end: Int32(sense.upperBound)))
            }
          } else {
            table.add(key, [], WordClassSet(.startsPhrase))
            special.phrases.append(SpecialWords.Phrase(words: keys.count, classes: classes))
            special.phraseKeys += keys
          }
        }
      }
    }
  }
}
