/// A name recognised once in a document is recognised everywhere in it: the names found first, and their short forms.
struct DocumentNames {
  /// Short forms of persons: surnames, by their keys.
  private var people = KeyMap()
  /// The types of the longer names by the keys of all their words, and `beginning` by those of their first words.
  private var full = KeyMap()
  private static let beginning = Int32(UInt8.max)
  /// Head words of organizations with longer names: `the Panel`, `the Front`, `the Sentinel`.
  private var heads = KeyMap()
  private var namesakes = Namesakes()

  /// Collects the names among `mentions` that a rule or the gazetteer found.
  init(_ mentions: some Sequence<Candidate>, _ text: TokenizedText, _ folding: Folding) {
    for mention in mentions where mention.kind == .name && mention.type != .weapon && !mention.isVoid {
      let isAddressed = mention.cue == .title || mention.cue == .role
      if mention.type == .person { namesakes.note(mention) }
      if mention.type == .person, mention.tokens.count > 1 || isAddressed {
        for key in text.surnames(of: mention.tokens, folding) { people.set(key, 0) }
      }
      if mention.cue == .organizationSuffix, let last = mention.tokens.last, mention.tokens.count > 1, text.isIn(.orgSuffix, last),
        text.kind(last - 1) == .word
      {
        note(mention.tokens.dropLast(), .organization, text)  // `Norrlund` for `Norrlund AB`
      }
      if mention.type == .organization, mention.tokens.count > 1 {
        for key in text.headWords(of: mention.tokens) { heads.set(key, 0) }
      }
      if mention.cue != .gazetteer, mention.tokens.count > 1 || mention.type == .organization || mention.type == .place {
        note(mention.tokens, mention.type, text)
      }
    }
  }

  private mutating func note(_ name: Range<Int>, _ type: NameType, _ text: TokenizedText) {
    var key: UInt64 = 0
    for index in name.dropLast() {
      key = Self.key(key, text.tokens[index].key)
      if !full.contains(key) { full.set(key, Self.beginning) }
    }
    key = Self.key(key, text.tokens[name.upperBound - 1].key)
    if !full.contains(key) || full[key] == Self.beginning { full.set(key, Int32(type.rawValue)) }
  }

  /// The key of a name from that of all its words but the last one.
  @inline(__always)
  private static func key(_ before: UInt64, _ word: UInt64) -> UInt64 { (before ^ (before >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ word }

  /// Candidates for the collected names where `chosen` has nothing. `isState` says which entries of the gazetteer are states.
  func candidates(besides chosen: [Candidate], in text: TokenizedText, isState: (Int32) -> Bool) -> [Candidate] {
    guard !people.isEmpty || !full.isEmpty || !heads.isEmpty else { return [] }
    var taken = [Bool](text.tokens.count, of: false)
    // What only a weak cue decided gives way to a name that the document knows.
    for mention in chosen where mention.weight >= 70 * mention.tokens.count { for index in mention.tokens { taken[index] = true } }
    var found = namesakes.candidates(besides: chosen, in: text, isState: isState)
    for index in text.tokens.indices where text.isNameLike(index) {
      addFull(at: index, text, &found)
      if !taken[index], heads.contains(text.tokens[index].key), text.standsForName(index) {
        found.append(Candidate(tokens: index..<index + 1, type: .organization, kind: .name, cue: .document, weight: 95))
      }
      guard !taken[index], people.contains(text.tokens[index].key), !isOrdinary(index, text) else { continue }
      found.append(Candidate(tokens: index..<index + 1, type: .person, kind: .name, cue: .document, weight: 95))
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
    var key: UInt64 = 0
    for index in start..<min(start + 8, text.tokens.count) {
      key = Self.key(key, text.tokens[index].key)
      guard let number = UInt8(exactly: full[key]) else { return }
      guard let type = NameType(rawValue: number) else { continue }
      let tokens = start..<index + 1
      if type == .place, tokens.count == 1, isOrdinary(start, text) { continue }
      found.append(Candidate(tokens: tokens, type: type, kind: .name, cue: .document, weight: 94 * tokens.count))
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
    return !(next < tokens.count && tokens[next].isCapitalised && !tokens[next].shape.contains(.clitic)) && !isWord([.of, .for], next)
      && (!isWord(.on, next) || isIn(.weekday, next + 1) || isIn(.month, next + 1))
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
      (3...4).contains(name.count) && name.allSatisfy { tokens[$0].end - tokens[$0].start <= 6 && !isInitial($0) } && !isIn(.surname, last)
      && (isIn(.surname, first) || isIn(.weakSurname, first))
    if isDouble || isTriple { keys.append(tokens[first].key) }
    // Of two surnames the first one is used: `Llontop` for `César Augusto Llontop Barrientos`.
    if name.count == 4, !isTriple, last == first + 3, isIn(.given, first), isIn(.given, first + 1) || isIn(.weakGiven, first + 1),
      !isIn(.given, last - 1), !isIn(.nameParticle, last - 1), !isInitial(last - 1)
    {
      keys.append(tokens[last - 1].key)
    }
    return keys
  }
}
