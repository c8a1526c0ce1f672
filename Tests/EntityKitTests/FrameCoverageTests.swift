import Testing

@testable import EntityKit

@Suite struct FrameCoverageTests {
  private static func coverage(_ texts: String...) -> FrameCoverage {
    var coverage = FrameCoverage(rows: Shared.extractor.frames)
    for text in texts { coverage.add(Shared.extractor.explain(Document(id: "t", text: text))) }
    return coverage
  }

  @Test func hasEveryRowInOrder() {
    let rows = Shared.extractor.frames
    #expect(rows.map(\.line) == FrameExamples.rows.map(\.line))
    #expect(rows.allSatisfy { $0.rule == "frames.tsv:\($0.line)" && !$0.roles.isEmpty && $0.roles.allSatisfy { !$0.functions.isEmpty } })
  }

  /// A list is one firing, a denial none, and documents add up.
  @Test func countsTriggers() {
    let coverage = Self.coverage(
      "Hungary sold mortars to Angola, Chad and Togo. Hungary denied the charge.", "Spain sold Peru jets.", "Olof Palme met Fidel Castro.")
    let counts = coverage.counts.filter { $0.count > 0 }
    #expect(counts.map { "\($0.count) \($0.row.lemma)" } == ["2 sell", "1 meet"])
    #expect(coverage.unused.count == coverage.counts.count - 2)
  }

  @Test func isWrittenAsATable() {
    let coverage = Self.coverage("Spain sold Peru jets.")
    let lines = coverage.formatted().split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "count\trow\tkind\tframe\tlemma\tpos")
    #expect(lines[1].hasPrefix("1\tframes.tsv:") && lines[1].hasSuffix("\tsupplies\tCommerce_sell\tsell\tverb"))
    #expect(lines[2] == "# \(coverage.counts.count - 1) of \(coverage.counts.count) rows never fired")
    let all = coverage.formatted(unused: true).split(separator: "\n")
    #expect(all.count == coverage.counts.count + 2 && all[3].hasPrefix("0\tframes.tsv:"))
  }
}
