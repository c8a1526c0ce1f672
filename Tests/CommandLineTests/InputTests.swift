import Foundation
import Testing

/// What the program reads, and what it says about what it cannot read.
struct InputTests {
  /// The ids of the documents of a JSONL output, in order.
  static func ids(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
  }

  @Test(arguments: [[], ["-"]])
  func standardInput(_ operands: [String]) async throws {
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl"] + operands, input: "Nothing happened.\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try InputTests.ids(run.output) == ["-"])
  }

  @Test func jsonOnStandardInput() async throws {
    let line = #"{"id": null, "title": "A", "source-hostname": "B", "text": "Nothing happened."}"#
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl"], input: line)
    #expect(run.status == 0)
    #expect(try InputTests.ids(run.output) == ["-:1"])
  }

  @Test func missingFileAmongGoodOnes() async throws {
    let folder = try Folder()
    for name in ["a.txt", "b.txt"] { try folder.write("Nothing happened.", to: name) }
    let arguments = ["extract", "--format", "jsonl", "a.txt", "missing.txt", "b.txt"]
    let run = try await EntitiesBinary.run(arguments, in: folder)
    #expect(run.status == 1)
    #expect(try InputTests.ids(run.output) == ["a.txt", "b.txt"])
    #expect(run.errors.contains("entities: error: missing.txt: No such file or directory\n"))
    #expect(run.errors.hasSuffix("entities: error: 1 of 3 inputs failed\n"))
  }

  @Test func aFolderIsNoFile() async throws {
    let folder = try Folder()
    let run = try await EntitiesBinary.run(["extract", "."], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("entities: error: .: is a folder"))
    #expect(run.errors.contains("1 of 1 input failed"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("not json", "not valid JSON"), (#"["text"]"#, "not a JSON object"), (#"{"id": "x"}"#, "no \"text\""),
    (#"{"text": null}"#, "no \"text\""), (#"{"text": "open"#, "not valid JSON"),
    (#"{"text": "\ud800"}"#, "line is left out"),
    (String(repeating: "[", count: 100_000), "not valid JSON"),
  ])
  func badLine(_ line: String, _ message: String) async throws {
    let folder = try Folder()
    let lines = [
      #"{"text": "One.", "id": "first"}"#, line, "", #"{"text": "Two.", "id": null}"#, #"{"text": "", "id": 7}"#,
    ]
    try folder.write(lines.joined(separator: "\r\n"), to: "in.jsonl")
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "in.jsonl"], in: folder)
    #expect(run.status == 1)
    #expect(try InputTests.ids(run.output) == ["first", "in.jsonl:4", "7"])
    #expect(run.errors.contains("entities: warning: in.jsonl:2: "))
    #expect(run.errors.contains(message))
    #expect(run.errors.hasSuffix("entities: error: 1 of 4 inputs failed\n"))
    let quiet = try await EntitiesBinary.run(["extract", "--quiet", "in.jsonl"], in: folder)
    #expect(quiet.status == 1)
    #expect(quiet.errors == "entities: error: 1 of 4 inputs failed\n")
  }

  @Test(
    arguments: [
      ("after a good line", "in.txt:3: byte 0x92 is not UTF-8", [0x63, 0x61, 0x66, 0xC3, 0xA9, 10, 10, 0x92]),
      ("cut scalar", "in.txt:1: byte 0xEF is not UTF-8", [0x61, 0xEF, 0xBF]),
      ("cut scalar, then text", "in.txt:2: byte 0xEF is not UTF-8", [0x61, 10, 0xEF, 0xBF, 0x62]),
      ("UTF-16", "iconv -f UTF-16 -t UTF-8", [0xFF, 0xFE, 0x61, 0]),
      ("single byte page", "iconv -f WINDOWS-1252 -t UTF-8", [0x93, 0x61, 0x94]),
    ] as [(String, String, [UInt8])])
  func invalidUTF8(_ name: String, _ message: String, _ bytes: [UInt8]) async throws {
    let folder = try Folder()
    try folder.write(Data(bytes), to: "in.txt")
    let run = try await EntitiesBinary.run(["extract", "in.txt"], in: folder)
    #expect(run.status == 0, "\(name)")
    #expect(run.errors.hasPrefix("entities: warning: "))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func invalidUTF8InALine() async throws {
    let folder = try Folder()
    try folder.write(Data(#"{"text": "caf"#.utf8) + [0xE9] + Data("\"}\n".utf8), to: "in.jsonl")
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "in.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("in.jsonl:1: byte 0xE9 is not UTF-8"))
    #expect(try InputTests.ids(run.output) == ["in.jsonl:1"])
  }

  @Test(arguments: [
    (#"{"text": "One."}"#, "in.json:1"), ("{\n  \"text\": \"One.\"\n}", "in.json"), ("{not an object", "in.json"),
  ])
  func jsonFilesAreJSONLinesWhenTheFirstLineSaysSo(_ text: String, _ id: String) async throws {
    let folder = try Folder()
    try folder.write(text, to: "in.json")
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl", "in.json"], in: folder)
    #expect(run.status == 0)
    #expect(try InputTests.ids(run.output) == [id])
  }

  @Test(arguments: ["<!DOCTYPE html><html></html>", "\u{FEFF}\n <!doctype HTML>", "<html lang=en>"])
  func pageInsteadOfText(_ page: String) async throws {
    let run = try await EntitiesBinary.run(["extract"], input: page)
    #expect(run.status == 0)
    #expect(run.errors.contains("trafilatura --json --with-metadata"))
  }

  @Test func badDataFile() async throws {
    let folder = try Folder()
    try folder.write(Data([0x69, 0x64, 10, 0x61, 0xFF]), to: "mine.tsv")
    for (path, message) in [
      ("mine.tsv", "mine.tsv:2:2: error: byte 0xFF is not UTF-8\n"),
      ("missing.tsv", "missing.tsv:1:1: error: No such file or directory\n"),
    ] {
      let run = try await EntitiesBinary.run(["extract", "--gazetteer", path], in: folder)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors == message)
    }
  }

  @Test func controlCharactersDoNotReachTheTerminal() async throws {
    let run = try await EntitiesBinary.run(["extract", "no\u{1B}[31msuch"])
    #expect(run.status == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
