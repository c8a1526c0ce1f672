/// Whether a gerund is a verb or a noun.
extension Chunker {
  /// Whether a gerund is a verb here and no noun or modifier: behind a preposition or a verb, or before an object.
  func gerundVerbStarts(_ index: Int) -> Bool {
    guard mentionAt[index] < 0, text.canBe(.gerund, index), !text.isIn(.preposition, index) else { return false }
    if let verb = precedingVerb(), text.isIn(.gerundTaking, syntax.verbs[verb].head), startsNoun(index + 1) { return true }
    let before = index - 1
    if before >= syntax.sentence.tokens.lowerBound {
      if text.isIn(.determiner, before) || text.isIn(.possessivePronoun, before) || text.canBe(.possessive, before) { return false }
      if text.canBe(.adjective, before) && !text.canBe([.noun, .adverb], before) && mentionAt[before] < 0 { return false }
    }
    let next = index + 1
    guard next < end else { return !text.canBe(.noun, index) }
    if case .noun(let noun)? = syntax.groups.last?.kind, syntax.nouns[noun].isPronoun, syntax.groups.last?.tokens.upperBound == index {
      return true
    }
    // `accused X on Friday of sending spare parts`
    if text.isIn(.preposition, before), let verb = lastVerb(), text.isIn(.accusing, syntax.verbs[verb].head), startsNoun(next) {
      return true
    }
    // `before sitting down with X`
    if text.isIn(.subordinator, before), text.isIn(.verbParticle, next), !text.isIn(.placePreposition, next) { return true }
    if text.isIn(.preposition, next) || text.isIn(.particle, next) {
      return !text.canBe(.noun, index) || !text.canBe(.nominal, index) || before < end && isVerbGroupLast()
    }
    if text.isIn(.determiner, next) || text.isIn(.pronoun, next) || text.isIn(.possessivePronoun, next) || mentionAt[next] >= 0 {
      return true
    }
    if isNumeric(next) { return true }
    return !text.canBe(.noun, index)
      && (text.isIn(.preposition, before) || isVerbGroupLast() || text.kind(before) == .comma || text.canBe(.nominal, before))
      || !text.canBe(.nominal, next) && !text.canBe(.noun, index)
  }

  /// The verb group read last, where nothing stands behind it.
  private func precedingVerb() -> Int? {
    if case .verb(let verb)? = syntax.groups.last?.kind { return verb }
    return nil
  }

  private func isVerbGroupLast() -> Bool {
    if case .verb = syntax.groups.last?.kind { return true }
    return false
  }
}
