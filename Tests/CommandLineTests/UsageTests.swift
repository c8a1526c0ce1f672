import Testing

/// Help, version and what a wrong command line is told.
struct UsageTests {
  @Test(arguments: [["--help"], ["-h"], ["help"], []])
  func helpOfTheProgram(_ arguments: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for part in ["OVERVIEW: ", "USAGE: entities <subcommand>", "OPTIONS:", "SUBCOMMANDS:", "extract", "--version"] {
      #expect(run.output.contains(part))
    }
  }

  @Test(arguments: [
    ["extract", "--help"], ["help", "extract"], ["extract", "-h"], ["extract", "--format", "nonsense", "--help"],
  ])
  func helpOfExtract(_ arguments: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 0)
    for part in [
      "OVERVIEW: ", "USAGE: entities extract [--format <format>]", "ARGUMENTS:", "<file>", "OPTIONS:", "--format",
      "--graph", "-o, --output <path>", "--gazetteer <tsv>", "--no-builtin", "--color", "-q, --quiet", "--version",
      "-h, --help", "values: text, json", "default: text", "values: dot, json", "values: auto, always, never",
    ] {
      #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(part))
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 83 })
  }

  @Test(arguments: [["--version"], ["extract", "--version"]])
  func version(_ arguments: [String]) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /entities \d+\.\d+\.\d+\S*\n/) != nil)
  }

  @Test(arguments: [
    (["extarct"], "unknown command 'extarct'; did you mean 'extract'?"),
    (["help", "extrac"], "unknown command 'extrac'; did you mean 'extract'?"),
    (["nonsense"], "unknown command 'nonsense'\n"),
    (["--quiet"], "unknown option '--quiet'"),
    (["extract", "--formt", "text"], "unknown option '--formt'; did you mean '--format'?"),
    (["extract", "--form=text"], "unknown option '--form'; did you mean '--format'?"),
    (["extract", "--no-bulitin"], "unknown option '--no-bulitin'; did you mean '--no-builtin'?"),
    (["extract", "-graph", "dot"], "unknown option '-g'; did you mean '--graph'?"),
    (["extract", "-x"], "unknown option '-x'\n"),
    (["extract", "--format", "jsnol"], "unknown value 'jsnol' for '--format'; did you mean 'jsonl'?"),
    (["extract", "--graph=svg"], "unknown value 'svg' for '--graph'; it takes dot, json"),
    (["extract", "--color=sometimes"], "it takes auto, always, never"),
    (["extract", "--graph"], "'--graph' needs a value: dot, json"),
    (["extract", "-o", "--quiet"], "'-o' needs a value: <path>"),
    (["extract", "--output="], "'--output' needs a value"),
    (["extract", "--quiet=yes"], "'--quiet' takes no value"),
    (["extract", "--graph", "dot", "--format", "text"], "'--format' and '--graph' cannot be used together"),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) async throws {
    let run = try await EntitiesBinary.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("entities: error: "))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("Usage: entities"))
    #expect(run.errors.contains("--help' for more information."))
  }

  @Test(arguments: [
    ["--format", "jsonl", "a.txt"], ["--format=jsonl", "a.txt"], ["a.txt", "--format", "jsonl"],
    ["--format", "text", "--format", "jsonl", "a.txt"], ["--format", "jsonl", "--", "a.txt"],
    ["-q", "--format=jsonl", "a.txt"], ["-o", "-", "--format=jsonl", "a.txt"], ["-qo-", "--format=jsonl", "a.txt"],
  ])
  func waysToWriteOptions(_ arguments: [String]) async throws {
    let folder = try Folder()
    try folder.write("Nothing happened.", to: "a.txt")
    let run = try await EntitiesBinary.run(["extract"] + arguments, in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("{") && run.output.hasSuffix("}\n"))
    #expect(run.output.contains(#""id": "a.txt""#) || run.output.contains(#""id":"a.txt""#))
  }

  @Test func dashesEndTheOptions() async throws {
    let folder = try Folder()
    try folder.write("Nothing happened.", to: "--help")
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "--", "--help"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains(#""--help""#))
  }
}
