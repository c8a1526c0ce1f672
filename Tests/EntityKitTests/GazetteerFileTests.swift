import Testing

@testable import EntityKit

private let header = "id\tname\ttype\taliases\tdemonyms\tcountry\tattributes"

@Suite struct GazetteerFileTests {
  /// The fault that loading a file gives, or `nil`.
  private static func fault(_ text: String, builtIn: Bool = false) -> DataError? {
    do throws(DataError) {
      _ = try EntityExtractor(gazetteers: [DataFile(name: "mine.tsv", text: text)], builtIn: builtIn)
      return nil
    } catch {
      return error
    }
  }

  private static let wantedHeader = "the first line must be " + header.split(separator: "\t").joined(separator: "<tab>")
  private static let wantedCells = "7 cells divided by tabs are wanted (id, name, type, aliases, demonyms, country, attributes)"

  @Test(arguments: [
    ("wrong header", "id\tname\nx\ty\n", "mine.tsv:1:1: error: \(wantedHeader)", "bad-header"),
    ("header after a comment", "# mine\n\nname\n", "mine.tsv:3:1: error: \(wantedHeader)", "bad-header"),
    ("too few cells", "\(header)\nx\tX\tplace\n", "mine.tsv:2:1: error: \(wantedCells), not 3", "wrong-cell-count"),
    ("too many cells", "\(header)\n# one\nx\tX\tplace\t\t\t\t\t\n", "mine.tsv:3:1: error: \(wantedCells), not 8", "wrong-cell-count"),
    ("spaces for tabs", "\(header)\nx X place\n", "mine.tsv:2:1: error: \(wantedCells), not 1", "wrong-cell-count"),
    ("no id", "\(header)\n\tX\tplace\t\t\t\t\n", "mine.tsv:2:1: error: the id is missing", "missing-value"),
    ("no name", "\(header)\nx\t\tplace\t\t\t\t\n", "mine.tsv:2:3: error: the name is missing", "missing-value"),
    ("no type", "\(header)\nx\tX\t\t\t\t\t\n", "mine.tsv:2:5: error: the type is missing", "missing-value"),
    (
      "unknown type", "\(header)\nx\tÉlan\tplanet/gas\t\t\t\t\n",
      "mine.tsv:2:8: error: unknown type 'planet/gas'; it must begin with person, organization, place or weapon", "unknown-value"
    ),
    (
      "duplicate id", "\(header)\nx\tX\tplace\t\t\t\t\n\ny\tY\tplace\t\t\t\t\nx\tZ\tplace\t\t\t\t\n",
      "mine.tsv:5:1: error: the id 'x' stands on two rows; ids name one entry each", "duplicate"
    ),
    (
      "bad attribute", "\(header)\nx\tX\tplace\ta|b\tc\tUY\tcapital-of=UY|large\n",
      "mine.tsv:2:20: error: 'large' is not an attribute; write key=value, divided by |", "unknown-value"
    ),
    ("CRLF line numbers", "\(header)\r\n\r\nx\tX\r\n", "mine.tsv:3:1: error: \(wantedCells), not 2", "wrong-cell-count"),
  ])
  func reports(name: String, text: String, description: String, code: String) {
    let fault = Self.fault(text)
    #expect(fault?.description == description, "\(name)")
    #expect(fault?.code.rawValue == code, "\(name)")
  }

  @Test(arguments: [
    ("empty", ""), ("header only", header), ("header with a line end", header + "\n"), ("comments only", "# nothing\n"),
    ("byte order mark", "\u{FEFF}\(header)\nx\tX\tplace\t\t\t\t\n"), ("CRLF", "\(header)\r\nx\tX\tplace\t\t\t\t\r\n"),
    ("no last line end", "\(header)\nx\tX\tplace\t\t\t\t"), ("subtype", "\(header)\nx\tX\tplace/city\t\t\tUY\tpopulation=5|weak=yes\n"),
    ("removal of what is not there", "\(header)\n-place.nowhere\t\t\t\t\t\t\n"),
  ])
  func accepts(name: String, text: String) {
    let fault = Self.fault(text)
    #expect(fault == nil, "\(name): \(fault?.description ?? "")")
  }

  // MARK: Files of the user's own

  private static func names(_ text: String, _ files: [DataFile], builtIn: Bool = true) throws -> [String: String] {
    let extraction = try EntityExtractor(gazetteers: files, builtIn: builtIn).extract(from: Document(id: "t", text: text))
    return Dictionary(extraction.entities.map { ($0.name, $0.gazetteerID ?? "none") }, uniquingKeysWith: { first, _ in first })
  }

  private static func file(_ name: String, _ rows: String...) -> DataFile {
    DataFile(name: name, text: ([header] + rows).joined(separator: "\n") + "\n")
  }

