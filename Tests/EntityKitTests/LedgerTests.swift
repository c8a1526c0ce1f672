import Testing

@testable import EntityKit

/// What a graph says of its claims: origins and chains, contests and histories, roll-up and filters.
@Suite struct LedgerTests {
  private static func read(_ id: String, _ text: String, date: String? = nil, author: String? = nil, outlet: String? = nil) -> Extraction {
    Shared.extractor.extract(from: Document(id: id, text: text, date: date, author: author, outlet: outlet))
  }

  private static func relation(_ graph: ClaimGraph, _ source: String, _ target: String) throws -> ClaimGraph.Edge {
    try #require(graph.edges.first { $0.kind == .supplies && $0.source == source && $0.target == target && !$0.isDerived })
  }

  // MARK: Origins

  struct OriginRow: Sendable, CustomTestStringConvertible {
    let name: String
    let texts: [String]
    let origins: Int
    let reason: ClaimGraph.Origin.Reason
    var testDescription: String { name }
  }

  private static let originRows: [OriginRow] = [
    OriginRow(
      name: "two articles with words of their own",
      texts: ["In spring Belarus sold Chad 20 armoured vehicles.", "Belarus delivered the first vehicles to Chad on Sunday."], origins: 2,
      reason: .document),
    OriginRow(
      name: "one article that says it twice",
      texts: ["In spring Belarus sold Chad 20 armoured vehicles. Belarus delivered the vehicles to Chad on Sunday."], origins: 1,
      reason: .document),
    OriginRow(
      name: "one sentence in two articles",
      texts: [
        "Nobody was surprised. In spring Belarus sold Chad 20 armoured vehicles.",
        "In spring Belarus sold Chad 20 armoured vehicles. The parade took place in the rain.",
      ], origins: 1, reason: .quotation),
    OriginRow(
      name: "one quotation with two introductions",
      texts: [
        "\"Belarus sold Chad 20 vehicles last year,\" Idriss Moussa said on Monday.",
        "Idriss Moussa told the crowd: \u{201C}Belarus sold Chad 20 vehicles last year.\u{201D}",
      ], origins: 1, reason: .quotation),
    OriginRow(
      name: "one agency",
      texts: [
        "MINSK (Reuters) - Belarus has sold Chad 20 vehicles.", "Belarus delivered vehicles to Chad in May, Reuters reported.",
      ], origins: 1, reason: .agency),
    OriginRow(
      name: "two agencies",
      texts: [
        "MINSK (Reuters) - Belarus has sold Chad 20 vehicles.", "MINSK (Xinhua) - Belarus delivered vehicles to Chad in May.",
      ], origins: 2, reason: .document),
  ]

  @Test(arguments: originRows)
  func origins(row: OriginRow) throws {
    let graph = ClaimGraph(row.texts.enumerated().map { Self.read("\($0.offset).txt", $0.element) })
    let edge = try Self.relation(graph, "place.belarus", "place.chad")
    #expect(edge.documents == row.texts.count)
    #expect(edge.origins == row.origins)
    let found = graph.origins.filter { origin in edge.claims.contains { $0.origin == origin.id } }
    #expect(Set(found.flatMap(\.reasons)) == [row.reason])
    #expect(found.flatMap(\.claims).sorted() == edge.claims.map(\.id))
  }

  @Test func outletOfTheNameOfAnAgencyIsThatAgency() throws {
    let graph = ClaimGraph([
      Self.read("a", "MINSK (Reuters) - Belarus has sold Chad 20 vehicles."),
      Self.read("b", "Belarus delivered vehicles to Chad in May.", outlet: "www.reuters.com"),
      Self.read("c", "Belarus gave Chad a few old vehicles.", outlet: "The Lomas Herald"),
    ])
    #expect(try Self.relation(graph, "place.belarus", "place.chad").origins == 2)
  }

  @Test func chainRunsFromTheAuthorToTheSpeaker() throws {
    let text = "MINSK (Reuters) - Belarus has sold Chad 20 vehicles, Idriss Moussa said."
    let graph = ClaimGraph([Self.read("a", text, author: "B. Line", outlet: "The Lomas Herald")])
    let chain = try #require(try Self.relation(graph, "place.belarus", "place.chad").claims.first).chain
    #expect(chain.map(\.role) == [.author, .outlet, .agency, .speaker])
    #expect(chain.map(\.name) == ["B. Line", "The Lomas Herald", "Reuters", "Idriss Moussa"])
    #expect(chain.map(\.node) == [nil, nil, "org.reuters", "person:idriss-moussa"])
  }

