/// Finds names by their place on a page: agencies in datelines, outlets and authors in the lines above an article.
struct LineRules: Sendable {
  private enum Strength {
    static let agency = 110
    static let dateline = 109
    static let byline = 104
    static let masthead = 103
  }

  /// Adds the candidates of one sentence, line or dateline.
  func add(in sentence: Sentence, of text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    switch sentence.kind {
    case .dateline:
      addAgency(in: sentence, text, &candidates)
      addTown(in: sentence, text, known, &candidates)
    case .line: addByline(in: sentence, text, known, &candidates)
    case .prose where sentence.paragraph < 5: addMasthead(sentence.tokens.lowerBound, in: sentence, text, known, &candidates)
    default: break
    }
  }

  /// `HAVANA, June 27 (Andes Press) —`
  private func addAgency(in sentence: Sentence, _ text: TokenizedText, _ candidates: inout [Candidate]) {
    guard let open = sentence.tokens.first(where: { text.kind($0) == .openBracket }) else { return }
    var end = open + 1
    while end < sentence.tokens.upperBound, text.isNameLike(end) { end += 1 }
    guard end > open + 1, text.kind(end) == .closeBracket || text.kind(end) == .slash else { return }
    if end == open + 2, text.isMonthWord(open + 1) { return }
    candidates.append(
      Candidate(
        tokens: open + 1..<end, type: .organization, kind: .name, cue: .reporting, weight: Strength.agency * (end - open - 1)))
  }

  /// `MALAHIDE, Ireland, July 20 (Sportwire) -`: the capitals that a dateline begins with are a place.
  private func addTown(in sentence: Sentence, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    let start = sentence.tokens.lowerBound
    let count = sentence.tokens.prefix { text.isNameLike($0) && text.tokens[$0].shape.contains(.allUpper) }.count
    guard (1...4).contains(count), start + count < sentence.tokens.upperBound,
      [.comma, .openBracket, .dash].contains(text.tokens[start + count].kind), known.listed(start..<start + count) == nil,
      !(start..<start + count).contains(where: {
        text.isMonthWord($0) || text.isIn(.notName, $0) || text.isIn(.notAcronym, $0) || text.isIn(.orgHead, $0)
      })
    else { return }
    candidates.append(
      Candidate(
        tokens: start..<start + count, type: .place, kind: .name, cue: .locative, weight: Strength.dateline * count))
  }

  /// `By Rowena S. Dimaporo`, and the line of the outlet: `Semana Austral, Buenos Aires, 13 August 1998`.
  private func addByline(in sentence: Sentence, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound, !text.tokens[start].isWord { start += 1 }
    var hasByline = false
    for index in sentence.tokens where text.isIn(.byline, index) && (index < start + 4 || text.kind(index - 2) == .semicolon) {
      var end = index + 1
      while end < sentence.tokens.upperBound, text.isNameLike(end), !text.isFunctionWord(end) || text.isInitial(end),
        end == index + 1 || !text.tokens[end].shape.contains(.lineStart)
      {
        end += 1
        if text.isIn(.nameParticle, end), text.isNameLike(end + 1), !text.isIn(.coordinator, end) { end += 1 }
      }
      guard (2...5).contains(end - index - 1),
        (index + 1..<end).contains(where: { !text.isCommonWord($0) || text.isIn(.given, $0) || text.isIn(.weakGiven, $0) })
      else { continue }
      if text.isIn(.orgHead, end - 1) || text.isIn(.orgSuffix, end - 1) || text.isIn(.title, index + 1) { continue }
      candidates.append(
        Candidate(tokens: index + 1..<end, type: .person, kind: .name, cue: .role, weight: Strength.byline * (end - index - 1))
      )
      hasByline = true
    }
    if hasByline { return }
    addMasthead(start, in: sentence, text, known, &candidates)
  }

  private func addMasthead(
    _ start: Int, in sentence: Sentence, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]
  ) {
    var end = start
    while end < sentence.tokens.upperBound, text.isNameLike(end) || end > start && text.isIn(.nameParticle, end) { end += 1 }
    guard (1...6).contains(end - start), end < sentence.tokens.upperBound, sentence.tokens.count <= 24, known.listed(start..<end) == nil,
      end - start > 1 || !text.isCommonWord(start)
    else { return }
    let divides = [.comma, .slash, .symbol, .bullet, .dash].contains(text.tokens[end].kind) || text.kind(end) == .openBracket
    let hasDate = (end..<min(end + 8, sentence.tokens.upperBound)).contains { text.isMonthWord($0) }
    let isYear = (end..<min(end + 8, sentence.tokens.upperBound)).contains {
      text.kind($0) == .number && text.tokens[$0].end - text.tokens[$0].start == 4
    }
    let isOutlet = text.isIn(.orgHead, end - 1) && sentence.kind == .line && text.isWord(.the, start) && text.tokens[start].isCapitalised
    guard divides, hasDate && isYear || isOutlet,
      !(start..<end).contains(where: { text.isIn(.given, $0) || text.isMonthWord($0) || text.isIn(.title, $0) || text.isInitial($0) })
    else { return }
    candidates.append(
      Candidate(
        tokens: start..<end, type: .organization, kind: .name, cue: .reporting, weight: Strength.masthead * (end - start)))
  }
}

extension TokenizedText {
  /// Whether a token is written as a month.
  func isMonthWord(_ index: Int) -> Bool { isIn(.month, index) && tokens[index].isCapitalised }
}
