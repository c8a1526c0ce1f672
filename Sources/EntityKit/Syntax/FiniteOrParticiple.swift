/// Whether a form is the main verb of a group, and whether a past form is finite or a participle behind its noun.
extension Chunker {
  func isMainVerb(_ index: Int, _ auxiliary: WordClass?, _ isInfinitive: Bool) -> Bool {
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
  func isReducedRelative(_ index: Int) -> Bool {
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
}
