/// Base forms whose modal, `to` or governing verb stands before: `may go and transfer`, `let Germany pass`.
extension Chunker {
  /// `may go further and transfer missiles`: a base form behind a coordinator that shares the modal or `to` of the verb before.
  func continuesVerb(_ index: Int) -> Bool {
    guard text.canBe(.base, index), syntax.groups.last?.kind == .coordinator, mentionAt[index] < 0, let verb = lastVerb(),
      syntax.verbs[verb].form == .infinitive || syntax.verbs[verb].modality != nil, index + 1 < end
    else { return false }
    return startsNoun(index + 1) || text.isIn(.preposition, index + 1) || text.isIn(.pronoun, index + 1) || text.canBe(.adverb, index + 1)
  }

  /// `let Germany pass`: a base form behind the object of a verb that takes one.
  func isBareInfinitive(_ index: Int) -> Bool {
    guard text.canBe(.base, index), syntax.groups.count >= 1, mentionAt[index] < 0, let last = syntax.groups.last else { return false }
    // The object may still be open: then the verb is the last group.
    let position: Int
    if case .verb = last.kind { position = syntax.groups.count - 1 } else { position = syntax.groups.count - 2 }
    guard position >= 0, case .verb(let verb) = syntax.groups[position].kind, text.isIn(.bareInfinitive, syntax.verbs[verb].head) else {
      return false
    }
    return index > syntax.verbs[verb].tokens.upperBound && !text.isIn(.determiner, index - 1) && !text.canBe(.adjective, index - 1)
  }

  func lastVerb() -> Int? {
    for group in syntax.groups.reversed() { if case .verb(let verb) = group.kind { return verb } }
    return nil
  }
}
