/// Reads claims out of analysed sentences: frames on deep functions, then polarity, modality and attribution.
struct RelationReader: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let predicates: PredicateLexicon

  init(lexicon: Lexicon, gazetteer: Gazetteer, frames: TableFile, signatures: TableFile, irregular: TableFile) throws(DataError) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    predicates = try PredicateLexicon(
      folding: lexicon.folding, frames: frames, signatures: signatures, inflection: try Inflection(irregular, folding: lexicon.folding))
  }

  /// Whether a text has a word that evokes a relation. O(n).
  func mayRead(_ text: TokenizedText) -> Bool {
    text.tokens.contains { $0.shape.contains(.hasHyphen) && $0.isCapitalised || predicates.isTrigger($0.key) }
  }

  /// The claims of a document, in text order, and the entities that they gave references to.
  func read(_ document: DocumentSyntax, _ table: consuming EntityTable) -> (claims: [ClaimDraft], table: EntityTable) {
    guard mayRead(document.text) else { return ([], table) }
    var reader = ClaimReader(document, EndResolver(document, gazetteer: gazetteer, table: table), predicates)
    let claims = reader.claims()
    reader.resolver.describeEntities()
    return (claims, reader.resolver.table)
  }

  /// The same reading, with everything that it tried.
  func trace(_ document: DocumentSyntax, _ table: consuming EntityTable) -> (claims: [ClaimDraft], table: EntityTable, trace: ReadingTrace)
  {
    var reader = ClaimReader(document, EndResolver(document, gazetteer: gazetteer, table: table), predicates)
    reader.trace = ReadingTrace()
    reader.resolver.steps = []
    let claims = reader.claims()
    reader.resolver.describeEntities()
    return (claims, reader.resolver.table, reader.trace ?? ReadingTrace())
  }
}
