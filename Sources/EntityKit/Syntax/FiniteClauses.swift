/// The clause that a finite verb goes to: the current one, one around it, or a new one beside it.
extension ClauseBuilder {
  mutating func finite(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    if let link = pendingLink {
      // `what it bought`, `who came`: the linking word is the subject itself.
      current = open(link.kind == .subordinator ? .adverbial : .complement, parent: current, at: at)
      syntax.clauses[current].verb = verb
      return
    }
    if syntax.clauses[current].verb == nil { return set(verb, group) }
    // The clause has its verb. A fresh noun behind a mark begins a clause of its own; without one the subject is shared.
    let afterMark = isMark(previousBefore(freshNoun?.noun))
    if let fresh = freshNoun, afterMark || previousIsNoun(fresh.noun) {
      if let parent = openAncestor(current), isInRelative(current, below: parent), !fresh.wasObject || afterMark || !reports(current) {
        current = parent
        if syntax.clauses[current].subject == nil, !fresh.wasObject { syntax.clauses[current].subject = fresh.noun }
        joinSubject(fresh.noun)
        return set(verb, group)
      }
      removeObject(fresh.noun)
      let parent = current
      let coordinated = afterMark && !reports(parent)
      let link: Clause.Link = coordinated ? .main : reports(parent) ? .complement : .main
      let interrupts = openAncestor(parent) != nil && link == .main  // a clause around still waits for its verb
      current = open(interrupts ? .adverbial : link, parent: interrupts || link == .complement ? parent : coordinateParent(parent), at: at)
      if coordinated, !interrupts {
        syntax.clauses[current].link = syntax.clauses[parent].link == .complement ? .complement : .main
      }
      syntax.clauses[current].subject = fresh.noun
      return set(verb, group)
    }
    if let parent = openAncestor(current), !isMarkKind(previous) || previous == .comma {
      current = parent
      return set(verb, group)
    }
    // `met X and asked Y`: the same subject.
    let sibling = coordinationTarget(verb)
    let subject = syntax.clauses[sibling].subject
    let (link, parent) = (syntax.clauses[sibling].link, syntax.clauses[sibling].parent)
    current = open(link, parent: parent, at: at)
    syntax.clauses[current].subject = subject
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }

  /// `X, who speaks for Kyiv, and Y met`: a name behind a coordinator goes with the subject that waits for the verb.
  private mutating func joinSubject(_ noun: Int) {
    guard previousBefore(noun) == .coordinator, let subject = syntax.clauses[current].subject, subject != noun,
      syntax.nouns[subject].conjuncts.isEmpty, let type = mentionType(noun), type == mentionType(subject), type != .weapon
    else { return }
    syntax.nouns[subject].conjuncts = [noun]
    syntax.nouns[noun].listHead = subject
  }

  /// Whether a clause is a relative one, or an infinitive inside one: `the rifles that X agreed to give Y`.
  private func isInRelative(_ clause: Int, below ancestor: Int) -> Bool {
    var index = clause
    while index != ancestor {
      if case .relative = syntax.clauses[index].link { return true }
      guard let verb = syntax.clauses[index].verb, syntax.verbs[verb].form == .infinitive, let parent = syntax.clauses[index].parent else {
        return false
      }
      index = parent
    }
    return false
  }

  /// The nearest clause around that still lacks its verb.
  private func openAncestor(_ clause: Int) -> Int? {
    var index = syntax.clauses[clause].parent
    while let next = index {
      if syntax.clauses[next].verb == nil { return next }
      index = syntax.clauses[next].parent
    }
    return nil
  }

  /// The clause whose subject a coordinated verb shares: the nearest one around with a finite verb.
  private func coordinationTarget(_ verb: Int) -> Int {
    var index = current
    while true {
      // Behind `, and` the verb goes with the clause that an adverbial or relative one hangs on.
      let isAside: Bool
      switch syntax.clauses[index].link {
      case .adverbial, .relative: isAside = commaBefore && previous == .coordinator
      default: isAside = false
      }
      if !isAside, let held = syntax.clauses[index].verb, syntax.verbs[held].form == .finite { return index }
      guard let parent = syntax.clauses[index].parent else { return current }
      index = parent
    }
  }

  private func coordinateParent(_ clause: Int) -> Int? { syntax.clauses[clause].link == .complement ? syntax.clauses[clause].parent : nil }

  private mutating func removeObject(_ noun: Int) {
    syntax.clauses[current].objects.removeAll { $0 == noun }
  }

  private func previousIsNoun(_ noun: Int) -> Bool { previous == .noun(noun) }

  private func previousBefore(_ noun: Int?) -> Group.Kind? {
    guard let noun, let position = syntax.groups.firstIndex(where: { $0.kind == .noun(noun) }), position > 0 else { return nil }
    return syntax.groups[position - 1].kind
  }

  private func isMark(_ kind: Group.Kind?) -> Bool { kind.map { isMarkKind($0) } ?? false }

  private func isMarkKind(_ kind: Group.Kind?) -> Bool {
    kind == .comma || kind == .coordinator || kind == .dash || kind == .colon || kind == .closeQuote || kind == .openQuote
      || kind == .semicolon || kind == .stop
  }
}
