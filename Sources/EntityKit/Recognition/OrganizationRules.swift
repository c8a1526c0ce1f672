/// Finds organizations that no list holds: by their head word, by a suffix of company law, by what they are called, by capitals.
struct OrganizationRules: Sendable {
  private enum Strength {
    static let head = 103
    static let suffix = 105
    static let apposition = 101
    static let party = 96
    static let members = 101
    static let plural = 90
    static let dealing = 60
    static let acronym = 52
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    let lower = run.tokens.lowerBound
    for index in run.tokens {
      let length = index + 1 - lower
      if text.isIn(.orgSuffix, index), length > 1 { add(lower..<index + 1, .organizationSuffix, Strength.suffix, text, known, &candidates) }
      if text.isIn(.orgHead, index), isHeadPosition(index, run, text) {
        let start = joined(nameStart(lower, index, text), head: index, text)
        if start < index { add(extended(start..<index + 1, text), .organizationHead, Strength.head, text, known, &candidates) }
      }
      if length == 1, run.tokens.count == 1, text.isIn(.orgHead, index), text.isNamedThe(index - 1) {
        add(index..<index + 1, .organizationHead, Strength.head, text, known, &candidates)
      }
      if text.isIn(.orgOf, index), let end = ofChain(after: index, text) {
        add(nameStart(lower, index, text)..<end, .organizationHead, Strength.head, text, known, &candidates)
      }
    }
    addLead(run, text, known, &candidates)
    addPlural(run, text, known, &candidates)
    addSuffixAfterComma(run, text, known, &candidates)
    addMembers(run, text, known, &candidates)
    addParty(run, text, known, &candidates)
    addCalled(run, text, known, &candidates)
    addJournal(run, text, known, &candidates)
    addAcronym(run, text, known, &candidates)
  }

  /// A head in the middle of a run is a head only where the run goes on with something that is none: `Labour Party MP`.
  private func isHeadPosition(_ index: Int, _ run: NameRun, _ text: TokenizedText) -> Bool {
    !run.tokens[(index + 1)...].contains { text.isIn(.orgHead, $0) && !text.isIn(.title, $0) } || text.isIn(.orgOf, index)
  }

  /// Roles and titles before an organization's name are no part of it: `President Arakan Army`.
  private func nameStart(_ start: Int, _ head: Int, _ text: TokenizedText) -> Int {
    var start = start
    while start < head, text.isIn(.notName, start) && text.isFunctionWord(start) { start += 1 }
    // A number that counts units is part of the name of one: `6th Infantry Division`.
    if start > 0, text.isOrdinal(start - 1), !text.tokens[start].shape.contains(.lineStart),
      text.isIn(.forceWord, head) || text.isIn(.orgHead, head)
    {
      return start - 1
    }
    return start
  }

  /// The start with what `and` or a possessive joins to it: `Social Democratic and Labour Party`, `People's National Party`.
  private func joined(_ start: Int, head: Int, _ text: TokenizedText) -> Int {
    let before = start - 1
    guard before > 0, head - start <= 3 else { return start }
    if text.tokens[before].shape.contains(.clitic), text.isIn(.namePossessor, before - 1), text.isNameLike(before - 1) {
      return words(before: before - 1, text)
    }
    if text.isApostrophe(before), text.isIn(.namePossessor, before - 1), text.isNameLike(before - 1) {
      return words(before: before - 1, text)
    }
    guard text.isWord(.and, before) || text.kind(before) == .ampersand, text.isNameLike(before - 1),
      text.isCommonWord(before - 1) && text.isCommonWord(start) || text.kind(head + 1) == .openBracket, !text.isIn(.orgHead, before - 1),
      !text.isIn(.partyNoun, before - 1)
    else { return start }
    var first = words(before: before - 1, text)
    // `the Meteorology, Climatology and Geophysics Agency`
    while text.kind(first - 1) == .comma, text.isNameLike(first - 2) { first = words(before: first - 2, text) }
    // Only a full noun phrase with an article before it is one name: `the Social Democratic and Labour Party`.
    guard text.isIn(.determiner, first - 1),
      (first..<before).allSatisfy({ index in
        (text.isCommonWord(index) || text.kind(head + 1) == .openBracket) && !text.isIn(.title, index) || text.kind(index) == .comma
      })
    else {
      return start
    }
    return first
  }

