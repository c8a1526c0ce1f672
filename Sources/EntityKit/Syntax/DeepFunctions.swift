/// The participants of a verb after undoing the passive and filling gaps: who acts, what is acted on, who is given to.
struct DeepFunctions: Sendable {
  var subjects: [Int] = []
  var objects: [Int] = []
  var datives: [Int] = []
  var complements: [Clause.Complement] = []
  /// Whether the agent of a passive is left out.
  var lacksAgent = false
}

extension DocumentSyntax {
  /// The deep functions of a clause. `controller` finds the subject of a clause that has none of its own. O(participants).
  func functions(of clause: Int, in sentence: Int, controller: (Int) -> Int?) -> DeepFunctions {
    let syntax = sentences[sentence]
    let row = syntax.clauses[clause]
    var result = DeepFunctions(complements: row.complements)
    guard let verb = row.verb else { return result }
    let surface = row.subject ?? controller(clause)
    guard syntax.verbs[verb].isPassive else {
      result.subjects = surface.map { [$0] } ?? []
      if row.objects.count >= 2, row.link == .relative(row.objects[0]) {
        // `the jets Italy sold Uganda`: the antecedent is what is given.
        result.datives = [row.objects[1]]
        result.objects = [row.objects[0]]
      } else if row.objects.count >= 2 {
        result.datives = [row.objects[0]]
        result.objects = [row.objects[1]]
      } else {
        result.objects = row.objects
      }
      return result
    }
    let agents = row.complements.filter { text.isWord(.by, $0.preposition) && !syntax.nouns[$0.noun].isTime }
    result.subjects = agents.map(\.noun)
    result.lacksAgent = agents.isEmpty
    if row.objects.isEmpty {
      result.objects = surface.map { [$0] } ?? []
    } else {
      // `was given rockets`: the surface subject is the one given to.
      result.datives = surface.map { [$0] } ?? []
      result.objects = row.objects
    }
    return result
  }
}
