/// Whether a word that can be a verb and a noun is the verb here.
extension Chunker {
  /// Whether an ambiguous word is the verb here: no finite verb yet in this stretch, and none that is surer ahead.
  func isVerbHere(_ index: Int) -> Bool {
    guard mentionAt[index] < 0, text.canBe(.verb, index) else { return false }
    if modifiesTitle(index) || modifiesCounted(index) { return false }
    if isSureFiniteVerb(index) || endsInversion(index) { return true }
    // `a $4 million loan`: behind a number a word that can be a noun is one.
    if index > syntax.sentence.tokens.lowerBound, isNumeric(index - 1), !isYear(index - 1), text.canBe(.noun, index),
      !text.canBe(.past, index)
    {
      return false
    }
    if text.isIn(.preposition, index) || text.isIn(.determiner, index) || isTimeWord(index) { return false }
    if isBareInfinitive(index) { return true }
    if text.isIn(.role, index) || text.isIn(.memberWord, index), !text.isIn(.particle, index - 1) { return false }
    if continuesVerb(index) || followsQuotation(index) { return true }
    let readings = text.words[index].readings
    if readings.isDisjoint(with: [.noun, .plural, .adjective, .number, .proper]) {
      return !readings.isDisjoint(with: [.base, .third, .past, .participle]) || gerundVerbStarts(index)
    }
    if text.isIn(.particle, index - 1), readings.contains(.base) { return true }
    guard !readings.isDisjoint(with: .finite), lastIsNominal(index) else { return false }
    if readings.contains(.proper) && text.tokens[index].isCapitalised && index > syntax.sentence.tokens.lowerBound { return false }
    if isBetweenActors(index) { return true }
    if hasFiniteVerb(), !opensContent(index) { return false }
    if readings.contains(.base), !readings.contains(.past), !subjectIsPlural(index) { return false }
    // `researchers say the army has`: the surer verb is that of what they say.
    return !surerVerbAhead(index) || text.isIn(.reporting, index) && startsNoun(index + 1)
  }

  /// `Israel accused Hezbollah of`: a past form with a name right before it and a name or determiner right behind.
  private func isBetweenActors(_ index: Int) -> Bool {
    guard text.canBe(.past, index), mentionAt[index - 1] >= 0, index + 1 < end else { return false }
    let (before, next) = (mentions[Int(mentionAt[index - 1])], index + 1)
    return before.kind == .name && before.type != .weapon
      && (mentionAt[next] >= 0 && mentions[Int(mentionAt[next])].kind == .name || text.isIn(.definite, next))
  }

  /// `said that retired Gen. John Singlaub had`: a participle in front of a name, with no subject before it.
  private func modifiesTitle(_ index: Int) -> Bool {
    guard text.canBe(.participle, index), index + 1 < end,
      text.isIn(.title, index + 1) || text.isIn(.role, index + 1) || mentionAt[index + 1] >= 0,
      let last = syntax.groups.last, last.kind == .relative, text.isIn(.complementizer, last.tokens.lowerBound), syntax.groups.count > 1
    else { return false }
    if case .noun = syntax.groups[syntax.groups.count - 2].kind { return false }
    return true
  }

  /// `sold 96 mothballed tanks`: a participle between a number and what it counts, behind a verb or a preposition.
  private func modifiesCounted(_ index: Int) -> Bool {
    guard text.canBe(.participle, index), index - 1 >= syntax.sentence.tokens.lowerBound, isNumeric(index - 1), !isYear(index - 1),
      index + 1 < end, text.canBe(.nominal, index + 1) || mentionAt[index + 1] >= 0
    else { return false }
    switch syntax.groups.last?.kind {
    case .verb?, .preposition?: return syntax.groups.last?.tokens.upperBound == index - 1
    default: return false
    }
  }

  /// `Could Madrid offer`, `Has Iran sent`: the form that the auxiliary before the subject waits for.
  private func endsInversion(_ index: Int) -> Bool {
    guard let inverted, index > inverted + 1 else { return false }
    let wanted: Readings = text.isIn(.have, inverted) ? .participle : text.isIn(.be, inverted) ? [.participle, .gerund] : .base
    guard text.canBe(wanted, index) else { return false }
    var before = index - 1
    while before > inverted, text.canBe(.adverb, before), !text.canBe([.noun, .pronoun], before) { before -= 1 }
    return before > inverted && (mentionAt[before] >= 0 || text.canBe([.noun, .plural, .pronoun], before))
  }

  /// `"...," protests Sheikh Mroueh`: a reporting verb between a quotation and a name.
  private func followsQuotation(_ index: Int) -> Bool {
    guard index > syntax.sentence.tokens.lowerBound, text.tokens[index - 1].kind == .closeQuote, text.isIn(.reporting, index) else {
      return false
    }
    return index + 1 < end && (mentionAt[index + 1] >= 0 || text.isIn(.title, index + 1) || text.isIn(.definite, index + 1))
  }

  private func lastIsNominal(_ index: Int) -> Bool {
    guard index > syntax.sentence.tokens.lowerBound else { return false }
    let before = index - 1
    if [.closeBracket, .closeQuote].contains(text.tokens[before].kind) { return true }
    if text.tokens[before].kind == .comma { return hasOpenSubject() }
    return mentionAt[before] >= 0 || text.canBe([.noun, .plural, .proper, .pronoun, .adverb], before)
      || text.isIn(.relative, before) || text.isIn(.month, before - 1)  // `on June 13 held talks`
  }

  /// Whether what stands before a verb is a plural or a list.
  func subjectIsPlural(_ index: Int) -> Bool {
    let before = index - 1
    guard before >= syntax.sentence.tokens.lowerBound else { return false }
    return text.canBe(.plural, before) || text.isIn(.pronounPlural, before) || text.isIn(.pronounSpeaker, before)
      || mentionAt[before] >= 0 && text.tokens[before].key != text.tokens[before].stem
      || isCoordinated()
  }

  /// Whether a coordinator stands in the stretch that could be the subject.
  private func isCoordinated() -> Bool {
    for group in syntax.groups.reversed() {
      switch group.kind {
      case .coordinator: return true
      case .verb, .comma, .semicolon, .relative, .complementizer, .subordinator: return false
      default: continue
      }
    }
    return false
  }
}