  /// The first of the capitalised words that end at `index`.
  private func words(before index: Int, _ text: TokenizedText) -> Int {
    var first = index
    while first > 0, text.isNameLike(first - 1), !text.isFunctionWord(first - 1), !text.tokens[first].shape.contains(.lineStart) {
      first -= 1
    }
    return first
  }

  /// The name with a following `of ...` or `for ...`.
  private func extended(_ range: Range<Int>, _ text: TokenizedText) -> Range<Int> {
    guard let last = range.last, text.isIn(.orgOf, last) || text.isLink(last + 1), let end = ofChain(after: last, text) else {
      return range
    }
    return range.lowerBound..<end
  }

  /// The end of `of the Interior`, `for Strategic Studies and Peace` after an organization's head.
  private func ofChain(after head: Int, _ text: TokenizedText) -> Int? {
    var end: Int?
    var index = head + 1
    while index + 1 < text.tokens.count {
      guard isLink(index, text, isFirst: end == nil) else { break }
      var next = index + 1
      let isJoin = text.isWord(.and, index..<next) || text.kind(index) == .ampersand
      if text.isIn(.definite, next) && !text.tokens[next].isCapitalised {
        if isJoin || text.isWritten("for", index) && !text.isCommonWord(next + 1) { break }
        next += 1
      }
      guard next < text.tokens.count, text.isNameLike(next), !text.tokens[next].shape.contains(.lineStart), !text.isFunctionWord(next)
      else { break }
      var stop = next + 1
      while stop < text.tokens.count, text.isNameLike(stop), !text.isIn(.title, stop), !text.isIn(.given, stop) || text.isCommonWord(stop),
        !text.isFunctionWord(stop),
        !text.tokens[stop].shape.contains(.lineStart)
      { stop += 1 }
      // After `and` only common nouns go on with the name; another name begins a name of its own.
      let isPair = text.canBe(.plural, index - 1) && text.canBe(.plural, next)
      let startsName = (next..<stop).contains { text.isIn(.orgHead, $0) || text.isIn(.partyNoun, $0) && !isPair }
      if isJoin, !text.isCommonWord(next) || !text.isCommonWord(index - 1) || startsName { break }
      if text.isWord(.for, index), !text.isCommonWord(stop - 1), !text.canBe(.plural, index - 1) { break }
      end = stop
      index = stop
    }
    return end
  }

  private func isLink(_ index: Int, _ text: TokenizedText, isFirst: Bool) -> Bool {
    guard !text.tokens[index].isCapitalised, text.tokens[index].kind == .word else { return text.kind(index) == .ampersand }
    if text.isIn(.weekday, index + 1) || text.isIn(.month, index + 1) { return false }  // `told the Front on Monday`
    if isFirst { return text.isWord([.of, .for, .on, .against], index) }
    return text.isWord([.of, .for, .on, .and], index)
  }

  /// `Radio Biafra`, `Fabricaciones Militares`: in many languages the head comes first.
  private func addLead(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard run.classes.contains(.orgLead), let lead = run.tokens.prefix(2).first(where: { text.isIn(.orgLead, $0) }),
      run.tokens.upperBound - lead > 1, run.tokens.count <= 6
    else { return }
    add(run.tokens, .organizationHead, Strength.apposition, text, known, &candidates)
  }

