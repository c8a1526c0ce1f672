import Foundation
import Testing

/// The formats of graphs as the command writes them.
struct GraphFormatTests {
  private static let text = "Belarus will supply Chad with 12 Mi-35 helicopters, Prime Minister Idriss Moussa said on Monday."

  @Test(arguments: [
    ("dot", "// Render with"), ("html", "<!DOCTYPE html>"), ("graphml", "<?xml"), ("gexf", "<?xml"),
    ("csv", "id,source,target,relation,kind"),
    ("cypher", "CREATE CONSTRAINT"), ("mermaid", "flowchart LR"), ("stix", "{\n \"type\": \"bundle\""),
    ("ftm", #"{"id":"entitykit-document-"#),
  ])
  func formats(_ format: String, _ start: String) async throws {
    let run = try await EntitiesBinary.run(["extract", "--graph", format], input: Self.text)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains("Chad"))
  }

  /// A graph of extractions is the graph of their texts, in every format.
  @Test(arguments: ["dot", "html", "graphml", "csv", "stix"])
  func extractionsGiveWhatTheirTextsGive(_ format: String) async throws {
    let folder = try Folder()
    try folder.write(Self.text, to: "a.txt")
    try folder.write("Belarus denied that it had armed Chad.", to: "b.txt")
    let whole = try await EntitiesBinary.run(["extract", "--graph", format, "a.txt", "b.txt"], in: folder)
    let script = "\"$1\" extract --format jsonl b.txt a.txt | \"$1\" graph --graph \(format)"
    let merged = try await EntitiesBinary.shell(script, in: folder)
    #expect(whole.status == 0 && merged.status == 0)
    #expect(merged.output == whole.output)
  }

  @Test(arguments: [
    ("nodes", "id,type,subtype,name"), ("relations", "id,source,target,kind,sourceName"), ("claims", "id,source,target,relation"),
  ])
  func tables(_ table: String, _ start: String) async throws {
    let run = try await EntitiesBinary.run(["extract", "--graph", "csv", "--table", table], input: Self.text)
    #expect(run.status == 0 && run.output.hasPrefix(start))
  }

  @Test(arguments: [
    (["--table", "nodes"], "'--table' goes with '--graph csv'"),
    (["--graph", "csv", "--render", "svg"], "'--render' goes with '--graph dot'"),
    (["--graph", "json", "--dot-style", "pills"], "'--dot-style' goes with '--graph dot' or '--graph html'"),
    (["--format", "brat", "--graph", "dot"], "cannot be used together"), (["--graph", "grapml"], "did you mean 'graphml'?"),
    (["--render", "jpg"], "'--render'"),
  ])
  func usage(_ options: [String], _ message: String) async throws {
    let run = try await EntitiesBinary.run(["extract"] + options, input: Self.text)
    #expect(run.status == 64)
    #expect(run.output.isEmpty && run.errors.contains(message), "\(run.errors)")
  }

  /// A folder with a program `dot`, as the only one of the search path.
  private func path(_ script: String?) throws -> (Folder, [String: String]) {
    let folder = try Folder()
    if let script {
      let file = try folder.write("#!/bin/sh\n\(script)\n", to: "dot")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return (folder, ["PATH": folder.url.path])
  }

  @Test(arguments: [["--render", "svg"], ["--graph", "dot", "--render", "pdf"]])
  func missingGraphvizIsNamedBeforeAnythingIsRead(_ options: [String]) async throws {
    let (folder, environment) = try path(nil)
    try folder.write("old", to: "out")
    let run = try await EntitiesBinary.run(["extract", "-o", "out"] + options, input: Self.text, in: folder, environment: environment)
    #expect(run.status == 74)
    #expect(run.errors.contains("apt-get install graphviz") && run.errors.contains("brew install graphviz"))
    #expect(try folder.read("out") == "old")
  }

  @Test func failingGraphvizIsReported() async throws {
    let (folder, environment) = try path("echo 'syntax error in line 1' >&2; exit 3")
    let run = try await EntitiesBinary.run(
      ["extract", "--render", "svg", "-o", "out"], input: Self.text, in: folder, environment: environment)
    #expect(run.status == 74)
    #expect(run.errors.contains("ended with status 3: syntax error in line 1"))
    #expect(try folder.names() == ["dot"])
  }

  @Test func killedGraphvizIsReported() async throws {
    let (folder, environment) = try path("kill -9 $$")
    let run = try await EntitiesBinary.run(["extract", "--render", "svg"], input: Self.text, in: folder, environment: environment)
    #expect(run.status == 74 && run.errors.contains("ended by signal 9"))
  }

  /// What `dot` is given, what it gives and what it says on the way.
  @Test func pictureIsWhatGraphvizDraws() async throws {
    let (folder, environment) = try path("echo \"$1\"; echo 'Warning: odd' >&2; while read -r line; do echo \"$line\"; done")
    let run = try await EntitiesBinary.run(
      ["extract", "--render", "png", "-o", "out"], input: Self.text, in: folder, environment: environment)
    #expect(run.status == 0)
    #expect(run.errors == "entities: warning: dot: Warning: odd\n")
    let drawn = try folder.read("out")
    #expect(drawn.hasPrefix("-Tpng\n// Render with") && drawn.hasSuffix("}\n"))
  }

  @Test func reportWithoutGraphvizIsTables() async throws {
    let (folder, environment) = try path(nil)
    let run = try await EntitiesBinary.run(["extract", "--graph", "html"], input: Self.text, in: folder, environment: environment)
    #expect(run.status == 0)
    #expect(run.errors.contains("note: the report has no picture"))
    #expect(!run.output.contains("<svg") && !run.output.contains("#picture\""))
  }

  @Test func reportWithGraphvizHasThePicture() async throws {
    let (folder, environment) = try path("echo '<?xml version=\"1.0\"?><svg><text>drawn</text></svg>'")
    let run = try await EntitiesBinary.run(["extract", "--graph", "html"], input: Self.text, in: folder, environment: environment)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("<svg><text>drawn</text></svg>") && run.output.contains("href=\"#picture\""))
  }

  @Test func bratWritesOneDocument() async throws {
    let run = try await EntitiesBinary.run(["extract", "--format", "brat"], input: Self.text)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("T1\tPlace 0 7\tBelarus\n"))
  }

  @Test func bratWritesAFolderOfDocuments() async throws {
    let folder = try Folder()
    try folder.write(Self.text, to: "a.txt")
    try folder.write(#"{"id": "x/../a", "text": "Belarus armed Chad."}"# + "\n" + #"{"id": "..", "text": "Nobody met."}"#, to: "more.jsonl")
    let refused = try await EntitiesBinary.run(["extract", "--format", "brat", "a.txt", "more.jsonl"], in: folder)
    #expect(refused.status == 64 && refused.errors.contains("--output annotations/"))
    let run = try await EntitiesBinary.run(["extract", "--format", "brat", "-o", "annotations/", "a.txt", "more.jsonl"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appendingPathComponent("annotations").path).sorted()
    #expect(names == ["_...ann", "_...txt", "a-2.ann", "a-2.txt", "a.ann", "a.txt", "annotation.conf"])
    #expect(try folder.read("annotations/a.txt") == Self.text)
    #expect(try folder.read("annotations/a-2.ann").contains("\tSupplies "))
  }
}
