/// A name recognised once in a document is recognised everywhere in it: the names found first, and their short forms.
struct DocumentNames {
  /// Short forms of persons: surnames, by their keys.
  private var people: Set<UInt64> = []
  private var full: [[UInt64]: EntityType] = [:]
  private var firstKeys: Set<UInt64> = []
  /// Head words of organizations with longer names: `the Panel`, `the Front`, `the Sentinel`.
  private var heads: Set<UInt64> = []

  /// Collects the names among `mentions` that a rule or the gazetteer found.
  init(_ mentions: [Candidate], _ text: TokenizedText, _ folding: Folding) {
    for mention in mentions where mention.kind == .name && mention.type != .weapon && !mention.isVoid {
      let keys = mention.tokens.map { text.tokens[$0].key }
      let isAddressed = mention.cue == .title || mention.cue == .role
      if mention.type == .person, keys.count > 1 || isAddressed {
        people.formUnion(text.surnames(of: mention.tokens, folding))
      }
      if mention.type == .organization, keys.count > 1 { heads.formUnion(text.headWords(of: mention.tokens)) }
      if mention.cue != .gazetteer, keys.count > 1 || [.organization, .place].contains(mention.type) {
        if full[keys] == nil { full[keys] = mention.type }
        firstKeys.insert(keys[0])
      }
    }
  }

  /// Candidates for the collected names where `chosen` has nothing.
  func candidates(besides chosen: [Candidate], in text: TokenizedText) -> [Candidate] {
    guard !people.isEmpty || !full.isEmpty || !heads.isEmpty else { return [] }
    var taken = [Bool](repeating: false, count: text.tokens.count)
    // What only a weak cue decided gives way to a name that the document knows.
    for mention in chosen where mention.weight >= 70 * mention.tokens.count { for index in mention.tokens { taken[index] = true } }
    var found: [Candidate] = []
    for index in text.tokens.indices where text.isNameLike(index) {
      if firstKeys.contains(text.tokens[index].key) { addFull(at: index, text, &found) }
      if !taken[index], heads.contains(text.tokens[index].key), text.standsForName(index) {
        found.append(Candidate(tokens: index..<index + 1, type: .organization, kind: .name, cue: .document, weight: 95, entries: []))
      }
      guard !taken[index], people.contains(text.tokens[index].key), !isOrdinary(index, text) else { continue }
      found.append(
        Candidate(tokens: index..<index + 1, type: .person, kind: .name, cue: .document, weight: 95, entries: []))
    }
    return found
  }

  /// A common word at the start of a sentence that a noun follows: `Black smoke` where a Mr Black has been named.
  private func isOrdinary(_ index: Int, _ text: TokenizedText) -> Bool {
    let isInside = index > 0 && [.word, .comma, .openBracket].contains(text.tokens[index - 1].kind)
    return !isInside && text.isCommonWord(index) && text.canBe([.noun, .plural, .adjective], index + 1) && !text.canBe(.verb, index + 1)
      || text.isFunctionWord(index)
  }

  private func addFull(at start: Int, _ text: TokenizedText, _ found: inout [Candidate]) {
    var keys: [UInt64] = []
    for index in start..<min(start + 8, text.tokens.count) {
      keys.append(text.tokens[index].key)
      guard let type = full[keys] else { continue }
      found.append(
        Candidate(
          tokens: start..<index + 1, type: type, kind: .name, cue: .document, weight: 94 * keys.count, entries: []))
    }
  }
}

extension TokenizedText {
  /// The keys of the words that an organization may be called by alone: its head, last (`Polisario Front`) or first (`Panel of
  /// Experts`), and the last word of a newspaper's name.
  func headWords(of name: Range<Int>) -> [UInt64] {
    guard let first = name.first, let last = name.last else { return [] }
    let lead = name.dropLast(2).first { isWord([.of, .on, .for], $0 + 1) } ?? first
    if name.count > 2, isWord([.of, .on, .for], lead + 1), isIn(.orgHead, lead) { return [tokens[lead].key] }
    let isHead = isIn(.orgHead, last) && !isIn(.orgSuffix, last) && !tokens[last].shape.contains(.allUpper)
    return isHead && tokens[last].isCapitalised ? [tokens[last].key] : []
  }

  /// A capitalised word behind `the` that no further capital follows: `the Panel found`.
  func standsForName(_ index: Int) -> Bool {
    guard isWord(.the, index - 1), tokens[index].isCapitalised, !tokens[index].shape.contains(.allUpper) else { return false }
    let next = index + 1
    return !(next < tokens.count && tokens[next].isCapitalised && !tokens[next].shape.contains(.clitic)) && !isWord([.of, .for, .on], next)
  }

  /// The keys that a person may be named by alone: the last name, the same without its article (`Burhan` for `al-Burhan`), and the
  /// family name that stands first before a double given name (`Park Min-jun`, `Kim Yo Jong`).
  func surnames(of name: Range<Int>, _ folding: Folding) -> [UInt64] {
    guard let first = name.first, let last = name.last(where: { !isIn(.nameSuffix, $0) }) else { return [] }
    var keys = [tokens[last].key]
    let shape = tokens[last].shape
    if shape.contains(.hasHyphen), shape.contains(.innerUpper) || !shape.contains(.initialUpper) || tokens[last].isCapitalised,
      let hyphen = bytes[tokens[last].range].firstIndex(of: UInt8(ascii: "-")), hyphen - Int(tokens[last].start) <= 3,
      hyphen + 1 < Int(tokens[last].end), (0x41...0x5A).contains(bytes[hyphen + 1]) || bytes[hyphen + 1] >= 0x80
    {
      keys.append(folding.hash(of: bytes, in: hyphen + 1..<Int(tokens[last].end)).key)
    }
    let isDouble = name.count == 2 && shape.contains(.hasHyphen) && shape.contains(.initialUpper) && !shape.contains(.innerUpper)
    let isTriple =
      name.count == 3 && name.allSatisfy { tokens[$0].end - tokens[$0].start <= 6 && !isInitial($0) } && !isIn(.surname, last)
      && (isIn(.surname, first) || isIn(.weakSurname, first))
    if isDouble || isTriple { keys.append(tokens[first].key) }
    return keys
  }
}
