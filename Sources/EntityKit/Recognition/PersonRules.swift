/// Finds people that no list holds, by title, role, first name and context.
struct PersonRules: Sendable {
  /// The strength of each cue for one word of a name; gazetteer names have 100.
  private enum Strength {
    static let office = 106
    static let given = 100
    static let weakGiven = 85
    static let placeGiven = 103
    static let title = 92
    static let kin = 106
    static let role = 88
    static let familyFirst = 92
    static let apposition = 62
    static let surname = 58
    static let capitalised = 45
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    var range = run.tokens
    // `Fiona Brennan KC`: honours are no part of the name.
    while let last = range.last, text.isIn(.postNominal, last), text.tokens[last].shape.contains(.allUpper), range.count > 2 {
      range = range.lowerBound..<last
    }
    var title: Int?
    // Everything up to the last title is in front of the name: `Russian Defence Minister Sergei Shoigu`.
    if run.classes.contains(.title), let last = range.dropLast().last(where: { isTitle($0, run, text, known) }) {
      title = last
      range = last + 1..<range.upperBound
    }
    // `Jorge "Tuto" Quiroga`: only people are called so.
    if range.contains(where: { text.kind($0) == .openQuote }) { return add(range, .givenName, Strength.given, text, &candidates) }
    // `," said Adrian Hill`: a first name decides against what else the last word could end.
    if title == nil, range.count == 2, isQuoted(range, text) { return add(range, .reporting, Strength.kin, text, &candidates) }
    // Small particles that follow a title or lead a run belong to the name; digits and suffixes end it.
    guard let last = range.last, !range.isEmpty, range.count <= 6, !isThing(last, title != nil, text) else { return }
    // After words such as `Republican` only a first name begins a person's name: `Republican Mike Gravel`.
    if run.classes.contains(.notName), let common = range.last(where: { isCommon($0, last, text) }) {
      guard title == nil, common + 2 < range.upperBound, text.isIn(.given, common + 1) else { return }
      return add(common + 1..<range.upperBound, .givenName, Strength.given, text, &candidates)
    }
    if let title { return addTitled(range, title, text, known, &candidates) }
    let before = run.tokens.lowerBound - 1
    if range.count == 1, isKin(range, text) { return add(range, .role, Strength.kin, text, &candidates) }
    if isRole(before, text) { return add(range, .role, range.count == 1 ? 60 : Strength.role, text, &candidates) }
    addByName(range, run, text, known, &candidates)
  }

  /// A word that is no part of a person's name.
  private func isCommon(_ index: Int, _ last: Int, _ text: TokenizedText) -> Bool {
    guard text.isIn(.notName, index), !text.isIn(.surname, index), !text.isInitial(index) else { return false }
    // `Christian Bruch`, but not `Christian Democrat`
    return index == last || !text.isIn(.given, index) && (!text.isIn(.weakGiven, index) || text.isCommonWord(index + 1))
  }

