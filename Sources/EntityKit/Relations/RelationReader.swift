/// Reads claims out of analysed sentences: frames on deep functions, then polarity, modality and attribution.
struct RelationReader: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let predicates: PredicateLexicon

  init(lexicon: Lexicon, gazetteer: Gazetteer, frames: TableFile, signatures: TableFile, irregular: TableFile) throws(DataError) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    predicates = try PredicateLexicon(
      folding: lexicon.folding, frames: frames, signatures: signatures, inflection: try Inflection(irregular))
  }

  /// The claims of a document, in text order, and the entities that they gave references to.
  func read(_ document: DocumentSyntax, _ table: EntityTable) -> (claims: [ClaimDraft], table: EntityTable) {
    guard document.text.tokens.contains(where: { predicates.isTrigger($0.key) }) else { return ([], table) }
    var reader = ClaimReader(document, EndResolver(document, gazetteer: gazetteer, table: table), predicates)
    return (reader.claims(), reader.resolver.table)
  }
}
