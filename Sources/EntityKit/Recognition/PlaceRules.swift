/// Finds places that no list holds: by type word, by position, by a comma and a larger place.
struct PlaceRules: Sendable {
  private enum Strength {
    static let head = 90
    static let chain = 88
    static let apposition = 80
    static let compass = 104
    static let locative = 60
    static let motion = 52
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    let range = run.tokens
    addOf(run, text, known, &candidates)
    addRealm(range, text, known, &candidates)
    guard let last = range.last, !range.contains(where: { text.isIn(.title, $0) && !text.isIn(.placeBefore, $0) }) else { return }
    if range.count > 1, text.isIn(.placeHead, last) { return add(range, .placeHead, Strength.head, known, &candidates) }
    if range.count > 1, range.count <= 4, text.isIn(.placeBefore, range.lowerBound), !text.isIn(.orgHead, last) {
      add(range, .placeHead, Strength.head - 5, known, &candidates)
    }
    guard range.count <= 3, !text.isIn(.orgHead, last), !range.contains(where: { text.isIn(.notName, $0) || text.isIn(.time, $0) }) else {
      return
    }
    let unknown = !range.contains { text.isDictionaryWord($0) } || !run.startsSentence
    guard unknown else { return }
    let next = range.upperBound
    if isHead(next, text) { return add(range, .placeHead, Strength.head, known, &candidates) }
    let isLocative = isAfter(.placePreposition, range, text) || isAfter(.routePreposition, range, text)
    if text.kind(next) == .comma, known.placeEnd(next + 1) != nil, isLocative || !range.contains(where: { text.isIn(.given, $0) }) {
      return add(range, .locative, isLocative ? Strength.chain : Strength.locative, known, &candidates)
    }
    if text.kind(next) == .comma || text.isIn(.be, next), isPlaceApposition(next + 1, text) {
      return add(range, .apposition, Strength.apposition, known, &candidates)
    }
    if range.count <= 2, isInRegion(next, text, known) { return add(range, .locative, Strength.apposition, known, &candidates) }
    if range.count <= 2, isTownsfolk(range, text, known) { return add(range, .locative, Strength.locative, known, &candidates) }
    if isLocative { return add(range, .locative, Strength.locative, known, &candidates) }
    if isAfterMotion(range, text) { add(range, .locative, Strength.motion, known, &candidates) }
  }

  /// Whether something around a name that is also a word, a surname or hardly known says that it is a place: `in Senou`, `Senou, Mali`,
  /// `the town of Senou`, `Senou airport`, `flown to Senou`, a dateline.
  func isLocated(_ range: Range<Int>, in sentence: Sentence, of text: TokenizedText, _ known: KnownNames) -> Bool {
    let next = range.upperBound
    // A part of a longer name is another name: `at Lancaster House`, `in Orlando's view`.
    if text.isNameLike(range.lowerBound - 1), !text.tokens[range.lowerBound].shape.contains(.lineStart) { return false }
    if text.isNameLike(next) || next < text.tokens.count && text.tokens[next].shape.contains(.clitic) { return false }
    if sentence.kind == .dateline, range.lowerBound == sentence.tokens.lowerBound { return true }
    if isAfter(.placePreposition, range, text) || isAfter(.routePreposition, range, text) || isAfterMotion(range, text) { return true }
    if isHead(next, text) || text.kind(next) == .comma && known.placeEnd(next + 1) != nil { return true }
    if text.kind(next) == .comma || text.isIn(.be, next), isPlaceApposition(next + 1, text) { return true }
    var before = range.lowerBound - 1
    if text.isLink(before), text.isIn(.placeOf, before - 1) { return true }
    if text.isIn(.listCoordinator, before) || text.kind(before) == .comma { before -= 1 } else { return false }
    // In a list behind a place: `in Bamako and Senou`.
    return before >= 0 && known.placeEnding(before + 1)
  }

  /// `Senou airport`, `Senou air base`: a type word in small letters after the name.
  private func isHead(_ next: Int, _ text: TokenizedText) -> Bool {
    guard next + 1 < text.tokens.count, !text.tokens[next].isCapitalised else { return false }
    return text.isIn(.placeHead, next) || text.isIn(.facilityModifier, next) && text.isIn(.placeHead, next + 1)
  }

  /// `Republic of Mali`, `Gulf of Aden`; `the village of Tamontaka`, of which only the name counts.
  private func addOf(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard let last = run.tokens.last else { return }
    let isCapitalised = text.isIn(.placeOf, last) && text.isIn(.placeHead, last) || text.isIn(.realmHead, last)
    let link = run.tokens.upperBound
    if isCapitalised, text.isLink(link), text.isNameLike(link + 1), !text.isFunctionWord(link + 1) {
      var end = link + 2
      while end < min(link + 4, text.tokens.count), text.isNameLike(end), !text.isIn(.title, end),
        !text.tokens[end].shape.contains(.lineStart)
      { end += 1 }
      add(last..<end, .placeHead, Strength.head + 14, known, &candidates)
    }
    var before = run.tokens.lowerBound - 1
    if before > 0, text.isIn(.definite, before), !text.tokens[before].isCapitalised { before -= 1 }
    guard before > 0, text.isLink(before), text.isIn(.placeOf, before - 1), !text.tokens[before - 1].isCapitalised else { return }
    guard run.tokens.count <= 3, !text.isIn(.orgHead, last), !text.isCommonWord(last) || run.tokens.count > 1 else { return }
    add(run.tokens, .placeHead, Strength.locative + 10, known, &candidates)
  }

