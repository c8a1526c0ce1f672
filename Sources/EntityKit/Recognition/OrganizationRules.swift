/// Finds organizations that no list holds: by their head word, by a suffix of company law, by capitals alone.
struct OrganizationRules: Sendable {
  private enum Strength {
    static let head = 90
    static let suffix = 95
    static let acronym = 52
  }

  /// Adds the candidates of one run.
  func add(_ run: NameRun, in text: TokenizedText, to candidates: inout [Candidate]) {
    for index in run.tokens {
      let length = index + 1 - run.tokens.lowerBound
      if text.isIn(.orgSuffix, index), length > 1 {
        add(run.tokens.lowerBound..<index + 1, .organizationSuffix, Strength.suffix, &candidates)
      }
      if text.isIn(.orgHead, index), length > 1, hasProperPart(run.tokens.lowerBound..<index, text) {
        let start = nameStart(run.tokens.lowerBound, index, text)
        if start < index { add(extended(start..<index + 1, text), .organizationHead, Strength.head, &candidates) }
      }
      if text.isIn(.orgOf, index), let end = ofChain(after: index, text) {
        add(nameStart(run.tokens.lowerBound, index, text)..<end, .organizationHead, Strength.head, &candidates)
      }
    }
    addAcronym(run, text, &candidates)
  }

  /// Roles and titles before an organization's name are no part of it: `President Arakan Army`.
  private func nameStart(_ start: Int, _ head: Int, _ text: TokenizedText) -> Int {
    var start = start
    while start < head, text.isIn(.notName, start) && text.isFunctionWord(start) { start += 1 }
    return start
  }

  /// At least one word before the head says which one it is.
  private func hasProperPart(_ range: Range<Int>, _ text: TokenizedText) -> Bool { !range.isEmpty }

  /// The name with a following `of ...` or `for ...`.
  private func extended(_ range: Range<Int>, _ text: TokenizedText) -> Range<Int> {
    guard let last = range.last, text.isIn(.orgOf, last), let end = ofChain(after: last, text) else { return range }
    return range.lowerBound..<end
  }

  /// The end of `of the Interior`, `for Strategic Studies and Peace` after an organization's head.
  private func ofChain(after head: Int, _ text: TokenizedText) -> Int? {
    var end: Int?
    var index = head + 1
    while index + 1 < text.tokens.count {
      guard isLink(index, text, isFirst: end == nil) else { break }
      var next = index + 1
      if text.isIn(.definite, next) && !text.tokens[next].isCapitalised { next += 1 }
      guard next < text.tokens.count, text.isNameLike(next), !text.tokens[next].shape.contains(.lineStart) else { break }
      while next < text.tokens.count, text.isNameLike(next), !text.isIn(.title, next) || next == index + 1 { next += 1 }
      end = next
      index = next
    }
    return end
  }

  private func isLink(_ index: Int, _ text: TokenizedText, isFirst: Bool) -> Bool {
    guard !text.tokens[index].isCapitalised, text.tokens[index].kind == .word else { return text.kind(index) == .ampersand }
    if isFirst { return ["of", "for", "on"].contains(text.text(index..<index + 1)) }
    return ["of", "for", "on", "and"].contains(text.text(index..<index + 1))
  }

  private func addAcronym(_ run: NameRun, _ text: TokenizedText, _ candidates: inout [Candidate]) {
    for index in run.tokens {
      let token = text.tokens[index]
      guard token.shape.contains(.allUpper), !token.shape.contains(.hasHyphen), (2...7).contains(token.end - token.start) else { continue }
      guard text.words[index].readings.subtracting(.proper).isEmpty, !text.isIn(.nameSuffix, index), !text.isIn(.given, index) else { continue }
      add(index..<index + 1, .acronym, Strength.acronym, &candidates)
    }
  }

  private func add(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(tokens: range, type: .organization, kind: .name, cue: cue, weight: strength * range.count, entries: []))
  }
}
