import Testing

@testable import EntityKit

/// Why names were found, and what lost.
@Suite struct MentionsExplanationTests {
  private static let extractor = EntityExtractor()

  /// For each name `words: type by cue`, and what it won against.
  private static func senses(_ text: String, _ extractor: EntityExtractor = extractor) -> [String] {
    extractor.explainMentions(of: Document(id: "d", text: text)).mentions.flatMap { mention in
      ["\(mention.quote.text): \(mention.type.rawValue) by \(mention.cue)\(mention.row.map { " \($0.id)" } ?? "")"]
        + mention.losing.map { "- \($0.quote.text): \($0.type?.rawValue ?? "none") by \($0.cue)\($0.row.map { " \($0.id)" } ?? "")" }
    }
  }

  @Test(arguments: [
    ("title over a town", "Secretary Austin spoke.", ["Austin: person by title", "- Austin: place by gazetteer place.austin"]),
    (
      "given name over a state", "Georgia Papadakis spoke.",
      ["Georgia Papadakis: person by given-name", "- Georgia: place by gazetteer place.georgia"]
    ),
    (
      "states of one name", "He flew to Georgia.",
      ["Georgia: place by gazetteer place.georgia", "- Georgia: place by gazetteer place.georgia-us"]
    ),
    ("a ship is none", "HMS Sheffield sank off Uruguay.", ["Uruguay: place by gazetteer place.uruguay"]),
  ])
  func losersAreKept(name: String, text: String, senses: [String]) {
    let found = Self.senses(text)
    for sense in senses { #expect(found.contains(sense), "\(name): \(found)") }
  }

  @Test func reasonsAddUp() throws {
    let explained = Self.extractor.explainMentions(of: Document(id: "d", text: "It rained.\nSecretary Austin flew to Georgia."))
    #expect(explained.mentions.map(\.line) == [2, 2])
    let austin = try #require(explained.mentions.first)
    #expect(austin.row == nil && austin.entity == "Austin" && austin.sentence.text == "Secretary Austin flew to Georgia.")
    let town = try #require(austin.losing.first { $0.type == .place })
    #expect(town.row?.file == "places.tsv" && town.row?.name == "Austin")
    if case .weight(let weight, let other) = town.reason {
      #expect(weight < other && other == austin.weight)
    } else {
      Issue.record("no weight")
    }
    #expect(explained.mentions.last?.losing.map(\.reason) == [.precedence])
  }

  @Test func entriesOfTheUserAreNamed() throws {
    let header = "id\tname\ttype\taliases\tdemonyms\tcountry\tattributes"
    let file = DataFile(name: "mine.tsv", text: header + "\n# mine\nx\tQorvath\tplace/city\t\t\tUY\tweak=yes\ny\tQorvath\tperson\t\t\t\t\n")
    let extractor = try EntityExtractor(gazetteers: [file], builtIn: false)
    #expect(
      Self.senses("The talks with Qorvath failed.", extractor) == ["Qorvath: person by gazetteer y", "- Qorvath: place by gazetteer x"])
    #expect(
      extractor.explainMentions(of: Document(id: "d", text: "The talks with Qorvath failed.")).formatted() == """
        d:1: "The talks with Qorvath failed."
          "Qorvath": person, by gazetteer, weight 100, mine.tsv:4 y
            over "Qorvath": place, by gazetteer, mine.tsv:3 x: nothing speaks for it

        """)
  }

  /// The names are those of the extraction, one for one.
  @Test(arguments: [
    "", "It rained.", "Secretary Austin met Georgia Papadakis of Reuters in Paris, Texas.\n\nRussia gave T-72B3 tanks to Syria.",
  ])
  func agreesWithExtraction(text: String) {
    let document = Document(id: "d", text: text)
    let names = Self.extractor.extract(from: document).entities.flatMap(\.mentions).filter { $0.kind == .name || $0.kind == .demonym }
    let explained = Self.extractor.explainMentions(of: document).mentions
    #expect(Set(explained.map(\.quote)) == Set(names.map(\.quote)))
    for mention in explained {
      for case .weight(let weight, let other) in mention.losing.map(\.reason) where mention.losing.count == 1 { #expect(weight <= other) }
    }
  }
}
