/// Finds companies that no list holds by what is said of companies: `shares in Norrlund`, `an analyst at Kempen`, `Goodix, of Shenzhen`.
struct CompanyRules: Sendable {
  private enum Strength {
    /// Where no place could stand: one is an analyst in a town, but at a bank.
    static let employer = 106
    static let listed = 104
    static let industry = 103
    static let body = 105
    static let holding = 72
    static let role = 62
    static let market = 56
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    guard run.tokens.count <= 4, let last = run.tokens.last, !run.tokens.contains(where: { isNone($0, text) }) else { return }
    if run.classes.contains(.activity) { addBody(run, text, known, &candidates) }
    if run.classes.contains(.industryNoun) { addIndustry(run, text, known, &candidates) }
    addAcronymed(run, text, known, &candidates)
    let listed = known.listed(run.tokens)
    let before = run.tokens.lowerBound - 1
    if isEmployed(before, text), !text.isIn(.orgHead, last) {
      return add(run.tokens.lowerBound..<partners(last + 1, text), Strength.employer, &candidates)
    }
    if listed == .organization, movesOnTheMarket(last + 1, text) { return add(run.tokens, Strength.listed, &candidates) }
    let isUnknown = listed == nil && !run.tokens.contains { known.geographicEnd($0) != nil } && !isName(run, text)
    guard isUnknown, !text.isIn(.orgHead, last) else { return }
    if isHeld(before, text) { return add(run.tokens, Strength.holding, &candidates) }
    if isOwner(last + 1, text) || text.isLink(before) && text.isIn(.companyRole, before - 1) || isFormerEmployer(run, text) {
      return add(run.tokens, Strength.role, &candidates)
    }
    guard run.tokens.count <= 2, !run.startsSentence || !text.isCommonWord(last) else { return }
    if movesOnTheMarket(last + 1, text) { return add(run.tokens, Strength.market, &candidates) }
    if run.tokens.count == 1, isSeated(last + 1, text, known) { add(run.tokens, Strength.role, &candidates) }
  }

  private func isNone(_ index: Int, _ text: TokenizedText) -> Bool {
    text.isIn(.notName, index) || text.isIn(.title, index) && !text.isIn(.familyFirst, index) || text.isMonthWord(index)
      || text.isIn(.weekday, index) || text.isInitial(index)
  }

  /// Whether the run looks like somebody's name.
  private func isName(_ run: NameRun, _ text: TokenizedText) -> Bool {
    let first = run.tokens.lowerBound
    if run.tokens.count == 1 { return text.isIn(.surname, first) || text.isIn(.given, first) }
    return text.isIn(.given, first) || text.isIn(.familyFirst, first)
  }

  /// `an analyst at`, `strategist with`.
  private func isEmployed(_ before: Int, _ text: TokenizedText) -> Bool { text.isWord(.at, before) && text.isIn(.financeJob, before - 1) }

  /// The end of a firm's name with its partners: `Van der Velde & Nkemelu`.
  private func partners(_ end: Int, _ text: TokenizedText) -> Int {
    var end = end
    while text.kind(end) == .ampersand, text.isNameLike(end + 1) {
      end += 2
      while text.isNameLike(end), !text.isFunctionWord(end) { end += 1 }
    }
    return end
  }

  /// `shares in`, `stake in`, `analyst with`.
  private func isHeld(_ before: Int, _ text: TokenizedText) -> Bool {
    text.isWord([.in, .of], before) && text.isIn(.holdingNoun, before - 1)
      || text.isWord(.with, before) && text.isIn(.financeJob, before - 1)
  }

  /// `'s chief executive`, `'s shareholders`.
  private func isOwner(_ next: Int, _ text: TokenizedText) -> Bool {
    guard text.kind(next) != nil, text.tokens[next].shape.contains(.clitic) else { return false }
    return text.isWritten("chief", next + 1) && text.canBe([.noun, .adjective], next + 2) && text.isIn(.companyRole, next + 2)
      || text.isIn(.holdingNoun, next + 1) && !text.isWritten("share", next + 1)
  }

