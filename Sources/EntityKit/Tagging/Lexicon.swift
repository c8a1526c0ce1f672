/// What is known of words by themselves: the parts of speech they can be, and the word classes they are in.
struct Lexicon: Sendable {
  /// What is known of one word.
  struct Word: Sendable, Hashable {
    // In this order they take 24 bytes.
    var classes = WordClassSet()
    var readings: Readings = []
  }

  /// Entity types that a common noun can refer back to: `group` to an armed group.
  struct NominalSense: Sendable, Hashable {
    /// Of none where the data name a type that there is not.
    let type: NameType?
    let subtype: String?
  }

  let folding: Folding
  let table: WordTable
  let phrases: PhraseTable
  let nominals: [UInt64: [NominalSense]]
  /// Keys of the words that take a point without ending a sentence.
  let abbreviations: KeyMap

  /// A lexicon of its words, and of those entries of `words` (`words.tsv`) that are more than a class of one word.
  init(folding: Folding, table: WordTable, special: SpecialWords, words: TableFile) {
    self.folding = folding
    self.table = table
    var phrases = PhraseTable()
    var keys = special.phraseKeys[...]
    for phrase in special.phrases {
      phrases.add(Array(keys.prefix(phrase.words)), phrase.classes)
      keys = keys.dropFirst(phrase.words)
    }
    self.phrases = phrases
    var nominals: [UInt64: [NominalSense]] = [:]
    var sense = NominalSense("")
    var cell = 0..<0
    for nominal in special.nominals {
      if nominal.cell != cell { sense = NominalSense(String(decoding: words.bytes[nominal.cell], as: UTF8.self)) }
      cell = nominal.cell
      nominals[nominal.key, default: []].append(sense)
    }
    self.nominals = nominals
    var abbreviations = KeyMap()
    for key in special.abbreviations { abbreviations.set(key, 0) }
    self.abbreviations = abbreviations
  }

  /// Reads `lexicon.tsv`, `words.tsv` and `names.tsv`.
  init(folding: Folding, lexicon: TableFile, words: TableFile, names: TableFile) throws(DataError) {
    let reader = try LexiconReader(folding: folding, lexicon: lexicon, words: words, names: names)
    self.init(folding: folding, table: reader.table.table(), special: reader.special, words: words)
  }

  /// What is known of a token's word; nothing is known of a word that no list has. O(1).
  func word(_ token: Token) -> Word { self[token.key] }

  /// What is known of the word with that key. O(1).
  @inline(__always)
  subscript(key: UInt64) -> Word { table[key] }
}

extension Lexicon.NominalSense {
  /// From `type` or `type/subtype`.
  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    type = NameType(named: parts.first ?? Substring(text))
    subtype = parts.count > 1 ? String(parts[1]) : nil
  }
}
