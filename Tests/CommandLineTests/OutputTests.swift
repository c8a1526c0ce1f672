import Foundation
import Testing

/// Where the data go.
struct OutputTests {
  @Test(arguments: [["-o", "out"], ["-oout"], ["--output", "out"], ["--output=out"]])
  func fileIsReplaced(_ option: [String]) async throws {
    let folder = try Folder()
    try folder.write("Nothing happened.", to: "a.txt")
    let old = try folder.write("old", to: "out")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old.path)
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "a.txt"] + option, in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(try InputTests.ids(folder.read("out")) == ["a.txt"])
    #expect(try folder.names() == ["a.txt", "out"])
    let mode = try FileManager.default.attributesOfItem(atPath: old.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func nothingIsLeftOfAFailure() async throws {
    let folder = try Folder()
    try folder.write("old", to: "out")
    for arguments in [["missing.txt"], ["--graph", "dot", "missing.txt"], ["--gazetteer", "missing.tsv"]] {
      let run = try await EntitiesBinary.run(["extract", "-o", "out"] + arguments, in: folder)
      #expect(run.status != 0)
      #expect(try folder.read("out") == "old")
      #expect(try folder.names() == ["out"])
    }
  }

  /// However many threads read, the output is that of one: the same bytes, and the warnings in their order.
  @Test(arguments: [["--format", "jsonl"], ["--format", "text"], ["--graph", "json"], ["--graph", "dot"]])
  func jobsChangeNothing(_ format: [String]) async throws {
    let folder = try Folder()
    let lines = (0..<150).map { number in
      number == 70 ? "{\"id\": " : "{\"id\": \"d\(number)\", \"text\": \"Chad \(number) met no one. Chad sold Togo \(number + 2) tanks.\"}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    try folder.write("Kofi Annan met Olof Palme.", to: "b.txt")
    var runs: [EntitiesBinary.Outcome] = []
    for jobs in ["1", "2", "3"] {
      runs.append(try await EntitiesBinary.run(["extract", "a.jsonl", "missing.txt", "b.txt", "--jobs", jobs] + format, in: folder))
    }
    #expect(runs[0].status == 1 && runs[0].errors.contains("a.jsonl:71") && runs[0].output.contains("Palme"))
    for run in runs.dropFirst() {
      #expect(run.status == runs[0].status && run.output == runs[0].output && run.errors == runs[0].errors)
    }
  }

  @Test(arguments: ["0", "-1", "two", ""]) func jobsThatAreNoNumber(_ jobs: String) async throws {
    let run = try await EntitiesBinary.run(["extract", "--jobs", jobs], input: "text", in: Folder())
    #expect(run.status == 64 && run.errors.contains("--jobs"))
  }

  @Test func someInputsFailedButTheOthersAreThere() async throws {
    let folder = try Folder()
    try folder.write("Nothing happened.", to: "a.txt")
    let run = try await EntitiesBinary.run(
      ["extract", "--format", "jsonl", "-o", "out", "missing.txt", "a.txt"], in: folder)
    #expect(run.status == 1)
    #expect(try InputTests.ids(folder.read("out")) == ["a.txt"])
  }

  @Test(arguments: ["folder", "missing/out"])
  func placesThatCannotBeWritten(_ path: String) async throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("folder"), withIntermediateDirectories: false)
    let run = try await EntitiesBinary.run(["extract", "-o", path], input: "text", in: folder)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("entities: error: \(path): "))
    #expect(try folder.names() == ["folder"])
  }

  @Test func symbolicLinksAndDevicesStay() async throws {
    let folder = try Folder()
    try folder.write("old", to: "real")
    try folder.write("Nothing happened.", to: "a.txt")
    let script = """
      ln -s real link; mkfifo pipe; cat pipe > copy & "$1" extract --format jsonl -o pipe a.txt; wait
      "$1" extract --format jsonl -o link a.txt; test -L link && test -p pipe && cmp real copy
      """
    let run = try await EntitiesBinary.shell(script, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try InputTests.ids(folder.read("real")) == ["a.txt"])
  }

  @Test func interruptedRunLeavesNothing() async throws {
    let folder = try Folder()
    // The program waits for its input until the signal comes.
    let script = """
      mkfifo input; sleep 30 > input & feeder=$!
      "$1" extract -o out input & pid=$!
      tries=0; until ls .entities-*.tmp > temporary 2> /dev/null || [ $tries -gt 400 ]; do
        tries=$((tries + 1)); sleep 0.05
      done
      kill -TERM $pid; wait $pid; echo $?; kill $feeder
      """
    let run = try await EntitiesBinary.shell(script, in: folder)
    #expect(run.output == "143\n")
    #expect(try folder.names() == ["input", "temporary"])
  }

  @Test(arguments: ["--format text", "--format jsonl", "--graph json"])
  func closedPipeEndsQuietly(_ option: String) async throws {
    let folder = try Folder()
    // More than a pipe holds, in one document each.
    let lines = (1...4_000).map { #"{"id": "a-rather-long-name-\#($0)", "text": "Nothing happened."}"# }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let script = #"{ "$1" extract \#(option) in.jsonl; echo "status $?" >&2; } | head -n 1"#
    let run = try await EntitiesBinary.shell(script, in: folder)
    #expect(run.output.filter { $0 == "\n" }.count <= 1)
    #expect(run.errors == "status 0\n")
  }

  @Test func documentsAreWrittenWhenTheyAreDone() async throws {
    let folder = try Folder()
    // The second line is only written after the first document has come out.
    let script = """
      mkfifo in out; "$1" extract --format jsonl < in > out &
      exec 3> in 4< out
      echo '{"id": "one", "text": "One."}' >&3; read -r first <&4; echo "$first"
      echo '{"id": "two", "text": "Two."}' >&3; read -r second <&4; echo "$second"
      exec 3>&-; wait
      """
    let run = try await EntitiesBinary.shell(script, in: folder)
    #expect(try InputTests.ids(run.output) == ["one", "two"])
  }

  @Test(arguments: [("dot", "digraph"), ("json", "entitykit-graph/1")])
  func graph(_ format: String, _ part: String) async throws {
    let folder = try Folder()
    for name in ["a.txt", "b.txt"] { try folder.write("Nothing happened.", to: name) }
    let run = try await EntitiesBinary.run(["extract", "--graph", format, "a.txt", "b.txt"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains(part))
    let turned = try await EntitiesBinary.run(["extract", "--graph", format, "b.txt", "a.txt"], in: folder)
    #expect(turned.output == run.output)
  }

  @Test func twoDocumentsOfOneName() async throws {
    let folder = try Folder()
    try folder.write(#"{"id": "a", "text": "Nothing happened."}"# + "\n", to: "in.jsonl")
    let run = try await EntitiesBinary.run(["extract", "--graph", "json", "in.jsonl", "in.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: ["auto", "never"])
  func noColourInAFile(_ choice: String) async throws {
    let run = try await EntitiesBinary.run(["extract", "--color", choice], input: "Nothing happened.")
    #expect(!run.output.contains("\u{1B}"))
  }
}