  /// Only what is surely a name, for headlines and lines in which every word has a capital.
  func addSure(_ run: NameRun, in text: TokenizedText, to candidates: inout [Candidate]) {
    var start = run.tokens.lowerBound
    while start + 1 < run.tokens.upperBound {
      let isGiven = text.isIn(.given, start) || text.isIn(.weakGiven, start) || text.isInitial(start)
      guard isGiven, !text.isCommonWord(start) || text.isIn(.given, start) || text.isInitial(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < min(start + 4, run.tokens.upperBound), isNameOnly(end, text) { end += 1 }
      if end > start + 1, !text.isInitial(end - 1) { add(start..<end, .givenName, Strength.given, text, &candidates) }
      start = end
    }
  }

  /// A word that is a name and hardly anything else.
  private func isNameOnly(_ index: Int, _ text: TokenizedText) -> Bool {
    if text.isInitial(index) { return true }
    return !text.isCommonWord(index) && !text.isFunctionWord(index) && !text.isIn(.orgHead, index) && !text.isIn(.placeHead, index)
      && !text.tokens[index].shape.contains(.allUpper) || text.isIn(.surname, index)
  }

  /// A word that ends a name of something else: `King County`, `Deputy Defence Minister`.
  private func isThing(_ last: Int, _ hasTitle: Bool, _ text: TokenizedText) -> Bool {
    if text.isIn(.surname, last) { return false }
    if text.isIn(.orgHead, last) || text.isIn(.orgSuffix, last) || text.isIn(.placeHead, last) || text.isIn(.eventHead, last) {
      return true
    }
    return text.isIn(.title, last) && !text.isIn(.given, last) && !text.isIn(.weakSurname, last)
  }

  /// A title in front of the name, not inside it: no unknown word stands before it.
  private func isTitle(_ index: Int, _ run: NameRun, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    guard text.isIn(.title, index) else { return false }
    // `Tan Siew Ling` has a surname first; `Tan Sri` is a title.
    if text.isIn(.familyFirst, index), !text.isWritten("Sri", index + 1) { return false }
    // `in St. Catharines` is a town.
    if text.isIn(.placeBefore, index), text.isIn(.placePreposition, index - 1) || text.isIn(.preposition, index - 1) { return false }
    guard index > run.tokens.lowerBound else { return true }
    let previous = index - 1
    return text.isIn(.title, previous) || text.isIn(.role, previous) || text.isCommonWord(previous) || text.isIn(.orgHead, previous)
      || text.tokens[previous].shape.contains(.allUpper)
      || (run.tokens.lowerBound..<index).contains { start in known.geographicEnd(start) == index }
  }

  /// A title decides against a place of that name where it is an office or a form of address: `Secretary Austin`.
  private func addTitled(_ range: Range<Int>, _ title: Int, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    let isOffice = text.isIn(.role, title) || text.isIn(.abbreviation, title)
    // The title may stand before a state that it belongs to only with a name behind it: `Prime Minister Israel Katz`.
    add(range, .title, isOffice ? Strength.office : Strength.title, text, &candidates)
  }

  private func addByName(
    _ range: Range<Int>, _ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]
  ) {
    if isFamilyFirst(range, text) { return add(range, .surname, Strength.given, text, &candidates) }
    // A first name may stand behind words that are no part of the name: `Turkish President Erdogan`, `Texas Charlie Wilson`.
    for start in range.prefix(4) where start + 1 < range.upperBound {
      let rest = range.upperBound - start
      guard rest <= 5 else { continue }
      let isPlace = known.placeEnd(start) == start + 1
      if text.isIn(.placeBefore, start) || known.isWeapon(start + 1) { continue }
      if text.isIn(.given, start) {
        return add(start..<range.upperBound, .givenName, isPlace ? Strength.placeGiven : Strength.given, text, &candidates)
      }
      if text.isIn(.weakGiven, start), !text.isDictionaryWord(start + 1) || text.isIn(.weakSurname, start + 1),
        !isThing(start + 1, false, text)
      {
        let isSurname = text.isIn(.surname, range.upperBound - 1) || !text.isCommonWord(range.upperBound - 1)
        return add(start..<range.upperBound, .givenName, isPlace && isSurname ? Strength.placeGiven : Strength.weakGiven, text, &candidates)
      }
    }
    guard let last = range.last else { return }
    let before = range.lowerBound - 1
    if range.count == 2, isHyphenatedGiven(last, text), !text.isFunctionWord(range.lowerBound) {
      return add(range, .surname, Strength.familyFirst, text, &candidates)
    }
    let unknown = range.allSatisfy { !text.isDictionaryWord($0) || text.isIn(.weakGiven, $0) || text.isIn(.nameParticle, $0) }
    // An initial before a surname: `M. Quintero`.
    if (2...4).contains(range.count), text.isInitial(range.lowerBound), !text.isCommonWord(last) || text.isIn(.surname, last) {
      return add(range, .givenName, Strength.role, text, &candidates)
    }
    if range.count >= 2, range.count <= 4, text.isIn(.surname, last), unknown {
      return add(range, .surname, Strength.surname + 20, text, &candidates)
    }
    if range.count >= 2, range.count <= 4, hasPersonApposition(after: range, text) {
      return add(range, .apposition, Strength.apposition, text, &candidates)
    }
    if range.count == 1, !text.isIn(.placePreposition, before), isUnknownWord(last, text, known), isSinglePerson(last, text) {
      return add(range, .apposition, Strength.apposition, text, &candidates)
    }
    if range.count == 1, text.isIn(.surname, last) || text.isIn(.given, last), !text.isCommonWord(last), !isShouted(last, text) {
      return add(range, .surname, Strength.surname, text, &candidates)
    }
    let isAdmissible = !range.contains { text.tokens[$0].shape.contains(.allUpper) || known.geographicEnd($0) != nil }
    let isNewPair =
      !run.startsSentence && range.count == 2 && !text.isCommonWord(last) && text.canBe(.noun, range.lowerBound)
      && !text.isIn(.orgHead, range.lowerBound) && !text.canBe([.adjective, .verb], range.lowerBound)
    if range.count >= 2, range.count <= 4, unknown || isNewPair, isAdmissible {
      add(range, .capitalised, Strength.capitalised, text, &candidates)
    }
  }

  /// A short word all in capitals is rather an acronym than a surname.
  private func isShouted(_ index: Int, _ text: TokenizedText) -> Bool {
    text.tokens[index].shape.contains(.allUpper) && text.tokens[index].end - text.tokens[index].start <= 3
  }

