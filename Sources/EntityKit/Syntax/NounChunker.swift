extension Chunker {
  /// Whether a noun group can start at a token.
  func startsNoun(_ index: Int) -> Bool {
    guard index < end else { return false }
    if mentionAt[index] >= 0 { return true }
    if text.isIn(.startsPhrase, index), let phrase = phrase(at: index),
      phrase.classes.contains(.approximately) || phrase.classes.contains(.no)
    {
      return index + phrase.length < end && (isNumeric(index + phrase.length) || phrase.classes.contains(.no))
    }
    if isPredicateAdjective(index) || isAdverbBeforeVerb(index) { return false }
    if text.isIn(.pronounThere, index), !(index + 1 < end && text.isIn(.be, index + 1)) { return false }  // `met X there`
    let token = text.tokens[index]
    switch token.kind {
    case .number, .currency: return true
    case .word, .mixed: break
    default: return false
    }
    let classes = text.words[index].classes
    if token.shape.contains(.clitic) || isModal(index) { return false }
    if classes.contains(.possessivePronoun) || classes.contains(.pronoun) && !classes.contains(.relative) { return true }
    if classes.contains(.relative) && text.isIn(.complementizer, index) { return isDeterminerThat(index) }
    if classes.contains(.relative) || classes.contains(.coordinator) && !classes.contains(.determiner) { return false }
    if classes.contains(.determiner) || classes.contains(.number) || classes.contains(.no) { return true }
    if approximates(index), text.tokens[index + 1].kind == .currency { return true }  // `provided around $400 million`
    if classes.contains(.preposition) || classes.contains(.subordinator) || classes.contains(.question) { return false }
    return text.canBe([.noun, .plural, .proper, .adjective, .number], index) && !isVerbHere(index)
  }

  /// `ready` in `is ready to`: an adjective behind a form of be with no noun behind it.
  private func isPredicateAdjective(_ index: Int) -> Bool {
    guard text.canBe(.adjective, index), !text.canBe(.plural, index), text.tokens[index].kind == .word,
      case .verb(let verb)? = syntax.groups.last(where: { $0.kind != .adverb && $0.kind != .comma })?.kind, syntax.verbs[verb].isCopula
    else { return false }
    return !modifies(index)
  }

  /// A modal verb: `will`, `may`, unless a determiner before makes it a noun.
  func isModal(_ index: Int) -> Bool {
    let classes = text.words[index].classes
    guard classes.contains(.modalPlanned) || classes.contains(.modalPossible) || classes.contains(.modalRequested) else { return false }
    if classes.contains(.month), text.tokens[index].isCapitalised, index > syntax.sentence.tokens.lowerBound { return false }  // in May
    // `the will`, `his will`, but `which will`.
    let isNoun = text.isIn(.determiner, index - 1) && !text.isIn(.relative, index - 1) || text.isIn(.possessivePronoun, index - 1)
    return text.canBe(.modal, index) && !isNoun
  }

  /// `that` before a noun without a verb of its own is a determiner: `over that period`, but not `said that Russia ...`.
  private func isDeterminerThat(_ index: Int) -> Bool {
    if index + 1 < end, isTimeWord(index + 1) { return true }
    guard index + 1 < end, text.canBe(.noun, index + 1), !text.canBe([.proper, .plural], index + 1), mentionAt[index + 1] < 0 else {
      return false
    }
    let before = index - 1
    return before >= syntax.sentence.tokens.lowerBound && (text.isIn(.preposition, before) || text.isIn(.coordinator, before))
      || before < syntax.sentence.tokens.lowerBound
  }

  /// Reads a noun group, its possessors first. Returns whether there was one.
  mutating func nounGroup() -> Bool {
    guard startsNoun(index), !gerundVerbStarts(index) else { return false }
    var possessor: Int?
    while true {
      guard simpleGroup(possessor) else { return possessor != nil }
      let number = syntax.nouns.count - 1
      if index < end, text.tokens[index].shape.contains(.clitic), text.canBe(.possessive, index), index + 1 < end,
        startsNoun(index + 1) || text.canBe([.adjective, .participle, .adverb], index + 1)
      {
        possessor = number
        index += 1
        continue
      }
      if index < end, text.tokens[index].shape.contains(.clitic), text.words[index].readings == .possessive { index += 1 }
      let first = possessor.map { firstToken($0) } ?? syntax.nouns[number].tokens.lowerBound
      append(.noun(number), first..<index)
      return true
    }
  }

  private func firstToken(_ noun: Int) -> Int {
    syntax.nouns[noun].possessor.map { firstToken($0) } ?? syntax.nouns[noun].tokens.lowerBound
  }

  /// Adds a noun group without what is behind a possessive. Returns whether there was one.
  private mutating func simpleGroup(_ possessor: Int?) -> Bool {
    let start = index
    var group = NounGroup(tokens: start..<start, head: -1)
    group.possessor = possessor
    if pronoun(&group) {
      syntax.nouns.append(consume group)
      return true
    }
    determiners(&group)
    while index < end {
      if let stop = mentionEnd(index) {
        guard joins(mention: Int(mentionAt[index]), group), group.head < 0 || !isTimeWord(group.head) || group.mention != nil else { break }
        noteHead(stop - 1, &group, mention: Int(mentionAt[index]))
        index = stop
        continue
      }
      let token = text.tokens[index]
      if token.kind == .number || token.kind == .currency || isNumberWord(index) {
        if group.head >= 0, group.mention == nil, text.isIn(.month, group.head) {
          date()
          continue
        }
        if group.head >= 0 && !isNumeric(group.head) && !text.canBe(.adjective, group.head) { break }
        noteHead(index, &group)
        index += 1
        if index + 1 < end, text.isWord(.more, index), !text.isIn(.preposition, index + 1) { index += 1 }  // `four more jets`
        continue
      }
      guard token.kind == .word || token.kind == .mixed, !token.shape.contains(.clitic), extendsGroup(index, group) else { break }
      if text.canBe(.nominal, index) && !isOnlyModifier(index) {
        noteHead(index, &group)
      }
      index += 1
    }
    if group.head < 0 {
      // Only determiners: `this`, `some`, `the two`.
      guard index > start,
        text.isWord(.of, index) || text.isIn(.pronounOther, index - 1) || text.isIn(.no, index - 1) || isNumeric(index - 1)
          || text.isIn(.both, index - 1)
      else {
        if index > start, text.canBe([.adjective, .participle], index - 1), group.isDefinite {
          group.head = index - 1  // `the rich`, `the accused`
        } else {
          index = start
          return false
        }
        group.tokens = start..<index
        syntax.nouns.append(consume group)
        return true
      }
      group.head = index - 1
      group.isPronoun = !group.isNumber
    }
    group.tokens = start..<index
    finish(&group)
    syntax.nouns.append(consume group)
    return true
  }

  /// `two` in `two men`; alone it is a pronoun.
  private func isNumberWord(_ index: Int) -> Bool {
    guard text.isIn(.number, index) else { return false }
    if index > syntax.sentence.tokens.lowerBound, text.isIn(.number, index - 1) { return true }  // `the first two of the jets`
    return !text.isIn(.pronounOther, index)
      || index + 1 < end && (mentionAt[index + 1] >= 0 || text.canBe([.noun, .plural, .adjective], index + 1))
  }

  /// The day and year behind a month: `4, 2019`.
  private mutating func date() {
    index += 1
    if index + 1 < end, text.tokens[index].kind == .comma, text.tokens[index + 1].kind == .number, isYear(index + 1) {
      index += 2
    } else if index < end, text.tokens[index].kind == .number, isYear(index) {
      index += 1
    }
  }

  private mutating func pronoun(_ group: inout NounGroup) -> Bool {
    let classes = text.words[index].classes
    guard mentionAt[index] < 0, classes.contains(.pronoun), !classes.contains(.determiner), !classes.contains(.number) else { return false }
    if classes.contains(.possessivePronoun), index + 1 < end, startsNoun(index + 1) || text.canBe([.adjective, .participle], index + 1) {
      return false
    }
    group.head = index
    group.isPronoun = true
    group.isNegated = classes.contains(.no)
    group.isPlural = classes.contains(.pronounPlural) || classes.contains(.pronounSpeaker)
    group.tokens = index..<index + 1
    index += 1
    return true
  }

  private mutating func determiners(_ group: inout NounGroup) {
    while index < end, mentionAt[index] < 0 {
      let classes = text.words[index].classes
      if let phrase = phrase(at: index), text.isIn(.startsPhrase, index),
        phrase.classes.contains(.approximately) || phrase.classes.contains(.no)
      {
        if phrase.classes.contains(.no) { group.isNegated = true }
        index += phrase.length
        continue
      }
      if classes.contains(.no) { group.isNegated = true }
      if classes.contains(.possessivePronoun) {
        group.possessivePronoun = index
        group.isDefinite = true
      } else if classes.contains(.definite) {
        group.isDefinite = true
      } else if classes.contains(.indefinite) {
        group.isIndefinite = true
      } else if !(classes.contains(.determiner) || classes.contains(.no) || classes.contains(.both) || approximates(index)) {
        return
      }
      if classes.contains(.pronounOther), index + 1 < end, !startsNoun(index + 1), !text.canBe(.adjective, index + 1) {
        index += 1
        return
      }
      index += 1
    }
  }

  /// `about`, `some`, `nearly` before a number.
  private func approximates(_ index: Int) -> Bool {
    text.isIn(.approximately, index) && index + 1 < end && (isNumeric(index + 1) || text.isIn(.approximately, index + 1))
  }

  func isNumeric(_ index: Int) -> Bool {
    text.tokens[index].kind == .number || text.tokens[index].kind == .currency || text.isIn(.number, index)
  }

  /// Whether a word goes on the group: a noun or a modifier, and not the verb of the clause.
  private func extendsGroup(_ index: Int, _ group: NounGroup) -> Bool {
    let classes = text.words[index].classes
    if isModal(index) || classes.contains(.preposition) || classes.contains(.coordinator) || classes.contains(.subordinator)
      || classes.contains(.relative) || classes.contains(.determiner) || classes.contains(.pronoun) || classes.contains(.be)
      || classes.contains(.have)
      || classes.contains(.do) || classes.contains(.negation)
    {
      return false
    }
    if group.head >= 0, isVerbHere(index) || startsLinkingPhrase(index) || isReducedGerund(index) { return false }
    if group.head >= 0, isTimeWord(group.head), group.mention == nil, text.tokens[index].isCapitalised || text.isIn(.month, group.head) {
      return false
    }
    if group.head >= 0, isAdverbBeforeVerb(index) { return false }
    // `lent the rebels money`, `sent his enemies truckloads of shells`: neither are people in common nouns before goods.
    if group.head >= 0, group.mention == nil, group.isDefinite, isReceiver(group.head) || text.isIn(.enemyWord, group.head),
      text.isIn(.goods, index) || text.isIn(.partitive, index), case .verb(let verb)? = syntax.groups.last?.kind,
      text.canBe(.plural, group.head) || text.isIn(.dative, syntax.verbs[verb].head)
    {
      return false
    }
    // `gave the Iranians mines`: people are no compound.
    if let mention = group.mention, mentions[mention].kind == .demonym, let last = mentions[mention].tokens.last,
      text.tokens[last].key != text.tokens[last].stem
    {
      return false
    }
    if text.canBe([.noun, .plural, .proper, .number], index) {
      if group.head >= 0, isTimeWord(index), !isTimeWord(group.head), !isNumeric(group.head), !text.canBe(.adjective, group.head) {
        return false
      }
      // `the first jets next year`: a word before a time word begins the time.
      if group.head >= 0, index + 1 < end, isTimeWord(index + 1), text.canBe(.adjective, index) { return false }
      return true
    }
    if group.head >= 0, group.mention.map({ mentions[$0].type != .weapon && !isModifier($0) }) ?? text.canBe(.plural, group.head) {
      return false
    }
    if text.canBe([.adjective, .participle, .gerund], index) { return modifies(index) }
    return text.canBe(.adverb, index) && index + 1 < end && text.canBe([.adjective, .participle], index + 1) && modifies(index + 1)
  }

  /// `rebels fighting the army`, `a group seeking to`: a gerund behind its noun, with an object or an infinitive of its own.
  private func isReducedGerund(_ index: Int) -> Bool {
    guard text.canBe(.gerund, index), index + 1 < end, gerundVerbStarts(index) else { return false }
    return text.isIn(.determiner, index + 1) || text.isIn(.possessivePronoun, index + 1)
      || text.isIn(.particle, index + 1) && index + 2 < end && text.canBe(.base, index + 2)
  }

  /// Whether a demonym, or a name behind an indefinite article, goes on with an adjective: `the Iranian foreign minister`, `a US legal
  /// bid`, but not `sold the British new radars`.
  private func isModifier(_ mention: Int) -> Bool {
    guard mentions[mention].kind == .demonym || text.isIn(.indefinite, mentions[mention].tokens.lowerBound - 1) else { return false }
    if case .verb(let verb)? = syntax.groups.last?.kind, text.isIn(.dative, syntax.verbs[verb].head) { return false }
    return true
  }

  /// `due to`, `according to`: a fixed phrase that links and is no part of a noun group.
  private func startsLinkingPhrase(_ index: Int) -> Bool {
    guard text.isIn(.startsPhrase, index), let phrase = phrase(at: index) else { return false }
    return [.preposition, .subordinator, .sourcePreposition, .adverbPhrase].contains { phrase.classes.contains($0) }
  }

  /// `still` in `Tripoli still gives`.
  private func isAdverbBeforeVerb(_ index: Int) -> Bool {
    let next = index + 1
    guard text.canBe(.adverb, index), next < end, mentionAt[next] < 0, text.canBe([.third, .past], next) else { return false }
    return !text.canBe([.noun, .plural], next) || text.isIn(.be, next)
  }

  func isTimeWord(_ index: Int) -> Bool { text.isIn(.time, index) || text.isIn(.weekday, index) || text.isIn(.month, index) }

  /// Whether an adjective or participle stands before a noun of the same group.
  private func modifies(_ index: Int) -> Bool {
    var next = index + 1
    // `acquired 18 jets`: no modifier stands before a number.
    if next < end, isNumeric(next), text.canBe([.past, .gerund], index), !text.isIn(.approximately, index) { return false }
    while next < end, next < index + 4 {
      if mentionAt[next] >= 0 { return true }
      if isTimeWord(next) { return false }
      if text.isIn(.preposition, next) || text.isIn(.determiner, next) || text.isIn(.coordinator, next) && next > index + 1 { return false }
      if text.canBe([.noun, .plural], next) && !isVerbHere(next) { return true }
      guard
        text.canBe([.adjective, .participle, .gerund, .number], next) || text.tokens[next].kind == .comma || text.isIn(.coordinator, next)
      else { return false }
      next += 1
    }
    return false
  }

  private func isOnlyModifier(_ index: Int) -> Bool {
    text.canBe([.adjective, .participle, .gerund], index) && modifies(index) && !text.canBe([.noun, .plural], index)
  }

  /// Whether a mention goes on the group: not a new participant after an actor (`gave Hezbollah Katyusha rockets`).
  private func joins(mention: Int, _ group: NounGroup) -> Bool {
    guard group.head >= 0 else { return true }
    let next = mentions[mention]
    if let held = group.mention {
      let before = mentions[held]
      if before.kind == .demonym, let last = before.tokens.last {
        return next.type != .weapon || text.tokens[last].key == text.tokens[last].stem  // `gave the Omanis rifles`
      }
      if before.type == .weapon { return next.type == .weapon && next.cue == .classWord || next.type == .weapon }
      // `a US destroyer`: an article that the name itself would not have.
      let isModifier = text.isIn(.indefinite, before.tokens.lowerBound - 1) && before.type != .person
      return (next.type != .weapon || isModifier) && !(before.type == .person) && before.tokens.upperBound == next.tokens.lowerBound
    }
    if text.canBe(.plural, group.head), !text.canBe(.noun, group.head), !text.isIn(.title, group.head), next.kind == .name { return false }
    // `sold the agency 107mm rockets`: a weapon behind a body that can receive it is an object of its own.
    if next.type == .weapon, isReceiver(group.head), group.isDefinite, case .verb? = syntax.groups.last?.kind { return false }
    return true
  }

  private func isReceiver(_ head: Int) -> Bool {
    text.isIn(.nominal, head) || text.isIn(.role, head) || text.isIn(.stateWord, head) || text.isIn(.forceWord, head)
      || text.isIn(.memberWord, head)
  }

  private func noteHead(_ token: Int, _ group: inout NounGroup, mention: Int? = nil) {
    if let held = group.mention { group.premodifiers.append(held) }
    group.head = token
    group.mention = mention
  }

  private func finish(_ group: inout NounGroup) {
    group.isTime =
      group.mention == nil && isTimeWord(group.head)
      || text.tokens[group.head].kind == .number && isYear(group.head) && group.tokens.count <= 2
    group.isNumber = isNumeric(group.head) && !group.isTime
    if let mention = group.mention {
      group.isPlural =
        mentions[mention].type != .person && mentions[mention].kind == .demonym
        && text.tokens[group.head].key != text.tokens[group.head].stem
    } else {
      group.isPlural = text.canBe(.plural, group.head)
    }
    if text.isIn(.no, group.head) { group.isNegated = true }
  }

  func isYear(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.end - token.start == 4 else { return false }
    return [UInt8(ascii: "1"), UInt8(ascii: "2")].contains(text.bytes[Int(token.start)])
  }
}
