import EntityKit
import Foundation
import Testing

/// What the extractor finds in the annotated articles must not become less.
struct CorpusTests {
  /// What a set must reach at least. Raise a floor when the figures rise; never lower one.
  struct Floor: Sendable, CustomTestStringConvertible {
    let name: String
    let articles: Int
    /// The relations that the gold requires, by kind and ends. These do not change.
    let relations: Int
    /// How many of them are found.
    let found: Int
    let precision: Double
    /// The F1 of mentions by exact span and type.
    let mentions: Double
    var testDescription: String { name }
  }

  // Each floor lies one relation, or one mention, below the figures it was taken from: one less found and one more wrong.
  static let floors = [
    Floor(name: "first", articles: 8, relations: 69, found: 40, precision: 0.900, mentions: 0.973),
    Floor(name: "second", articles: 7, relations: 56, found: 24, precision: 0.800, mentions: 0.939),
    Floor(name: "third", articles: 7, relations: 59, found: 29, precision: 0.935, mentions: 0.935),
    Floor(name: "fourth", articles: 8, relations: 89, found: 53, precision: 0.866, mentions: 0.933),
    Floor(name: "fifth", articles: 8, relations: 99, found: 60, precision: 0.882, mentions: 0.969),
    Floor(name: "sixth", articles: 8, relations: 97, found: 69, precision: 0.907, mentions: 0.968),
    Floor(name: "seventh", articles: 8, relations: 103, found: 71, precision: 0.946, mentions: 0.965),
    Floor(name: "eighth", articles: 12, relations: 78, found: 56, precision: 0.861, mentions: 0.893),
    Floor(name: "everyday", articles: 8, relations: 16, found: 8, precision: 0.800, mentions: 0.948),
    Floor(name: "mixed", articles: 10, relations: 35, found: 25, precision: 0.833, mentions: 0.974),
  ]

  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  /// The articles of a set, by name, with their gold.
  private static func articles(_ set: String) throws -> [(text: String, gold: GoldArticle)] {
    let folder = corpus.appendingPathComponent(set)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let stem = name.dropLast(4)
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let gold = try decoder.decode(GoldArticle.self, from: Data(contentsOf: folder.appendingPathComponent("\(stem).gold.json")))
      return (text, gold)
    }
  }

  @Test(arguments: floors) func floorsHold(_ floor: Floor) throws {
    var relations = GoldScore()
    var mentions = GoldScore()
    let articles = try Self.articles(floor.name)
    for (text, gold) in articles {
      let extraction = Shared.extractor.extract(from: Document(id: gold.id, text: text))
      let scorer = GoldScorer(gold: gold, extraction: extraction)
      relations += scorer.relations
      mentions += scorer.mentions
    }
    #expect(articles.count == floor.articles)
    #expect(relations.required == floor.relations)
    #expect(relations.found.count >= floor.found, "\(relations.report)")
    #expect(relations.precision >= floor.precision, "\(relations.report)")
    #expect(mentions.f1 >= floor.mentions, "\(mentions.report)")
    // For whoever raises a floor.
    print("corpus \(floor.name): relations \(relations.counts); mentions \(mentions.counts)")
  }

  /// The offsets of the gold hold the words that it says they hold.
  @Test(arguments: floors) func goldFitsItsTexts(_ floor: Floor) throws {
    for (text, gold) in try Self.articles(floor.name) {
      let scalars = Array(text.unicodeScalars)
      for mention in gold.mentions {
        try #require(mention.start < mention.end && mention.end <= scalars.count, "\(gold.id): \(mention.text)")
        let quoted = String(String.UnicodeScalarView(scalars[mention.start..<mention.end]))
        #expect(quoted == mention.text, "\(gold.id) at \(mention.start)")
      }
    }
  }
}
