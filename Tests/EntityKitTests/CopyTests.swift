import Testing

@testable import EntityKit

/// Copies of a text are found by its signature, and count once.
@Suite struct CopyTests {
  private static func signature(_ text: String) throws -> TextSignature {
    ShingleSketch.signature(of: try Shared.pipeline.tokenized(text).tokens)
  }

  @Test(arguments: ArticlePairs.all)
  func copiesAreKnownAndOthersAreNot(pair: ArticlePair) throws {
    let (first, second) = (try Self.signature(pair.first), try Self.signature(pair.second))
    #expect(first.isCopy(of: second) == pair.isCopy)
    #expect(second.isCopy(of: first) == pair.isCopy)
    #expect(Set(CopyClusters.roots(of: [first, second])).count == (pair.isCopy ? 1 : 2))
  }

  @Test(arguments: ArticlePairs.all.filter { min($0.first.utf8.count, $0.second.utf8.count) > 500 })
  func onlyOriginsOfTheirOwnAreCounted(pair: ArticlePair) throws {
    let claim = "\n\nBelarus sold Chad 20 armoured vehicles.\n"
    let graph = ClaimGraph(
      [("a", pair.first), ("b", pair.second)].map { Shared.extractor.extract(from: Document(id: $0.0, text: $0.1 + claim)) })
    let edge = try #require(graph.edges.first { $0.kind == .supplies && $0.source == "place.belarus" && $0.target == "place.chad" })
    #expect(edge.documents == 2)
    // The same sentence in two articles is a quotation, so that even these count once; their documents stay apart.
    #expect(edge.origins == 1)
    #expect(Set(graph.documents.map(\.cluster)).count == (pair.isCopy ? 1 : 2))
  }

  @Test func threeCopiesAreOneOrigin() throws {
    let whole = try #require(ArticlePairs.all.first { $0.name == "the last paragraph cut" })
    let headline = try #require(ArticlePairs.all.first { $0.name == "another headline" })
    let claim = "\n\nBelarus sold Chad 20 armoured vehicles.\n"
    let texts = [("as-is", whole.first), ("headline", headline.second), ("cut", whole.second), ("again", whole.first)]
    let other = Document(id: "other", text: "Nigerien officers watched the border. Belarus delivered 20 vehicles to Chad in March.")
    let extractions = texts.map { Shared.extractor.extract(from: Document(id: $0.0, text: $0.1 + claim)) }
    let graph = ClaimGraph(extractions + [Shared.extractor.extract(from: other)])
    let edge = try #require(graph.edges.first { $0.source == "place.belarus" && $0.target == "place.chad" })
    #expect(edge.documents == 5 && edge.origins == 2)
    let origin = try #require(graph.origins.first { $0.documents.count == 4 })
    #expect(origin.reasons.contains(.copies) && origin.documents == ["again", "as-is", "cut", "headline"])
    // The text that stands there twice makes its claims once.
    #expect(edge.claims.filter { $0.document == "again" }.map(\.copies) == [["as-is"]])
    #expect(Set(graph.documents.compactMap(\.copyOf)) == ["again"])
  }

  @Test func clustersDoNotDependOnWhoComesFirst() throws {
    var signatures = try ArticlePairs.all.flatMap { [try Self.signature($0.first), try Self.signature($0.second)] }
    func groups(_ list: [TextSignature]) -> Set<Set<TextSignature>> {
      let roots = CopyClusters.roots(of: list)
      return Set(Dictionary(grouping: list.indices) { roots[$0] }.values.map { Set($0.map { list[$0] }) })
    }
    let expected = groups(signatures)
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20 {
      signatures.shuffle(using: &generator)
      #expect(groups(signatures) == expected)
    }
  }

  @Test(arguments: ["", "one", "one two three", "one two three four", "one two three four five six seven eight nine ten"])
  func shortTextsKeepEveryShingle(text: String) throws {
    let words = text.split(separator: " ").count
    #expect(try Self.signature(text).hashes.count == (words == 0 ? 0 : max(1, words - 3)))
  }

  @Test func signaturesAreWrittenAndReadBack() throws {
    for pair in ArticlePairs.all {
      let signature = try Self.signature(pair.first)
      #expect(signature.text.utf8.count == 5 * signature.hashes.count && signature.hashes.count <= ShingleSketch.size)
      #expect(TextSignature(text: signature.text) == signature)
    }
    for text in ["A", "AAAA", "AAAA!", "AAAABAAAAA", "\u{E4}AAA"] { #expect(TextSignature(text: text) == nil) }
  }
}
