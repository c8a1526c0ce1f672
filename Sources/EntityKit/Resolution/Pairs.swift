/// Two that belong together: `the two men`, `both sides`.
extension EndResolver {
  /// Notes two that met, whom `the two men` or `both sides` may mean from now on.
  mutating func note(pair: [Int]) {
    if pair.allSatisfy({ table.records[$0].type == .person }) { lastPersons = pair } else { lastBodies = pair }
  }

  /// The two that "the two men" and "both sides" are: the ends of the last contact of that kind; else the last two persons named, or
  /// the last two others that stand side by side, in this sentence or the three before.
  mutating func pair(before token: Int, _ sentence: Int, ofPersons: Bool, excluding: Set<Int>) -> [Int] {
    let reporter = reporter(in: sentence)
    let first = document.sentences[max(0, sentence - 3)].sentence.tokens.lowerBound
    let farthest = document.sentences[max(0, sentence - 6)].sentence.tokens.lowerBound
    var found: [Int] = []
    for index in (0..<document.mentions(before: token)).reversed() {
      if document.mentions[index].tokens.lowerBound < first || found.count == 2 { break }
      let entity = table.entityOf[index]
      // Who speaks of `the two` speaks of others.
      if document.mentions[index].type == .person, !found.contains(entity), entity != reporter { found.append(entity) }
    }
    var pair: [Int]
    let mark = steps?.count ?? 0
    if ofPersons {
      let isNear = lastPersons.count == 2 && lastPersons.allSatisfy { isNamed($0, from: first, to: token) }
      let isKnown = lastPersons.count == 2 && lastPersons.allSatisfy { isNamed($0, from: farthest, to: token) }
      pair = isNear ? lastPersons : found.count == 2 ? found.reversed() : isKnown ? lastPersons : []
    } else {
      pair = lastBodies.isEmpty ? coordinated(before: sentence) : lastBodies
      if pair.isEmpty { pair = lastPersons }
    }
    forgetSteps(from: mark)
    return pair.contains { excluding.contains($0) || $0 == reporter } ? [] : pair
  }

  /// The person who says what the sentence reports.
  private func reporter(in sentence: Int) -> Int? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses {
      guard let verb = clause.verb, isIn(.reporting, syntax.verbs[verb].head),
        let mention = clause.subject.flatMap({ syntax.nouns[$0].mention })
      else { continue }
      return table.entityOf[mention]
    }
    return nil
  }

  private func isNamed(_ entity: Int, from first: Int, to token: Int) -> Bool {
    (document.mentions(before: first)..<document.mentions(before: token)).contains { table.entityOf[$0] == entity }
  }

  /// The two bodies or states that were last named side by side, at most two sentences before.
  private mutating func coordinated(before sentence: Int) -> [Int] {
    for other in (max(0, sentence - 2)..<sentence).reversed() {
      for noun in document.sentences[other].nouns.indices.reversed() where document.sentences[other].nouns[noun].conjuncts.count == 1 {
        let pair = document.sentences[other].members(of: noun).flatMap { ends(of: $0, in: other) }.map(\.entity)
        if pair.count == 2, pair[0] != pair[1], pair.allSatisfy({ table.records[$0].type != .person }) { return pair }
      }
    }
    return []
  }
}
