/// Where the noun groups of a clause go: subject, object, complement of a preposition.
extension ClauseBuilder {
  mutating func read(noun: Int, _ group: Group) {
    if let link = pendingLink, link.kind != .question || preposition == nil { openLinked(link, noun) }
    if isSubjectBehindParticiple() { current = syntax.clauses[current].parent ?? current }
    if previous == .comma, closesFronted() { current = syntax.clauses[current].parent ?? current }
    if let governing = preposition {
      let complement = Clause.Complement(preposition: governing, noun: noun, nearest: lastNoun)
      syntax.clauses[current].add(complement)
      preposition = nil
      lastNoun = noun
      lastWasComplement = true
      return
    }
    let isTime = syntax.nouns[noun].isTime
    if joinsGappedObject(noun) { return }
    if let governing = gappedPreposition(noun) {
      syntax.clauses[current].add(.init(preposition: governing, noun: noun, nearest: nil))
      lastNoun = noun
      return
    }
    if syntax.clauses[current].verb == nil {
      if syntax.clauses[current].subject == nil && !isTime {
        syntax.clauses[current].subject = noun
      } else if !isTime {
        // A second group before the verb: the nearer one is the subject, the first was fronted.
        syntax.clauses[current].subject = noun
      }
    } else if !isTime {
      syntax.clauses[current].objects.append(noun)
    }
    if !isTime {
      freshNoun = (noun, syntax.clauses[current].verb != nil)
      lastNoun = noun
      lastWasComplement = false
    }
  }

  /// `In a letter dated 3 May the minister asks`: a participle takes no object, and the clause around still lacks its subject.
  private func isSubjectBehindParticiple() -> Bool {
    let clause = syntax.clauses[current]
    guard preposition == nil, case .relative = clause.link, let verb = clause.verb, syntax.verbs[verb].form == .participle,
      let parent = clause.parent, syntax.clauses[parent].verb == nil, syntax.clauses[parent].subject == nil
    else { return false }
    return clause.complements.isEmpty == false
      || previous.map { if case .noun(let time) = $0 { syntax.nouns[time].isTime } else { false } } ?? false
  }

  /// Whether a comma ends a clause in front of its governing clause: `Having sold jets, Israel ...`, `After meeting X, Y ...`,
  /// `Under a deal signed in May, X ...`.
  private func closesFronted() -> Bool {
    let clause = syntax.clauses[current]
    guard clause.verb != nil, let parent = clause.parent, syntax.clauses[parent].verb == nil, syntax.clauses[parent].subject == nil else {
      return false
    }
    switch clause.link {
    case .adverbial, .prepositional, .complement, .relative: return true
    default: return false
    }
  }

  /// `met A in Rome, B in Paris`: a person behind a mark goes with the object before.
  private mutating func joinsGappedObject(_ noun: Int) -> Bool {
    guard previous == .comma || previous == .coordinator, mentionType(noun) == .person, let object = syntax.clauses[current].objects.last,
      mentionType(object) == .person, let last = syntax.clauses[current].complements.last, mentionType(last.noun) == .place
    else { return false }
    syntax.nouns[object].conjuncts.append(noun)
    syntax.nouns[noun].listHead = object
    lastNoun = noun
    return true
  }

  /// `the ammunition it bought`: a noun, then at once a subject with its verb: a relative clause without a pronoun.
  mutating func openZeroRelative(_ index: Int, _ noun: Int) {
    guard case .noun(let antecedent)? = previous, pendingLink == nil, preposition == nil, index + 1 < syntax.groups.count,
      case .verb(let verb) = syntax.groups[index + 1].kind, syntax.verbs[verb].form == .finite, !reports(current)
    else { return }
    let (left, right) = (syntax.nouns[antecedent], syntax.nouns[noun])
    let isSubject = right.isPronoun || right.mention.map { mentions[$0].type != .weapon } ?? false
    guard isSubject, !left.isPronoun, !left.isTime, left.mention.map({ mentions[$0].type == .weapon }) ?? true else { return }
    current = open(.relative(antecedent), parent: current, at: syntax.groups[index].tokens.lowerBound)
    syntax.clauses[current].objects.append(antecedent)
  }

  /// `by A in Bamako, B in Niamey and C in Gao`: a person behind a mark goes with the person that a preposition governs before.
  private func gappedPreposition(_ noun: Int) -> Range<Int>? {
    guard previous == .comma || previous == .coordinator, mentionType(noun) == .person, let last = syntax.clauses[current].complements.last,
      mentionType(last.noun) == .place
    else { return nil }
    return syntax.clauses[current].complements.dropLast().last { mentionType($0.noun) == .person }?.preposition
  }
}