  @Test func rowOfTheUserIsFound() throws {
    let mine = Self.file("mine.tsv", "org.qorvath\tQorvath Brotherhood\torganization/armed-group\tQorvath|QBH\t\tUY\t")
    let names = try Self.names("Qorvath said that the QBH bought nothing.", [mine])
    #expect(names == ["Qorvath Brotherhood": "org.qorvath"])
  }

  @Test func rowOfTheUserRemovesABuiltInOne() throws {
    let text = "Officials of Malawi met officials of Nepal."
    #expect(try Self.names(text, [])["Malawi"] == "place.malawi")
    let without = try Self.names(text, [Self.file("mine.tsv", "-place.malawi\t\t\t\t\t\t")])
    #expect(without.values.contains("place.malawi") == false)
    #expect(without["Nepal"] == "place.nepal")
  }

  @Test func removedRowMayComeBack() throws {
    let remove = Self.file("a.tsv", "-place.malawi\t\t\t\t\t\t")
    let add = Self.file("b.tsv", "place.malawi\tNyasaland\tplace/country\tMalawi\t\tMW\t")
    #expect(try Self.names("Malawi met Nepal.", [remove, add])["Nyasaland"] == "place.malawi")
  }

  @Test func laterRowWins() throws {
    let first = Self.file("a.tsv", "x.one\tQorvath Brotherhood\torganization\t\t\t\t", "x.two\tZelmar League\torganization\t\t\t\t")
    let later = Self.file("b.tsv", "x.one\tQorvath Order\torganization\tQorvath Brotherhood\t\t\t")
    let names = try Self.names("The Qorvath Brotherhood met the Zelmar League.", [first, later], builtIn: false)
    #expect(names == ["Qorvath Order": "x.one", "Zelmar League": "x.two"])
  }

  @Test func laterRowWinsOverABuiltInOne() throws {
    let mine = Self.file("mine.tsv", "place.malawi\tNyasaland\tplace/country\tMalawi\t\tMW\t")
    #expect(try Self.names("Nothing is known in Malawi.", [mine]) == ["Nyasaland": "place.malawi"])
  }

  @Test func withoutBuiltInEntriesOnlyTheUsersAreListed() throws {
    let mine = Self.file("mine.tsv", "x.one\tQorvath\torganization\t\t\t\t")
    let names = try Self.names("Qorvath came to Malawi with a T-72 and Emmanuel Macron.", [mine], builtIn: false)
    #expect(Set(names.values).subtracting(["none"]) == ["x.one"])
  }

  @Test func faultOfTheFirstFileIsReported() {
    do throws(DataError) {
      _ = try EntityExtractor(
        gazetteers: [Self.file("good.tsv", "x\tX\tplace\t\t\t\t"), Self.file("bad.tsv", "y\tY"), Self.file("worse.tsv", "z")])
      Issue.record("a fault is wanted")
    } catch {
      #expect(error.file == "bad.tsv")
    }
  }
}

/// What must hold of the shipped data.
@Suite struct BuiltInDataTests {
  static let files = ["places.tsv", "organizations.tsv", "people.tsv", "weapons.tsv"]

  private static func entries() throws -> GazetteerEntries {
    try GazetteerReader.entries(of: files.map { BuiltInData.file($0) })
  }

  @Test(arguments: files) func hasRowsInTheFormat(file: String) throws {
    #expect(try GazetteerReader.entries(of: [BuiltInData.file(file)]).count > 100)
  }

