/// Where an event noun stands in its clause.
struct EventPosition {
  enum Function: Equatable {
    case subject, object
    case complement(Range<Int>)
    /// Inside another noun group: `plans for talks`, `a round of talks`.
    case inside(Int, Range<Int>)
  }

  let clause: Int
  let function: Function
}

extension ClaimReader {
  /// The clause that a noun group takes part in, and as what; an inner noun goes with the group around it.
  func position(of noun: Int, _ sentence: Int) -> EventPosition? {
    let syntax = syntax(sentence)
    for clause in syntax.clauses.indices {
      let row = syntax.clauses[clause]
      if let subject = row.subject, !row.isSubjectInferred, syntax.members(of: subject).contains(noun) { return EventPosition(clause: clause, function: .subject) }
      if row.objects.contains(where: { syntax.members(of: $0).contains(noun) }) { return EventPosition(clause: clause, function: .object) }
      if let complement = row.complements.first(where: { syntax.members(of: $0.noun).contains(noun) }) {
        if let nearest = complement.nearest, !predicates.nounSignatures(key(syntax.nouns[nearest].head)).isEmpty {
          return EventPosition(clause: clause, function: .inside(nearest, complement.preposition))
        }
        return EventPosition(clause: clause, function: .complement(complement.preposition))
      }
    }
    for outer in syntax.nouns.indices {
      if let attachment = syntax.nouns[outer].attachments.first(where: { syntax.members(of: $0.noun).contains(noun) }), let around = position(of: outer, sentence) {
        if predicates.nounSignatures(key(syntax.nouns[outer].head)).isEmpty { return around }
        return EventPosition(clause: around.clause, function: .inside(outer, attachment.preposition))
      }
      if syntax.nouns[outer].appositions.contains(noun) { return position(of: outer, sentence) }
    }
    return nil
  }

  /// The prepositional phrases that can belong to a noun: those behind it, each nearest to it or to one that is.
  func complements(of noun: Int, _ clause: Int?, _ sentence: Int) -> [Clause.Complement] {
    let syntax = syntax(sentence)
    let end = syntax.nouns[noun].tokens.upperBound
    var family: Set<Int> = [noun]
    // The noun inside a group leads to what is behind the whole group: `a round of talks with X`.
    for outer in syntax.nouns.indices where syntax.nouns[outer].attachments.contains(where: { $0.noun == noun }) { family.insert(outer) }
    var found: [Clause.Complement] = []
    let rows = clause.map { [syntax.clauses[$0]] } ?? []
    for row in rows + syntax.clauses {
      for complement in row.complements where complement.preposition.lowerBound >= end {
        guard let nearest = complement.nearest, family.contains(nearest), !found.contains(where: { $0.noun == complement.noun }) else { continue }
        family.insert(complement.noun)
        found.append(complement)
      }
    }
    return found
  }

  /// Who takes part in an event noun through the verb around it: the subject of `held talks`, of `ruled out a meeting`.
  mutating func eventSubjects(_ position: EventPosition, _ sentence: Int) -> [Int] {
    let syntax = syntax(sentence)
    guard let verb = syntax.clauses[position.clause].verb else { return [] }
    let functions = document.functions(of: position.clause, in: sentence) { controller(of: $0, sentence) }
    guard let signature = signature(ofVerb: verb, at: position.function, sentence), signature.control != .none else { return [] }
    switch position.function {
    case .object, .complement:
      if signature.control == .object { return functions.objects + functions.datives }
      // `was refused a meeting`: the one it was refused to.
      return functions.subjects.isEmpty && functions.lacksAgent ? functions.datives : functions.subjects
    case .subject: return syntax.verbs[verb].isPassive ? functions.subjects : []
    case .inside: return functions.subjects
    }
  }

  /// The signature of a verb for an event noun at that place.
  func signature(ofVerb verb: Int, at function: EventPosition.Function, _ sentence: Int) -> Signature? {
    let group = syntax(sentence).verbs[verb]
    let complement: String
    switch function {
    case .object: complement = "object"
    case .subject:
      guard group.isPassive else { return nil }
      complement = "object"
    case .complement(let preposition): complement = text.text(preposition).lowercased()
    case .inside: complement = "object"
    }
    return signature(ofVerb: verb, complement, sentence)
  }

  /// The row of a verb that takes a complement, the one with a matching particle first.
  func signature(ofVerb verb: Int, _ complement: String, _ sentence: Int) -> Signature? {
    let syntax = syntax(sentence)
    let rows = predicates.verbSignatures(key(syntax.verbs[verb].head)).filter { $0.complements.contains(complement) }
    return rows.first { row in row.particle.map { hasParticle($0, verb, syntax) } ?? false } ?? rows.first { $0.particle == nil }
  }
}
