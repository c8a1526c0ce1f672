import Testing

@testable import EntityKit

/// Which entities of two documents are one node.
@Suite struct IdentityTests {
  /// An entity as a document has it.
  struct Told: Sendable {
    var type = EntityType.person
    var name: String
    var aliases: [String] = []
    var gazetteerID: String?
    var state: String?
    var isGeneric = false
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let first: Told
    let second: Told
    /// The ids of their nodes, one where they are the same.
    let nodes: [String]

    init(_ name: String, _ first: Told, _ second: Told, _ nodes: [String]) {
      (self.name, self.first, self.second, self.nodes) = (name, first, second, nodes)
    }

    var testDescription: String { name }
  }

  private static func person(_ name: String, _ state: String? = nil, listed: String? = nil) -> Told {
    Told(name: name, gazetteerID: listed, state: state)
  }

  private static func body(_ name: String, _ state: String? = nil, also: [String] = [], generic: Bool = false) -> Told {
    Told(type: .organization, name: name, aliases: also, state: state, isGeneric: generic)
  }

  private static let rows: [Row] = [
    Row("one full name", person("Anna Petrova"), person("Anna Petrova"), ["person:anna-petrova"]),
    Row("case and spaces", person("Anna Petrova"), person("ANNA  PETROVA"), ["person:anna-petrova"]),
    Row("accents", person("André Dupont"), person("Andre Dupont"), ["person:andre-dupont"]),
    Row("one surname", person("Petrova"), person("Petrova"), ["person:petrova~a", "person:petrova~b"]),
    Row("a surname and a full name", person("Petrova"), person("Anna Petrova"), ["person:anna-petrova", "person:petrova~a"]),
    Row("one surname, two first names", person("Anna Petrova"), person("Olga Petrova"), ["person:anna-petrova", "person:olga-petrova"]),
    Row("one state", person("Anna Petrova", "RU"), person("Anna Petrova", "RU"), ["person:anna-petrova"]),
    Row("a state and none", person("Anna Petrova", "RU"), person("Anna Petrova"), ["person:anna-petrova"]),
    Row("two states", person("John Smith", "GB"), person("John Smith", "US"), ["person:john-smith/gb", "person:john-smith/us"]),
    Row("one entry", person("Putin", listed: "person.putin"), person("Vladimir Putin", listed: "person.putin"), ["person.putin"]),
    Row("an entry and a name", person("Jo Ito", listed: "person.ito"), person("Jo Ito"), ["person.ito", "person:jo-ito"]),
    Row("no name", person(" "), person(" "), ["person:~a", "person:~b"]),
    Row("a person and a body", person("Blue Nile"), body("Blue Nile"), ["organization:blue-nile", "person:blue-nile"]),
    Row("one body", body("The Wagner Group"), body("Wagner Group"), ["organization:wagner-group"]),
    Row("hyphens", body("Al-Nour Brigade"), body("al Nour Brigade"), ["organization:al-nour-brigade"]),
    Row("a hyphen in a name", person("Kim Jong-un"), person("Kim Jong Un"), ["person:kim-jong-un"]),
    Row("a surname with a particle", person("al-Mashat"), person("al-Mashat"), ["person:al-mashat~a", "person:al-mashat~b"]),
    Row("the same apart", person("van Dijk"), person("van Dijk"), ["person:van-dijk~a", "person:van-dijk~b"]),
    Row(
      "what every state has", body("Defence Ministry", generic: true), body("Defence Ministry", generic: true),
      ["organization:defence-ministry~a", "organization:defence-ministry~b"]),
    Row(
      "the same of one state", body("Defence Ministry", "TD", generic: true), body("Defence Ministry", "TD", generic: true),
      ["organization:defence-ministry/td"]),
    Row(
      "the same of two states", body("Defence Ministry", "TD", generic: true), body("Defence Ministry", "NE", generic: true),
      ["organization:defence-ministry/ne", "organization:defence-ministry/td"]),
    Row("an acronym that is not", body("NSC"), body("NSC"), ["organization:nsc"]),
    Row("one place", Told(type: .place, name: "Quellin"), Told(type: .place, name: "Quellin"), ["place:quellin"]),
  ]

