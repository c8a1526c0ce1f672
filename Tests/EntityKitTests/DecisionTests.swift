import Testing

@testable import EntityKit

/// The user's own decisions: read, applied in every run, and reported where they no longer apply.
@Suite struct DecisionTests {
  private static let header = "decision\tfirst\tsecond\treason\n"

  private static func decisions(_ rows: String...) throws -> Decisions {
    try Decisions(DataFile(name: "decisions.tsv", text: header + rows.joined(separator: "\n") + "\n"))
  }

  @Test(arguments: [
    ("keep\ta\tb\twhy", "2:1: error: unknown decision 'keep'; the decisions are same, not-same, reject, confirm"),
    ("same\t\tb\twhy", "2:6: error: the id is missing"), ("same\ta\t\twhy", "2:8: error: 'same' needs a second id"),
    ("not-same\ta\ta\twhy", "2:12: error: both ids are the same"),
    ("same\ta\tb\t", "2:10: error: the reason is missing: say why, for whoever reads this later"),
    ("reject\tr-1\t\twhy", "2:8: error: 'r-1' is no claim; the ids of claims begin with 'c-'"),
    ("confirm\tc-1\tc-2\twhy", "2:13: error: a decision about a claim has no second id"),
    ("same\ta\tb", "2:1: error: 4 cells divided by tabs are wanted (decision, first, second, reason), not 3"),
    ("same\ta\tb\twhy\nnot-same\tb\ta\twhy", "3:1: error: this contradicts the decision in line 2; keep one of them"),
    ("reject\tc-1\t\twhy\nreject\tc-1\t\twhy", "3:1: error: this repeats the decision in line 2; keep one of them"),
  ])
  func faultsNameTheirPlace(rows: String, message: String) {
    let error = #expect(throws: DataError.self) { try Self.decisions(rows) }
    #expect(error?.description == "decisions.tsv:" + message)
  }

  @Test func headerCommentsAndEmptyLines() throws {
    let file = DataFile(name: "d.tsv", text: "# ours\n\(Self.header)\n# a claim\nreject\tc-1\t\tnot in the text\n")
    #expect(try Decisions(file).rows.map(\.line) == [5])
    #expect(throws: DataError.self) { try Decisions(DataFile(name: "d.tsv", text: "reject\tc-1\t\twhy\n")) }
  }

  // MARK: Who is who

  private static func graph(_ decisions: Decisions = Decisions()) -> ClaimGraph {
    let texts = [
      ("a.txt", "Petrova met Idriss Moussa in Minsk. Ivan Petrenko met Idriss Moussa in Minsk."),
      ("b.txt", "Anna Petrova met Ivan Petrenko in Minsk."), ("c.txt", "Belarus sold Chad 20 vehicles, Idriss Moussa said."),
    ]
    let extractions = texts.map { Shared.extractor.extract(from: Document(id: $0.0, text: $0.1)) }
    return ClaimGraph(extractions, options: GraphOptions(decisions: decisions))
  }

  private static func persons(_ graph: ClaimGraph) -> [String] { graph.nodes.filter { $0.type == .person }.map(\.id) }

  @Test func whoIsTheSame() throws {
    #expect(Self.persons(Self.graph()) == ["person:anna-petrova", "person:idriss-moussa", "person:ivan-petrenko", "person:petrova~a.txt"])
    let graph = Self.graph(try Self.decisions("same\tperson:petrova~a.txt\tperson:anna-petrova\tthe only Petrova in the delegation"))
    #expect(Self.persons(graph) == ["person:anna-petrova", "person:idriss-moussa", "person:ivan-petrenko"])
    #expect(graph.unusedDecisions.isEmpty)
    let node = try #require(graph.nodes.first { $0.id == "person:anna-petrova" })
    #expect(node.aliases == ["Petrova"] && node.mergedFrom.map(\.evidence) == [.decision, .name])
    #expect(graph.edges.contains { $0.kind == .contacts && $0.source == "person:anna-petrova" && $0.target == "person:idriss-moussa" })
  }

  @Test func whoIsNot() throws {
    let graph = Self.graph(try Self.decisions("not-same\tperson:ivan-petrenko\ta.txt\tthat one is the pilot"))
    #expect(Self.persons(graph).filter { $0.contains("petrenko") } == ["person:ivan-petrenko", "person:ivan-petrenko~a.txt"])
    #expect(graph.unusedDecisions.isEmpty)
  }

  @Test func chainOfSamenessHasOneName() throws {
    let graph = Self.graph(
      try Self.decisions(
        "same\tperson:petrova~a.txt\tperson:ivan-petrenko\ttest", "same\tperson:ivan-petrenko\tperson:anna-petrova\ttest",
        "not-same\tperson:petrova~a.txt\tperson:anna-petrova\ttest"))
    #expect(Self.persons(graph) == ["person:anna-petrova", "person:idriss-moussa"])
    #expect(graph.unusedDecisions.map(\.line) == [4])
    // Nobody meets himself.
    #expect(graph.edges.allSatisfy { $0.source != $0.target })
  }

  // MARK: Claims

  @Test func rejectedClaimsLeaveAndConfirmedOnesSaySo() throws {
    let plain = Self.graph()
    let supply = try #require(plain.edges.first { $0.kind == .supplies }?.claims.first)
    let contact = try #require(plain.edges.first { $0.kind == .contacts }?.claims.first)
    let graph = Self.graph(
      try Self.decisions("reject\t\(supply.id)\t\ta slip of the pen", "confirm\t\(contact.id)\t\tread it twice"))
    #expect(!graph.edges.contains { $0.kind == .supplies })
    #expect(graph.rejected.flatMap(\.claims).map(\.id) == [supply.id])
    #expect(graph.rejected.flatMap(\.claims).map(\.decision) == [.init(ruling: .rejected, reason: "a slip of the pen")])
    let confirmed = graph.edges.flatMap(\.claims).filter { $0.decision != nil }
    #expect(confirmed.map(\.id) == [contact.id] && confirmed.map(\.decision?.ruling) == [.confirmed])
    #expect(graph.unusedDecisions.isEmpty)
    let json = graph.formatted(.json)
    #expect(json.contains("\"decision\": {\"ruling\": \"rejected\", \"reason\": \"a slip of the pen\"}"))
    #expect(json != plain.formatted(.json) && json.contains("\"decisions\": \""))
  }

  @Test func idsOfClaimsOutliveDecisionsAboutPersons() throws {
    let same = "same\tperson:petrova~a.txt\tperson:anna-petrova\ttest"
    let before = Set(Self.graph().edges.flatMap { $0.claims.map(\.id) })
    #expect(Set(Self.graph(try Self.decisions(same)).edges.flatMap { $0.claims.map(\.id) }) == before)
  }

  @Test(arguments: [
    ("reject\tc-0000000000000000\t\twhy", "no claim 'c-0000000000000000'; the text or the rules have changed"),
    ("same\tperson:nobody\tperson:anna-petrova\twhy", "no node 'person:nobody'"),
    ("same\tperson:anna-petrova\tplace.belarus\twhy", "'person:anna-petrova' and 'place.belarus' are of different types"),
    ("not-same\tperson:anna-petrova\ta.txt\twhy", "no entity of 'a.txt' is 'person:anna-petrova'"),
  ])
  func whatNoLongerAppliesIsSaid(row: String, reason: String) throws {
    let graph = Self.graph(try Self.decisions(row))
    #expect(graph.unusedDecisions.map(\.description) == ["decisions.tsv:2: the decision does not apply: \(reason)"])
    #expect(graph.edges.map(\.id) == Self.graph().edges.map(\.id))
  }
}
