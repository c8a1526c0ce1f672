/// The stages in their order, each built once from its data.
struct Pipeline: Sendable {
  let tokenizer: Tokenizer
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let tagger: Tagger
  let gazetteer: Gazetteer
  let recognizer: Recognizer
  let relations: RelationReader
  /// What the extractions are made with.
  let run: RunCard

  /// Builds every stage. `gazetteers` come after the built-in ones.
  init(gazetteers: [DataFile], builtIn: Bool) throws(DataError) {
    let folding = try Folding(BuiltInData.file("folding.tsv"))
    lexicon = try Lexicon(
      folding: folding, lexicon: BuiltInData.file("lexicon.tsv"), words: BuiltInData.file("words.tsv"),
      names: BuiltInData.file("names.tsv"))
    tokenizer = Tokenizer(folding: folding, abbreviations: lexicon.abbreviations)
    splitter = SentenceSplitter(lexicon: lexicon)
    tagger = Tagger(lexicon: lexicon, rules: try ReadingRules(BuiltInData.file("readings.tsv")))
    let shipped = ["places.tsv", "organizations.tsv", "people.tsv", "weapons.tsv"]
    let files = (builtIn ? shipped.map { BuiltInData.file($0) } : []) + gazetteers.map { TableFile($0) }
    // The tests see to it that no id of the built-in files stands on two rows.
    let entries = try GazetteerReader.entries(of: files, unique: gazetteers.isEmpty)
    gazetteer = Gazetteer(entries: entries, tokenizer: tokenizer)
    recognizer = Recognizer(gazetteer: gazetteer, folding: folding)
    relations = try RelationReader(
      lexicon: lexicon, gazetteer: gazetteer, frames: BuiltInData.file("frames.tsv"),
      signatures: BuiltInData.file("signatures.tsv"), irregular: BuiltInData.file("irregular.tsv"))
    run = RunCard(
      version: EntityKitVersion.current,
      data: DataDigest.of(files + ["folding.tsv", "lexicon.tsv", "words.tsv", "names.tsv"].map { BuiltInData.file($0) }),
      rules: DataDigest.of(["frames.tsv", "signatures.tsv", "readings.tsv", "irregular.tsv"].map { BuiltInData.file($0) }))
  }

  /// Tokens, words and sentences of a text.
  func tokenized(_ text: String) -> TokenizedText {
    let bytes = Array(text.utf8)
    let tokens = tokenizer.tokens(of: bytes)
    let words = tagger.words(of: tokens, bytes: bytes)
    return TokenizedText(bytes: bytes, tokens: tokens, words: words, sentences: splitter.sentences(of: tokens, bytes: bytes))
  }
}

extension Pipeline {
  /// Runs every stage over one document.
  func extract(from document: Document) -> Extraction {
    let (text, mentions, table) = named(document.text)
    // Most texts of a large corpus have no word that evokes a relation: their sentences need no analysis.
    guard relations.mayRead(text) else { return ExtractionBuilder(document, text, mentions, table, [], run).extraction() }
    let syntax = DocumentSyntax(consume text, mentions: mentions, lexicon: lexicon, rules: tagger.rules)
    let (claims, resolved) = relations.read(syntax, consume table)
    return ExtractionBuilder(document, syntax.text, mentions, resolved, claims, run).extraction()
  }

  /// The stages before syntax: tokens, mentions and entities.
  func named(_ text: String) -> (TokenizedText, [Candidate], EntityTable) {
    let text = tokenized(text)
    let mentions = recognizer.mentions(in: text)
    var names = NameResolver(gazetteer: gazetteer, text: text, mentions: mentions, folding: lexicon.folding)
    return (text, mentions, names.resolved())
  }

  /// The same, with the reasons for each claim and for sentences without one.
  func explain(_ document: Document) -> Explanation {
    let (text, mentions, table) = named(document.text)
    let syntax = DocumentSyntax(text, mentions: mentions, lexicon: lexicon, rules: tagger.rules)
    let (claims, resolved, trace) = relations.trace(syntax, table)
    let builder = ExtractionBuilder(document, syntax.text, mentions, resolved, claims, run)
    return ExplanationBuilder(syntax, relations.predicates, trace, builder).explanation()
  }

  /// The grammatical analysis of a text.
  func syntax(of text: String) -> DocumentSyntax {
    let (text, mentions, _) = named(text)
    return DocumentSyntax(text, mentions: mentions, lexicon: lexicon, rules: tagger.rules)
  }
}
