/// Finds weapons: listed systems and class words in context, and designators that no list holds by their grammar.
///
/// A designator is letters, digits and a suffix with or without hyphens (Mi-35M, S-300PMU-2, 9K333, T-72B3). It counts when its
/// family is listed (T-72 for T-72B3), or when a class word or military goods follow; never before a word such as `road`.
struct WeaponRules: Sendable {
  let gazetteer: Gazetteer
  let folding: Folding
  private let names = WeaponNames()

  init(gazetteer: Gazetteer, folding: Folding) {
    self.gazetteer = gazetteer
    self.folding = folding
  }

  private enum Strength {
    static let listed = 100
    static let weak = 84
    /// With a class word behind it, which a place or a maker of that name would not have: `Negev machine guns`.
    static let classed = 104
    static let classWord = 70
    static let designator = 95
  }

  /// What the gazetteer says of weapons in one sentence.
  struct Context {
    fileprivate let tokens: Range<Int>
    fileprivate let known: KnownNames

    /// Whether a class word starts at a token.
    func isClass(_ token: Int) -> Bool { tokens.contains(token) && known.isClass(token) }
    /// Whether a token is inside a system that needs no support.
    func isSystem(_ token: Int) -> Bool { tokens.contains(token) && known.isSystem(token) }
  }

  /// Turns the gazetteer's weapon matches of a sentence into candidates, and adds designators.
  func add(
    _ matches: [NameIndex.Match], in sentence: Sentence, of text: TokenizedText, _ known: inout KnownNames,
    to candidates: inout [Candidate], deferred: inout [Candidate]
  ) {
    for match in matches { note(match, text, &known) }
    let context = Context(tokens: sentence.tokens, known: known)
    for match in matches { addListed(match, context, sentence, text, known, &candidates, &deferred) }
    for index in sentence.tokens where text.tokens[index].kind == .mixed || text.tokens[index].isCapitalised {
      addDesignator(at: index, context, sentence, text, &candidates)
    }
  }