  /// `British Empire`, `Hellenic Republic`, `Durham West`: a listed place or demonym with a word of rule or of the compass.
  private func addRealm(_ range: Range<Int>, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    for start in range {
      guard let end = known.geographicEnd(start), end < range.upperBound else { continue }
      let isFree = end + 1 == range.upperBound
      if text.isIn(.realmHead, end) { add(start..<end + 1, .placeHead, Strength.compass, known, &candidates) }
      if text.isIn(.compass, end), isFree, known.placeEnd(start) != nil {
        add(start..<end + 1, .placeHead, Strength.compass, known, &candidates)
      }
    }
  }

  /// `Name, a town in ...`, `Name, the capital of ...`.
  private func isPlaceApposition(_ start: Int, _ text: TokenizedText) -> Bool {
    guard text.isIn(.determiner, start) else { return false }
    guard let head = text.appositionHead(after: start) else { return false }
    return text.isIn(.placeNoun, head)
  }

  /// `Arba Minch, in southern Ethiopia`: a comma, `in`, a direction or a county, and a larger place.
  private func isInRegion(_ comma: Int, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    guard text.kind(comma) == .comma, text.isWord(.in, comma + 1) else { return false }
    var index = comma + 2
    if text.isIn(.definite, index) { index += 1 }
    guard text.isIn(.compass, index) || text.isIn(.placeBefore, index), !text.tokens[index].isCapitalised else { return false }
    return known.placeEnd(index + 1) != nil || text.isLink(index + 1)
  }

  /// `a Footscray pharmacy`, `Dandenong residents`: those who live in a town and what stands in it.
  private func isTownsfolk(_ range: Range<Int>, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    guard text.isIn(.townNoun, range.upperBound), !text.tokens[range.upperBound].isCapitalised else { return false }
    return range.allSatisfy { index in
      !text.isCommonWord(index) && !text.isIn(.surname, index) && !text.isIn(.given, index) && known.demonymEnd(index) == nil
        && !text.tokens[index].shape.contains(.allUpper)
    }
  }

  /// `took off from Ezeiza`, `flown to Tandil`: `from` or `to` with a word of motion shortly before.
  private func isAfterMotion(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    let before = range.lowerBound - 1
    if before > 0, text.isWord(.on, before), text.isIn(.placeOf, before - 1), !text.tokens[before - 1].isCapitalised {
      return true
    }
    if range.count <= 2, text.isWord(.as, before), text.isWritten("far", before - 1), text.isWord(.as, before - 2) { return true }
    if range.count <= 2, before >= 0, text.isIn(.siege, before), !text.tokens[before].isCapitalised, !text.isIn(.given, range.lowerBound),
      !text.isIn(.surname, range.lowerBound)
    {
      return true
    }
    // `lorries left Mae Sot`, `the river Urumea`
    let isName = range.contains { text.isIn(.given, $0) || text.isIn(.surname, $0) || text.isCommonWord($0) }
    if range.count == 2, !isName, text.isWritten("left", before), text.canBe(.nominal, before - 1) { return true }
    if range.count <= 2, !isName, text.isIn(.placeNoun, before), !text.tokens[before].isCapitalised, text.isIn(.definite, before - 1) {
      return true
    }
    // `mortars fell on Woldiya`
    if range.count <= 2, text.isWord(.on, before), text.isWritten("fell", before - 1) || text.isIn(.motion, before - 1) { return true }
    guard range.count <= 2, before > 0, text.isWord([.from, .to, .for, .through, .via], before) else {
      return false
    }
    for index in max(0, before - 4)..<before where text.isIn(.motion, index) && !text.tokens[index].isCapitalised { return true }
    return false
  }

  /// Whether a preposition of a class stands directly before, as in `in` or `near`.
  private func isAfter(_ wordClass: WordClass, _ range: Range<Int>, _ text: TokenizedText) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, text.tokens[before].kind == .word else { return false }
    return text.isIn(wordClass, before) && !text.isIn(.byline, before)
  }

  private func add(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ known: KnownNames, _ candidates: inout [Candidate]) {
    if known.isListed(range, besides: .place) && cue != .apposition { return }
    candidates.append(Candidate(tokens: range, type: .place, kind: .name, cue: cue, weight: strength * range.count))
  }
}

extension TokenizedText {
  /// Whether a token is `of`, written small.
  func isLink(_ index: Int) -> Bool { isWord(.of, index) }
}
