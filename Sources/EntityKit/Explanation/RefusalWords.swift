/// Says in plain words why a row did not fire.
struct RefusalWords {
  let document: DocumentSyntax
  let table: EntityTable

  /// The first condition that failed, with the words of the text that it is about.
  func reason(_ refusal: FrameRefusal, _ attempt: FrameAttempt) -> String {
    let lemma = attempt.frame.lemma.parts(by: " ")
    switch refusal {
    case .notHead: return "it is not the verb of a clause"
    case .particle: return "the particle `\(lemma.last ?? "")` is not there"
    case .companion where attempt.frame.options.contains(.ofTalks): return "no word of contact stands behind `of` (of-talks)"
    case .companion where attempt.frame.partOfSpeech == .idiom: return "`\(lemma.last ?? "")` is not its object"
    case .companion: return "no phrase with `\(lemma.last ?? "")` belongs to it"
    case .infinitive: return "it stands neither in the infinitive nor behind a modal verb (infinitive)"
    case .inPhrase: return "`in` does not stand before it (in-phrase)"
    case .inPlace: return "it does not say in which place, or more hangs on it (in-place)"
    case .empty(let role): return empty(role, attempt)
    case .item: return item(attempt)
    case .sport: return "the sentence has words of sport, where meeting is playing"
    case .longLists: return "the lists of the two sides are too long to have been read right"
    case .infinitiveFollows: return "an infinitive hangs on it (bare-object)"
    case .denied: return "it is denied, which denies no contact (not-denied)"
    case .secondObject: return quoted(attempt.leftObjects) + " behind the object must not be there (bare-object)"
    case .place: return "\(quoted(counterparts(attempt))) is a bare place; the counterpart must be a person or a body of persons"
    case .individual: return "\(quoted(counterparts(attempt))) is not a person (individual)"
    case .sameEnds: return "both ends are the same: " + (attempt.fillings.flatMap(\.ends).first.map { name($0.entity) } ?? "")
    }
  }

  private func empty(_ role: Frame.Role, _ attempt: FrameAttempt) -> String {
    let unclear = attempt.fillings.filter { $0.role == role && $0.ends.isEmpty && $0.items.isEmpty }
    if !unclear.isEmpty {
      let words = unclear.map { "\(quoted([$0.tokens])) (\(function($0, attempt.frame)))" }
      let verb = words.count == 1 ? "stands" : "stand"
      return "no \(role.rawValue): \(joined(words, "and")) \(verb) for no entity that is clear from the text"
    }
    if attempt.way == .compound { return "no \(role.rawValue): nobody is named who has what it modifies" }
    // Some ends are found only where the rest is: one of two that meet.
    if let only = attempt.fillings.first(where: { $0.role == role && !$0.ends.isEmpty }) {
      return "no \(role.rawValue) but \(quoted([only.tokens])): it takes two"
    }
    return "no \(role.rawValue): nothing stands " + places(role, attempt.frame)
  }

  /// `as dative or behind "to"`.
  private func places(_ role: Frame.Role, _ frame: Frame) -> String {
    let functions = frame.functions(of: role)
    if functions.isEmpty { return "for it, and the row gives it no function" }
    let words = functions.map { function in
      if case .preposition = function { return "behind `\(frame.word(for: function, of: role))`" }
      return "as \(frame.word(for: function, of: role))"
    }
    return joined(words, "or")
  }

  private func function(_ filling: FrameAttempt.Filling, _ frame: Frame) -> String {
    let word = frame.word(for: filling.function, of: filling.role)
    if case .preposition = filling.function { return "behind `\(word)`" }
    return word
  }

  private func item(_ attempt: FrameAttempt) -> String {
    let wrong = attempt.fillings.filter { $0.role == .item && $0.items.isEmpty }.map(\.tokens)
    let words = wrong.isEmpty ? attempt.leftObjects : wrong
    guard let first = words.first else {
      return "no item: nothing stands \(places(.item, attempt.frame)), and goods must be named (needs-item)"
    }
    if words.count == 1, document.text.isIn(.pronoun, first.lowerBound) {
      return "the item \(quoted(words)) points to nothing: no weapon is named here or in the two sentences before (needs-item)"
    }
    if words.count > 1 { return "the items \(quoted(words)) are not goods (needs-item)" }
    return "the item \(quoted(words)) is not goods (needs-item)"
  }

  private func counterparts(_ attempt: FrameAttempt) -> [Range<Int>] {
    attempt.fillings.filter { $0.role == .counterpart && !$0.ends.isEmpty }.map(\.tokens)
  }

  /// Why a word that has rows is the trigger of none of them.
  func reasonForNoHead(_ token: Int, _ frame: Frame, _ syntax: SentenceSyntax) -> String {
    let wanted = frame.partOfSpeech == .noun ? "noun" : "verb"
    let isVerb = syntax.verbs.contains { $0.head == token }
    let isNoun = syntax.nouns.contains { $0.head == token }
    if isVerb, wanted == "noun" { return "it is read as a verb, and the row is for a noun" }
    if isNoun, wanted == "verb" { return "it is read as a noun, and the row is for a verb" }
    if syntax.nouns.contains(where: { $0.tokens.contains(token) }) { return "it stands inside a noun group and is not its head" }
    return "it is read neither as the verb of a clause nor as the head of a noun group"
  }

  // MARK: Words

  private func name(_ entity: Int) -> String { DisplayText.name(table.records[entity].name) }

  private func quoted(_ ranges: [Range<Int>]) -> String {
    joined(ranges.prefix(3).map { "`\(DisplayText.shortened(DisplayText.clean(document.text.text($0)), to: 60))`" }, "and")
  }

  private func joined(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}

extension FrameRefusal {
  /// The same for the public.
  var condition: NearMiss.Condition {
    switch self {
    case .notHead: .notHead
    case .particle, .companion, .infinitive, .inPhrase, .inPlace: .companion
    case .empty: .emptyRole
    case .item: .item
    case .sport, .longLists, .secondObject, .infinitiveFollows, .denied: .context
    case .place, .individual: .place
    case .sameEnds: .sameEnds
    }
  }
}