  /// Adds the names that stand right before the class words of a sentence, among its matches or not.
  func addNames(
    _ matches: [NameIndex.Match], _ runs: ArraySlice<NameRun>, of text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]
  ) {
    for run in runs where text.isIn(.model, run.tokens.upperBound) && !known.isWeapon(run.tokens.lowerBound) {
      if let system = acronym(run, text) { candidates.append(system) }
    }
    for match in matches where entry(match).isClass {
      guard let run = runs.first(where: { $0.tokens.upperBound == match.tokens.lowerBound }) else { continue }
      names.add(run, classEnd: match.tokens.upperBound, in: text, known, to: &candidates)
    }
  }

  /// `Milan launchers`: a system that lists write in capitals, also where a place is written so.
  private func acronym(_ run: NameRun, _ text: TokenizedText) -> Candidate? {
    guard run.tokens.count == 1, let index = run.tokens.first, !text.tokens[index + 1].isCapitalised else { return nil }
    let found = gazetteer.names.system(keyed: folding.key(of: text.bytes, in: text.tokens[index].range))
    guard found >= 0, gazetteer.entries[Int(found)].type == .weapon, !gazetteer.entries[Int(found)].isClass else { return nil }
    return Candidate(tokens: run.tokens, type: .weapon, kind: .name, cue: .gazetteer, weight: Strength.classed, entry: found)
  }

  private func entry(_ match: NameIndex.Match) -> GazetteerEntry {
    gazetteer.entries[Int(gazetteer.names.forms[Int(match.form)].entry)]
  }

  private func note(_ match: NameIndex.Match, _ text: TokenizedText, _ known: inout KnownNames) {
    let form = gazetteer.names.forms[Int(match.form)]
    if entry(match).isClass {
      known.noteClass(at: match.tokens.lowerBound)
    } else if !form.isWeak && !isVetoed(match.tokens, text) {
      known.noteSystem(match.tokens)
    }
  }

  private func addListed(
    _ match: NameIndex.Match, _ context: Context, _ sentence: Sentence, _ text: TokenizedText, _ known: KnownNames,
    _ candidates: inout [Candidate], _ deferred: inout [Candidate]
  ) {
    let form = gazetteer.names.forms[Int(match.form)]
    let entry = entry(match)
    if isVetoed(match.tokens, text) && !entry.isClass { return }
    let isDeferred = form.isWeak && !hasSupport(match.tokens, context, isClass: entry.isClass, sentence, text)
    if isDeferred && (entry.isClass || !hasDeterminer(match.tokens, text) && !isPlural(match.tokens, text)) { return }
    if entry.isClass, text.isFigurative(match.tokens) { return }
    let strength =
      entry.isClass
      ? Strength.classWord
      : isNamesake(match.tokens, form.isWeak, context, text, known)
        ? Strength.classed
        : form.isWeak ? Strength.weak : Strength.listed
    var range = entry.isClass ? match.tokens : withoutClassWord(match.tokens, context, text)
    if entry.isClass {
      // A class word is a noun here, not the verb: `they shell the town`. A calibre before it belongs to it.
      if range.count == 1, !text.canBe(.nominal, range.lowerBound) || isVerb(range.lowerBound, text) { return }
      if form.isWeak, text.isLink(range.upperBound) { return }
      range = withCalibre(range, text)
    } else {
      range = withVariant(range, sentence, text)
    }
    let candidate = Candidate(
      tokens: range, type: .weapon, kind: .name, cue: entry.isClass ? .classWord : .gazetteer,
      weight: strength * range.count + range.count - 1,
      entry: form.entry)
    if isDeferred { deferred.append(candidate) } else { candidates.append(candidate) }
  }

  /// A listed `Grad rockets` counts as `Grad`: the class word stands apart.
  private func withoutClassWord(_ range: Range<Int>, _ context: Context, _ text: TokenizedText) -> Range<Int> {
    guard range.count > 1, let last = range.last, context.isClass(last), text.tokens[last].shape.contains(.hasLower),
      !text.tokens[last].isCapitalised, text.tokens[last - 1].isCapitalised || text.tokens[last - 1].shape.contains(.hasDigit)
    else { return range }
    return range.lowerBound..<last
  }

  /// `the government arms its enemies`: a verb by what follows.
  private func isVerb(_ index: Int, _ text: TokenizedText) -> Bool {
    if text.canBe(.base, index), text.isIn(.modalPlanned, index - 1) || text.isIn(.modalPossible, index - 1) { return true }
    return text.canBe(.verb, index) && (text.isIn(.possessivePronoun, index + 1) || text.isIn(.definite, index + 1))
      && text.canBe(.nominal, index - 1)
  }

  /// A weapon that is called like a place or like its maker, by the class word behind it or an article before it.
  private func isNamesake(
    _ range: Range<Int>, _ isWeak: Bool, _ context: Context, _ text: TokenizedText, _ known: KnownNames
  ) -> Bool {
    guard known.listed(range) != nil else { return false }
    return context.isClass(range.upperBound) || !isWeak && isArticled(range, text)
  }

  /// `the Glock`, `a Glock`: one thing, not its maker.
  private func isArticled(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    range.count == 1 && text.isIn(.determiner, range.lowerBound - 1) && !text.isNameLike(range.upperBound)
      && !text.isIn(.companyNoun, range.upperBound)
  }

  private func isPlural(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    range.last.map { text.tokens[$0].key != text.tokens[$0].stem } ?? false
  }

  /// `F-16 Block 70`, `Leopard 2 Mk 3`: the variant by its number.
  private func withVariant(_ range: Range<Int>, _ sentence: Sentence, _ text: TokenizedText) -> Range<Int> {
    let next = range.upperBound
    guard next + 1 < sentence.tokens.upperBound, text.isIn(.variant, next), text.tokens[next].isCapitalised,
      text.kind(next + 1) == .number || text.kind(next + 1) == .mixed
    else { return range }
    return range.lowerBound..<next + 2
  }

  /// `the TOW`, `any Stinger`, `an empty Stinger tube`: one thing with an article, not somebody's name.
  private func hasDeterminer(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    guard let last = range.last, text.tokens[last].key == text.tokens[last].stem, !text.isNameLike(range.upperBound) else { return false }
    var before = range.lowerBound - 1
    if before > 0, text.canBe([.adjective, .participle], before), !text.tokens[before].isCapitalised { before -= 1 }
    return text.isIn(.determiner, before) && !text.isIn(.pronoun, before + 1)
  }

  /// `155mm artillery shells`: the calibre before a class word.
  private func withCalibre(_ range: Range<Int>, _ text: TokenizedText) -> Range<Int> {
    let before = range.lowerBound - 1
    guard before >= 0, isCalibre(before, text) else { return range }
    return before..<range.upperBound
  }

  private func isCalibre(_ index: Int, _ text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .mixed else { return false }
    let key = folding.key(of: text.bytes, in: text.tokens[index].range)
    return key.count > 2 && key.suffix(2).elementsEqual("mm".utf8) && key.dropLast(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: Context

  /// Whether what stands around a designation says that it is a road, a paper size, a summit.
  private func isVetoed(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    let next = range.upperBound
    if text.isIn(.variant, next), text.kind(next + 1) == .number || text.kind(next + 1) == .mixed { return false }
    if next < text.tokens.count, text.isIn(.notWeapon, next), !text.isIn(.goodsMilitary, next) { return true }
    if text.isIn(.placeHead, next), !text.tokens[range.lowerBound].shape.contains(.hasDigit) { return true }
    return text.isIn(.notWeapon, range.lowerBound - 1)
  }

  /// Whether something around a risky name speaks for a weapon: a class word, goods, a number or a listed system beside it.
  private func hasSupport(
    _ range: Range<Int>, _ context: Context, isClass: Bool, _ sentence: Sentence, _ text: TokenizedText
  ) -> Bool {
    let next = range.upperBound
    for index in next..<min(next + 2, sentence.tokens.upperBound) where text.tokens[index].kind == .word {
      if context.isClass(index) || text.isIn(.goodsMilitary, index) { return true }
    }
    let before = range.lowerBound - 1
    if before >= sentence.tokens.lowerBound {
      let isQuantity = text.tokens[before].kind == .number || text.isIn(.number, before) || isCalibre(before, text)
      if isQuantity || !isClass && text.isIn(.goodsMilitary, before) { return true }
      if context.isSystem(before) { return true }
    }
    if isClass {
      return sentence.tokens.contains { context.isSystem($0) || text.isIn(.goodsMilitary, $0) && !range.contains($0) }
    }
    // In a list beside a weapon: `Stingers, Javelins and ...`.
    let neighbours = [range.lowerBound - 2, range.lowerBound - 1, next, next + 1]
    return neighbours.contains { context.isSystem($0) }
  }

  // MARK: Designators

  private func addDesignator(
    at index: Int, _ context: Context, _ sentence: Sentence, _ text: TokenizedText, _ candidates: inout [Candidate]
  ) {
    guard let range = designator(at: index, sentence, text), !isVetoed(range, text) else { return }
    if context.isSystem(index), context.isSystem(range.upperBound - 1) { return }
    let family = family(of: range, text)
    if family < 0, text.isIn(.notWeapon, range.upperBound) { return }
    guard family >= 0 || hasClassAfter(range, context, sentence, text) || isListed(range, context, text) else { return }
    candidates.append(
      Candidate(
        tokens: withVariant(withNickname(range, sentence, text), sentence, text), type: .weapon, kind: .name, cue: .designator,
        weight: (Strength.designator + 10) * range.count, family: family))
  }

  /// The tokens of a designator that starts at `index`: one mixed token, or capitals and a following number (`Mi 35M`).
  private func designator(at index: Int, _ sentence: Sentence, _ text: TokenizedText) -> Range<Int>? {
    let token = text.tokens[index]
    if token.kind == .mixed {
      guard DesignatorGrammar.accepts(folding.key(of: text.bytes, in: token.range)), isWritten(token) else { return nil }
      return index..<index + 1
    }
    let next = index + 1
    guard token.kind == .word, token.isCapitalised, token.end - token.start <= 8, next < sentence.tokens.upperBound,
      [.mixed, .number].contains(text.tokens[next].kind), text.tokens[next].start - token.end <= 1
    else { return nil }
    let key = folding.key(of: text.bytes, in: token.range) + folding.key(of: text.bytes, in: text.tokens[next].range)
    guard DesignatorGrammar.accepts(key), family(of: index..<next + 1, text) >= 0 else { return nil }
    return index..<next + 1
  }

  private func isWritten(_ token: Token) -> Bool {
    token.isCapitalised || token.shape.contains(.allUpper) || token.shape.contains(.innerUpper)
      || !token.shape.contains(.hasLower)
      || !token.isCapitalised && token.shape.contains(.hasDigit) && token.shape.contains(.hasHyphen) == false
  }

  /// The listed system whose designation this one begins with: T-72 for T-72B3. What follows must begin with a letter.
  private func family(of range: Range<Int>, _ text: TokenizedText) -> Int32 {
    let key = range.flatMap { folding.key(of: text.bytes, in: text.tokens[$0].range) }
    var length = key.count
    while length >= 3 {
      defer { length -= 1 }
      if length < key.count {
        let isLetter = (0x61...0x7A).contains(key[length])
        guard isLetter, (0x30...0x39).contains(key[length - 1]) || (0x61...0x7A).contains(key[length - 1]) else { continue }
      }
      guard key[..<length].contains(where: { (0x30...0x39).contains($0) }) else { return -1 }
      let found = gazetteer.names.system(keyed: Array(key[..<length]))
      if found >= 0, gazetteer.entries[Int(found)].type == .weapon, !gazetteer.entries[Int(found)].isClass { return found }
    }
    return -1
  }

  private func hasClassAfter(_ range: Range<Int>, _ context: Context, _ sentence: Sentence, _ text: TokenizedText) -> Bool {
    if isCalibre(range.lowerBound, text) { return false }
    let next = range.upperBound
    for index in next..<min(next + 3, sentence.tokens.upperBound) {
      guard text.tokens[index].kind == .word || text.tokens[index].kind == .mixed else { return false }
      if context.isClass(index) || text.isIn(.goodsMilitary, index) { return true }
    }
    return context.isClass(range.lowerBound - 1)
  }

  /// Beside a listed weapon in a list: `T-90S tanks, TOS-1A launchers and Mi-35Ms`.
  private func isListed(_ range: Range<Int>, _ context: Context, _ text: TokenizedText) -> Bool {
    let next = range.upperBound
    let joins: (Int) -> Bool = { text.kind($0) == .comma || text.isIn(.listCoordinator, $0) }
    if joins(next), context.isSystem(next + 1) { return true }
    return joins(range.lowerBound - 1) && context.isSystem(range.lowerBound - 2)
  }

  /// `9K333 Verba`, `M982 Excalibur`: a name of the same system after its designator.
  private func withNickname(_ range: Range<Int>, _ sentence: Sentence, _ text: TokenizedText) -> Range<Int> {
    let next = range.upperBound
    guard next < sentence.tokens.upperBound, text.isNameLike(next), !text.tokens[next].shape.contains(.lineStart) else { return range }
    let key = folding.key(of: text.bytes, in: text.tokens[next].range)
    let found = gazetteer.names.system(keyed: key)
    guard found >= 0, gazetteer.entries[Int(found)].type == .weapon else { return range }
    return range.lowerBound..<next + 1
  }
}

/// What a designator looks like, as a folded key.
enum DesignatorGrammar {
  /// Letters (up to four), digits (up to four) and a suffix; or digits, letters, digits (`9k333`). At most 14 bytes.
  static func accepts(_ key: [UInt8]) -> Bool {
    guard (2...14).contains(key.count) else { return false }
    // The lengths of the first runs of digits or letters; those behind them only count.
    var lengths = (0, 0, 0)
    var runs = 0
    var wasDigit = false
    for byte in key {
      let isDigit = (0x30...0x39).contains(byte)
      guard isDigit || (0x61...0x7A).contains(byte) else { return false }
      if runs == 0 || isDigit != wasDigit { runs += 1 }
      wasDigit = isDigit
      switch runs {
      case 1: lengths.0 += 1
      case 2: lengths.1 += 1
      case 3: lengths.2 += 1
      default: break
      }
    }
    guard runs >= 2, runs <= 5 else { return false }
    if (0x30...0x39).contains(key[0]) { return runs >= 3 && lengths.0 <= 3 && lengths.1 <= 3 && lengths.2 <= 4 }
    return lengths.0 <= 9 && lengths.1 <= 4 && (runs < 3 || lengths.2 <= 4)
  }
}
