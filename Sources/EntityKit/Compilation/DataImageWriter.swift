/// Writes what the stages were built from into a data image. Equal data give equal bytes.
struct DataImageWriter {
  private var sections: [DataImage.Section: [UInt8]] = [:]

  /// The image of the built-in data, whose indexes are built anew. O(n).
  static func image(of data: BuiltInData) throws(DataError) -> [UInt8] {
    let folding = try Folding(data.folding)
    let reader = try LexiconReader(folding: folding, lexicon: data.lexicon, words: data.words, names: data.names)
    let lexicon = Lexicon(folding: folding, table: reader.table.table(), special: reader.special, words: data.words)
    let tokenizer = Tokenizer(folding: folding, abbreviations: lexicon.abbreviations)
    let gazetteer = Gazetteer(indexing: try GazetteerReader.entries(of: data.gazetteers), tokenizer: tokenizer)
    var writer = DataImageWriter()
    writer.add(folding.table, as: .folding)
    writer.add(lexicon.table, reader.special)
    let rules = try ReadingRules(data.readings)
    writer.add(rules.rules, as: .readingRules)
    writer.add(rules.tests, as: .readingTests)
    writer.add(rules.endings, as: .readingEndings)
    writer.add(gazetteer, data.gazetteers)
    return DataImage.bytes(writer.sections, of: DataImage.Source(data))
  }

  private mutating func add(_ table: WordTable, _ special: SpecialWords) {
    add(table.slots, as: .wordSlots)
    add(table.known.map { WordRecord($0) }, as: .words)
    add(special.phrases, as: .phrases)
    add(special.phraseKeys, as: .phraseKeys)
    add(special.nominals, as: .nominals)
    add(special.abbreviations, as: .abbreviations)
  }

  private mutating func add(_ gazetteer: Gazetteer, _ files: [TableFile]) {
    let origins = gazetteer.entries.origins.map { origin in
      let file = files.firstIndex { $0.name == origin.file } ?? 0
      return OriginRecord(file: Int32(file), start: Int32(origin.cell.lowerBound), end: Int32(origin.cell.upperBound))
    }
    add(gazetteer.entries.rows, as: .entries)
    add(origins, as: .origins)
    add(gazetteer.stateEntries, as: .states)
    add(gazetteer.names.forms, as: .forms)
    add(gazetteer.names.starts, as: .nameStarts)
    add(gazetteer.names.pairs, as: .namePairs)
    add(gazetteer.names.chains, as: .nameChains)
    add(gazetteer.names.pool, as: .nameLetters)
  }

  /// Writes records, which must have no gaps: what stands in a gap is not known.
  private mutating func add<Records: Sequence>(_ records: Records, as section: DataImage.Section) where Records.Element: BitwiseCopyable {
    sections[section] = ContiguousArray(records).withUnsafeBytes { Array($0) }
  }
}
