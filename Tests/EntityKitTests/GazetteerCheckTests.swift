import Testing

@testable import EntityKit

private let header = "id\tname\ttype\taliases\tdemonyms\tcountry\tattributes"

/// What the check of a user's gazetteers finds.
@Suite struct GazetteerCheckTests {
  private static let extractor = EntityExtractor()

  private static func findings(_ files: DataFile...) -> [String] { extractor.check(files).map(\.description) }
  private static func file(_ rows: [String], name: String = "mine.tsv") -> DataFile {
    DataFile(name: name, text: ([header] + rows).joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ("nothing wrong", "x.one\tQorvath Order\torganization/party\tQorvath|QBH\tQorvathian\tUY\tto=1999", nil),
    ("no id", "\tQorvath\tplace\t\t\t\t", "2:1: error: the id is missing"),
    ("no name", "x\t\tplace\t\t\t\t", "2:3: error: the name is missing"),
    ("no type", "x\tQorvath\t\t\t\t\t", "2:11: error: the type is missing"),
    (
      "too few cells", "x\tQorvath",
      "2:1: error: 7 cells divided by tabs are wanted (id, name, type, aliases, demonyms, country, attributes), not 2"
    ),
    (
      "commas for tabs", "x,Qorvath,place,,,,",
      "2:1: error: 7 cells divided by tabs are wanted (id, name, type, aliases, demonyms, country, attributes), not 1; "
        + "the cells seem to be divided by commas"
    ),
    (
      "unknown type", "x\tQörvath\tplaces/city\t\t\t\t",
      "2:11: error: unknown type 'places/city'; it must begin with person, organization, place or weapon; did you mean 'place'?"
    ),
    ("unknown class", "x\tQorvath\tplace/rivr\t\t\t\t", "2:11: warning: no other place has the class 'rivr'; did you mean 'river'?"),
    ("a class of one's own", "x\tQorvath\tplace/moon-base\t\t\t\t", nil),
    ("country", "x\tQorvath\tplace\t\t\tuy\t", "2:19: error: 'uy' is no ISO 3166 code of two capital letters; did you mean 'UY'?"),
    ("no such country", "x\tQorvath\tplace\t\t\tXQ\t", "2:19: warning: no state has the code 'XQ'"),
    ("no attribute", "x\tQorvath\tplace\t\t\t\tlarge", "2:20: error: 'large' is not an attribute; write key=value, divided by |"),
    (
      "slip in a key", "x\tQorvath\tplace\t\t\t\tpopulaton=5",
      "2:20: warning: the attribute 'populaton' means nothing; did you mean 'population'?"
    ),
    ("a key of one's own", "x\tQorvath\tplace\t\t\t\tseen-by=me", nil),
    ("number", "x\tQorvath\tplace\t\t\t\tpopulation=many", "2:31: error: 'many' is no number; write digits only"),
    ("year", "x\tQorvath\tplace\t\t\t\tto=99", "2:23: error: '99' is no year of four digits"),
    ("case", "x\tQorvath\tplace\t\t\t\tcase=exakt", "2:25: error: 'exakt' is none of any, exact, capitalised; did you mean 'exact'?"),
    (
      "weak spelling", "x\tQorvath\tplace\tZelmar\t\t\tweak=Zelmarr",
      "2:31: error: 'Zelmarr' is no spelling of this row; write one as it stands there, or 'yes' for all; did you mean 'Zelmar'?"
    ),
    (
      "weapon class", "x\tZorp-9\tweapon/system\t\t\t\tclass=weapon.howitzr",
      "2:33: error: no weapon class has the id 'weapon.howitzr'; did you mean 'weapon.howitzer'?"
    ),
    ("capital of nothing", "x\tQorvath\tplace/capital\t\t\tUY\tcapital-of=XQ", "2:41: error: no state has the code 'XQ'"),
    ("padded alias", "x\tQorvath\tplace\tZelmar| Zelm\t\t\t", "2:24: warning: ' Zelm' begins or ends with a space"),
    ("repeated alias", "x\tQorvath\tplace\tZelmar|Qorvath\t\t\t", "2:24: warning: 'Qorvath' stands in this row already"),
    (
      "common word", "x\tQorvath\torganization\tWillow\t\t\t",
      "2:24: warning: 'Willow' is also a common word; write weak=Willow in the attributes, so that it counts only with support"
    ),
    ("common word, marked", "x\tQorvath\torganization\tWillow\t\t\tweak=Willow", nil),
    ("class words are common", "x\tblunderthing\tweapon/class\twillow\t\t\t", nil),
    (
      "removes nothing", "-place.malawii\t\t\t\t\t\t",
      "2:1: warning: no entry has the id 'place.malawii', so that nothing is removed; did you mean '-place.malawi'?"
    ),
    ("removes something", "-place.malawi\t\t\t\t\t\t", nil),
    ("replaces an entry", "place.malawi\tMalawi\tplace/country\t\t\tMW\t", nil),
  ])
  func finds(name: String, row: String, finding: String?) {
    #expect(Self.findings(Self.file([row])) == (finding.map { ["mine.tsv:" + $0] } ?? []), "\(name)")
  }

