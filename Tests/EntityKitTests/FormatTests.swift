import Foundation
import Testing

@testable import EntityKit

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func vectorsOfNIST(message: String, digest: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == digest)
  }

  @Test func vectorOfLongMessage() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    let digest = "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
    #expect(SHA256.hex(of: message) == digest)
  }
}

@Suite struct JSONTests {
  @Test(arguments: [
    ("plain é 🚁", "\"plain é 🚁\""), ("\"\\/", "\"\\\"\\\\/\""), ("\n\r\t\u{8}\u{C}", "\"\\n\\r\\t\\b\\f\""),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("a\u{2028}b\u{2029}c", "\"a\\u2028b\\u2029c\""),
    ("\u{2027}\u{202A}", "\"\u{2027}\u{202A}\""), ("", "\"\""),
  ])
  func escapes(text: String, written: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
    let read = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test(arguments: [
    (false, #"{"a":[],"b":[1,null,{"c":"d"}],"e":{}}"#),
    (true, "{\n \"a\": [],\n \"b\": [\n  1,\n  null,\n  {\"c\": \"d\"}\n ],\n \"e\": {}\n}"),
  ])
  func nesting(pretty: Bool, written: String) {
    var writer = JSONWriter(pretty: pretty)
    writer.object { object in
      object.key("a")
      object.strings([])
      object.key("b")
      object.array { list in
        list.int(1)
        list.string(nil)
        list.object(inline: true) { $0.member("c", "d") }
      }
      object.key("e")
      object.object { _ in }
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  @Test func linesHoldTheDocumentedKeysInOrder() throws {
    let document = try #require(SampleGraphs.single().first)
    let line = document.extraction.formatted(.jsonl)
    #expect(line.hasPrefix(#"{"schema":"entitykit/1","id":"dispatch.txt","entities":[{"id":"e1","type":"place","#))
    #expect(line.contains(#""polarity":"positive","modality":"planned","attributedTo":["e3"],"items":[{"text":"#))
    #expect(line.contains(#""ends":{"source":{"start":225,"end":231,"text":"Moscow","entity":"e1","via":"capital"}"#))
    #expect(line.hasSuffix("\n") && line.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(!line.contains("warnings"))
  }

  @Test(arguments: [SampleGraphs.single(), SampleGraphs.hostile(), SampleGraphs.mockUp()])
  func everyQuoteStandsWhereItSays(documents: [SampleDocument]) throws {
    for document in documents {
      let line = Data(document.extraction.formatted(.jsonl).utf8)
      let scalars = Array(document.text.unicodeScalars)
      var checked = 0
      func check(_ value: Any) {
        if let list = value as? [Any] { list.forEach(check) }
        guard let object = value as? [String: Any] else { return }
        object.values.forEach(check)
        guard let start = object["start"] as? Int, let end = object["end"] as? Int, let text = object["text"] as? String
        else { return }
        checked += 1
        #expect(Array(text.unicodeScalars) == Array(scalars[start..<end]))
      }
      check(try JSONSerialization.jsonObject(with: line))
      #expect(checked > 0)
    }
  }
}

@Suite struct MergeTests {
  private static let extractions =
    (SampleGraphs.mockUp() + SampleGraphs.random(relations: 40) + SampleGraphs.hostile()).map(\.extraction)

  private static func bytes(_ graph: ClaimGraph) -> [String] { [graph.formatted(.json), graph.formatted(.dot)] }

  @Test(arguments: 0..<12)
  func mergingIsAssociativeCommutativeAndIdempotent(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var versions = Self.extractions
    // Another version of a document, which differs in nothing but how Unicode spells a name.
    versions.append(
      contentsOf: ["Andr\u{E9} Dupont", "Andre\u{301} Dupont"].map { name in
        var document = SampleDocument("same")
        _ = document.entity(.person, name, mentions: 1)
        return document.extraction
      })
    let whole = Self.bytes(ClaimGraph(versions))
    var parts: [[Extraction]] = [[], [], []]
    for extraction in versions.shuffled(using: &generator) {
      parts[Int.random(in: 0..<3, using: &generator)].append(extraction)
      if Bool.random(using: &generator) { parts[Int.random(in: 0..<3, using: &generator)].append(extraction) }
    }
    let graphs = parts.map { ClaimGraph($0) }
    #expect(Self.bytes(graphs[0].merging(graphs[1]).merging(graphs[2])) == whole)
    #expect(Self.bytes(graphs[0].merging(graphs[1].merging(graphs[2]))) == whole)
    #expect(Self.bytes(graphs[2].merging(graphs[0]).merging(graphs[1])) == whole)
    #expect(Self.bytes(graphs[0].merging(graphs[0])) == Self.bytes(graphs[0]))
    #expect(Self.bytes(graphs[0].merging(ClaimGraph([]))) == Self.bytes(graphs[0]))
  }

  @Test func personsOfOneWordStayApart() {
    let documents = ["a", "b"].map { id in
      var document = SampleDocument(id)
      _ = document.entity(.person, "Ivanov", mentions: 1)
      _ = document.entity(.person, "Anna  PETROVA", mentions: 1)
      _ = document.entity(.organization, "Wagner", mentions: 1)
      return document.extraction
    }
    #expect(
      ClaimGraph(documents).nodes.map(\.id)
        == ["organization:wagner", "person:anna-petrova", "person:ivanov~a", "person:ivanov~b"])
  }

  @Test func contactsAreOneEdgeWhicheverEndComesFirst() throws {
    var document = SampleDocument("a")
    let first = document.country("Aland", "AX")
    let second = document.country("Benin", "BJ")
    document.claim(.contacts, second, first, "Benin met Aland.", trigger: "met")
    document.claim(.contacts, first, second, "Aland phoned Benin.", trigger: "phoned")
    document.claim(.supplies, second, first, "Benin armed Aland.", trigger: "armed")
    let graph = ClaimGraph([document.extraction])
    #expect(graph.edges.count == 2)
    let contacts = try #require(graph.edges.first { $0.kind == .contacts })
    #expect(contacts.source == "country-ax" && contacts.claims.count == 2 && contacts.origins == 1)
  }

  @Test func versionsOfADocumentBothStay() {
    let documents = ["Benin armed Aland.", "It is said that Benin armed Aland."].map { sentence in
      var document = SampleDocument("same")
      let (first, second) = (document.country("Aland", "AX"), document.country("Benin", "BJ"))
      document.claim(.supplies, second, first, sentence, trigger: "armed")
      return document.extraction
    }
    let graph = ClaimGraph(documents + documents)
    #expect(graph.documents.map(\.name) == ["same", "same"] && Set(graph.documents.map(\.id)).count == 2)
    #expect(graph.edges.map(\.claims.count) == [2] && graph.edges.map(\.documents) == [2])
    #expect(Set(graph.edges.flatMap { $0.claims.map(\.id) }).count == 2)
  }
}

@Suite struct TextTests {
  @Test func marksTheEvidence() throws {
    let document = try #require(SampleGraphs.single().first)
    #expect(
      document.extraction.formatted(.text) == """
        dispatch.txt: 4 entities, 1 relation, 2 claims

        Russia is to supply Afghanistan  (2 claims)
          planned · said by Zamir Kabulov · 20 Mi-35 helicopters
            "… that [Moscow → Russia] is ready to *supply* 20 Mi-35 helicopters to [Afghanistan], he said …"
          planned · in the text's own words · artillery
            "It will *supply* artillery to [Afghanistan]." (“it” = Russia)

        People
           3  Zamir Kabulov  (Kabulov)

        Places
          12  Russia
           5  Afghanistan

        Weapons
           2  Mi-35

        """)
  }

  @Test func saysWhenNothingWasFound() {
    var extraction = Extraction(documentID: "a.txt", entities: [], relations: [], warnings: ["This is not English."])
    #expect(extraction.formatted(.text) == "a.txt: Nothing found.\nwarning: This is not English.\n")
    extraction.entities = [Entity(id: "e1", type: .weapon, name: "RPG")]
    #expect(extraction.formatted(.text).contains("No relation found."))
  }

  @Test func sendsNoCommandToATerminal() {
    for document in SampleGraphs.hostile() {
      let text = document.extraction.formatted(.text)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  @Test(arguments: [
    (RelationKind.supplies, Polarity.positive, Modality.possible, "A may supply B"),
    (.supplies, .negative, .actual, "A does not supply B"),
    (.supplies, .positive, .requested, "A is asked to supply B"),
    (.contacts, .positive, .actual, "A is in contact with B"),
    (.contacts, .negative, .planned, "A is not to be in contact with B"),
    (RelationKind(rawValue: "hires"), .negative, .actual, "A hires B (denied)"),
  ])
  func sentences(kind: RelationKind, polarity: Polarity, modality: Modality, sentence: String) {
    #expect(ClaimWords.sentence(kind, "A", "B", polarity: polarity, modality: modality) == sentence)
  }
}
