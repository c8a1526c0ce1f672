import Foundation
import Testing

/// Whatever the bytes are, the program ends in order.
struct HostileInputTests {
  static let inputs: [(name: String, bytes: Data)] = [
    ("empty", Data()),
    ("NUL", Data([0, 0x61, 0, 0x62, 0, 10])),
    ("byte order mark alone", Data([0xEF, 0xBB, 0xBF])),
    ("byte order mark", Data("\u{FEFF}Nothing happened.".utf8)),
    ("CRLF", Data("Russia met\r\nIran.\r\n\r\nNothing happened.\r\n".utf8)),
    ("CR alone", Data("Russia met\rIran.\r".utf8)),
    // Long sentences are slow in a debug build; larger ones belong to a measurement in release.
    ("one line of 40 kB", Data(String(repeating: "and so it went on ", count: 2_200).utf8)),
    ("one sentence of 200 claims", Data(String(repeating: "Russia sold tanks to Iran and ", count: 200).utf8)),
    ("one word of 2 MB", Data(String(repeating: "a", count: 2_000_000).utf8)),
    ("100,000 brackets", Data(String(repeating: "(", count: 100_000).utf8)),
    ("100,000 braces", Data(String(repeating: "{", count: 100_000).utf8)),
    ("100,000 quotation marks", Data(String(repeating: "\u{201C}", count: 100_000).utf8)),
    ("all bytes", Data((0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) })),
    ("100,000 combining marks", Data(("e" + String(repeating: "\u{301}", count: 100_000)).utf8)),
    ("not a scalar", Data([0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC0, 0x80])),
    ("empty lines", Data(repeating: 10, count: 100_000)),
    ("escape sequences", Data("\u{1B}[31mRussia\u{1B}]0;title\u{7} met Iran.".utf8)),
  ]

  @Test(arguments: inputs, [["--format", "text"], ["--format", "jsonl"], ["--graph", "dot"]])
  func endsInOrder(_ input: (name: String, bytes: Data), _ options: [String]) async throws {
    let run = try await EntitiesBinary.run(["extract"] + options, bytes: input.bytes)
    #expect(run.status == 0, "\(input.name)")
    #expect(!run.errors.contains("entities: error"))
    if options == ["--format", "jsonl"] { #expect(try InputTests.ids(run.output) == ["-"]) }
  }

  @Test func emptyJSONLines() async throws {
    let folder = try Folder()
    try folder.write("", to: "in.jsonl")
    let run = try await EntitiesBinary.run(["extract", "in.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
