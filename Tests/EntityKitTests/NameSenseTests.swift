import Testing

@testable import EntityKit

/// What names mean beside others: which of two towns, club or town, one person in two spellings, a weapon or a figure of speech.
@Suite struct NameSenseTests {
  private static let extractor = EntityExtractor()

  private static func entities(_ text: String) -> [Entity] { extractor.extract(from: Document(id: "d", text: text)).entities }

  @Test(arguments: [
    ("bare", "They met in Cambridge.", "Cambridge", "GB"),
    ("larger place behind a comma", "They met in Cambridge, New Zealand.", "Cambridge", "NZ"),
    ("country of the document", "Canada paid. The Canadian prime minister spoke in Cambridge.", "Cambridge", "CA"),
    ("the default where its country is named", "Britain and Canada met in Cambridge. The Canadian side left.", "Cambridge", "GB"),
    ("a state and a region of one name", "They met in Athens, Georgia.", "Georgia", "US"),
    ("a capital", "Canada paid. Canada left Paris.", "Paris", "FR"),
    ("a small town with a cue", "The train stopped at Vinkovci, Croatia.", "Vinkovci", "HR"),
  ])
  func townsAreToldApart(name: String, text: String, town: String, country: String) {
    let found = Self.entities(text).filter { $0.mentions.contains { $0.quote.text == town } }
    #expect(found.map(\.country) == [country], "\(name): \(found)")
    #expect(found.allSatisfy { $0.type == .place && $0.gazetteerID != nil }, "\(name)")
  }

  @Test(arguments: [
    ("without a cue", "Mobile was tired. He liked Harrison."),
    ("a person of that name", "Anna Harrison left. Talks in Harrison's office failed."),
    ("part of a longer name", "They met at Harrison House."),
  ])
  func weakTownsNeedACue(name: String, text: String) {
    #expect(!Self.entities(text).contains { $0.type == .place }, "\(name)")
  }

  @Test(arguments: [
    (
      "clubs", "Reims beat Genoa 2-1 in the cup final. The Reims coach praised his striker and the referee.", ["Reims", "Genoa"], [String]()
    ),
    (
      "club and town", "Genoa beat Reims in the league match in Turin. The striker scored before the coach spoke.", ["Genoa", "Reims"],
      ["Turin"]
    ),
    ("no report of sport", "Reims lost its mayor. Genoa won a prize.", [], ["Reims", "Genoa"]),
    ("states play too", "Uruguay beat Peru in the cup final. The Peru coach praised his striker.", [], ["Uruguay", "Peru"]),
  ])
  func clubsAreNoTowns(name: String, text: String, clubs: [String], towns: [String]) {
    let found = Self.entities(text)
    func names(_ type: EntityType) -> [String] { found.filter { $0.type == type }.map(\.name).sorted() }
    #expect(names(.organization) == clubs.sorted(), "\(name)")
    #expect(names(.place) == towns.sorted(), "\(name)")
  }

  @Test(arguments: [
    ("Muammar Gaddafi", "Moammar Qadhafi", true), ("Muammar Gaddafi", "Qaddafi", true), ("Zelmar Brovsky", "Brovskyy", true),
    ("Zelmar Brovsky", "Brovskiy", true), ("Dmitri Shchukhin", "Shchukhina", false), ("Anna Petrova", "Petrov", false),
    ("Zelmar Brovsky", "Bravora", false), ("Aleksei Marchenko", "Irina Martchenko", false),
  ])
  func spellingsOfOnePerson(first: String, second: String, isSame: Bool) {
    let people = Self.entities("The minister, \(first), spoke. Later Mr. \(second) left.").filter { $0.type == .person }
    #expect((people.count == 1) == isSame, "\(people.map(\.name))")
  }

  @Test(arguments: [
    ("Gaddafi", "Qaddafi", true), ("Gaddafi", "Kadhafi", true), ("Zhukov", "Jukov", true), ("Yeltsin", "Yelzin", true),
    ("Muhammad", "Mohamed", true), ("Petrov", "Petrova", false), ("Haddad", "Haddadi", false), ("Sharon", "Karon", false),
  ])
  func soundKeys(left: String, right: String, isSame: Bool) {
    func key(_ name: String) -> SoundKey? { SoundKey(Array(name.lowercased().utf8)) }
    #expect(key(left) != nil)
    #expect((key(left) == key(right)) == isSame)
  }

  @Test func shortAndForeignNamesHaveNoSoundKey() {
    for name in ["", "lee", "khan", "李明", "o'brien"] { #expect(SoundKey(Array(name.utf8)) == nil) }
  }

  @Test(arguments: [
    ("The think tank published a report.", false), ("It is no magic bullet.", false), ("The club won with a rocket from 25 yards.", false),
    ("He called the tax \"a grenade\" for the budget.", false), ("He threw a grenade from 25 yards.", true),
    ("A tank crossed the bridge.", true),
    ("He threw a grenade at the \"bank\".", true),
  ])
  func figuresOfSpeech(text: String, isWeapon: Bool) {
    #expect(Self.entities(text).contains { $0.type == .weapon } == isWeapon)
  }
}