  @Test func clashesWithBuiltInEntries() {
    let found = Self.findings(Self.file(["x\tQorvath\torganization\tMalawi\t\t\t"]))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("mine.tsv:2:24: warning: 'Malawi' is also a name of 'Malawi', place/country (places.tsv:") ?? false)
    #expect(found.first?.hasSuffix("); to replace that, use its id, place.malawi") ?? false)
    #expect(Self.findings(Self.file(["-place.malawi\t\t\t\t\t\t", "x\tQorvath\torganization\tMalawi\t\t\t"])).isEmpty)
  }

  @Test func clashesBetweenRowsOfTheUser() {
    let first = Self.file(["x\tQorvath\tplace\t\t\t\t"], name: "a.tsv")
    let second = Self.file(["y\tQor-Vath\tperson\t\t\t\t"], name: "b.tsv")
    #expect(Self.findings(first, second) == ["b.tsv:2:3: warning: 'Qor-Vath' is also a name of 'Qorvath', place (a.tsv:2)"])
    let replaced = Self.file(["x\tZelmar\tplace\t\t\t\t", "y\tQorvath\tperson\t\t\t\t"], name: "b.tsv")
    #expect(Self.findings(first, replaced).isEmpty)
  }

  @Test func allFaultsComeAtOnceInOrder() {
    let found = Self.findings(
      Self.file(["x\tQorvath\tplanet\t\t\t\t", "y\tZelmar", "x\tZelm\tplace\t\t\t\tlarge"]), Self.file(["z"], name: "b.tsv"))
    let places = found.map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
    #expect(places == ["mine.tsv:2:11", "mine.tsv:3:1", "mine.tsv:4:1", "mine.tsv:4:17", "b.tsv:2:1"])
  }

  @Test func headerIsChecked() {
    let wanted = header.replacing("\t", with: "<tab>")
    #expect(Self.findings(DataFile(name: "a.tsv", text: "id\tname\nx\ty\n")).first == "a.tsv:1:1: error: the first line must be \(wanted)")
    // A file without a header: its first row is checked as well.
    let found = Self.findings(DataFile(name: "a.tsv", text: "x\tQorvath\tplace\t\t\t\tlarge\n"))
    #expect(found.count == 2)
    #expect(Self.findings(DataFile(name: "a.tsv", text: "")).isEmpty)
  }

  /// What the check calls right can be loaded, and what loading refuses the check calls wrong.
  @Test(arguments: ["x\tQorvath\tplace\t\t\t\tlarge", "x\tQ\tplanet\t\t\t\t", "x\tQ", "\tQ\tplace\t\t\t\t", "x\tQorvath\tplace\t\t\t\t"])
  func agreesWithLoading(row: String) {
    let file = Self.file([row])
    let loads = (try? EntityExtractor(gazetteers: [file], builtIn: false)) != nil
    #expect(loads == !Self.extractor.check([file]).contains { $0.severity == .error })
  }
}
