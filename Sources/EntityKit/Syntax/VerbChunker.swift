extension Chunker {
  /// Whether an ambiguous word is the verb here: no finite verb yet in this stretch, and none that is surer ahead.
  func isVerbHere(_ index: Int) -> Bool {
    guard mentionAt[index] < 0, text.canBe(.verb, index) else { return false }
    if modifiesTitle(index) { return false }
    if isSureFiniteVerb(index) || endsInversion(index) { return true }
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
    if hasFiniteVerb() { return false }
    if readings.contains(.base), !readings.contains(.past), !subjectIsPlural() { return false }
    return !surerVerbAhead(index)
  }

  /// `Israel accused Hezbollah of`: a past form with a name right before it and a name or determiner right behind.
  private func isBetweenActors(_ index: Int) -> Bool {
    guard text.canBe(.past, index), mentionAt[index - 1] >= 0, index + 1 < end else { return false }
    let (before, next) = (mentions[Int(mentionAt[index - 1])], index + 1)
    return before.kind == .name && before.type != .weapon
      && (mentionAt[next] >= 0 && mentions[Int(mentionAt[next])].kind == .name || text.isIn(.definite, next))
  }

  /// `may go further and transfer missiles`: a base form behind a coordinator that shares the modal or `to` of the verb before.
  func continuesVerb(_ index: Int) -> Bool {
    guard text.canBe(.base, index), syntax.groups.last?.kind == .coordinator, mentionAt[index] < 0, let verb = lastVerb(),
      syntax.verbs[verb].form == .infinitive || syntax.verbs[verb].modality != nil, index + 1 < end
    else { return false }
    return startsNoun(index + 1) || text.isIn(.preposition, index + 1) || text.isIn(.pronoun, index + 1) || text.canBe(.adverb, index + 1)
  }

  /// `said that retired Gen. John Singlaub had`: a participle in front of a name, with no subject before it.
  private func modifiesTitle(_ index: Int) -> Bool {
    guard text.canBe(.participle, index), index + 1 < end,
      text.isIn(.title, index + 1) || text.isIn(.role, index + 1) || mentionAt[index + 1] >= 0,
      syntax.groups.last?.kind == .relative, syntax.groups.count > 1
    else { return false }
    if case .noun = syntax.groups[syntax.groups.count - 2].kind { return false }
    return true
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

  private func lastVerb() -> Int? {
    for group in syntax.groups.reversed() { if case .verb(let verb) = group.kind { return verb } }
    return nil
  }

  /// `"...," protests Sheikh Mroueh`: a reporting verb between a quotation and a name.
  private func followsQuotation(_ index: Int) -> Bool {
    guard index > syntax.sentence.tokens.lowerBound, text.tokens[index - 1].kind == .closeQuote, text.isIn(.reporting, index) else { return false }
    return index + 1 < end && (mentionAt[index + 1] >= 0 || text.isIn(.title, index + 1) || text.isIn(.definite, index + 1))
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

  private func lastIsNominal(_ index: Int) -> Bool {
    guard index > syntax.sentence.tokens.lowerBound else { return false }
    let before = index - 1
    if [.closeBracket, .closeQuote].contains(text.tokens[before].kind) { return true }
    if text.tokens[before].kind == .comma { return hasOpenSubject() }
    return mentionAt[before] >= 0 || text.canBe([.noun, .plural, .proper, .pronoun, .adverb], before)
      || text.isIn(.relative, before) || text.isIn(.month, before - 1)  // `on June 13 held talks`
  }

  private func subjectIsPlural() -> Bool {
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

  /// Whether the stretch since the last clause opener has a finite verb.
  private func hasFiniteVerb() -> Bool {
    for group in syntax.groups.reversed() {
      switch group.kind {
      case .verb(let verb): if syntax.verbs[verb].form == .finite { return true }
      case .relative, .complementizer, .subordinator, .semicolon, .colon, .coordinator, .openQuote: return false
      default: continue
      }
    }
    return false
  }

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

  /// `they`, `he`, `we`, `she`, `I`: the subject of a clause of its own.
  private func isSubjectPronoun(_ index: Int) -> Bool {
    (text.isIn(.pronounPlural, index) || text.isIn(.pronounSingularPerson, index) || text.isIn(.pronounSpeaker, index))
      && !text.isIn(.reflexive, index) && !text.isIn(.possessivePronoun, index)
  }

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

  /// Whether a verb group can start at a token: at a verb, an adverb or an auxiliary, at a negation or `to`.
  private func mayStartVerb(_ index: Int) -> Bool {
    guard mentionAt[index] < 0 else { return false }
    if text.canBe(Self.starters, index) || text.tokens[index].shape.contains(.clitic) { return true }
    let classes = text.words[index].classes
    return classes.contains(.startsPhrase) || classes.contains(.negation) || classes.contains(.particle) || classes.contains(.be)
      || classes.contains(.have) || classes.contains(.do)
  }

  private static let starters: Readings = [.base, .third, .past, .participle, .gerund, .modal, .adverb]

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
          group.modality = lastAuxiliary == .be ? .planned : .requested
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
      } else if text.canBe(.adverb, cursor), cursor > start || !endsTime(), !classes.contains(.no), !classes.contains(.relative), !text.isIn(.coordinator, cursor),
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
        if readings.contains(.participle) && !readings.contains(.past) { group.form = .participle }
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

  private func modal(_ index: Int) -> Modality? {
    let classes = text.words[index].classes
    guard isModal(index) || text.tokens[index].shape.contains(.clitic) else { return nil }
    if classes.contains(.modalPlanned) { return .planned }
    if classes.contains(.modalPossible) { return .possible }
    return classes.contains(.modalRequested) ? .requested : nil
  }

  private func isAuxiliary(_ index: Int, after auxiliary: WordClass?) -> Bool {
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
  private func aside(_ index: Int) -> Int? {
    guard index + 3 < end, text.tokens[index].kind == .comma, text.canBe(.adverb, index + 1), text.tokens[index + 2].kind == .comma,
      mentionAt[index + 3] < 0, text.canBe([.base, .participle, .gerund], index + 3)
    else { return nil }
    return index + 3
  }

  private func nextIsVerb(_ index: Int) -> Bool {
    let next = index + 1
    guard next < end, mentionAt[next] < 0 else { return false }
    if text.canBe(.adverb, next) && !text.canBe(.verb, next) {
      return next + 1 < end && mentionAt[next + 1] < 0 && text.canBe(.verb, next + 1) && !text.canBe(.noun, next + 1)
    }
    return text.canBe(.verb, next)
      && (!text.canBe([.noun, .adjective], next) || isVerbHere(next) || text.canBe([.past, .participle], next))
      || text.isIn(.be, next) || text.isIn(.have, next) || modal(next) != nil
  }

  private func adverbInside(_ index: Int) -> Bool {
    var next = index + 1
    while next < end, text.canBe(.adverb, next), !text.canBe(.verb, next) { next += 1 }
    return next < end && mentionAt[next] < 0 && text.canBe([.participle, .gerund, .base], next)
  }

  private func nextIsBase(_ index: Int) -> Bool {
    var next = index + 1
    while next < end, mentionAt[next] < 0, text.canBe(.adverb, next) || text.isIn(.negation, next), !text.canBe(.base, next) { next += 1 }
    guard next < end, mentionAt[next] < 0 else { return false }
    return text.canBe(.base, next) && !text.isIn(.determiner, next)
  }

  private func isMainVerb(_ index: Int, _ auxiliary: WordClass?, _ isInfinitive: Bool) -> Bool {
    let readings = text.words[index].readings
    if text.tokens[index].shape.contains(.clitic) { return false }
    if isInfinitive && auxiliary == nil { return readings.contains(.base) }
    switch auxiliary {
    case .be:
      return !readings.isDisjoint(with: [.participle, .gerund])
        && !(readings.contains(.noun) && !readings.contains(.gerund) && !readings.contains(.participle))
    case .have: return readings.contains(.participle)
    case .do, .modalPlanned: return readings.contains(.base)
    default: return isVerbHere(index) || index == self.index && startsWithVerb(index)
    }
  }

  /// A verb where no subject stands before it: behind a comma, a coordinator or a quotation mark.
  private func startsWithVerb(_ index: Int) -> Bool {
    let readings = text.words[index].readings
    if readings.contains(.gerund) { return gerundVerbStarts(index) }
    guard !readings.isDisjoint(with: [.past, .participle, .third]) else { return false }
    return readings.isDisjoint(with: [.noun, .plural, .adjective])
      || readings.contains(.participle) && isReducedRelative(index)
      || readings.contains(.past) && !readings.contains(.plural)
  }

  /// Whether an ambiguous past form is a participle behind its noun: `missiles bought from X were ...`, `bought by X`.
  private func isReducedRelative(_ index: Int) -> Bool {
    let next = index + 1
    guard next < end else { return false }
    let followsNoun: Bool
    if case .noun = syntax.groups.last?.kind { followsNoun = true } else { followsNoun = false }
    if text.isIn(.preposition, next), text.isWord(.by, next) { return true }
    if text.isIn(.reporting, index) { return false }
    let followsComma = syntax.groups.last?.kind == .comma
    if followsComma, hasOpenSubject(), surplusVerbs(behind: index) >= openClauses() { return true }
    let leads = syntax.groups.isEmpty || syntax.groups.last?.kind == .openQuote
    let opensPhrase =
      text.isIn(.preposition, next) || text.isIn(.particle, next) || isTimeWord(next) || next + 1 < end && isTimeWord(next + 1)
    guard followsNoun || followsComma || leads, opensPhrase else { return false }
    if leads || !hasSubjectCandidate() { return true }
    // `protested, but Uruguay talked`: a coordinator and a noun before it make it the verb of a clause of its own.
    if followsNoun, syntax.groups.count > 1, syntax.groups[syntax.groups.count - 2].kind == .coordinator, openClauses() == 0 {
      return false
    }
    return followsNoun && openClauses() == 0 || surplusVerbs(behind: index) >= openClauses()
  }

  /// Whether a noun since the last clause opener could be the subject of a verb to come: not one behind a preposition.
  private func hasSubjectCandidate() -> Bool {
    var isGoverned = false
    for position in syntax.groups.indices.reversed() {
      switch syntax.groups[position].kind {
      case .noun(let noun):
        isGoverned = position > 0 && syntax.groups[position - 1].kind == .preposition
        if !isGoverned, !syntax.nouns[noun].isTime { return true }
      case .relative, .complementizer, .subordinator, .semicolon, .colon, .coordinator, .openQuote, .question, .verb: return true
      default: continue
      }
    }
    return !isGoverned
  }

  /// Whether the stretch has a noun and no verb so far: a subject that still waits for its verb.
  private func hasOpenSubject() -> Bool {
    !hasFiniteVerb() && syntax.groups.contains { if case .noun = $0.kind { true } else { false } }
  }

  /// How many clauses that have begun so far still wait for their finite verb.
  private func openClauses() -> Int {
    var open = 1
    for group in syntax.groups {
      switch group.kind {
      case .verb(let verb): if syntax.verbs[verb].form == .finite { open = max(0, open - 1) }
      case .relative, .complementizer, .subordinator: open += 1
      case .semicolon, .openQuote: open = 1
      default: continue
      }
    }
    return open
  }

  /// How many sure finite verbs follow, less the clauses that open on the way: those that earlier clauses can have.
  private func surplusVerbs(behind index: Int) -> Int {
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
}
