import Testing

@testable import EntityKit

private let header = "id\tname\ttype\taliases\tdemonyms\tcountry\tattributes"

/// What `EntityExtractor.senses(of:)` and `NameSuggestions` tell a user.
@Suite struct NameSensesTests {
  private static func extractor(_ rows: String...) throws -> EntityExtractor {
    try EntityExtractor(
      gazetteers: [DataFile(name: "mine.tsv", text: ([header] + rows).joined(separator: "\n"))], builtIn: false)
  }

  @Test func sensesComeInTheOrderInWhichTheyCount() throws {
    let senses = try Self.extractor(
      "a\tQorvath\tplace/city\t\t\tUY\tpopulation=5000", "b\tZelmar\tplace/country\tQor-Vath\t\tZZ\tto=1990",
      "c\tQorvath\tplace/capital\t\t\tUY\tcapital-of=UY", "d\tQorvath\tperson\t\t\t\tweak=yes", "e\tOther\tplace\t\t\t\t"
    ).senses(of: ["qorvath"])[0]
    #expect(senses.senses.map(\.id) == ["b", "c", "a", "d"])
    #expect(senses.senses.map(\.precedence) == [.first, .behind("b"), .behind("b"), .only])
    #expect(senses.senses.map(\.isWeak) == [false, false, false, true])
    #expect(senses.senses.map(\.line) == [3, 4, 2, 5])
    #expect(senses.senses.map(\.spelling) == ["Qor-Vath", "Qorvath", "Qorvath", "Qorvath"])
    #expect(senses.senses[1].attributes == ["capital-of=UY"])
  }

  @Test(arguments: [
    ("Zorp 9", "w", ListedSense.CaseRule.any), ("zorp9", "w", .any), ("Zorp-9s", "w", .any), ("QBH", "o", .exact),
    ("qorvathian", "o", .capitalised),
  ])
  func spellingsAreTheSame(name: String, id: String, rule: ListedSense.CaseRule) throws {
    let extractor = try Self.extractor("w\tZorp-9\tweapon/system\t\t\t\t", "o\tQorvath\torganization\tQBH\tQorvathian\t\t")
    let senses = extractor.senses(of: [name])[0].senses
    #expect(senses.map(\.id) == [id])
    #expect(senses.first?.caseRule == rule)
  }

  @Test func nothingIsFoundButTheNearest() throws {
    let senses = try Self.extractor("o\tQorvath\torganization\t\t\t\t").senses(of: ["Qorvaht", "Mark"])
    #expect(senses[0].senses.isEmpty)
    #expect(senses[0].formatted() == "Qorvaht: no entry; did you mean 'Qorvath'?\n")
    #expect(senses[1].isGivenName && senses[1].isOrdinaryWord && senses[1].nearest == nil)
  }

  @Test func sensesAreWritten() throws {
    let senses = try Self.extractor("a\tQorvath\tplace/city\tQor\t\tUY\tweak=Qor").senses(of: ["qor"])[0]
    #expect(
      senses.formatted() == """
        qor: 1 entry
          a Qorvath, place/city, UY
            row         mine.tsv:2
            spelling    "Qor", an alias, with its capitals
            aliases     Qor
            attributes  weak=Qor
            counts      the only place of that name; an ordinary word as well, which needs support around it

        """)
  }
}

@Suite struct NameSuggestionsTests {
  private static let extractor = EntityExtractor()

  private static func suggestions(_ texts: String...) -> NameSuggestions {
    var suggestions = NameSuggestions(extractor: extractor)
    for (number, text) in texts.enumerated() { suggestions.add(Document(id: "d\(number)", text: text)) }
    return suggestions
  }

  @Test func countsAndRanks() {
    let found = Self.suggestions(
      "Colonel Tadesse Qorvath spoke. Qorvath then left for France. The Zelmar Liberation Front (ZLF) agreed.",
      "The talks with the Zelmar Liberation Front failed. Colonel Tadesse Qorvath and the Zelmar Liberation Front met in Malawi."
    ).ranked
    #expect(found.map(\.name) == ["Zelmar Liberation Front", "Tadesse Qorvath"])
    #expect(found.map(\.count) == [4, 3])
    #expect(found.map(\.documents) == [2, 2])
    #expect(found.map(\.type) == [.organization, .person])
    #expect(found.map(\.aliases) == [["ZLF"], []])
    #expect(found.map(\.documentID) == ["d0", "d0"])
    #expect(found[1].cue == "title")
  }

  @Test(arguments: [
    ("listed names", "France sold Malawi a T-72."), ("ordinary words", "Yesterday it rained. Nobody came on Monday in May."),
    ("headline", "Rebels Take Bridge After Night Of Fighting"), ("roads and calibres", "He drove the A4 with 155mm shells at 10pm."),
  ])
  func suggestsNothing(name: String, text: String) {
    #expect(Self.suggestions(text).ranked.map(\.name) == [], "\(name)")
  }

  @Test func designators() {
    let found = Self.suggestions("It bought T-72X9 tanks and showed the ZQ-7 to visitors.").ranked
    #expect(found.map(\.name).sorted() == ["T-72X9", "ZQ-7"])
    #expect(found.allSatisfy { $0.type == .weapon })
    #expect(found.first { $0.name == "T-72X9" }?.weaponClass == "weapon.tank")
  }

  /// What is suggested passes the check, and once it is loaded nothing more is suggested.
  @Test func suggestionsAreAGazetteer() throws {
    let text =
      "Colonel Tadesse Qorvath met Zofia Brzeczek. The Zelmar Liberation Front (ZLF) bought T-72X9 tanks near the village of Qamblé."
    let suggested = DataFile(name: "s.tsv", text: Self.suggestions(text).formatted())
    #expect(Self.extractor.check([suggested]).map(\.description) == [])
    var again = NameSuggestions(extractor: try EntityExtractor(gazetteers: [suggested]))
    again.add(Document(id: "d", text: text))
    #expect(again.ranked.map(\.name) == [])
  }

  @Test func commentsSayWhy() {
    #expect(
      Self.suggestions("Colonel Tadesse Qorvath spoke.").formatted() == """
        \(header)
        # 1 time in 1 document, taken for a person by title: d0: "Colonel Tadesse Qorvath spoke."
        person.tadesse-qorvath\tTadesse Qorvath\tperson\t\t\t\t

        """)
  }

  @Test func hostileTextStaysInItsLine() {
    let lines = Self.suggestions("It was Colonel Tadesse\tQorvath who spoke |\u{1B}[31m| of it.\r\n").formatted().split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { line in !line.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" } })
  }
}
