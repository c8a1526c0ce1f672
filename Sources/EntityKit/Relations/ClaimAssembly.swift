extension ClaimReader {
  // MARK: Conditions

  /// The first condition that keeps the fillers from making a claim of the frame, or `nil` where they make one.
  func refusal(of fillers: Fillers, _ frame: Frame, leftObjects: [Int], _ sentence: Int) -> FrameRefusal? {
    frame.kind == .contacts
      ? refusal(ofContact: fillers, frame, leftObjects, sentence) : refusal(ofSupply: fillers, frame, leftObjects, sentence)
  }

  private func refusal(ofSupply fillers: Fillers, _ frame: Frame, _ leftObjects: [Int], _ sentence: Int) -> FrameRefusal? {
    if fillers.isEmpty(.supplier) { return .empty(.supplier) }
    if fillers.isEmpty(.recipient) { return .empty(.recipient) }
    if frame.options.contains(.needsItem), fillers.items.isEmpty {
      // A pronoun or nothing at all may stand for goods that were named before; other nouns are no goods.
      let nouns = syntax(sentence).nouns
      let pronouns = leftObjects.allSatisfy { nouns[$0].isPronoun || nouns[$0].isNumber }
      let isClear = pronouns && (!leftObjects.isEmpty || frame.options.contains(.bare)) && weaponsNearby(sentence)
      return isClear ? nil : .item
    }
    return nil
  }

  /// Whether this sentence or the two before name a weapon or military goods.
  private func weaponsNearby(_ sentence: Int) -> Bool {
    let first = syntax(max(0, sentence - 2)).sentence.tokens.lowerBound
    return (first..<syntax(sentence).sentence.tokens.upperBound).contains { token in
      if document.mentionAt[token] >= 0 { return document.mentions[Int(document.mentionAt[token])].type == .weapon }
      return text.isIn(.goodsMilitary, token)
    }
  }

  private func refusal(ofContact fillers: Fillers, _ frame: Frame, _ leftObjects: [Int], _ sentence: Int) -> FrameRefusal? {
    let (parties, counterparts) = (fillers[.party], fillers[.counterpart])
    // A long list against another is more likely a list that was read wrong.
    if isSport && frame.name == "Meeting" { return .sport }
    if parties.count * max(counterparts.count, parties.count) > 9 { return .longLists }
    if frame.options.contains(.bareObject), !leftObjects.isEmpty { return .secondObject }
    if fillers[.parties].count > 1 { return nil }
    if counterparts.isEmpty {
      // `SAF and RSF delegates met`: each with each, where there is no object that they met.
      let isReciprocal = frame.name == "Meeting" || frame.name == "Discussion"
      let isMutual = parties.count > 1 && leftObjects.isEmpty && isReciprocal && !frame.options.contains(.person)
      return isMutual ? nil : .empty(frame.firstEmptyParty(parties.isEmpty))
    }
    guard !parties.isEmpty else { return .empty(.party) }
    if frame.options.contains(.individual) {
      return counterparts.allSatisfy { resolver.table.records[$0.entity].type == .person } ? nil : .individual
    }
    if frame.options.contains(.person) || frame.options.contains(.notPlace) {
      return counterparts.contains { isBody($0) } ? nil : .place
    }
    // A team meets another (`Colombia meet Uruguay`); states meet `with` each other or through their people.
    if frame.name == "Meeting", frame.partOfSpeech == .verb {
      return counterparts.contains { isBody($0) || $0.via == "demonym" } ? nil : .place
    }
    return nil
  }

  /// Whether an end is a person or a body of persons: no bare place.
  private func isBody(_ end: EndResolver.End) -> Bool {
    resolver.table.records[end.entity].type != .place || !["name", "capital"].contains(end.via)
  }

  // MARK: Claims

  /// Adds the claims of a frame: each supplier with each recipient, each party with each counterpart.
  mutating func add(_ fillers: Fillers, _ frame: Frame, _ stance: Stance, trigger: Range<Int>, in clause: Int?, _ sentence: Int) -> Bool {
    var pairs: [(EndResolver.End, EndResolver.End)] = []
    if frame.kind == .contacts {
      let group = fillers[.parties].count > 1 ? fillers[.parties] : fillers[.party]
      if fillers[.counterpart].isEmpty || fillers[.parties].count > 1 {
        for (index, first) in group.enumerated() { for second in group.dropFirst(index + 1) { pairs.append((first, second)) } }
      } else {
        for first in fillers[.party] { for second in fillers[.counterpart] { pairs.append(ordered(first, second)) } }
      }
    } else {
      for supplier in fillers[.supplier] { for recipient in fillers[.recipient] { pairs.append((supplier, recipient)) } }
    }
    var stance = stance
    if let item = fillers.items.first(where: { isNegated($0, sentence) }) {
      stance.polarity = .negative
      note(.negatedParticipant, item.tokens, stance)
    }
    var added = false
    let first = drafts.count
    let route = pairs.isEmpty || frame.kind == .contacts ? [] : route(clause, sentence)
    let time = pairs.isEmpty ? nil : time(of: trigger.lowerBound, clause, sentence)
    for (source, target) in pairs where source.entity != target.entity {
      added = true
      let draft = ClaimDraft(
        kind: frame.kind, source: source, target: target, items: frame.kind == .contacts ? [] : fillers.items, stance: stance,
        trigger: trigger, evidence: evidence(sentence), rule: frame.rule, sentence: syntax(sentence).sentence.tokens, cues: cues,
        route: route, time: time)
      // Doubles have the same evidence, and the drafts of a sentence stand last.
      let isDouble = drafts.reversed().prefix { $0.evidence == draft.evidence }.contains {
        $0.kind == draft.kind && $0.source.entity == source.entity && $0.target.entity == target.entity && $0.stance == stance
      }
      if !isDouble { drafts.append(draft) }
      if frame.kind == .contacts { resolver.note(pair: [source.entity, target.entity]) }
    }
    if added { trace?.claim(first..<drafts.count) } else { trace?.refuse(.sameEnds) }
    return added
  }

  /// The end mentioned first is the source of a contact.
  private func ordered(_ first: EndResolver.End, _ second: EndResolver.End) -> (EndResolver.End, EndResolver.End) {
    first.tokens.lowerBound <= second.tokens.lowerBound ? (first, second) : (second, first)
  }

  private func isNegated(_ item: ClaimDraft.Item, _ sentence: Int) -> Bool {
    syntax(sentence).nouns.contains { $0.isNegated && $0.tokens.overlaps(item.tokens) }
  }

  /// The sentence without the marks around it.
  func evidence(_ sentence: Int) -> Range<Int> {
    var range = syntax(sentence).sentence.tokens
    while let first = range.first, range.count > 1, [.bullet, .dash].contains(text.tokens[first].kind) {
      range = first + 1..<range.upperBound
    }
    return range
  }
}
