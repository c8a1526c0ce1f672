import Foundation
import Testing

/// `entities gazetteer check`, `show` and `suggest`.
struct GazetteerCommandTests {
  private static let header = "id\tname\ttype\taliases\tdemonyms\tcountry\tattributes\n"

  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(header + "x.one\tQorvath Order\torganization\tQBH\t\tUY\t\n", to: "good.tsv")
    try folder.write(header + "x.two\tZelmar\torganisation\tMalawi\t\t\t\n", to: "bad.tsv")
    try folder.write("Qorvath Order officials met Colonel Tadesse Zelmar in Malawi.\n", to: "a.txt")
    return folder
  }

  @Test func findingsAreWrittenAndCounted() async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "check", "good.tsv", "bad.tsv"], in: Self.folder())
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("bad.tsv:2:14: error: unknown type 'organisation'") && lines[0].hasSuffix("; did you mean 'organization'?"))
    #expect(lines[1].hasPrefix("bad.tsv:2:27: warning: 'Malawi' is also a name of "))
    #expect(run.errors == "entities: note: 1 error, 1 warning\n")
  }

  @Test(arguments: [
    (["good.tsv"], Int32(0), "", "entities: note: 0 errors, 0 warnings\n"), (["--quiet", "good.tsv"], 0, "", ""),
    (["--no-builtin", "--quiet", "good.tsv"], 0, "", ""),
    (["none.tsv", "--quiet", "good.tsv"], 65, "", "none.tsv:1:1: error: No such file or directory\n"),
  ])
  func statusAndMessages(arguments: [String], status: Int32, output: String, errors: String) async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "check"] + arguments, in: Self.folder())
    #expect(run.status == status && run.output == output && run.errors == errors)
  }

  @Test func checksStandardInput() async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "check", "-q"], input: "nothing\n")
    #expect(run.status == 65 && run.output.hasPrefix("-:1:1: error: the first line must be id<tab>name"))
  }

  @Test func showsWhatANameCouldMean() async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "show", "--gazetteer", "good.tsv", "qbh", "Malawi"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("qbh: 1 entry\n  x.one Qorvath Order, organization, UY\n    row         good.tsv:2\n"))
    #expect(run.output.contains("\n\nMalawi: 1 entry\n  place.malawi Malawi, place/country, MW\n    row         places.tsv:"))
  }

  @Test func showNeedsAName() async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "show"])
    #expect(run.status == 64 && run.errors.hasPrefix("entities: error: name what to show\n"))
  }

  @Test func compilesTheIndexOfThePackage() async throws {
    let folder = try Folder()
    let run = try await EntitiesBinary.run(["gazetteer", "compile", "--output", "index.bin"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    let stored = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Gazetteers/index.bin")
    let isStored = try Data(contentsOf: folder.url.appendingPathComponent("index.bin")) == Data(contentsOf: stored)
    #expect(isStored, "run Gazetteers/compile and commit what it writes")
  }

  @Test func suggestsRows() async throws {
    let run = try await EntitiesBinary.run(["gazetteer", "suggest", "--gazetteer", "good.tsv", "a.txt"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == Self.header + "# 1 time in 1 document, taken for a person by title: a.txt: "
        + "\"Qorvath Order officials met Colonel Tadesse Zelmar in Malawi.\"\nperson.tadesse-zelmar\tTadesse Zelmar\tperson\t\t\t\t\n")
  }

  /// `--gazetteer` comes as often as wanted and the last one wins; `-` rows remove; `--no-builtin` leaves only these.
  @Test(arguments: [
    ([], "Zelmar"), (["--gazetteer", "first.tsv"], "Zelmar Union"),
    (["--gazetteer", "first.tsv", "--gazetteer", "second.tsv"], "Zelmar League"),
    (["--gazetteer", "second.tsv", "--gazetteer", "first.tsv"], "Zelmar Union"),
    (["--gazetteer", "first.tsv", "--gazetteer", "gone.tsv"], ""),
    (["--gazetteer", "gone.tsv", "--gazetteer", "first.tsv"], "Zelmar Union"),
    (["--no-builtin", "--gazetteer", "first.tsv"], "Zelmar Union"),
  ])
  func lastGazetteerWins(options: [String], name: String) async throws {
    let folder = try Folder()
    try folder.write(Self.header + "x\tZelmar Union\torganization\tZelmar\t\t\t\n", to: "first.tsv")
    try folder.write(Self.header + "x\tZelmar League\torganization\tZelmar\t\t\t\n", to: "second.tsv")
    try folder.write(Self.header + "-x\t\t\t\t\t\t\n", to: "gone.tsv")
    let run = try await EntitiesBinary.run(
      ["extract", "--format", "jsonl"] + options, input: "The talks with Zelmar over Malawi ended.", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("\"name\":\"\(name)\"") == (name.hasPrefix("Zelmar ")))
    #expect(run.output.contains("\"gazetteerID\":\"place.malawi\"") == !options.contains("--no-builtin"))
  }
}
