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

  /// Takes the stages over from the image of the data, or builds them from the data where they have changed since. `gazetteers` come after
  /// the built-in ones.
  init(gazetteers: [DataFile], builtIn: Bool, data: BuiltInData = BuiltInData()) throws(DataError) {
    let source = DataImage.Source(data)
    let image = DataImage(data.index, of: source)
    let folding: Folding
    let rules: ReadingRules
    if let image {
      folding = Folding(image)
      lexicon = Lexicon(image, folding: folding, words: data.words)
      rules = ReadingRules(image)
    } else {
      folding = try Folding(data.folding)
      lexicon = try Lexicon(folding: folding, lexicon: data.lexicon, words: data.words, names: data.names)
      rules = try ReadingRules(data.readings)
    }
    tokenizer = Tokenizer(folding: folding, abbreviations: lexicon.abbreviations)
    splitter = SentenceSplitter(lexicon: lexicon)
    tagger = Tagger(lexicon: lexicon, rules: rules)
    let names: DataDigest
    if builtIn, gazetteers.isEmpty, let image {
      gazetteer = Gazetteer(image, folding: folding, files: data.gazetteers)
      names = source.names
    } else {
      let files = (builtIn ? data.gazetteers : []) + gazetteers.map { TableFile($0) }
      // The tests see to it that no id of the built-in files stands on two rows.
      let entries = try GazetteerReader.entries(of: files, unique: gazetteers.isEmpty)
      gazetteer = Gazetteer(indexing: entries, tokenizer: tokenizer)
      names = DataDigest(of: files + data.lists)
    }
    recognizer = Recognizer(gazetteer: gazetteer, folding: folding)
    relations = try RelationReader(
      lexicon: lexicon, gazetteer: gazetteer, frames: data.frames, signatures: data.signatures, irregular: data.irregular)
    run = RunCard(version: EntityKitVersion.current, data: names.description, rules: source.rules.description)
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
