extension EntityExtractor {
  /// Every fault of gazetteers of a user's own, which may have been given to no extractor yet, and what they probably do not mean: spellings that
  /// other entries have too, ordinary words that are not marked `weak`. In the order of files, lines and columns; no error means that
  /// `init(gazetteers:builtIn:)` reads them. O(n log n) in the rows and in the entries of this extractor.
  public func check(_ files: [DataFile]) -> [DataFinding] { pipeline.check(files) }

  /// The entries that each of `names` could mean, what decides between them, and what the word lists know of it. Case, marks, hyphens and
  /// spaces do not matter. O(entries).
  public func senses(of names: [String]) -> [NameSenses] { pipeline.senses(of: names) }
}

extension NameSenses {
  /// The senses for people, ending with a line break. O(senses).
  public func formatted() -> String { NameSensesFormat().format(self) }
}

extension Pipeline {
  fileprivate func check(_ files: [DataFile]) -> [DataFinding] { GazetteerCheck.findings(in: files, gazetteer, lexicon) }

  fileprivate func senses(of names: [String]) -> [NameSenses] {
    let reader = SenseReader(gazetteer, lexicon, tokenizer)
    return names.map { reader.senses(of: $0) }
  }
}
