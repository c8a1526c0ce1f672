/// Finds organizations by a founding, by the common noun right behind the name, by partners that `&` joins.
struct BusinessRules: Sendable {
  private enum Strength {
    static let partners = 104
    static let called = 66
    static let founded = 64
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    guard run.tokens.count <= 5, known.listed(run.tokens) == nil || known.listed(run.tokens) == .organization else { return }
    let isPlain = !run.tokens.contains { text.isIn(.title, $0) || text.isMonthWord($0) || text.isIn(.weekday, $0) }
    guard isPlain else { return }
    if let partner = partner(of: run, text, known) { add(run.tokens.lowerBound..<partner, Strength.partners, &candidates) }
    if isCalled(run, text, known) { add(run.tokens, Strength.called, &candidates) }
    if isFounded(run, text, known) { add(run.tokens, Strength.founded, &candidates) }
  }

  private func add(_ tokens: Range<Int>, _ strength: Int, _ candidates: inout [Candidate]) {
    candidates.append(Candidate(tokens: tokens, type: .organization, kind: .name, cue: .apposition, weight: strength * tokens.count))
  }

  /// The end of what an ampersand joins to a run: `Van der Velde & Nkemelu`, `Boys & Girls Club`; not two people, nor two common words.
  private func partner(of run: NameRun, _ text: TokenizedText, _ known: KnownNames) -> Int? {
    let mark = run.tokens.upperBound
    if known.listed(run.tokens) != nil { return nil }
    guard text.kind(mark) == .ampersand, text.isNameLike(mark + 1), run.tokens.count <= 4 else { return nil }
    var end = mark + 2
    while end < min(mark + 5, text.tokens.count), text.isNameLike(end), !text.tokens[end].shape.contains(.lineStart) { end += 1 }
    if text.isIn(.orgHead, end - 1) || text.isIn(.orgSuffix, end - 1) { return end }
    let isPeople = text.isIn(.given, mark + 1) || run.tokens.count > 1 && end - mark > 2 && text.isIn(.given, run.tokens.lowerBound)
    let isWords = run.tokens.allSatisfy { text.isCommonWord($0) } || (mark + 1..<end).allSatisfy { text.isCommonWord($0) }
    return isPeople || isWords || text.kind(end) == .ampersand ? nil : end
  }

  /// `the Libre alliance`, `its Zapad group`: an unknown name with an article and the common noun that says what it is.
  private func isCalled(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    let noun = run.tokens.upperBound
    let before = run.tokens.lowerBound - 1
    guard text.isIn(.orgNoun, noun), !text.tokens[noun].isCapitalised,
      text.isIn(.determiner, before) || text.isIn(.possessivePronoun, before)
    else { return false }
    return run.tokens.count <= 3
      && run.tokens.allSatisfy { token in
        known.geographicEnd(token) == nil && !text.isIn(.notName, token) && !text.isIn(.partyNoun, token) && !text.isCommonWord(token)
      }
  }

  /// `Caloi was founded in 1898`: places are founded as well, and have been found by then.
  private func isFounded(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    let verb = run.tokens.upperBound
    guard text.isIn(.be, verb), text.isIn(.founded, verb + 1) || text.isIn(.founded, verb + 2) else { return false }
    return !run.tokens.contains { known.geographicEnd($0) != nil || text.isIn(.notName, $0) || text.isCommonWord($0) }
  }
}
