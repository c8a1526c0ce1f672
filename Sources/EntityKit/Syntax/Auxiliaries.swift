/// What stands in a verb group around its main verb: modals, auxiliaries, adverbs and asides.
extension Chunker {
  func modal(_ index: Int) -> Modality? {
    let classes = text.words[index].classes
    guard isModal(index) || text.tokens[index].shape.contains(.clitic) else { return nil }
    if classes.contains(.modalPlanned) { return .planned }
    if classes.contains(.modalPossible) { return .possible }
    return classes.contains(.modalRequested) ? .requested : nil
  }

  func isAuxiliary(_ index: Int, after auxiliary: WordClass?) -> Bool {
    let classes = text.words[index].classes
    guard classes.contains(.be) || classes.contains(.have) || classes.contains(.do) else { return false }
    if text.tokens[index].shape.contains(.clitic), text.words[index].readings == .possessive { return false }
    if classes.contains(.do) { return auxiliary == nil && doAuxiliary(index) }
    if classes.contains(.have) && !text.canBe(.verb, index) { return false }
    return true
  }

  private func doAuxiliary(_ index: Int) -> Bool {
    let next = index + 1
    return next < end
      && (text.isIn(.negation, next) || text.canBe(.base, next) && !text.isIn(.determiner, next)
        || startsNoun(next) && index == syntax.sentence.tokens.lowerBound)
  }

  /// Whether a time stands right before, which an adverb belongs to: `four weeks ago is`.
  func endsTime() -> Bool {
    if case .noun(let noun)? = syntax.groups.last?.kind { return syntax.nouns[noun].isTime }
    return false
  }

  /// The token behind an adverb between commas, where the verb goes on: `will, however, supply`.
  func aside(_ index: Int) -> Int? {
    guard index + 3 < end, text.tokens[index].kind == .comma, text.canBe(.adverb, index + 1), text.tokens[index + 2].kind == .comma,
      mentionAt[index + 3] < 0, text.canBe([.base, .participle, .gerund], index + 3)
    else { return nil }
    return index + 3
  }

  func nextIsVerb(_ index: Int) -> Bool {
    let next = index + 1
    guard next < end, mentionAt[next] < 0 else { return false }
    if text.canBe(.adverb, next) && !text.canBe(.verb, next) {
      return next + 1 < end && mentionAt[next + 1] < 0 && text.canBe(.verb, next + 1) && !text.canBe(.noun, next + 1)
    }
    return text.canBe(.verb, next)
      && (!text.canBe([.noun, .adjective], next) || isVerbHere(next) || text.canBe([.past, .participle], next))
      || text.isIn(.be, next) || text.isIn(.have, next) || modal(next) != nil
  }

  func adverbInside(_ index: Int) -> Bool {
    var next = index + 1
    while next < end, text.canBe(.adverb, next), !text.canBe(.verb, next) { next += 1 }
    return next < end && mentionAt[next] < 0 && text.canBe([.participle, .gerund, .base], next)
  }

  func nextIsBase(_ index: Int) -> Bool {
    var next = index + 1
    while next < end, mentionAt[next] < 0, text.canBe(.adverb, next) || text.isIn(.negation, next), !text.canBe(.base, next) { next += 1 }
    guard next < end, mentionAt[next] < 0 else { return false }
    return text.canBe(.base, next) && !text.isIn(.determiner, next)
  }
}
