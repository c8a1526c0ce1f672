extension ClauseBuilder {
  /// A relative pronoun, or `that`, whose part is settled here: content of a verb, content of a noun, or about a noun.
  mutating func relative(_ index: Int) {
    let group = syntax.groups[index]
    let isThat = text.isIn(.complementizer, group.tokens.lowerBound)
    if isThat, isContentThat(index) {
      pendingLink = (.complementizer, group.tokens)
      preposition = nil
      return
    }
    guard let antecedent = antecedent(index) else {
      pendingLink = (.question, group.tokens)
      return
    }
    let governing = preposition ?? cleft(antecedent)
    preposition = nil
    pendingLink = nil
    let parent = current
    current = open(.relative(antecedent), parent: parent, at: group.tokens.lowerBound)
    if let governing {
      syntax.clauses[current].add(.init(preposition: governing, noun: antecedent, nearest: nil))
    } else if text.isWord(.whose, group.tokens) {
      if index + 1 < syntax.groups.count, case .noun(let owned) = syntax.groups[index + 1].kind {
        syntax.nouns[owned].possessor = antecedent
      }
    } else if isSubjectGap(index) {
      syntax.clauses[current].subject = antecedent
    } else {
      // `which Russia sold`: the antecedent is the object, and the subject follows.
      syntax.clauses[current].objects.append(antecedent)
    }
    lastNoun = antecedent
  }

  private func isContentThat(_ index: Int) -> Bool {
    switch previous {
    case .verb?: return true
    case .adjective?: return true
    case .coordinator?, .comma?:
      return syntax.clauses.indices.contains(current) && isInContent(current)
    case .noun(let noun)?:
      // `told reporters that`, `a report that it was ...`: a clause with a subject follows. `the guns that Russia sold` has one too,
      // so the governing verb or noun decides.
      if let verb = syntax.clauses[current].verb, text.isIn(.reporting, syntax.verbs[verb].head) { return true }
      return isSaying(noun) && !isSubjectGap(index)
    default: return previous == nil ? false : syntax.clauses[current].verb.map { text.isIn(.reporting, syntax.verbs[$0].head) } ?? false
    }
  }

  private func isInContent(_ clause: Int) -> Bool {
    var index: Int? = clause
    while let next = index {
      if syntax.clauses[next].link == .complement { return true }
      if let verb = syntax.clauses[next].verb, text.isIn(.reporting, syntax.verbs[verb].head) { return true }
      index = syntax.clauses[next].parent
    }
    return false
  }

  /// A noun that has a content: `report`, `claim`, `sign`.
  private func isSaying(_ noun: Int) -> Bool {
    text.isIn(.reporting, syntax.nouns[noun].head) || text.isIn(.contentNoun, syntax.nouns[noun].head)
  }

  /// Whether a finite verb follows the pronoun, so that it is the subject.
  func isSubjectGap(_ index: Int) -> Bool {
    var next = index + 1
    while next < syntax.groups.count {
      switch syntax.groups[next].kind {
      case .verb: return true
      case .adverb, .comma: next += 1
      case .preposition:  // `which in 2015 sold`
        next += 2
      case .noun(let noun) where syntax.nouns[noun].isTime: next += 1
      default: return false
      }
    }
    return false
  }

  /// `It was from Kyiv that the island got jets`: the preposition of what is set out in front, which holds in the clause as well.
  private func cleft(_ antecedent: Int) -> Range<Int>? {
    let clause = syntax.clauses[current]
    guard let verb = clause.verb, syntax.verbs[verb].isCopula, let subject = clause.subject,
      text.isIn(.pronounSingularThing, syntax.nouns[subject].head), let last = clause.complements.last, last.noun == antecedent,
      last.nearest == nil || last.nearest == subject
    else { return nil }
    return last.preposition
  }

  /// The noun group that a relative pronoun is about: the last one; for `who` the last person.
  private func antecedent(_ index: Int) -> Int? {
    guard var last = lastNoun else { return nil }
    // Of a list of more than two only the last member.
    if syntax.nouns[last].conjuncts.count != 1 || previous != .comma, let member = syntax.nouns[last].conjuncts.last { last = member }
    let word = text.functionWord(syntax.groups[index].tokens)
    guard word == .who || word == .whom, mentionType(last) != .person else { return last }
    // `the men of Haftar, who ...`: a person before a place or a thing.
    let recent = syntax.groups[..<index].suffix(6).reversed().compactMap { group -> Int? in
      if case .noun(let noun) = group.kind { return noun }
      return nil
    }
    return recent.first { mentionType($0) == .person || mentionType($0) == nil && text.isIn(.role, syntax.nouns[$0].head) } ?? last
  }

  func mentionType(_ noun: Int) -> NameType? { syntax.nouns[noun].mention.map { mentions[$0].type } }

  /// `, X said,` or `, said X,` between marks: a clause of its own, which the clause around it is the content of. Returns the
  /// group behind it, or `nil` where there is none.
  mutating func parenthesis(at index: Int) -> Int? {
    guard previous == .comma || previous == .dash || previous == .closeQuote, let (verb, noun, rest) = report(at: index) else { return nil }
    var end = rest
    // Time and place of the saying: `told lawmakers on Thursday`.
    while end < syntax.groups.count, end < rest + 6 {
      switch syntax.groups[end].kind {
      case .noun, .preposition, .adverb: end += 1
      case .comma, .dash, .stop, .closeQuote, .semicolon, .openQuote:
        return close(index, end, verb, noun)
      default: return nil
      }
    }
    return end >= syntax.groups.count ? close(index, end, verb, noun) : nil
  }

  /// A noun and a reporting verb in either order.
  private func report(at index: Int) -> (verb: Int, noun: Int, rest: Int)? {
    var second = index + 1
    // `, an official at the ministry said,`
    if case .noun? = syntax.groups.indices.contains(index) ? syntax.groups[index].kind : nil {
      while second + 1 < syntax.groups.count, second < index + 7, syntax.groups[second].kind == .preposition,
        case .noun = syntax.groups[second + 1].kind
      {
        second += 2
      }
    }
    guard second < syntax.groups.count else { return nil }
    switch (syntax.groups[index].kind, syntax.groups[second].kind) {
    case (.noun(let noun), .verb(let verb)), (.verb(let verb), .noun(let noun)):
      guard syntax.verbs[verb].form == .finite, !syntax.verbs[verb].isPassive, text.isIn(.reporting, syntax.verbs[verb].head),
        !syntax.nouns[noun].isTime
      else { return nil }
      // `, has asked Berlin`: the predicate of the clause around. What inverts is one word: `, said Berlin,`.
      if case .verb = syntax.groups[index].kind, syntax.verbs[verb].tokens.count > 1 { return nil }
      // `X asks Y for`: a request, no report of a question.
      if text.isIn(.asking, syntax.verbs[verb].head), second + 1 < syntax.groups.count, case .noun = syntax.groups[second + 1].kind {
        return nil
      }
      return (verb, noun, second + 1)
    default: return nil
    }
  }

  private mutating func close(_ start: Int, _ end: Int, _ verb: Int, _ noun: Int) -> Int {
    let first = syntax.groups[start].tokens.lowerBound
    var clause = Clause(link: .main, parent: nil, tokens: first..<syntax.groups[end - 1].tokens.upperBound)
    clause.verb = verb
    clause.subject = noun
    syntax.clauses.append(clause)
    let report = syntax.clauses.count - 1
    if pendingLink != nil {
      // `because, his aides said, ...`: about the clause to come.
      pendingReporter = report
    } else {
      setReporter(report)
    }
    freshNoun = nil
    lastNoun = noun
    // A comma that closes it is read over, so that the clause around goes on.
    if end < syntax.groups.count, syntax.groups[end].kind == .comma { return end + 1 }
    return end
  }

  private mutating func setReporter(_ report: Int) {
    for index in syntax.clauses.indices
    where index != report && syntax.clauses[index].parent == nil && syntax.clauses[index].reporter == nil {
      let isReport = syntax.clauses[index].verb.map { text.isIn(.reporting, syntax.verbs[$0].head) } ?? false
      if !isReport || index == current { syntax.clauses[index].reporter = report }
    }
  }

  /// Links a clause to the `X said` behind or inside it: a reporting verb without a content of its own.
  mutating func attachReporters() {
    let linked = syntax.clauses.compactMap(\.reporter)
    for index in syntax.clauses.indices where isBareReport(index) && !linked.contains(index) {
      guard let reported = reportedClause(of: index) else { continue }
      syntax.clauses[reported].reporter = index
    }
  }

  private func isBareReport(_ index: Int) -> Bool {
    let clause = syntax.clauses[index]
    guard index > 0 || syntax.sentence.tokens.count < 200, let verb = clause.verb, text.isIn(.reporting, syntax.verbs[verb].head),
      syntax.verbs[verb].form == .finite, !syntax.verbs[verb].isPassive, !clause.isSubjectInferred
    else { return false }
    let hasContent = syntax.clauses.contains { child in
      guard child.parent == index else { return false }
      switch child.link {
      case .complement, .prepositional, .nounComplement: return true
      default: return false
      }
    }
    return !hasContent
  }

  /// The clause before that a bare report is about: the nearest main or content clause to its left with a verb.
  private func reportedClause(of report: Int) -> Int? {
    let isAs = syntax.clauses[report].introducer.map { text.isWord(.as, $0) } ?? false
    for index in syntax.clauses.indices.reversed() where index < report {
      if isAs, syntax.clauses[index].verb != nil { return index }  // `which came, as X admitted, ...`
      let clause = syntax.clauses[index]
      guard clause.verb != nil, clause.reporter == nil else { continue }
      if clause.link == .main || clause.parent == nil { return index }
    }
    return nil
  }
}