  /// A given name of two syllables as in Korea or Taiwan: `Min-jun`, with the family name before it.
  private func isHyphenatedGiven(_ index: Int, _ text: TokenizedText) -> Bool {
    let shape = text.tokens[index].shape
    return shape.contains(.hasHyphen) && shape.contains(.initialUpper) && !shape.contains(.innerUpper) && shape.contains(.hasLower)
      && !text.isIn(.compoundModifier, index) && text.tokens[index].end - text.tokens[index].start <= 11
  }

  /// `Tran Thi Bich Ngoc`, `Tan Siew Ling`: a family name that stands first, and two or three short names.
  private func isFamilyFirst(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    guard (3...4).contains(range.count), text.isIn(.familyFirst, range.lowerBound) else { return false }
    let isShort = range.allSatisfy { index in
      let token = text.tokens[index]
      let letters = text.bytes[token.range].filter { $0 & 0xC0 != 0x80 }.count
      return (2...6).contains(letters) && token.shape.isDisjoint(with: [.hasHyphen, .allUpper, .hasPeriod])
    }
    let names = range.dropFirst().filter { !text.isCommonWord($0) || text.isIn(.given, $0) || text.isIn(.surname, $0) }
    return isShort && !names.isEmpty
  }

  /// `his daughter Paris`; `her father, Con, refused`: between commas or right behind the noun.
  private func isKin(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    var noun = range.lowerBound - 1
    if text.kind(noun) == .comma {
      guard text.kind(range.upperBound) == .comma || text.kind(range.upperBound) == .period else { return false }
      noun -= 1
    }
    guard text.isIn(.kin, noun), !text.tokens[noun].isCapitalised, !text.isIn(.preposition, range.lowerBound) else { return false }
    return (noun - 2..<noun).contains { index in
      index >= 0 && (text.isIn(.possessivePronoun, index) || text.tokens[index].shape.contains(.clitic))
    }
  }

  /// A first name and one more word behind a reporting verb that closes a quotation.
  private func isQuoted(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    let verb = range.lowerBound - 1
    return text.isIn(.given, range.lowerBound) && text.isIn(.reporting, verb) && text.kind(verb - 1) == .closeQuote
  }

  /// A word that neither the dictionary nor a list of names, places or organizations has.
  private func isUnknownWord(_ index: Int, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    !text.isCommonWord(index) && !text.tokens[index].shape.contains(.allUpper) && known.listed(index..<index + 1) == nil
      && known.geographicEnd(index) == nil
  }

  /// `Suharyanto, who heads`; `Llontop, 61,`; `Kardash was re-elected`: what is said only of people.
  private func isSinglePerson(_ index: Int, _ text: TokenizedText) -> Bool {
    if text.kind(index + 1) == .comma {
      if text.isWord(.who, index + 2) { return true }
      return text.isAged(index + 1)
    }
    let verb = (index + 1..<index + 4).first { !text.isIn(.be, $0) && !text.isIn(.have, $0) && !text.canBe(.adverb, $0) } ?? index
    // `ran for`, but not `ran the company`.
    return text.isIn(.lifeEvent, verb) && (text.isIn(.be, verb - 1) || !text.isIn(.determiner, verb + 1))
  }

  private func isRole(_ index: Int, _ text: TokenizedText) -> Bool {
    index >= 0 && text.isIn(.role, index) && !text.tokens[index].isCapitalised && text.tokens[index].isWord
  }

  /// `Name, 61, ...`, `Name, the spy chief, ...`, `Name, who ...`.
  private func hasPersonApposition(after range: Range<Int>, _ text: TokenizedText) -> Bool {
    guard text.kind(range.upperBound) == .comma else { return false }
    var index = range.upperBound + 1
    if text.kind(index) == .number { return true }
    if text.kind(index) == .word, text.isIn(.relative, index), text.canBe(.wh, index) { return true }
    if let head = text.appositionHead(after: index) { return text.isIn(.role, head) }
    // `Name, then minister of defence`.
    let limit = min(index + 3, text.tokens.count)
    while index < limit, text.tokens[index].kind == .word {
      if text.isIn(.role, index) { return true }
      index += 1
    }
    return false
  }

  private func add(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ text: TokenizedText, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(tokens: range, type: .person, kind: .name, cue: cue, weight: strength * range.count))
  }
}

extension TokenizedText {
  /// Whether an age in commas stands there: `, 61,`.
  func isAged(_ comma: Int) -> Bool {
    guard kind(comma) == .comma, kind(comma + 1) == .number, tokens[comma + 1].range.count == 2 else { return false }
    return kind(comma + 2) == .comma || kind(comma + 2) == .period
  }
}
