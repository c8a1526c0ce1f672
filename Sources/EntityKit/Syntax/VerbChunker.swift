/// Verb groups: negation, auxiliaries and adverbs, then the main verb and its particle.
extension Chunker {
  private static let starters: Readings = [.base, .third, .past, .participle, .gerund, .modal, .adverb]

  /// Whether a verb group can start at a token: at a verb, an adverb or an auxiliary, at a negation or `to`.
  private func mayStartVerb(_ index: Int) -> Bool {
    guard mentionAt[index] < 0 else { return false }
    if text.canBe(Self.starters, index) || text.tokens[index].shape.contains(.clitic) { return true }
    let classes = text.words[index].classes
    return classes.contains(.startsPhrase) || classes.contains(.negation) || classes.contains(.particle) || classes.contains(.be)
      || classes.contains(.have) || classes.contains(.do)
  }

  /// Reads a verb group. Returns whether there was one.
  mutating func verbGroup() -> Bool {
    guard mayStartVerb(index) else { return false }
    let start = index
    var cursor = index
    var group = VerbGroup(tokens: start..<start, head: -1, form: .finite)
    var isInfinitive = false
    var lastAuxiliary: WordClass?
    while cursor < end, mentionAt[cursor] < 0 {
      let classes = text.words[cursor].classes
      if cursor > start || !text.isIn(.preposition, cursor) || text.isIn(.particle, cursor), let phrase = phrase(at: cursor),
        phrase.classes.contains(.negation)
      {
        group.isNegated = true
        cursor += phrase.length
      } else if classes.contains(.negation) {
        let negatesInfinitive = cursor + 1 < end && text.isIn(.particle, cursor + 1) && nextIsBase(cursor + 1)
        guard cursor > start || nextIsVerb(cursor) || negatesInfinitive else { break }
        group.isNegated = true
        cursor += 1
      } else if classes.contains(.particle), lastAuxiliary == nil || lastAuxiliary == .be || lastAuxiliary == .have, nextIsBase(cursor) {
        // `to supply`; `is to supply` and `has to supply` are one group.
        if lastAuxiliary == .be, text.isIn(.have, cursor + 1) {
          group.isNegated = true  // `was to have met`
        } else if lastAuxiliary != nil {
          // `has yet to supply` says only that it has not.
          group.modality = lastAuxiliary == .be ? .planned : text.isIn(.eve, cursor - 1) ? nil : .requested
        } else if group.head >= 0 {
          break
        } else {
          isInfinitive = true
        }
        lastAuxiliary = nil
        cursor += 1
      } else if let modal = modal(cursor), !isInfinitive {
        group.modality = modal
        lastAuxiliary = .modalPlanned
        cursor += 1
      } else if isAuxiliary(cursor, after: lastAuxiliary) {
        let kind: WordClass = classes.contains(.be) ? .be : classes.contains(.have) ? .have : .do
        if text.canBe(.gerund, cursor), lastAuxiliary == nil, !isInfinitive { group.form = .gerund }
        lastAuxiliary = kind
        group.head = cursor
        cursor += 1
      } else if lastAuxiliary != nil, let beyond = aside(cursor) {
        cursor = beyond
      } else if lastAuxiliary != nil, [.openQuote, .closeQuote].contains(text.tokens[cursor].kind), cursor + 1 < end,
        text.canBe([.adverb, .participle, .gerund], cursor + 1)
      {
        cursor += 1  // `were “almost certainly” passed on`
      } else if lastAuxiliary == .be || lastAuxiliary == .have, text.isIn(.eve, cursor), cursor + 1 < end, text.isIn(.particle, cursor + 1),
        nextIsBase(cursor + 1)
      {
        // `is about to supply` plans; `has yet to supply` has not.
        if lastAuxiliary == .have { group.isNegated = true }
        cursor += 1
      } else if text.canBe(.adverb, cursor), cursor > start || !endsTime(), !classes.contains(.no), !classes.contains(.relative),
        !text.isIn(.coordinator, cursor),
        !text.canBe([.base, .third, .participle], cursor) || nextIsVerb(cursor) || lastAuxiliary != nil && adverbInside(cursor),
        lastAuxiliary != nil || isInfinitive || nextIsVerb(cursor)
      {
        guard nextIsVerb(cursor) || lastAuxiliary != nil && adverbInside(cursor) else { break }
        if classes.contains(.possibly) {
          group.isHedged = true
        }
        cursor += 1
      } else {
        break
      }
    }
    return finishVerb(&group, start, cursor, isInfinitive, lastAuxiliary)
  }