  @Test(
    arguments: [
      ("KABUL (Reuters) - Nothing happened.", "Reuters"), ("ABUJA, April 3 (Savanna Press) — Nothing happened.", "Savanna Press"),
      ("Nothing happened in Kabul. (Reuters)", "Reuters"), ("Kabul waited for Reuters.", nil), ("The bank (Reuters) rose.", nil),
    ] as [(String, String?)])
  func agencyThatATextCredits(text: String, agency: String?) { #expect(Shared.extraction(text).origin.agency == agency) }

  // MARK: Contests and histories

  @Test func contestShowsBothSides() throws {
    let graph = ClaimGraph([
      Self.read("a", "Belarus sold Chad 20 vehicles, Idriss Moussa said."),
      Self.read("b", "Belarus denied that it had sold Chad vehicles."), Self.read("c", "Belarus will sell Niger vehicles."),
    ])
    let contest = try #require(try Self.relation(graph, "place.belarus", "place.chad").contest)
    let claims = try Self.relation(graph, "place.belarus", "place.chad").claims
    #expect(claims.filter { contest.asserted.contains($0.id) }.map(\.document) == ["a"])
    #expect(claims.filter { contest.denied.contains($0.id) }.map(\.claim.attributedTo) == [["place.belarus"]])
    #expect(try !Self.relation(graph, "place.belarus", "place.niger").isContested)
    let text = try #require(LedgerFile(graph).explanation(of: try Self.relation(graph, "place.belarus", "place.chad").id))
    #expect(text.contains("contested: asserted by Idriss Moussa (a); denied by Belarus (b)"))
  }

  @Test func historyFollowsTheDates() throws {
    let graph = ClaimGraph([
      Self.read("a", "Belarus has sold Chad 20 vehicles.", date: "2019-01-05"),
      Self.read("b", "Belarus will sell Chad 20 vehicles.", date: "June 2, 2018"),
      Self.read("c", "Chad asked Belarus for 20 vehicles.", date: "2018-01"), Self.read("d", "Belarus may sell Chad vehicles."),
    ])
    let history = try Self.relation(graph, "place.belarus", "place.chad").history
    #expect(history.map(\.modality) == [.requested, .planned, .actual])
    #expect(history.map(\.date.description) == ["2018-01", "2018-06-02", "2019-01-05"])
  }

  // MARK: Roll-up

  @Test func rollUpDerivesRelationsOfStates() throws {
    let text = """
      The Chadian foreign minister, Idriss Moussa, met the Belarusian defence minister, Ivan Petrenko, on Monday.
      The Belarusian foreign minister, Anna Petrova, met the trader Olga Sand. Khalifa Haftar met Anna Petrova.
      """
    let plain = ClaimGraph([Self.read("a", text)])
    #expect(plain.edges.filter(\.isDerived).isEmpty)
    let graph = ClaimGraph([Self.read("a", text)], options: GraphOptions(rollUp: true))
    let derived = graph.edges.filter(\.isDerived)
    #expect(derived.map { [$0.source, $0.target] }.contains(["place.belarus", "place.chad"]))
    // A commander of a country does not speak for it.
    #expect(!derived.contains { $0.source == "place.libya" || $0.target == "place.libya" })
    #expect(Set(derived.flatMap(\.derivedFrom)).isSubset(of: plain.edges.map(\.id)))
    #expect(graph.edges.filter { !$0.isDerived } == plain.edges)
    #expect(derived.allSatisfy { edge in [edge.source, edge.target].allSatisfy { end in graph.nodes.contains { $0.id == end } } })
    #expect(graph.formatted(.json).contains("\"derivedFrom\""))
  }

  // MARK: Filters

  private static let filters: [(String, GraphFilter, Set<String>)] = [
    ("nothing", GraphFilter(), ["a", "b", "c", "d"]), ("a name", GraphFilter(about: ["CHAD"]), ["a", "b", "d"]),
    ("an id", GraphFilter(about: ["place.niger"]), ["c"]), ("two names", GraphFilter(about: ["Chad", "Niger"]), ["a", "b", "c", "d"]),
    ("nobody", GraphFilter(about: ["Quellin"]), []), ("a kind", GraphFilter(kinds: [.contacts]), ["d"]),
    ("a polarity", GraphFilter(polarities: [.negative]), ["b"]), ("a modality", GraphFilter(modalities: [.planned]), ["c"]),
    ("since", GraphFilter(since: CalendarDate("2018")), ["b", "c"]), ("since a month", GraphFilter(since: CalendarDate("2018-07")), ["c"]),
    ("until", GraphFilter(until: CalendarDate("2018-06")), ["a", "b"]), ("origins", GraphFilter(minimumOrigins: 2), ["a", "b"]),
    ("all at once", GraphFilter(about: ["Belarus"], kinds: [.supplies], polarities: [.positive], modalities: [.actual]), ["a"]),
  ]

  @Test(arguments: filters.indices)
  func filtersLeaveWhatTheySay(number: Int) {
    let (_, filter, documents) = Self.filters[number]
    let extractions = [
      Self.read("a", "Belarus sold Chad 20 vehicles, Idriss Moussa said.", date: "2017-03-01"),
      Self.read("b", "Belarus denied that it had sold Chad vehicles.", date: "2018-06-30"),
      Self.read("c", "Belarus will sell Niger vehicles.", date: "2019"), Self.read("d", "Belarus and Chad held talks in Minsk."),
    ]
    let graph = ClaimGraph(extractions, options: GraphOptions(filter: filter))
    #expect(Set(graph.edges.flatMap { $0.claims.map(\.document) }) == documents)
    #expect(graph.documents.count == 4)
    #expect(graph.unknownNames == (filter.about == ["Quellin"] ? ["Quellin"] : []))
    let known = Set(graph.nodes.map(\.id))
    #expect(graph.edges.allSatisfy { known.contains($0.source) && known.contains($0.target) })
    #expect(Set(graph.origins.map(\.id)) == Set(graph.edges.flatMap { $0.claims.map(\.origin) }))
  }

  // MARK: Claims

  @Test(
    arguments: [
      ("Belarus sold Chad 20 vehicles in March 1984.", "in March 1984", []), ("Belarus sold Chad vehicles last year.", "last year", []),
      ("Belarus shipped rifles to Chad via Niger.", nil, ["Niger"]), ("Belarus sold Chad 20 vehicles.", nil, []),
      ("Anna Petrova said on Monday that Belarus had sold Chad vehicles in May.", "in May", []),
    ] as [(String, String?, [String])])
  func timeAndWay(text: String, time: String?, route: [String]) throws {
    let claim = try #require(Shared.extraction(text).relations.first { $0.kind == .supplies }?.claims.first)
    #expect(claim.time?.text == time)
    #expect(claim.route.map(\.quote.text) == route)
  }

  @Test(
    arguments: [
      ("Belarus may sell Chad vehicles.", [(CueKind.modal, "may")]),
      ("Belarus did not sell Chad vehicles.", [(.negation, "not")]),
      ("Belarus sold Chad vehicles, Anna Petrova said.", [(.reporting, "said"), (.speaker, "Anna Petrova")]),
      ("Belarus denied selling Chad vehicles.", [(.signature, "denied"), (.reporting, "denied"), (.speaker, "Belarus")]),
      ("According to Anna Petrova, Belarus sold Chad vehicles.", [(.according, "According to"), (.speaker, "Anna Petrova")]),
      ("Belarus sold Chad vehicles.", []),
    ] as [(String, [(CueKind, String)])])
  func cues(text: String, cues: [(CueKind, String)]) throws {
    let claim = try #require(Shared.extraction(text).relations.first { $0.kind == .supplies }?.claims.first)
    #expect(claim.cues.map(\.kind) == cues.map(\.0))
    #expect(claim.cues.map(\.quote.text) == cues.map(\.1))
  }

  @Test func idsOfClaimsNameTheTextAndNotTheFile() throws {
    let text = "Belarus sold Chad 20 vehicles."
    let ids = ["a", "b"].map { ClaimGraph([Self.read($0, text)]).edges.flatMap { $0.claims.map(\.id) } }
    #expect(ids[0] == ids[1] && ids[0].count == 1)
    #expect(ClaimGraph([Self.read("a", text + " ")]).edges.flatMap { $0.claims.map(\.id) } != ids[0])
  }
}
