/// The stages, taken over from a data image.

extension Folding {
  /// The folding of an image.
  init(_ image: DataImage) { self.init(table: image.list(.folding, of: UInt32.self)) }
}

extension Lexicon {
  /// The lexicon of an image; `words` is the `words.tsv` that it was made of.
  init(_ image: DataImage, folding: Folding, words: TableFile) {
    let known = image.list(.words, of: WordRecord.self).map(\.word)
    let special = SpecialWords(
      phrases: Array(image.list(.phrases, of: SpecialWords.Phrase.self)), phraseKeys: Array(image.list(.phraseKeys, of: UInt64.self)),
      nominals: Array(image.list(.nominals, of: SpecialWords.Nominal.self)),
      abbreviations: Array(image.list(.abbreviations, of: UInt64.self)))
    self.init(
      folding: folding, table: WordTable(slots: image.list(.wordSlots, of: UInt64.self), known: known), special: special, words: words)
  }
}

extension ReadingRules {
  /// The rules of an image.
  init(_ image: DataImage) {
    self.init(
      rules: Array(image.list(.readingRules, of: Rule.self)), tests: Array(image.list(.readingTests, of: Test.self)),
      endings: Array(image.list(.readingEndings, of: Ending.self)))
  }
}

extension Gazetteer {
  /// The gazetteer of an image; `files` are the gazetteers that it was made of.
  convenience init(_ image: DataImage, folding: Folding, files: [TableFile]) {
    let origins = image.list(.origins, of: OriginRecord.self).compactMap { GazetteerEntry.Origin(files[Int($0.file)], $0.cell) }
    self.init(
      entries: GazetteerEntries(rows: image.list(.entries, of: GazetteerEntry.Row.self), origins: origins),
      names: NameIndex(
        forms: image.list(.forms, of: NameIndex.Form.self), starts: image.list(.nameStarts, of: UInt64.self),
        pairs: image.list(.namePairs, of: UInt64.self), chains: image.list(.nameChains, of: Int32.self),
        pool: image.list(.nameLetters, of: UInt8.self), folding: folding),
      stateEntries: image.list(.states, of: Int32.self))
  }
}
