/// A name between names of one type in a list is of that type: `Shas, Meretz and the Centre Party`.
struct SeriesRules: Sendable {
  private static let strength = 66

  /// Candidates for the runs of capitalised words that `chosen` leaves free. O(n).
  func candidates(besides chosen: [Candidate], in text: TokenizedText) -> [Candidate] {
    var starts: [Int: EntityType] = [:]
    var ends: [Int: EntityType] = [:]
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for mention in chosen {
      for index in mention.tokens { taken[index] = true }
      guard mention.kind == .name, mention.type != .weapon, !mention.isVoid else { continue }
      starts[mention.tokens.lowerBound] = mention.type
      ends[mention.tokens.upperBound] = mention.type
    }
    var found: [Candidate] = []
    for sentence in text.sentences where !text.isTitleCase(sentence) && sentence.tokens.contains(where: { starts[$0] != nil }) {
      for run in text.nameRuns(in: sentence) where run.tokens.count <= 4 && !run.tokens.contains(where: { taken[$0] }) {
        guard let type = type(of: run, text, starts, ends), isAdmissible(run, text) else { continue }
        ends[run.tokens.upperBound] = type
        found.append(
          Candidate(tokens: run.tokens, type: type, kind: .name, cue: .apposition, weight: Self.strength * run.tokens.count, entries: []))
      }
    }
    return found
  }

  private func isAdmissible(_ run: NameRun, _ text: TokenizedText) -> Bool {
    !run.startsSentence
      && !run.tokens.contains {
        text.isIn(.notName, $0) || text.isIn(.title, $0) || text.isMonthWord($0) || text.isIn(.weekday, $0) || text.isIn(.notAcronym, $0)
      }
  }

  /// The type of the names on both sides, or of those two before it.
  private func type(of run: NameRun, _ text: TokenizedText, _ starts: [Int: EntityType], _ ends: [Int: EntityType]) -> EntityType? {
    var before = run.tokens.lowerBound - 1
    if text.isIn(.definite, before) { before -= 1 }
    guard joins(before, text) else { return nil }
    if text.isIn(.listCoordinator, before), text.kind(before - 1) == .comma { before -= 1 }
    guard let left = ends[before] else { return nil }
    var after = run.tokens.upperBound
    if text.kind(after) == .comma, text.isIn(.listCoordinator, after + 1) { after += 1 }
    if joins(after, text) {
      after += 1
      if text.isIn(.definite, after) { after += 1 }
      if let right = starts[after] { return right == left ? left : nil }
    }
    // The last of three or more.
    guard text.isIn(.listCoordinator, run.tokens.lowerBound - 1) || text.isIn(.definite, run.tokens.lowerBound - 1), left != .person else {
      return nil
    }
    var index = before - 1
    while index > 0, text.isNameLike(index) { index -= 1 }
    if text.isIn(.definite, index) { index -= 1 }
    return text.kind(index) == .comma && ends[index] == left ? left : nil
  }

  private func joins(_ index: Int, _ text: TokenizedText) -> Bool { text.kind(index) == .comma || text.isIn(.listCoordinator, index) }
}
