import EntityKit
import Foundation
import Testing

/// Graphs of extractions made before, and what is done with graphs.
struct GraphTests {
  private static let texts = [
    "a.txt": "Belarus sold Chad 20 vehicles, Idriss Moussa said.\n", "b.txt": "Belarus denied that it had sold Chad vehicles.\n",
    "c.txt": "Anna Petrova met Idriss Moussa in Minsk on Monday.\n", "copy.txt": "Anna Petrova met Idriss Moussa in Minsk on Monday.\n",
  ]

  private static func folder() throws -> Folder {
    let folder = try Folder()
    for (name, text) in texts { try folder.write(text, to: name) }
    try folder.write(
      #"{"text": "Belarus will sell Chad 20 vehicles.", "date": "2017-04-03", "author": "B. Line", "outlet": "The Lomas Herald"}"# + "\n",
      to: "news.jsonl")
    return folder
  }

  private static let all = ["a.txt", "b.txt", "c.txt", "copy.txt", "news.jsonl"]

  private static func graph(_ folder: Folder, _ arguments: [String] = []) async throws -> String {
    let run = try await EntitiesBinary.run(["extract", "--graph", "json"] + arguments + all, in: folder)
    #expect(run.status == 0)
    return run.output
  }

  @Test(arguments: GraphFormat.allCases)
  func splitThenMergeIsOneRun(format: GraphFormat) async throws {
    let folder = try Self.folder()
    let options = ["--roll-up", "--about", "Belarus", "--about", "Idriss Moussa"]
    let whole = try await EntitiesBinary.run(["extract", "--graph", format.rawValue] + options + Self.all, in: folder)
    #expect(whole.status == 0 && !whole.output.isEmpty)
    for (number, part) in [["copy.txt", "a.txt"], ["news.jsonl", "b.txt", "a.txt"], ["c.txt"]].enumerated() {
      let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "-o", "\(number).part.jsonl"] + part, in: folder)
      #expect(run.status == 0)
    }
    for order in [["0", "1", "2"], ["2", "1", "0"], ["1", "2", "0", "1"]] {
      let merged = try await EntitiesBinary.run(
        ["graph", "--graph", format.rawValue] + options + order.map { "\($0).part.jsonl" }, in: folder)
      #expect(merged.status == 0 && merged.errors.isEmpty)
      #expect(merged.output == whole.output)
    }
    let piped = try await EntitiesBinary.shell(
      "cat *.part.jsonl | \"$1\" graph --graph \(format.rawValue) \(options.map { "'\($0)'" }.joined(separator: " "))", in: folder)
    #expect(piped.output == whole.output)
  }

  @Test func linesThatAreNoExtractionsAreNamedAndTheOthersDone() async throws {
    let folder = try Self.folder()
    let line = try await EntitiesBinary.run(["extract", "--format", "jsonl", "a.txt"], in: folder).output
    try folder.write("{\"text\": \"x\"}\n\n" + line + "[1\n", to: "mixed.jsonl")
    let run = try await EntitiesBinary.run(["graph", "mixed.jsonl", "missing.jsonl"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        entities: error: mixed.jsonl:1: no extraction of this program: no "schema": "entitykit/1" in it; \
        'entities extract --format jsonl' writes them; the line is left out
        entities: error: mixed.jsonl:4: no extraction of this program: not valid JSON: a comma or the end of the list is wanted \
        (byte 3); the line is left out
        entities: error: missing.jsonl: No such file or directory
        entities: error: 3 of 4 inputs failed

        """)
    let single = try await EntitiesBinary.run(["extract", "--graph", "json", "a.txt"], in: folder)
    #expect(run.output == single.output)
  }

  @Test func graphIsNoExtraction() async throws {
    let folder = try Self.folder()
    try folder.write(try await Self.graph(folder), to: "graph.json")
    let run = try await EntitiesBinary.run(["graph", "graph.json"], in: folder)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("entities: error: graph.json:1: an object that takes several lines is no extraction; is this a graph?\n"))
  }

  @Test(
    arguments: [
      (["--about", "Idriss Moussa"], ["c.txt"]), (["--polarity", "negative"], ["b.txt"]), (["--kind", "contacts"], ["c.txt"]),
      (["--modality", "planned"], ["news.jsonl:1"]), (["--since", "2017"], ["news.jsonl:1"]), (["--until", "April 2016"], []),
      (["--min-origins", "3"], ["a.txt", "b.txt", "news.jsonl:1"]),
    ] as [([String], [String])])
  func filters(options: [String], documents: [String]) async throws {
    let folder = try Self.folder()
    try folder.write(try await Self.graph(folder, options), to: "graph.json")
    let ledger = try LedgerFile(json: folder.read("graph.json"), file: "graph.json")
    #expect(Set(ledger.edges.flatMap { $0.claims.map(\.document) }) == Set(documents))
  }

  @Test(arguments: [
    (["extract", "--about", "x"], "'--about' is about graphs; add '--graph'"),
    (["extract", "--format", "jsonl", "--roll-up"], "'--roll-up' and '--format' cannot be used together"),
    (["graph", "--since", "soon"], "'soon' is no date for '--since'; write 2017, 2017-04 or 2017-04-03"),
    (["graph", "--min-origins", "0"], "'0' is no number from 1 on for '--min-origins'"),
    (["graph", "--kind", "suplies"], "unknown value 'suplies' for '--kind'; did you mean 'supplies'?"),
    (["graph", "--graph", "jsn"], "unknown value 'jsn' for '--graph'; did you mean 'json'?"),
    (["diff", "a.json"], "two files are wanted, the old one first, not 1"), (["verify"], "which file is to be verified?"),
    (["explain", "--graph", "g.json"], "which relation, claim or node of 'g.json'? Give its id"),
    (["explain", "--graph", "g.json", "--all"], "'--graph' and '--all' cannot be used together"),
  ])
  func wrongUsage(arguments: [String], message: String) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("entities: error: \(message)\n"))
  }

  // MARK: Verify

  @Test func everyQuoteIsVerified() async throws {
    let folder = try Self.folder()
    try folder.write(try await Self.graph(folder), to: "graph.json")
    let lines = try await EntitiesBinary.run(["extract", "--format", "jsonl"] + Self.all, in: folder)
    try folder.write(lines.output, to: "lines.jsonl")
    for file in ["graph.json", "lines.jsonl"] {
      let run = try await EntitiesBinary.run(["verify", file], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty)
      let counts = run.output.split(separator: " ")
      #expect(counts.count == 8 && counts[0] == counts[2] && run.output.hasSuffix(" quotes match in 5 documents\n"))
    }
    // From elsewhere, with the folder or the files named.
    let elsewhere = try Folder()
    for arguments in [["--root", folder.url.path], Self.all.map { folder.url.appendingPathComponent($0).path }] {
      let file = folder.url.appendingPathComponent("graph.json").path
      let run = try await EntitiesBinary.run(["verify", file] + arguments, in: elsewhere)
      #expect(run.status == 0, "\(run.errors)")
    }
    let lost = try await EntitiesBinary.run(["verify", folder.url.appendingPathComponent("graph.json").path], in: elsewhere)
    #expect(lost.status == 1 && lost.output.hasPrefix("0 of "))
    #expect(lost.errors.contains("entities: error: a.txt: not found; name its folder with --root, or the file that holds it behind '"))
  }

  @Test(arguments: [
    ("Belarus sold Chbd 20 vehicles, Idriss Moussa said.\n", "a.txt:1:16: byte 15 differs: quoted is '", true),
    (
      "Belarus sold Chad 20 vehicles, Idriss Moussa said.", "a.txt: the text has changed since it was read, though in no quoted place",
      false
    ),
    ("", "a.txt:1:1: byte 0 differs: quoted is '", true),
  ])
  func changedByteIsNamed(text: String, message: String, differs: Bool) async throws {
    let folder = try Self.folder()
    try folder.write(try await Self.graph(folder), to: "graph.json")
    try folder.write(text, to: "a.txt")
    let run = try await EntitiesBinary.run(["verify", "graph.json"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("entities: error: \(message)"))
    #expect(run.errors.contains("differs") == differs)
    let counts = run.output.split(separator: " ")
    #expect((counts[0] != counts[2]) == differs)
  }

  // MARK: Explain, diff, decisions

  @Test func idsAreExplained() async throws {
    let folder = try Self.folder()
    try folder.write(try await Self.graph(folder), to: "graph.json")
    let ledger = try LedgerFile(json: folder.read("graph.json"), file: "graph.json")
    let relation = try #require(ledger.edges.first { $0.kind == .supplies })
    let run = try await EntitiesBinary.run(["explain", "--graph", "graph.json", relation.id, "c-0"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("\(relation.id)  Belarus supplies Chad\n  3 claims in 3 documents, 3 origins\n"))
    #expect(run.output.contains("chain       B. Line (author) <- The Lomas Herald (outlet)\n"))
    #expect(run.errors.hasPrefix("entities: error: 'graph.json' has no 'c-0'"))
  }

  @Test func decisionsAreAppliedAndDifferencesShown() async throws {
    let folder = try Self.folder()
    let before = try await Self.graph(folder)
    try folder.write(before, to: "before.json")
    let ledger = try LedgerFile(json: before, file: "before.json")
    let claim = try #require(ledger.edges.flatMap(\.claims).first { $0.document == "a.txt" })
    try folder.write(
      "decision\tfirst\tsecond\treason\nreject\t\(claim.id)\t\tsatire\nreject\tc-0\t\tgone\n", to: "decisions.tsv")
    let after = try await EntitiesBinary.run(["extract", "--graph", "json", "--decisions", "decisions.tsv"] + Self.all, in: folder)
    #expect(after.status == 0)
    #expect(
      after.errors
        == "entities: warning: decisions.tsv:3: the decision does not apply: no claim 'c-0'; the text or the rules have changed\n")
    try folder.write(after.output, to: "after.json")
    let diff = try await EntitiesBinary.run(["diff", "before.json", "after.json"], in: folder)
    #expect(diff.status == 0)
    #expect(
      diff.output.hasPrefix("- \(claim.id) place.belarus supplies place.chad, positive, actual, said by person:idriss-moussa, in a.txt\n"))
    #expect(diff.output.hasSuffix("    because rejected by a decision: satire\n0 added, 1 removed, 0 changed, 3 the same\n"))
    try folder.write("decision\tfirst\tsecond\treason\nreject\t\(claim.id)\t\t\n", to: "decisions.tsv")
    let fault = try await EntitiesBinary.run(["graph", "--decisions", "decisions.tsv"], in: folder)
    #expect(fault.status == 65 && fault.errors.hasPrefix("decisions.tsv:2:\(10 + claim.id.count): error: the reason is missing"))
  }

  @Test func filesThatAreNeitherGraphsNorExtractions() async throws {
    let folder = try Self.folder()
    for arguments in [["verify", "a.txt"], ["diff", "a.txt", "b.txt"], ["explain", "--graph", "a.txt", "c-1"]] {
      let run = try await EntitiesBinary.run(arguments, in: folder)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors == "a.txt:1:1: error: not valid JSON: no JSON value begins so\n")
    }
  }
}
