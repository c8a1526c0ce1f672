import Testing

@testable import EntityKit

/// A merge is a function of the set of documents: any split, any order, any repetition, and the way through JSON Lines give the same bytes.
@Suite struct MergeLawTests {
  /// What a graph is made with.
  private static func options(_ seed: UInt64, _ extractions: [Extraction]) throws -> GraphOptions {
    switch seed % 4 {
    case 1: return GraphOptions(rollUp: true)
    case 2:
      let filter = GraphFilter(about: ["anna petrova", "Country RU"], since: CalendarDate("2017-04"), minimumOrigins: 2)
      return GraphOptions(filter: filter)
    case 3:
      let claim = try #require(ClaimGraph(extractions).edges.first?.claims.first)
      let table = """
        decision\tfirst\tsecond\treason
        same\tperson:anna-petrova/ru\tperson:anna-petrova/td\tone passport
        same\torganization:wagner\torganization:quellin\tnot there
        reject\t\(claim.id)\t\tmisread

        """
      return GraphOptions(decisions: try Decisions(DataFile(name: "decisions.tsv", text: table)))
    default: return GraphOptions()
    }
  }

  private static func bytes(_ graph: ClaimGraph) -> [String] { GraphFormat.allCases.map { graph.formatted($0) } }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func splitsOrdersAndRepetitionsChangeNothing(seed: UInt64) throws {
    let extractions = RandomExtractions.list(200, seed: seed)
    let options = try Self.options(seed, extractions)
    let whole = ClaimGraph(extractions, options: options)
    #expect(whole.documents.contains { $0.id != $0.name } && whole.documents.contains { $0.copyOf != nil })
    #expect(!whole.edges.isEmpty && whole.nodes.contains { $0.isAmbiguous } || seed % 4 == 2)
    let expected = Self.bytes(whole)
    var generator = SplitMix64(seed: seed)
    var parts = [[Extraction]](repeating: [], count: 2 + generator.below(6))
    for extraction in extractions.shuffled(using: &generator) {
      parts[generator.below(parts.count)].append(extraction)
      if generator.below(3) == 0 { parts[generator.below(parts.count)].append(extraction) }
    }
    var graphs = parts.map { ClaimGraph($0, options: options) }
    // Any two at a time, in any order, until one is left.
    while graphs.count > 1 {
      let left = graphs.remove(at: generator.below(graphs.count))
      let right = graphs.remove(at: generator.below(graphs.count))
      graphs.append(left.merging(right))
    }
    let merged = try #require(graphs.first)
    #expect(merged == whole)
    #expect(Self.bytes(merged) == expected)
    #expect(merged.merging(merged) == whole)
    #expect(merged.merging(ClaimGraph([])) == whole)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func extractionsComeBackFromJSONLines(seed: UInt64) throws {
    let extractions = RandomExtractions.list(200, seed: seed + 50)
    let options = try Self.options(seed, extractions)
    var read: [Extraction] = []
    for extraction in extractions {
      let line = extraction.formatted(.jsonl)
      let copy = try Extraction(jsonLine: line)
      #expect(copy.formatted(.jsonl) == line)
      read.append(copy)
    }
    let (direct, again) = (ClaimGraph(extractions, options: options), ClaimGraph(read.reversed(), options: options))
    #expect(Self.bytes(again) == Self.bytes(direct))
  }

  @Test func realArticlesComeBackFromJSONLines() throws {
    let texts = ArticlePairs.all.flatMap { [$0.first, $0.second] } + Constructions.rows.prefix(60).map(\.text)
    let extractions = texts.enumerated().map { number, text in
      Shared.extractor.extract(
        from: Document(id: "t\(number)", text: text, title: "Ünïcode \"title\"", date: "2017-04-03", outlet: "The Paper"))
    }
    let read = try extractions.map { try Extraction(jsonLine: $0.formatted(.jsonl)) }
    #expect(Self.bytes(ClaimGraph(read)) == Self.bytes(ClaimGraph(extractions)))
  }

  @Test(arguments: [SampleGraphs.single(), SampleGraphs.hostile(), SampleGraphs.mockUp()])
  func hostileNamesComeBackFromJSON(documents: [SampleDocument]) throws {
    let extractions = documents.map(\.extraction)
    let read = try extractions.map { try Extraction(jsonLine: $0.formatted(.jsonl)) }
    func names(_ list: [Extraction]) -> [[Unicode.Scalar]] { list.flatMap(\.entities).map { Array($0.name.unicodeScalars) } }
    #expect(names(read) == names(extractions))
    let graph = ClaimGraph(extractions)
    #expect(Self.bytes(ClaimGraph(read)) == Self.bytes(graph))
    let ledger = try LedgerFile(json: graph.formatted(.json), file: "graph.json")
    #expect(ledger.nodes == graph.nodes && ledger.documents == graph.documents && ledger.origins == graph.origins)
    #expect(ledger.edges.map(\.claims) == graph.edges.map(\.claims))
  }
}