  /// `the Tigers`, `the Patriots`: a common noun in the plural, written with a capital after the article, names a group.
  private func addPlural(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    let index = run.tokens.lowerBound
    guard run.tokens.count <= 3, let last = run.tokens.last, !run.startsSentence else { return }
    // `the Rashtriya Rifles`, `the Sex Pistols`
    if run.tokens.count > 1, text.isWritten("the", index - 1), text.isIn(.goodsMilitary, last), text.canBe(.plural, last),
      !run.tokens.dropLast().contains(where: { known.isWeapon($0) || known.geographicEnd($0) != nil })
    {
      return candidates.append(
        Candidate(
          tokens: run.tokens, type: .organization, kind: .name, cue: .capitalised, weight: Strength.plural * run.tokens.count))
    }
    guard text.isWritten("the", index - 1) || text.isWritten("The", index - 1) && text.canBe([.past, .third, .modal], last + 1),
      text.words[last].readings.subtracting([.proper, .third]) == .plural,
      run.tokens.allSatisfy({ text.isCommonWord($0) && !text.isIn(.title, $0) })
    else { return }
    let others: [WordClass] = [
      .role, .memberWord, .sideWord, .notName, .time, .placeHead, .eventHead, .title, .month, .goodsMilitary, .realmHead, .forceWord,
    ]
    if others.contains(where: { text.isIn($0, last) }) || known.demonymEnd(last) != nil || known.listed(run.tokens) == .place { return }
    candidates.append(
      Candidate(
        tokens: run.tokens, type: .organization, kind: .name, cue: .capitalised, weight: Strength.plural * run.tokens.count))
  }

  /// `CBS, Inc.`
  private func addSuffixAfterComma(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    let next = run.tokens.upperBound + 1
    guard text.kind(next - 1) == .comma, text.isIn(.orgSuffix, next), text.isNameLike(next) else { return }
    add(run.tokens.lowerBound..<next + 1, .organizationSuffix, Strength.suffix, text, known, &candidates)
  }

  /// `Oakland Athletics`, `Queensland Greens`: a place with a capitalised plural is a team or a party.
  private func addMembers(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard let last = run.tokens.last, text.canBe(.plural, last) || text.isIn(.partyNoun, last), !text.isIn(.placeHead, last),
      !text.isIn(.eventHead, last), !text.isIn(.surname, last), !text.isIn(.notName, last) || text.isIn(.partyNoun, last),
      known.demonymEnd(last) == nil,
      !text.isIn(.memberWord, last), !text.isIn(.sideWord, last), !text.isIn(.time, last), known.placeEnd(last) == nil
    else { return }
    for start in run.tokens {
      guard let end = known.geographicEnd(start), end <= last, last + 1 - end <= 2,
        known.demonymEnd(start) == nil || text.isIn(.partyNoun, last)
      else { continue }
      return add(start..<last + 1, .organizationHead, Strength.members, text, known, &candidates)
    }
  }

  /// `the Liberal Democrats`, `Christian Democrats`, `the Greens`: the plural of a political creed, written with a capital.
  private func addParty(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard let last = run.tokens.last, text.isIn(.partyNoun, last), run.tokens.count <= 4 else { return }
    if run.tokens.count == 1, run.startsSentence { return }
    add(run.tokens, .organizationHead, Strength.party, text, known, &candidates)
  }

  /// `the company Fine Air`, `Harakat Hazm, a rebel group`: the common noun says what the name is.
  private func addCalled(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard run.tokens.count <= 5, let last = run.tokens.last, !text.isIn(.title, run.tokens.lowerBound), known.listed(run.tokens) == nil
    else { return }
    let before = run.tokens.lowerBound - 1
    let isBefore = text.isIn(.orgNoun, before) && !text.tokens[before].isCapitalised && text.isCommonWord(before)
    if isBefore, !text.tokens[run.tokens.lowerBound].shape.contains(.lineStart),
      !text.isIn(.given, run.tokens.lowerBound) || text.isIn(.placeBefore, run.tokens.lowerBound)
    {
      return add(run.tokens, .apposition, Strength.apposition, text, known, &candidates)
    }
    // `the Libre alliance`
    let next = run.tokens.upperBound
    if run.tokens.count <= 2, text.isWord(.the, before), text.isIn(.partyWord, next), !text.tokens[next].isCapitalised,
      run.tokens.allSatisfy({ known.geographicEnd($0) == nil && !text.canBe(.adjective, $0) && !text.isIn(.surname, $0) })
    {
      return add(run.tokens, .apposition, Strength.party, text, known, &candidates)
    }
    // `a political action committee, Coastal Bend Forward, gave`
    if text.kind(before) == .comma, text.kind(last + 1) == .comma, text.isIn(.orgNoun, before - 1) || text.isIn(.orgHead, before - 1),
      text.isCommonWord(before - 1), !text.tokens[before - 1].isCapitalised, !isAgent(before - 1, text),
      (before - 5..<before - 1).contains(where: { text.isIn(.indefinite, $0) }), !text.isIn(.given, run.tokens.lowerBound)
    {
      return add(run.tokens, .apposition, Strength.apposition, text, known, &candidates)
    }
    // `Hayat, a rebel group`; `Hayat is a rebel group`.
    if text.kind(last + 1) == .comma || text.isIn(.be, last + 1), let head = text.appositionHead(after: last + 2),
      text.isIn(.orgNoun, head), !isAgent(head, text) || run.tokens.count == 1 || !text.isIn(.given, run.tokens.lowerBound)
    {
      return add(run.tokens, .apposition, Strength.apposition, text, known, &candidates)
    }
    addDealing(run, text, known, &candidates)
  }

