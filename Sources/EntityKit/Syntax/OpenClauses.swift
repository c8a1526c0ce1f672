/// What the clauses that have begun have so far: their finite verbs, and subjects that wait for one.
extension Chunker {
  /// Whether the stretch since the last clause opener has a finite verb.
  func hasFiniteVerb() -> Bool {
    for group in syntax.groups.reversed() {
      switch group.kind {
      case .verb(let verb): if syntax.verbs[verb].form == .finite { return true }
      case .relative, .complementizer, .subordinator, .question, .semicolon, .colon, .coordinator, .openQuote: return false
      default: continue
      }
    }
    return false
  }

  /// `said the rebels sold`: what is reported can follow its verb without a link, its own verb behind a noun.
  func opensContent(_ index: Int) -> Bool {
    guard case .verb(let verb)? = syntax.groups.last?.kind, text.isIn(.reporting, syntax.verbs[verb].head), !syntax.verbs[verb].isPassive,
      index > syntax.verbs[verb].tokens.upperBound
    else { return false }
    return mentionAt[index - 1] >= 0 || text.canBe([.noun, .plural], index - 1)
  }

  /// Whether a noun since the last clause opener could be the subject of a verb to come: not one behind a preposition.
  func hasSubjectCandidate() -> Bool {
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
  func hasOpenSubject() -> Bool {
    !hasFiniteVerb() && syntax.groups.contains { if case .noun = $0.kind { true } else { false } }
  }

  /// How many clauses that have begun so far still wait for their finite verb.
  func openClauses() -> Int {
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
}
