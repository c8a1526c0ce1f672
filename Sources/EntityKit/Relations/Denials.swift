/// Denials of what the text has just reported: `X denied it`, `Y rejected the charge`.
extension ClaimReader {
  /// Adds the claims of the sentence before, or of an earlier part of this one, turned round and attributed to who denies them.
  mutating func readDenials(_ sentence: Int) {
    let syntax = syntax(sentence)
    guard lastDrafts.sentence >= 0, sentence - lastDrafts.sentence <= 1,
      syntax.sentence.paragraph == self.syntax(lastDrafts.sentence).sentence.paragraph
    else { return }
    for clause in syntax.clauses.indices {
      guard let verb = syntax.clauses[clause].verb, let row = denial(verb, clause, sentence) else { continue }
      var stance = Stance()
      let head = syntax.verbs[verb].head
      forgetCues()
      addSpeaker(ofClause: clause, sentence, row, at: head, &stance)
      guard let speaker = stance.sources.first else { continue }
      for number in lastDrafts.drafts where drafts[number].stance.polarity == .positive && drafts[number].stance.sources.first != speaker {
        let draft = drafts[number]
        // Only a party to the matter, or its people, can deny it.
        guard isParty(speaker, draft) else { continue }
        var denied = draft
        denied.stance = Stance(polarity: .negative, modality: .actual, sources: stance.sources)
        denied.trigger = head..<head + 1
        denied.evidence = evidence(sentence)
        denied.sentence = syntax.sentence.tokens
        denied.cues = [
          StanceCue(
            kind: .denial(row), tokens: denied.trigger, speakers: cues.flatMap(\.speakers), before: Stance(), after: denied.stance)
        ]
        drafts.append(denied)
        trace?.deny(number, by: drafts.count - 1, denied, sentence)
      }
    }
  }

  /// The row of a verb of denying that is not denied itself, whose object only points back.
  private func denial(_ verb: Int, _ clause: Int, _ sentence: Int) -> Signature? {
    let syntax = syntax(sentence)
    let group = syntax.verbs[verb]
    guard group.form == .finite, !group.isPassive, !group.isNegated, let row = signature(ofVerb: verb, .object, sentence), row.isSource,
      !row.keepsPolarity, let object = syntax.clauses[clause].objects.first
    else { return nil }
    let hasContent = syntax.clauses.contains { $0.parent == clause && ($0.link == .complement || $0.link == .nounComplement(object)) }
    let noun = syntax.nouns[object]
    let pointsBack =
      noun.isPronoun && text.isIn(.pronounSingularThing, noun.head) || noun.isDefinite && text.isIn(.contentNoun, noun.head)
    return !hasContent && noun.attachments.isEmpty && pointsBack ? row : nil
  }

  private mutating func isParty(_ speaker: Int, _ draft: ClaimDraft) -> Bool {
    let ends = [draft.source.entity, draft.target.entity]
    if ends.contains(speaker) { return true }
    if let side = resolver.affiliation[speaker], ends.contains(side) { return true }
    return resolver.state(of: speaker).map { ends.contains($0) } ?? false
  }
}