  private mutating func finishVerb(
    _ group: inout VerbGroup, _ start: Int, _ cursor: Int, _ isInfinitive: Bool, _ auxiliary: WordClass?
  ) -> Bool {
    var cursor = cursor
    let hasAuxiliary = auxiliary != nil
    if cursor < end, mentionAt[cursor] < 0, isMainVerb(cursor, auxiliary, isInfinitive) {
      let readings = text.words[cursor].readings
      group.head = cursor
      if auxiliary == .be {
        group.isPassive = readings.contains(.participle) && !readings.contains(.gerund)
        group.isProgressive = readings.contains(.gerund)
      }
      if !hasAuxiliary && !isInfinitive {
        if readings.contains(.gerund) { group.form = .gerund }
        if readings.contains(.participle), !readings.contains(.past) {
          // `missiles come from Iran`: the same form as the present.
          let isPresent = readings.contains(.base) && subjectIsPlural(cursor) && !isReducedRelative(cursor)
          group.form = isPresent ? .finite : .participle
        }
        if readings.isSuperset(of: [.participle, .past]) && isReducedRelative(cursor) { group.form = .participle }
        if group.form == .participle { group.isPassive = true }
      }
      cursor += 1
      // `going to supply` plans.
      if group.isProgressive, cursor + 1 < end, text.isIn(.particle, cursor), text.canBe(.base, cursor + 1), isGoing(group.head) {
        group.modality = .planned
        group.head = cursor + 1
        cursor += 2
        group.isProgressive = false
        if text.isIn(.be, group.head), cursor < end, text.canBe(.participle, cursor) {
          group.head = cursor
          group.isPassive = true
          cursor += 1
        }
      }
    } else {
      guard group.head >= 0 else { return false }
      group.isCopula = auxiliary == .be
    }
    if let inverted, !hasAuxiliary, group.head > inverted {
      group.modality = modal(inverted)
      group.form = .finite
      group.isPassive = text.isIn(.be, inverted) && !text.canBe(.gerund, group.head)
      self.inverted = nil
    }
    let isBare = !hasAuxiliary || auxiliary == .have && group.head == start
    if isInfinitive || isBare && isBareInfinitive(group.head) { group.form = .infinitive }
    if !hasAuxiliary, continuesVerb(group.head), let before = lastVerb() {
      group.form = syntax.verbs[before].form
      group.modality = syntax.verbs[before].modality
      group.isNegated = group.isNegated || syntax.verbs[before].isNegated
    }
    if cursor < end, !group.isCopula, text.isIn(.verbParticle, cursor), phrase(at: cursor) == nil {
      group.particle = cursor
      if !startsNounAfterParticle(cursor) { cursor += 1 }
    }
    group.tokens = start..<cursor
    syntax.verbs.append(group)
    append(.verb(syntax.verbs.count - 1), start..<cursor)
    return true
  }

  /// `over` in `handed over the guns` could be a preposition too: it stays one where a noun follows, and is only noted.
  private func startsNounAfterParticle(_ index: Int) -> Bool {
    guard index + 1 < end, text.isIn(.preposition, index) else { return false }
    return startsNoun(index + 1) && !isTimeWord(index + 1) || gerundVerbStarts(index + 1)
  }

  private func isGoing(_ head: Int) -> Bool { text.isWord(.going, head) }
}
