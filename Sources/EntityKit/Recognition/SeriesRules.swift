/// A name between names of one type in a list is of that type: `Shas, Meretz and the Centre Party`.
struct SeriesRules: Sendable {
  private static let strength = 66

  /// The types of the names that are chosen, by the tokens where they start and end.
  private struct Neighbours {
    private var starts: [NameType?]
    private var ends: [NameType?]

    init(tokens: Int) {
      starts = [NameType?](tokens + 1, of: nil)
      ends = starts
    }

    mutating func note(_ tokens: Range<Int>, _ type: NameType) {
      starts[tokens.lowerBound] = type
      ends[tokens.upperBound] = type
    }

    mutating func noteEnd(_ token: Int, _ type: NameType) { ends[token] = type }

    func typeStarting(_ token: Int) -> NameType? { starts.indices.contains(token) ? starts[token] : nil }
    func typeEnding(_ token: Int) -> NameType? { ends.indices.contains(token) ? ends[token] : nil }
  }

  /// Candidates for the runs of capitalised words that `chosen` leaves free. O(n).
  func candidates(besides chosen: [Candidate], in text: TokenizedText, _ runs: NameRuns) -> [Candidate] {
    var neighbours = Neighbours(tokens: text.tokens.count)
    var taken = [Bool](text.tokens.count, of: false)
    for mention in chosen {
      for index in mention.tokens { taken[index] = true }
      guard mention.kind == .name, mention.type != .weapon, !mention.isVoid else { continue }
      neighbours.note(mention.tokens, mention.type)
    }
    var found: [Candidate] = []
    for (number, sentence) in text.sentences.enumerated() {
      let runs = runs[number]
      guard runs.contains(where: { isFree($0, taken) }), sentence.tokens.contains(where: { neighbours.typeStarting($0) != nil }),
        !text.isTitleCase(sentence)
      else { continue }
      for run in runs where isFree(run, taken) {
        guard let type = type(of: run, sentence, text, neighbours), isAdmissible(run, text) else { continue }
        neighbours.noteEnd(run.tokens.upperBound, type)
        found.append(
          Candidate(tokens: run.tokens, type: type, kind: .name, cue: .apposition, weight: Self.strength * run.tokens.count))
      }
    }
    return found
  }

  private func isFree(_ run: NameRun, _ taken: [Bool]) -> Bool { run.tokens.count <= 4 && !run.tokens.contains { taken[$0] } }

  private func isAdmissible(_ run: NameRun, _ text: TokenizedText) -> Bool {
    !run.startsSentence
      && !run.tokens.contains {
        text.isIn(.notName, $0) || text.isIn(.title, $0) || text.isMonthWord($0) || text.isIn(.weekday, $0) || text.isIn(.notAcronym, $0)
      }
  }

  /// The type of the names on both sides, or of those two before it.
  private func type(of run: NameRun, _ sentence: Sentence, _ text: TokenizedText, _ neighbours: Neighbours) -> NameType? {
    var before = run.tokens.lowerBound - 1
    if text.isIn(.definite, before) { before -= 1 }
    guard joins(before, text) else { return nil }
    if text.isIn(.listCoordinator, before), text.kind(before - 1) == .comma { before -= 1 }
    guard let left = neighbours.typeEnding(before) else { return nil }
    if left == .place, isListOfPlaces(run, before, text, sentence) { return .place }
    var after = run.tokens.upperBound
    if text.kind(after) == .comma, text.isIn(.listCoordinator, after + 1) { after += 1 }
    if joins(after, text) {
      after += 1
      if text.isIn(.definite, after) { after += 1 }
      if let right = neighbours.typeStarting(after) { return right == left ? left : nil }
    }
    // The last of three or more.
    guard text.isIn(.listCoordinator, run.tokens.lowerBound - 1) || text.isIn(.definite, run.tokens.lowerBound - 1), left != .person else {
      return nil
    }
    var index = before - 1
    while index > 0, text.isNameLike(index) { index -= 1 }
    if text.isIn(.definite, index) { index -= 1 }
    return text.kind(index) == .comma && neighbours.typeEnding(index) == left ? left : nil
  }

  /// `was felt in Gorontalo, Mamuju and Luwuk`: a list behind a preposition of place that does not begin the sentence. The member
  /// before is a place.
  private func isListOfPlaces(_ run: NameRun, _ before: Int, _ text: TokenizedText, _ sentence: Sentence) -> Bool {
    var index = before - 1
    var steps = 0
    while index > sentence.tokens.lowerBound, steps < 24, text.isNameLike(index) || joins(index, text) {
      index -= 1
      steps += 1
    }
    guard text.isIn(.placePreposition, index), index > sentence.tokens.lowerBound + 1, text.kind(index - 1) == .word,
      run.tokens.count <= 3, run.tokens.allSatisfy({ !text.isCommonWord($0) && !text.isIn(.given, $0) })
    else { return false }
    let next = run.tokens.upperBound
    if text.isIn(.listCoordinator, run.tokens.lowerBound - 1) {
      // The last one: nothing may follow of which it could be the subject.
      return next >= sentence.tokens.upperBound || !text.canBe([.past, .third, .modal], next) && text.kind(next) != .comma
        || text.kind(next) == .comma && text.kind(before - 1) != nil && index + 3 < run.tokens.lowerBound
    }
    // One in the middle: a list goes on with another name.
    return joins(next, text) && text.isNameLike(next + 1)
  }

  private func joins(_ index: Int, _ text: TokenizedText) -> Bool { text.kind(index) == .comma || text.isIn(.listCoordinator, index) }
}
