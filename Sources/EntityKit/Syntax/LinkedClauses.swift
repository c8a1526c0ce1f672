/// Clauses that a linking word or a colon announces, and the verbs that have a content.
extension ClauseBuilder {
  /// Opens the clause that a complementizer or subordinator announced.
  mutating func openLinked(_ link: (kind: Group.Kind, tokens: Range<Int>), _ noun: Int) {
    let isContent =
      link.kind == .complementizer || link.kind == .question
      || link.kind == .subordinator && text.isIn(.complementizer, link.tokens.lowerBound) && previousVerbReports()
    if isContent {
      if case .noun(let governor)? = previous, !previousVerbReports() {
        current = open(.nounComplement(governor), parent: current, at: link.tokens.lowerBound)
      } else {
        current = open(.complement, parent: current, at: link.tokens.lowerBound)
      }
      return
    }
    let parent = syntax.clauses[current].verb == nil && syntax.clauses[current].subject == nil ? current : outermost(current)
    current = open(.adverbial, parent: parent, at: link.tokens.lowerBound)
  }

  private func previousVerbReports() -> Bool {
    if case .verb(let verb)? = previous {
      return text.isIn(.reporting, syntax.verbs[verb].head) || text.isIn(.question, syntax.verbs[verb].head)
    }
    if case .noun? = previous, let verb = syntax.clauses[current].verb { return text.isIn(.reporting, syntax.verbs[verb].head) }
    return false
  }

  /// The clause that adverbial clauses hang on: out of relatives and contents, up to a clause with a verb of its own.
  private func outermost(_ clause: Int) -> Int {
    var index = clause
    while let parent = syntax.clauses[index].parent {
      if case .relative = syntax.clauses[index].link {
        index = parent
        continue
      }
      if syntax.clauses[index].link == .adverbial {
        index = parent
        continue
      }
      break
    }
    return index
  }

  /// Whether what stands behind a colon is the content of a clause: `He said: ...`.
  func announces(_ clause: Int) -> Bool {
    guard let verb = syntax.clauses[clause].verb else { return true }
    let group = syntax.verbs[verb]
    return group.form != .infinitive && !group.isNegated && (text.isIn(.reporting, group.head) || text.isIn(.question, group.head))
  }

  /// `has his reasons: having met X, he ...`
  func startsWithoutSubject(_ index: Int) -> Bool {
    guard index < syntax.groups.count, case .verb(let verb) = syntax.groups[index].kind else { return false }
    return syntax.verbs[verb].form != .finite
  }

  func reports(_ clause: Int) -> Bool {
    guard let verb = syntax.clauses[clause].verb else { return false }
    return text.isIn(.reporting, syntax.verbs[verb].head)
  }
}
