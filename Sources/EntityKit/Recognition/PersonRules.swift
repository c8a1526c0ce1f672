/// Finds people that no list holds, by title, role, first name and context.
struct PersonRules: Sendable {
  /// The strength of each cue for one word of a name; gazetteer names have 100.
  private enum Strength {
    static let given = 100
    static let weakGiven = 85
    static let title = 92
    static let role = 88
    static let apposition = 62
    static let surname = 58
    static let capitalised = 45
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, to candidates: inout [Candidate]) {
    var range = run.tokens
    var hasTitle = false
    // Everything up to the last title is in front of the name: `Russian Defence Minister Sergei Shoigu`.
    if let title = range.dropLast().last(where: { text.isIn(.title, $0) && !isName($0, text) }) {
      range = title + 1..<range.upperBound
      hasTitle = true
    }
    // Small particles that follow a title or lead a run belong to the name; digits and suffixes end it.
    guard let last = range.last, !range.isEmpty, range.count <= 6 else { return }
    if text.isIn(.orgHead, last) && !text.isIn(.surname, last) || text.isIn(.orgSuffix, last) || text.isIn(.placeHead, last) && !hasTitle && !text.isIn(.surname, last) { return }
    if range.contains(where: { text.isIn(.notName, $0) && !text.isIn(.surname, $0) }) { return }
    if hasTitle { return add(range, .title, Strength.title, text, &candidates) }
    let before = run.tokens.lowerBound - 1
    if isRole(before, text) { return add(range, .role, range.count == 1 ? 60 : Strength.role, text, &candidates) }
    addByName(range, run, text, &candidates)
  }

  private func addByName(_ range: Range<Int>, _ run: NameRun, _ text: TokenizedText, _ candidates: inout [Candidate]) {
    // A first name may stand behind words that are no part of the name: `Turkish President Erdogan`, `Texas Charlie Wilson`.
    for start in range.prefix(3) where start + 1 < range.upperBound {
      let rest = range.upperBound - start
      guard rest <= 5 else { continue }
      if text.isIn(.given, start) { return add(start..<range.upperBound, .givenName, Strength.given, text, &candidates) }
      if text.isIn(.weakGiven, start), !text.isDictionaryWord(start + 1) || text.isIn(.weakSurname, start + 1) {
        return add(start..<range.upperBound, .givenName, Strength.weakGiven, text, &candidates)
      }
    }
    guard let last = range.last else { return }
    let unknown = range.allSatisfy { !text.isDictionaryWord($0) || text.isIn(.weakGiven, $0) || text.isIn(.nameParticle, $0) }
    if range.count >= 2, range.count <= 4, text.isIn(.surname, last), unknown {
      return add(range, .surname, Strength.surname + 20, text, &candidates)
    }
    if range.count >= 2, range.count <= 4, hasPersonApposition(after: range, text) {
      return add(range, .apposition, Strength.apposition, text, &candidates)
    }
    if range.count == 1, text.isIn(.surname, last) || text.isIn(.given, last), !run.startsSentence || !text.isDictionaryWord(last) {
      return add(range, .surname, Strength.surname, text, &candidates)
    }
    if range.count >= 2, range.count <= 4, unknown, !range.contains(where: { text.tokens[$0].shape.contains(.allUpper) }) {
      add(range, .capitalised, Strength.capitalised, text, &candidates)
    }
  }

  /// A title word that is here a name: `Prince` in `Erik Prince`.
  private func isName(_ index: Int, _ text: TokenizedText) -> Bool {
    text.isIn(.given, index) && !text.isIn(.title, index)
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
    let limit = min(index + 6, text.tokens.count)
    while index < limit, text.tokens[index].kind == .word {
      if text.isIn(.role, index) { return true }
      index += 1
    }
    return false
  }

  private func add(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ text: TokenizedText, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(tokens: range, type: .person, kind: .name, cue: cue, weight: strength * range.count, entries: []))
  }
}
