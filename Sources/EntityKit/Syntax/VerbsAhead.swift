/// Finite verbs further on in the sentence, which leave an ambiguous word no part in it.
extension Chunker {
  /// Whether a word that can only be a finite verb follows before the next clause opens.
  func surerVerbAhead(_ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, end) {
      if text.tokens[next].kind == .semicolon || text.tokens[next].kind == .openQuote { return false }
      if text.isIn(.relative, next) { return false }
      if text.isIn(.subordinator, next), !text.isIn(.preposition, next) || finiteVerbFollows(next) { return false }
      if text.isIn(.coordinator, next) || text.tokens[next].kind == .comma { return false }
      if isSubjectPronoun(next) { return false }
      if isSureFiniteVerb(next) { return true }
    }
    return false
  }

  /// How many sure finite verbs follow, less the clauses that open on the way: those that earlier clauses can have.
  func surplusVerbs(behind index: Int) -> Int {
    var surplus = 0
    var hasOwnSubject = false
    for next in index + 1..<max(end, index + 1) {
      let token = text.tokens[next]
      if token.kind == .semicolon || token.kind == .openQuote { break }
      // `talked to X, Y said`: a noun right behind a comma is the subject of the verb to come.
      if token.kind == .comma { hasOwnSubject = next + 1 < end && startsNoun(next + 1) }
      if hasOwnSubject, isSureFiniteVerb(next) || isLikelyFiniteVerb(next) { break }
      if text.isIn(.relative, next), !(next + 1 < end && isTimeWord(next + 1)) { surplus -= 1 }
      if text.isIn(.subordinator, next), !text.isIn(.relative, next), !text.isIn(.preposition, next) || finiteVerbFollows(next) {
        surplus -= 1
      }
      if text.isIn(.coordinator, next), text.kind(next - 1) == .comma, surplus >= 0 { break }
      if isSureFiniteVerb(next) || isLikelyFiniteVerb(next) { surplus += 1 }
    }
    return surplus
  }

  /// A past form right behind a name or noun that no `by` follows: `stood`, `arrived`.
  private func isLikelyFiniteVerb(_ index: Int) -> Bool {
    guard mentionAt[index] < 0, text.canBe(.past, index), !text.canBe([.noun, .plural, .adjective], index) else { return false }
    let isPassive = index + 1 < end && text.isWord(.by, index + 1)
    return !isPassive && (mentionAt[index - 1] >= 0 || text.canBe([.noun, .plural], index - 1))
  }

  /// `they`, `he`, `we`, `she`, `I`: the subject of a clause of its own.
  private func isSubjectPronoun(_ index: Int) -> Bool {
    (text.isIn(.pronounPlural, index) || text.isIn(.pronounSingularPerson, index) || text.isIn(.pronounSpeaker, index))
      && !text.isIn(.reflexive, index) && !text.isIn(.possessivePronoun, index)
  }

  /// Whether a finite verb stands between here and the next comma or clause.
  func finiteVerbFollows(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 12, end) {
      if text.tokens[next].kind != .word && text.tokens[next].kind != .mixed && text.tokens[next].kind != .number { return false }
      if isSureFiniteVerb(next) { return true }
      guard mentionAt[next] < 0, text.canBe(.past, next), next > index + 1 else { continue }
      guard text.canBe(.adjective, next), next + 1 < end else { return true }
      if isNumeric(next + 1) || text.isIn(.determiner, next + 1) || text.isIn(.complementizer, next + 1) { return true }
      if isTimeWord(next + 1) || next + 2 < end && isTimeWord(next + 2) { return true }  // `the agency confirmed last week`
    }
    return false
  }

  /// Whether a token can only be a finite verb or an auxiliary.
  func isSureFiniteVerb(_ index: Int) -> Bool {
    guard mentionAt[index] < 0 else { return false }
    let classes = text.words[index].classes
    if classes.contains(.modalPlanned) || classes.contains(.modalPossible) || classes.contains(.modalRequested) { return isModal(index) }
    if classes.contains(.be) || classes.contains(.have) || classes.contains(.do) {
      return text.words[index].readings.isDisjoint(with: [.gerund, .possessive]) && text.canBe(.finite, index)
        && !(text.isIn(.particle, index - 1))
    }
    let readings = text.words[index].readings.subtracting(.proper)
    return !readings.isEmpty && readings.isSubset(of: [.third, .past]) && !text.isIn(.particle, index - 1)
  }
}
