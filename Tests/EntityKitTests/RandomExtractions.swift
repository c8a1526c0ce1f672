@testable import EntityKit

/// Extractions at random, in which documents, texts, names and sentences meet again and again.
enum RandomExtractions {
  private static let names: [(EntityType, String)] = [
    (.person, "Anna Petrova"), (.person, "ANNA  Petrova"), (.person, "Ivanov"), (.person, "André Dupont"), (.person, "Andre Dupont"),
    (.organization, "Wagner"), (.organization, "National Salvation Council"), (.organization, "NSC"), (.organization, "Defence Ministry"),
    (.organization, "New Savings Cooperative"), (.place, "Quellin"), (.weapon, "Mi-35"), (.organization, "Lodestar"), (.person, "حسن علي"),
  ]
  private static let countries = ["RU", "TD", "BY"]
  private static let sentences = [
    "They dealt with each other.", "\"We will never send them a single rifle again,\" he said.",
    "He said: \u{201C}We will never send them a single rifle again\u{201D}, and left.",
    "It is said that the two of them have met twice this year.",
  ]

  /// So many extractions, the same for the same seed. Some documents come twice, some texts under two names, some names with two texts.
  static func list(_ count: Int, seed: UInt64) -> [Extraction] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let (document, text) = (generator.below(count), generator.below(count))
      return extraction(document: generator.below(3) == 0 ? document : text, text: text, version: generator.below(8) == 0 ? 2 : 1)
    }
  }

  /// The extraction of a text by a version of the program, under the name of a document.
  private static func extraction(document number: Int, text: Int, version: Int) -> Extraction {
    var generator = SplitMix64(seed: UInt64(text * 8 + version))
    var document = SampleDocument("doc-\(number)")
    var ids = countries.indices.map { document.country("Country \(countries[$0])", countries[$0]) }
    for _ in 0..<generator.below(8) {
      let (type, name) = names[generator.below(names.count)]
      let isListed = name == "Mi-35" || name == "Lodestar"
      ids.append(
        document.entity(
          type, name, subtype: name == "Lodestar" ? "media" : nil, gazetteerID: isListed ? "listed-\(name.lowercased())" : nil,
          aliases: name.hasPrefix("N") && name.utf8.count > 3 ? ["NSC"] : [], mentions: generator.below(3)))
    }
    for _ in 0..<generator.below(7) {
      guard let source = generator.pick(ids), let target = generator.pick(ids), source != target else { continue }
      document.claim(
        generator.below(2) == 0 ? .supplies : .contacts, source, target, sentences[generator.below(sentences.count)], trigger: "e",
        polarity: generator.below(4) == 0 ? .negative : .positive, modality: Modality.allCases[generator.below(4)],
        saidBy: generator.below(2) == 0 ? [ids[generator.below(ids.count)]] : [])
    }
    var extraction = document.extraction
    for index in extraction.entities.indices where extraction.entities[index].type == .person && generator.below(2) == 0 {
      extraction.entities[index].nationality = countries[generator.below(3)]
      extraction.entities[index].office = "foreign minister"
    }
    for index in extraction.entities.indices where extraction.entities[index].name == "Defence Ministry" {
      extraction.entities[index].isGeneric = true
      if generator.below(2) == 0 { extraction.entities[index].nationality = countries[generator.below(3)] }
    }
    for index in extraction.relations.indices {
      for claim in extraction.relations[index].claims.indices where generator.below(3) == 0 {
        let quote = extraction.relations[index].claims[claim].evidence
        extraction.relations[index].claims[claim].cues = [.init(kind: .quotation, quote: quote, rule: "signatures.tsv:1")]
        extraction.relations[index].claims[claim].time = quote
        extraction.relations[index].claims[claim].route = [.init(quote: quote, entity: ids[0])]
      }
    }
    extraction.digest = SHA256.hex(of: Array("text \(text)".utf8))
    extraction.run = RunCard(version: "0.\(version).0", data: "d", rules: "r")
    // A fifth of the texts are copies of another one with a word changed here and there.
    var hashes = SplitMix64(seed: UInt64(text % 5 == 0 ? 0 : text) + 1_000)
    var sketch = Set((0..<90).map { _ in UInt32(hashes.below(1 << 30)) })
    if text % 5 == 0 { for _ in 0..<9 { sketch.insert(UInt32(generator.below(1 << 30))) } }
    extraction.signature = TextSignature(hashes: Array(sketch.sorted().prefix(ShingleSketch.size)))
    var metadata = SplitMix64(seed: UInt64(number))
    extraction.origin = DocumentOrigin(
      title: metadata.below(2) == 0 ? "Title \(number)" : nil,
      date: metadata.pick([nil, "2017", "2017-04", "April 3, 2017", "soon"]) ?? nil,
      author: metadata.below(3) == 0 ? "A. Reporter" : nil, outlet: metadata.pick([nil, "lodestar.com", "The Paper"]) ?? nil,
      agency: metadata.below(4) == 0 ? "Lodestar" : nil, source: nil)
    return extraction
  }
}