  private static func extraction(_ id: String, _ entities: [Told]) -> Extraction {
    var document = SampleDocument(id)
    for told in entities {
      _ = document.entity(told.type, told.name, gazetteerID: told.gazetteerID, aliases: told.aliases, mentions: 1)
      document.setState(told.state, isGeneric: told.isGeneric)
    }
    return document.extraction
  }

  @Test(arguments: rows)
  func nodes(row: Row) {
    let graph = ClaimGraph([Self.extraction("a", [row.first]), Self.extraction("b", [row.second])])
    #expect(graph.nodes.map(\.id) == row.nodes)
    #expect(graph.nodes.allSatisfy { $0.isAmbiguous == $0.id.contains("~") })
    #expect(graph.nodes.map(\.mergedFrom.count).reduce(0, +) == 2)
  }

  /// The nodes of bodies where the second document has an acronym, and the first ones what it could be short for.
  @Test(arguments: [
    ("explained in the same surroundings", [["National Salvation Council", "place.chad"]], ["organization:national-salvation-council"]),
    (
      "explained elsewhere", [["National Salvation Council", "place.niger"]],
      ["organization:national-salvation-council", "organization:nsc~last"]
    ),
    (
      "two in the same surroundings", [["National Salvation Council", "place.chad"], ["Northern Supply Company", "place.chad"]],
      ["organization:national-salvation-council", "organization:northern-supply-company", "organization:nsc~last"]
    ),
    (
      "two, of which one there", [["National Salvation Council", "place.chad"], ["Northern Supply Company", "place.niger"]],
      ["organization:national-salvation-council", "organization:northern-supply-company"]
    ),
  ])
  func acronyms(name: String, explained: [[String]], nodes: [String]) {
    var extractions = explained.enumerated().map { number, body in
      Self.extraction("\(number)", [Self.body(body[0], also: ["NSC"]), Told(type: .place, name: "There", gazetteerID: body[1])])
    }
    extractions.append(Self.extraction("last", [Self.body("NSC"), Told(type: .place, name: "Chad", gazetteerID: "place.chad")]))
    #expect(ClaimGraph(extractions).nodes.filter { $0.type == .organization }.map(\.id) == nodes)
  }

  @Test func whyAnEntityBelongsToItsNode() {
    let graph = ClaimGraph([
      Self.extraction("a", [Self.person("Anna Petrova"), Self.person("Ivanov"), Self.person("Jo Ito", listed: "person.ito")])
    ])
    #expect(graph.nodes.flatMap { $0.mergedFrom.map(\.evidence) } == [.gazetteer, .name, .alone])
    #expect(graph.nodes.flatMap { $0.mergedFrom.map(\.entity) } == ["e3", "e1", "e2"])
  }

  @Test(
    arguments: [
      ("Iran's foreign minister, Reza Mahdavi, met Anna Petrova in Rome.", "Reza Mahdavi", "foreign minister", "IR"),
      ("The Chadian general Idriss Moussa met Anna Petrova in Rome.", "Idriss Moussa", "Chadian general", "TD"),
      ("Idriss Moussa, a spokesman of the Chadian army, met Anna Petrova.", "Idriss Moussa", "spokesman of the Chadian army", "TD"),
      ("The UN envoy Anna Petrova met Idriss Moussa in Rome.", "Anna Petrova", "UN envoy", nil),
      ("The FARC negotiator Anna Petrova met Idriss Moussa in Rome.", "Anna Petrova", "FARC negotiator", nil),
      ("Anna Petrova met Idriss Moussa in Rome.", "Anna Petrova", nil, nil),
    ] as [(String, String, String?, String?)])
  func officeAndState(text: String, name: String, office: String?, state: String?) throws {
    let entity = try #require(Shared.extraction(text).entities.first { $0.name == name })
    #expect(entity.office == office)
    #expect(entity.nationality == state)
  }
}
