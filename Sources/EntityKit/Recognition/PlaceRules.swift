/// Finds places that no list holds: by type word, by position, by a comma and a larger place.
struct PlaceRules: Sendable {
  private enum Strength {
    static let head = 90
    static let chain = 88
    static let locative = 60
  }

  /// Adds the candidates of one run. `isKnownPlace` says whether a known place starts at a token.
  func add(_ run: NameRun, in text: TokenizedText, isKnownPlace: (Int) -> Bool, to candidates: inout [Candidate]) {
    let range = run.tokens
    guard let last = range.last, !range.contains(where: { text.isIn(.title, $0) }) else { return }
    if range.count > 1, text.isIn(.placeHead, last) { return add(range, .placeHead, Strength.head, &candidates) }
    if range.count > 1, range.count <= 4, text.isIn(.placeBefore, range.lowerBound), !text.isIn(.orgHead, last) {
      add(range, .placeHead, Strength.head - 5, &candidates)
    }
    guard range.count <= 3, !text.isIn(.orgHead, last), !range.contains(where: { text.isIn(.notName, $0) }) else { return }
    let unknown = !range.contains { text.isDictionaryWord($0) } || !run.startsSentence
    guard unknown else { return }
    let next = range.upperBound
    if text.isIn(.placeHead, next), !text.tokens[next].isCapitalised { return add(range, .placeHead, Strength.head, &candidates) }
    if text.kind(next) == .comma, next + 1 < text.tokens.count, isKnownPlace(next + 1), isAfterLocative(range, text) {
      return add(range, .locative, Strength.chain, &candidates)
    }
    if isAfterLocative(range, text) { add(range, .locative, Strength.locative, &candidates) }
  }

  /// Whether `in`, `at`, `near` or the like stands directly before.
  private func isAfterLocative(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, text.tokens[before].kind == .word else { return false }
    return text.isIn(.placePreposition, before)
  }

  private func add(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ candidates: inout [Candidate]) {
    candidates.append(Candidate(tokens: range, type: .place, kind: .name, cue: cue, weight: strength * range.count, entries: []))
  }
}
