/// Infinitives, gerunds and participles, each of which opens a clause of its own.
extension ClauseBuilder {
  mutating func infinitive(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    if previous == .coordinator, case .verb(let held)? = syntax.clauses[current].verb.map({ Group.Kind.verb($0) }),
      syntax.verbs[held].form == .infinitive
    {
      let (link, parent, subject) = (syntax.clauses[current].link, syntax.clauses[current].parent, syntax.clauses[current].subject)
      current = open(link, parent: parent, at: at)
      syntax.clauses[current].subject = subject
      syntax.clauses[current].isSubjectInferred = true
      return set(verb, group)
    }
    // `forbade X, which it owns, to sell`: a comma closes the relative clause.
    if previous == .comma, case .relative = syntax.clauses[current].link, let parent = syntax.clauses[current].parent,
      syntax.clauses[parent].verb != nil
    {
      current = parent
    }
    if case .adjective? = previous, let adjective = syntax.clauses[current].adjective {
      current = open(.adjectiveComplement(adjective), parent: current, at: at)
    } else if case .noun(let noun)? = previous, !syntax.nouns[noun].isPronoun, !isAgent(noun),
      syntax.nouns[noun].mention == nil || syntax.clauses[current].verb == nil
    {
      current = open(.nounComplement(noun), parent: current, at: at)
    } else {
      current = open(.complement, parent: current, at: at)
    }
    set(verb, group)
  }

  /// The noun of a `by` phrase of the current clause: `was said by a diplomat to be preparing`.
  private func isAgent(_ noun: Int) -> Bool {
    syntax.clauses[current].complements.contains { $0.noun == noun && text.isWord(.by, $0.preposition) }
  }

  mutating func gerund(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    let parent = current
    if let governing = preposition {
      current = open(.prepositional(governing), parent: parent, at: governing.lowerBound)
    } else if case .verb? = previous {
      current = open(.complement, parent: parent, at: at)
    } else if case .noun(let noun)? = previous {
      current = open(.relative(noun), parent: parent, at: at)
      syntax.clauses[current].subject = noun
      syntax.clauses[current].isSubjectInferred = true
      return set(verb, group)
    } else if previous == .coordinator, let held = syntax.clauses[parent].verb, syntax.verbs[held].form == .gerund {
      current = open(syntax.clauses[parent].link, parent: syntax.clauses[parent].parent, at: at)
      syntax.clauses[current].subject = syntax.clauses[parent].subject
    } else if syntax.clauses[parent].verb == nil && syntax.clauses[parent].subject != nil && previous == .comma {
      let noun = syntax.clauses[parent].subject
      current = open(noun.map { .relative($0) } ?? .adverbial, parent: parent, at: at)
      syntax.clauses[current].subject = noun
    } else {
      current = open(.adverbial, parent: parent, at: at)
    }
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }

  /// A past participle: about the noun before it, or about the clause at its start.
  mutating func participle(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    let parent = current
    let antecedent = lastNoun ?? syntax.clauses[parent].subject
    if previous == .coordinator, let held = syntax.clauses[parent].verb, syntax.verbs[held].isPassive {
      // `been sold and delivered`, `bought by X and handed to Y`: shares what the first one has.
      let sibling = syntax.clauses[parent]
      current = open(sibling.link, parent: sibling.parent, at: at)
      syntax.clauses[current].subject = sibling.subject
      syntax.clauses[current].isSubjectInferred = true
      syntax.verbs[verb].modality = syntax.verbs[held].modality
      syntax.verbs[verb].isNegated = syntax.verbs[held].isNegated
      return set(verb, group)
    }
    guard let noun = antecedent else {
      current = open(.adverbial, parent: parent, at: at)
      return set(verb, group)
    }
    current = open(.relative(noun), parent: parent, at: at)
    syntax.clauses[current].subject = noun
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }
}