  /// `a former Intel man`, `a Goldman executive`.
  private func isFormerEmployer(_ run: NameRun, _ text: TokenizedText) -> Bool {
    let next = run.tokens.upperBound
    let before = run.tokens.lowerBound - 1
    guard text.kind(next) == .word, !text.tokens[next].isCapitalised else { return false }
    if text.isIn(.indefinite, before) { return text.isIn(.companyRole, next) && run.tokens.allSatisfy { !text.isCommonWord($0) } }
    guard text.isWritten("former", before) else { return false }
    return text.isIn(.companyRole, next) || text.isIn(.financeJob, next) || text.isWritten("man", next) || text.isWritten("woman", next)
  }

  /// `fell 4 percent`, `climbed 2.1 per cent`, `shares fell`.
  private func movesOnTheMarket(_ next: Int, _ text: TokenizedText) -> Bool {
    if text.isWritten("shares", next) || text.isWritten("stock", next) { return text.isIn(.marketVerb, next + 1) }
    guard text.isIn(.marketVerb, next), !text.tokens[next].isCapitalised else { return false }
    return (next + 1..<next + 4).contains { index in
      text.kind(index) == .number
        && (text.kind(index + 1) == .percent || text.isWritten("percent", index + 1)
          || text.isWritten("per", index + 1) && text.isWritten("cent", index + 2))
    }
  }

  /// `Goodix, of Shenzhen, was`: the seat between commas.
  private func isSeated(_ next: Int, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    guard text.kind(next) == .comma, text.isLink(next + 1), let end = known.placeEnd(next + 2) else { return false }
    return text.kind(end) == .comma || text.kind(end) == .period
  }

  /// `Sport Ireland`, `Tennis Australia`: the body that governs a sport or a trade in a country.
  private func addBody(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    for index in run.tokens where text.isIn(.activity, index) && known.placeEnd(index + 1) == run.tokens.upperBound {
      if index == run.tokens.lowerBound { add(index..<run.tokens.upperBound, Strength.body, &candidates) }
    }
  }

  /// `Dangote Cement`, `Poso Energy`: a name that is no common word with what the company makes.
  private func addIndustry(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard let last = run.tokens.last, (2...3).contains(run.tokens.count), text.isIn(.industryNoun, last),
      !text.tokens[last].shape.contains(.allUpper), known.listed(run.tokens) == nil, !text.isIn(.given, last), !text.isIn(.surname, last),
      run.tokens.dropLast().allSatisfy({ !text.isCommonWord($0) || known.listed($0..<$0 + 1) == .organization }),
      !run.tokens.contains(where: { known.demonymEnd($0) != nil }), !text.isIn(.given, run.tokens.lowerBound)
    else { return }
    add(run.tokens, Strength.industry, &candidates)
  }

  /// `SK Hynix`, `Stanbic IBTC`: a short acronym and a word that no list has.
  private func addAcronymed(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard run.tokens.count == 2, let first = run.tokens.first, let last = run.tokens.last else { return }
    let isShort = { (index: Int) in
      text.tokens[index].shape.contains(.allUpper) && text.tokens[index].range.count <= 4 && !text.isIn(.notAcronym, index)
        && !text.isIn(.shipPrefix, index) && !text.tokens[index].shape.contains(.hasPeriod) && known.listed(index..<index + 1) == nil
        && !text.isCommonWord(index) && !text.isIn(.nameSuffix, index)
    }
    let isUnknown = { (index: Int) in
      !text.isCommonWord(index) && known.listed(index..<index + 1) == nil && known.geographicEnd(index) == nil
        && !text.tokens[index].shape.contains(.allUpper) && !text.isIn(.given, index) && !text.isIn(.surname, index)
        && !text.isIn(.weakGiven, index) && !text.isIn(.weakSurname, index)
    }
    if isShort(first) && isUnknown(last) || isUnknown(first) && isShort(last) { add(run.tokens, Strength.market, &candidates) }
  }

  private func add(_ range: Range<Int>, _ strength: Int, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(tokens: range, type: .organization, kind: .name, cue: .company, weight: strength * range.count))
  }
}