  /// `producer`, `distributor`: a company or a person.
  private func isAgent(_ index: Int, _ text: TokenizedText) -> Bool {
    let ending = text.bytes[text.tokens[index].range].suffix(2)
    return ending.elementsEqual("er".utf8) || ending.elementsEqual("or".utf8)
  }

  /// `published in Nature Medicine`, `since The Age published`: what prints, or is printed in.
  private func addJournal(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    let before = run.tokens.lowerBound - 1
    guard run.tokens.count <= 5, let first = run.tokens.first, let last = run.tokens.last, known.listed(run.tokens) == nil,
      !run.tokens.contains(where: { known.geographicEnd($0) != nil || text.isIn(.notName, $0) || text.isMonthWord($0) })
    else { return }
    let isNamed = text.isNamedThe(before)
    guard isNamed || text.isCommonWord(first) && text.isCommonWord(last) && !text.isIn(.given, first) else { return }
    if isNamed, text.isIn(.publishing, last + 1), !text.tokens[last + 1].isCapitalised {
      return add(run.tokens, .apposition, Strength.apposition, text, known, &candidates)
    }
    let link = isNamed ? before - 1 : before
    guard text.isWord(.in, link), isNamed || run.tokens.count > 1,
      (max(0, link - 4)..<link).contains(where: { text.isIn(.publishing, $0) })
    else { return }
    add(run.tokens, .apposition, Strength.apposition, text, known, &candidates)
  }

  /// `manufactured by Borealis`, `Borealis's shareholders`: what is done by companies or belongs to them.
  private func addDealing(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    guard run.tokens.count <= 3, !run.tokens.contains(where: { text.isIn(.notName, $0) || known.geographicEnd($0) != nil }) else { return }
    let before = run.tokens.lowerBound - 1
    let next = run.tokens.upperBound
    let isAgent = before > 0 && text.isWord([.by, .with], before) && text.isIn(.companyVerb, before - 1)
    let isOwner = text.isIn(.companyNoun, next + 1) && next < text.tokens.count && text.tokens[next].shape.contains(.clitic)
    if isAgent || isOwner { add(run.tokens, .apposition, isAgent ? Strength.dealing : Strength.acronym, text, known, &candidates) }
  }

  private func addAcronym(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]) {
    for index in run.tokens {
      let token = text.tokens[index]
      guard token.shape.contains(.allUpper), !token.shape.contains(.hasHyphen), (2...7).contains(token.end - token.start) else { continue }
      guard !text.isIn(.notAcronym, index), !text.isIn(.title, index), !text.isIn(.shipPrefix, index) else { continue }
      guard !text.isCommonWord(index), !text.isIn(.nameSuffix, index), !text.isIn(.given, index) else { continue }
      // Two letters with points are somebody's initials: `A.A.`.
      if token.shape.contains(.hasPeriod), token.end - token.start <= 4, run.tokens.count > 1 { continue }
      add(index..<index + 1, .acronym, Strength.acronym, text, known, &candidates)
    }
  }

  private func add(
    _ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ text: TokenizedText, _ known: KnownNames, _ candidates: inout [Candidate]
  ) {
    var range = range
    if known.isListed(range, besides: .organization) { return }
    // `The` with a capital inside a sentence belongs to the name: `told The Ledger`.
    if cue != .acronym, text.isNamedThe(range.lowerBound - 1) { range = range.lowerBound - 1..<range.upperBound }
    candidates.append(
      Candidate(tokens: range, type: .organization, kind: .name, cue: cue, weight: strength * range.count))
  }
}
