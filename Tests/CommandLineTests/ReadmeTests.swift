import Foundation
import Testing

/// What the README shows must be so.
struct ReadmeTests {
  /// The folder of the repository.
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  /// The lines of all blocks of the README that are marked with a language.
  private static func blocks(_ language: String) throws -> [[String]] {
    try text("README.md").components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
    }
  }

  /// The block is compared with lines that are compiled here; `.ci/run` builds it as a package that depends on this one.
  @Test func snippetIsTheOneThatIsCompiled() throws {
    let lines = try Self.text("Tests/CommandLineTests/ReadmeSnippet.swift").components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// Begin of the snippet.") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// End of the snippet.") })
    let compiled = lines[begin + 1..<end].map { String($0.dropFirst(4)) }
    #expect(try Self.blocks("swift") == [["import EntityKit", ""] + compiled])
  }

  @Test func snippetRuns() {
    let output = ReadmeSnippet.output()
    #expect(output.hasPrefix("// positive planned [\"12 Mi-35 helicopters\"] Belarus will supply Chad"))
    #expect(output.contains("\ndigraph claims {\n"))
  }

  @Test func optionsOfTheCommandExist() async throws {
    let lines = try Self.blocks("sh").joined().filter { $0.hasPrefix("entities ") }
    #expect(lines.count >= 5)
    for line in lines {
      let words = line.components(separatedBy: " |")[0].split(separator: " ").map(String.init)
      let help = try await EntitiesBinary.run(["help", words[1]])
      #expect(help.status == 0, "\(line)")
      for option in words where option.hasPrefix("--") { #expect(help.output.contains(option + " "), "\(line)") }
    }
  }

  @Test func pathsExist() throws {
    let links = try Self.text("README.md").components(separatedBy: "](").dropFirst().map { $0.components(separatedBy: ")")[0] }
    #expect(links.count > 5)
    for link in links where !link.contains("://") {
      #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(link).path), "\(link)")
    }
  }

  /// The example gives the claims that the picture shows, no more and no fewer.
  @Test func exampleGivesThePicture() async throws {
    let run = try await EntitiesBinary.run(["extract", "--format", "jsonl"], input: Self.text("Examples/dispatch.txt"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let entities = try #require(object["entities"] as? [[String: Any]])
    let relations = try #require(object["relations"] as? [[String: Any]])
    var names: [String: String] = [:]
    for entity in entities { names[entity["id"] as? String ?? ""] = entity["name"] as? String }
    func name(_ id: Any?) -> String { names[id as? String ?? ""] ?? "?" }
    var claims: [String] = []
    for relation in relations {
      for claim in relation["claims"] as? [[String: Any]] ?? [] {
        let sources = (claim["attributedTo"] as? [String] ?? []).map(name).joined(separator: ", ")
        let stance = "\(claim["polarity"] ?? "?") \(claim["modality"] ?? "?")"
        claims.append("\(name(relation["source"])) \(relation["kind"] ?? "?") \(name(relation["target"])): \(stance) (\(sources))")
      }
    }
    let wanted = [
      "Abdirashid Guled contacts Hany Sabri: positive planned ()",
      "Abdirashid Guled contacts Selim Karaca: positive actual ()",
      "Belarus supplies Ethiopia: positive actual ()",
      "China supplies Ethiopia: negative actual (Tesfaye Wondimu)",
      "Egypt supplies Somalia: positive actual (Tesfaye Wondimu)",
      "Eritrea supplies al-Shabaab: negative actual (Yonas Berhane)",
      "Eritrea supplies al-Shabaab: positive actual (Tesfaye Wondimu)",
      "Ethiopia contacts Eritrea: negative planned (Tesfaye Wondimu)",
      "Ethiopia contacts Somalia: positive actual ()",
      "Iran supplies al-Shabaab: positive possible (Marta Lindqvist)",
      "Russia supplies Ethiopia: positive requested ()",
      "Turkey supplies Somalia: positive planned (Turkey)",
      "United Arab Emirates supplies Puntland: positive actual ()",
    ]
    #expect(claims.sorted() == wanted)
  }
}
