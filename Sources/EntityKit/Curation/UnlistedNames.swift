/// Finds the names of one document that no gazetteer has: those that a rule found, and capitals and designators that none explains.
struct UnlistedNames {
  private let pipeline: Pipeline
  private let document: Document
  private let text: TokenizedText
  private let mentions: [Candidate]
  private let table: EntityTable

  init(_ pipeline: Pipeline, _ document: Document) {
    self.pipeline = pipeline
    self.document = document
    (text, mentions, table) = pipeline.named(document.text)
  }

  /// The names in the order of their first mentions. O(n).
  func names() -> [UnlistedName] {
    let known = table.records.indices.filter { !table.records[$0].isListed }.compactMap { name(of: $0) }
    return (known + unexplained()).sorted { $0.first < $1.first }.map(\.name)
  }

  /// An entity that rules found.
  private func name(of entity: Int) -> (name: UnlistedName, first: Int)? {
    let record = table.records[entity]
    let named = table.mentions(of: entity).map { mentions[$0] }.filter { $0.kind == .name }
    guard let first = named.first(where: { $0.cue != .document }) ?? named.first else { return nil }
    var forms: [String] = []
    for mention in named where record.type != .person {
      let form = DisplayText.clean(text.text(mention.tokens))
      if form != record.name, record.type != .weapon, !forms.contains(form) { forms.append(form) }
    }
    let family = named.first { $0.family >= 0 }.map { pipeline.gazetteer.entries[Int($0.family)] }
    let suggestion = suggestion(
      record.name, record.type, first, count: named.count, aliases: forms, subtype: record.type == .weapon ? "system" : record.subtype,
      country: record.country, weaponClass: family?.attributes["class"])
    return (UnlistedName(suggestion), first.tokens.lowerBound)
  }

  private func suggestion(
    _ name: String, _ type: NameType, _ first: Candidate, count: Int, aliases: [String] = [], subtype: String? = nil,
    country: String? = nil, weaponClass: String? = nil
  ) -> NameSuggestion {
    NameSuggestion(
      name: DisplayText.clean(name), type: type.entityType, subtype: subtype, aliases: aliases, country: country,
      weaponClass: weaponClass, cue: first.cue.rawValue, count: count, documents: 1, documentID: document.id, context: context(first.tokens)
    )
  }

  // MARK: What no rule explains

  private func unexplained() -> [(name: UnlistedName, first: Int)] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for mention in mentions { for token in mention.tokens { taken[token] = true } }
    var runs = NameRuns()
    var found: [(name: UnlistedName, first: Int)] = []
    for sentence in text.sentences {
      let sentenceRuns = runs.add(sentence, of: text)
      if text.isTitleCase(sentence) { continue }
      for run in sentenceRuns where isName(run, taken) { found.append(bare(run.tokens, type(of: run.tokens))) }
      for token in sentence.tokens where !taken[token] && isDesignator(token) { found.append(bare(token..<token + 1, .weapon)) }
    }
    return found
  }

  private func bare(_ tokens: Range<Int>, _ type: NameType) -> (name: UnlistedName, first: Int) {
    let candidate = Candidate(tokens: tokens, type: type, kind: .name, cue: .capitalised, weight: 0)
    let subtype = type == .weapon ? "system" : nil
    return (UnlistedName(suggestion(text.text(tokens), type, candidate, count: 1, subtype: subtype)), tokens.lowerBound)
  }

  /// A run that could be a name and is no part of one; at the start of a sentence a capital says nothing of a word of the dictionary.
  private func isName(_ run: NameRun, _ taken: [Bool]) -> Bool {
    guard run.tokens.count <= 6, !run.tokens.contains(where: { taken[$0] || text.isMonthWord($0) || text.isIn(.weekday, $0) }) else {
      return false
    }
    let isWord = run.tokens.allSatisfy { text.isCommonWord($0) || text.isIn(.title, $0) || text.isIn(.notAcronym, $0) }
    return !isWord || !run.startsSentence && run.tokens.count > 1
  }

  private func type(of run: Range<Int>) -> NameType {
    if run.contains(where: { text.isIn(.placeHead, $0) }) { return .place }
    if run.contains(where: { text.isIn(.given, $0) || text.isIn(.surname, $0) }) { return .person }
    return .organization
  }

  private func isDesignator(_ token: Int) -> Bool {
    guard text.kind(token) == .mixed, text.tokens[token].shape.contains(.initialUpper), !text.isIn(.notWeapon, token - 1),
      !text.isIn(.notWeapon, token + 1)
    else { return false }
    return DesignatorGrammar.accepts(pipeline.lexicon.folding.key(of: text.bytes, in: text.tokens[token].range))
  }

  /// The words around a name, on one line.
  private func context(_ tokens: Range<Int>) -> String {
    let sentence = text.sentences.first { $0.tokens.contains(tokens.lowerBound) }?.tokens ?? tokens
    let start = max(sentence.lowerBound, tokens.lowerBound - 8)
    let end = min(sentence.upperBound, tokens.upperBound + 8)
    let words = DisplayText.shortened(DisplayText.clean(text.text(start..<max(end, tokens.upperBound))), to: 160)
    return (start > sentence.lowerBound ? "… " : "") + words + (end < sentence.upperBound ? " …" : "")
  }
}
