import Foundation
import Testing

/// `entities explain` and `entities frames coverage`.
struct ExplainTests {
  private static let text = "Hungary sold Angola mortars.\nIt rained.\n\nHungary gave Angola a warning.\n"

  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(text, to: "a.txt")
    try folder.write(
      #"{"id": "one", "text": "It rained."}"# + "\n" + #"{"id": "two", "text": "Spain sold Peru jets."}"# + "\n", to: "b.jsonl")
    return folder
  }

  @Test(arguments: [["explain"], ["explain", "--claims"], ["explain", "--no-builtin", "--claims", "--quiet"]])
  func explainsClaims(_ arguments: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments + ["a.txt"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("a.txt:1: \"Hungary sold Angola mortars.\"\n  "))
    #expect(!run.output.contains("It rained"))
    if !arguments.contains("--no-builtin") {
      #expect(run.output.contains("  Hungary supplies Angola (supplies, positive, actual, in the text's own words)\n"))
      #expect(run.output.contains("a.txt:4: ") && run.output.contains("`a warning` is not goods"))
    }
  }

  @Test func showsEverySentence() async throws {
    let run = try await EntitiesBinary.run(["explain", "--all", "a.txt"], in: Self.folder())
    #expect(run.status == 0)
    #expect(run.output.contains("It rained"))
  }

  @Test func listsMisses() async throws {
    let run = try await EntitiesBinary.run(["explain", "--misses", "a.txt", "b.jsonl"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("a.txt:4: \"Hungary gave Angola a warning.\"\n  no claim\n"))
    #expect(run.output.contains("\none: No miss: ") && run.output.contains("\ntwo: No miss: "))
  }

  @Test func grammarAloneAndTogether() async throws {
    let alone = try await EntitiesBinary.run(["explain", "--syntax"], input: "Hungary sold Angola mortars.")
    #expect(alone.status == 0)
    #expect(alone.output.hasPrefix("line: ") || alone.output.hasPrefix("prose: "))
    #expect(alone.output.contains("\n  clause 0  main") && !alone.output.contains("frames.tsv"))
    for option in ["--claims", "--all", "--misses"] {
      let input = option == "--misses" ? "Hungary sold Angola wine." : "Hungary sold Angola mortars."
      let both = try await EntitiesBinary.run(["explain", "--syntax", option, "-"], input: input)
      #expect(both.output.hasPrefix("-:1: ") && both.output.contains("frames.tsv") && both.output.contains("\n    clause 0  main"))
    }
  }

  @Test func namesWithTheirReasons() async throws {
    let run = try await EntitiesBinary.run(["explain", "--mentions", "a.txt", "b.jsonl"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("a.txt:1: \"Hungary sold Angola mortars.\"\n  \"Hungary\": place, by gazetteer, weight "))
    #expect(run.output.contains(" place.hungary\n") && run.output.contains("\n\none: No name was found.\n"))
    let both = try await EntitiesBinary.run(["explain", "--mentions", "--syntax", "a.txt"], in: Self.folder())
    #expect(both.status == 64)
  }

  @Test func nothingToExplain() async throws {
    let run = try await EntitiesBinary.run(["explain"], input: "It rained.")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "-: Nothing to explain: no sentence holds a word that evokes a relation.\n")
  }

  @Test(arguments: [["explain"], ["explain", "--syntax"], ["explain", "--all", "--syntax"]])
  func emptyInput(_ arguments: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments, input: "\n")
    #expect(run.status == 0 && run.output.hasPrefix("-: Nothing to explain"))
  }

  @Test func countsRows() async throws {
    let run = try await EntitiesBinary.run(["frames", "coverage", "a.txt", "b.jsonl"], in: Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "count\trow\tkind\tframe\tlemma\tpos")
    #expect(lines.count == 3 && lines[1].hasPrefix("2\tframes.tsv:") && lines[2].hasSuffix(" rows never fired"))
    let all = try await EntitiesBinary.run(["frames", "coverage", "--unused", "-"], input: "It rained.")
    #expect(all.status == 0)
    #expect(all.output.contains(" never fired\n0\tframes.tsv:"))
  }

  @Test(arguments: [["explain"], ["explain", "--misses"], ["frames", "coverage"]])
  func missingInputs(_ arguments: [String]) async throws {
    let folder = try Self.folder()
    let some = try await EntitiesBinary.run(arguments + ["missing.txt", "a.txt"], in: folder)
    #expect(some.status == 1 && some.errors.contains("missing.txt") && !some.output.isEmpty)
    let none = try await EntitiesBinary.run(arguments + ["missing.txt"], in: folder)
    #expect(none.status == 1 && none.output.isEmpty)
    let data = try await EntitiesBinary.run(arguments + ["--gazetteer", "missing.tsv", "a.txt"], in: folder)
    #expect(data.status == 65 && data.output.isEmpty)
  }

  @Test(arguments: [
    (["explain", "--help"], ["USAGE: entities explain [--claims] [--all] [--misses] [--syntax]", "EXAMPLES:", "first condition"]),
    (["--help"], ["explain", "frames", "Show why each claim was made"]),
    (["help", "frames"], ["USAGE: entities frames <subcommand>", "coverage", "See 'entities help frames <subcommand>'"]),
    (["frames"], ["USAGE: entities frames <subcommand>"]),
    (["frames", "coverage", "-h"], ["USAGE: entities frames coverage [--unused]", "<file>"]),
    (["help", "frames", "coverage"], ["USAGE: entities frames coverage [--unused]"]),
  ])
  func help(_ arguments: [String], _ parts: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    for part in parts { #expect(run.output.contains(part), "\(run.output)") }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 90 })
  }

  @Test(arguments: [
    (["explain", "--mises"], "unknown option '--mises'; did you mean '--misses'?"),
    (["explain", "--misses", "--all"], "'--all' and '--misses' cannot be used together"),
    (["explain", "--claims", "--misses"], "'--claims' and '--misses' cannot be used together"),
    (["frames", "covrage"], "unknown command 'covrage'; did you mean 'coverage'?"),
    (["frmaes", "coverage"], "unknown command 'frmaes'; did you mean 'frames'?"),
    (["frames", "coverage", "--unsued"], "unknown option '--unsued'; did you mean '--unused'?"),
    (["frames", "--unused"], "unknown option '--unused'"),
    (["frames", "coverage", "--unused=1"], "'--unused' takes no value"),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("entities: error: ") && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("Usage: entities"))
  }
}