  @Test(arguments: [
    "folding.tsv", "lexicon.tsv", "names.tsv", "words.tsv", "frames.tsv", "signatures.tsv", "readings.tsv", "irregular.tsv",
    "formats/report.css", "formats/report.js", "formats/brat.conf",
  ])
  func isEmbedded(file: String) { #expect(!BuiltInData.file(file).bytes.isEmpty) }

  @Test func absentFileIsEmpty() { #expect(BuiltInData.file("nothing.tsv").bytes.isEmpty) }

  @Test(arguments: files + ["words.tsv", "frames.tsv", "signatures.tsv", "readings.tsv", "folding.tsv", "irregular.tsv"])
  func isPlainText(file: String) {
    let bytes = BuiltInData.file(file).bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil, "valid UTF-8")
    #expect(!bytes.contains(0x0D), "no carriage returns")
    #expect(bytes.last == 0x0A, "a last line end")
    let lines = bytes.split(separator: 0x0A)
    let spaced = lines.filter { $0.first != 0x23 && ($0.first == 0x20 || $0.last == 0x20) }
    #expect(spaced.isEmpty, "\(spaced.prefix(5).map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test func idsStandInOneFileEach() throws {
    var seen: [String: String] = [:]
    var doubles: [String] = []
    for file in Self.files {
      for entry in try GazetteerReader.entries(of: [BuiltInData.file(file)]) {
        if let other = seen.updateValue(file, forKey: entry.id) { doubles.append("\(entry.id): \(other), \(file)") }
      }
    }
    #expect(doubles.isEmpty, "\(doubles)")
  }

  @Test func parentClassesExist() throws {
    let entries = try Self.entries()
    let classes = Dictionary(entries.filter(\.isClass).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lost = entries.filter { entry in entry.attributes["class"].map { classes[$0] == nil } ?? false }
    #expect(lost.isEmpty, "\(lost.map { "\($0.id) class=\($0.attributes["class"] ?? "")" })")
  }

  @Test func classTreeHasNoCycles() throws {
    let entries = try Self.entries()
    let parents = Dictionary(entries.map { ($0.id, $0.attributes["class"]) }, uniquingKeysWith: { first, _ in first })
    let endless = entries.filter { entry in
      var current: String? = entry.id
      var steps = 0
      while let id = current, steps < 50 {
        current = parents[id] ?? nil
        steps += 1
      }
      return steps == 50
    }
    #expect(endless.isEmpty, "\(endless.map(\.id))")
  }

  @Test func systemsHaveAClass() throws {
    let orphans = try Self.entries().filter { $0.type == .weapon && $0.attributes["class"] == nil && $0.id != "weapon.weapon" }
    #expect(orphans.isEmpty, "\(orphans.map(\.id))")
  }

  @Test func capitalsAndSeatsHaveACountry() throws {
    let entries = try Self.entries()
    let states = Set(entries.filter(\.isState).compactMap(\.country))
    let lost = entries.filter { entry in
      [entry.attributes["capital-of"], entry.attributes["seat-of"]].compactMap { $0 }.contains { !states.contains($0) }
    }
    #expect(lost.isEmpty, "\(lost.map { "\($0.id) \($0.attributes)" })")
  }

  @Test func everyStateHasACode() throws {
    let lost = try Self.entries().filter { $0.isState && $0.country == nil }
    #expect(lost.isEmpty, "\(lost.map(\.id))")
  }

  @Test func countryCodesAreTwoCapitals() throws {
    let odd = try Self.entries().filter { entry in
      guard let country = entry.country else { return false }
      return country.split(separator: "|").contains { code in code.count != 2 || !code.allSatisfy { $0.isASCII && $0.isUppercase } }
    }
    #expect(odd.isEmpty, "\(odd.prefix(20).map { "\($0.id) \($0.country ?? "")" })")
  }

  @Test func spellingsAreTidy() throws {
    let odd = try Self.entries().filter { entry in
      ([entry.name] + entry.aliases + entry.demonyms).contains { $0.isEmpty || $0.first == " " || $0.last == " " || $0.contains("  ") }
    }
    #expect(odd.isEmpty, "\(odd.prefix(20).map(\.id))")
  }

  /// No spelling of one small word is a determiner, pronoun or preposition.
  @Test func noSpellingIsAStopWord() throws {
    let pipeline = try Shared.pipeline
    var odd: [String] = []
    for entry in pipeline.gazetteer.entries {
      for spelling in [entry.name] + entry.aliases + entry.demonyms where !spelling.contains(" ") && spelling.first?.isLowercase == true {
        let classes = pipeline.lexicon[pipeline.lexicon.folding.hash(spelling)].classes
        if [WordClass.determiner, .pronoun, .preposition].contains(where: { classes.contains($0) }) {
          odd.append("\(entry.id): \(spelling)")
        }
      }
    }
    #expect(odd.isEmpty, "\(odd)")
  }

  /// Every class and value in `words.tsv` is one that the program knows, and holds words.
  @Test func wordClassesAreKnown() throws {
    let rows = try BuiltInData.file("words.tsv").rows(header: ["class", "value", "words"])
    #expect(rows.count > 50)
    for row in rows {
      #expect(WordClass(name: row.text(0), value: row.text(1)) != nil, "words.tsv:\(row.line): \(row.text(0)) \(row.text(1))")
      #expect(!row.values(2).isEmpty, "words.tsv:\(row.line): no words")
    }
  }

  /// Every class that the program knows has words, but for those that come from other files.
  @Test func wordClassesAreUsed() throws {
    let rows = try BuiltInData.file("words.tsv").rows(header: ["class", "value", "words"])
    let used = Set(rows.compactMap { WordClass(name: $0.text(0), value: $0.text(1)) })
    let elsewhere: Set<WordClass> = [
      .given, .surname, .weakGiven, .weakSurname, .pronoun, .goods, .possessivePronoun, .startsPhrase, .compoundModifier,
    ]
    let idle = WordClass.allCases.filter { !used.contains($0) && !elsewhere.contains($0) }
    #expect(idle.isEmpty, "\(idle)")
  }

  @Test func everyNominalSenseHasAKnownType() throws {
    let odd = try Shared.pipeline.lexicon.nominals.values.joined().filter { $0.type == nil }
    #expect(odd.isEmpty, "\(odd)")
  }
}
