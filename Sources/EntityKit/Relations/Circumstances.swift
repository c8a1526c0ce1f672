/// When an event happens and which way goods take, as the clause of its trigger says it.
extension ClaimReader {
  /// The places and bodies behind `via`, `through` and the like in a clause.
  func route(_ clause: Int?, _ sentence: Int) -> [ClaimDraft.Waypoint] {
    guard let clause else { return [] }
    let syntax = document.sentences[sentence]
    var found: [ClaimDraft.Waypoint] = []
    for complement in syntax.clauses[clause].complements where text.isIn(.routePreposition, complement.preposition.lowerBound) {
      for member in syntax.members(of: complement.noun) {
        guard let mention = syntax.nouns[member].mention, [.place, .organization].contains(document.mentions[mention].type)
        else { continue }
        found.append(.init(tokens: document.mentions[mention].tokens, entity: resolver.table.entityOf[mention]))
      }
    }
    return found
  }

  /// The expression of time nearest to the trigger in its clause, with its preposition: `in March 1984`, `on Monday`, `by 2030`.
  func time(of trigger: Int, _ clause: Int?, _ sentence: Int) -> Range<Int>? {
    guard let clause else { return nil }
    let syntax = document.sentences[sentence]
    let row = syntax.clauses[clause]
    var best: Range<Int>?
    func note(_ tokens: Range<Int>) {
      func distance(_ range: Range<Int>) -> Int { max(range.lowerBound - trigger, trigger - range.upperBound) }
      if best.map({ distance(tokens) < distance($0) }) ?? true { best = tokens }
    }
    for complement in row.complements where syntax.nouns[complement.noun].isTime {
      note(complement.preposition.lowerBound..<syntax.nouns[complement.noun].tokens.upperBound)
    }
    // `met on Monday` has a preposition, `met last week` none; a word of another clause is about that one.
    for noun in syntax.nouns where noun.isTime && row.tokens.contains(noun.head) && best?.contains(noun.head) != true {
      let isInner = syntax.clauses.indices.contains { other in
        syntax.clauses[other].parent == clause && syntax.clauses[other].tokens.contains(noun.head)
      }
      let before = noun.tokens.lowerBound - 1
      if !isInner, !(row.tokens.contains(before) && text.isIn(.preposition, before)) { note(noun.tokens) }
    }
    return best
  }
}
