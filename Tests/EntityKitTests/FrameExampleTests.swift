import Testing

@testable import EntityKit

/// The sentences that stand in the rows of `frames.tsv`: those that must give relations, and those that must give none.
enum FrameExamples {
  /// A row as far as its examples go.
  struct Row: Sendable {
    let line: Int
    let name: String
    let kind: RelationKind
    let fires: String
    let quiet: String
  }

  /// One sentence of a row with its relations.
  struct Case: Sendable, CustomTestStringConvertible {
    let place: String
    let kind: RelationKind
    let text: String
    let pairs: [(source: String, target: String)]

    var testDescription: String { "\(place): \(text)" }
  }

  /// The rows, by the names of their columns.
  static let rows: [Row] = {
    let file = BuiltInData.file("frames.tsv")
    var rows: [Row] = []
    var header: [String] = []
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty {
        header = cells
        continue
      }
      func cell(_ name: String) -> String {
        guard let column = header.firstIndex(of: name), column < cells.count else { return "" }
        return cells[column]
      }
      rows.append(
        Row(
          line: index + 1, name: "\(cell("lemma")) (\(cell("pos")))", kind: RelationKind(rawValue: cell("kind")), fires: cell("fires"),
          quiet: cell("quiet")))
    }
    return rows
  }()

  /// The sentences of a cell, which ` | ` divides.
  private static func sentences(_ cell: String) -> [String] {
    cell.components(divider: " | ").filter { !$0.isEmpty }
  }

  /// Every `fires` sentence. One without ` => Supplier > Recipient` has no pairs, which its test reports.
  static let fires: [Case] = rows.flatMap { row in
    sentences(row.fires).map { sentence in
      let parts = sentence.components(divider: " => ")
      let pairs = (parts.count == 2 ? parts[1] : "").components(divider: "; ").compactMap { pair in
        let ends = pair.components(divider: " > ")
        return ends.count == 2 ? (source: ends[0], target: ends[1]) : nil
      }
      return Case(place: "frames.tsv:\(row.line) \(row.name)", kind: row.kind, text: parts.first ?? sentence, pairs: pairs)
    }
  }

  /// Every `quiet` sentence.
  static let quiet: [Case] = rows.flatMap { row in
    sentences(row.quiet).map { Case(place: "frames.tsv:\(row.line) \(row.name)", kind: row.kind, text: $0, pairs: []) }
  }
}

extension String {
  /// The parts between occurrences of `divider`, without spaces around them.
  func components(divider: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: divider) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

@Suite struct FrameExampleTests {
  @Test func thereAreRows() { #expect(FrameExamples.rows.count > 50) }

  @Test(arguments: FrameExamples.rows.map { ("frames.tsv:\($0.line) \($0.name)", $0.fires, $0.quiet) })
  func hasBothExamples(row: String, fires: String, quiet: String) {
    #expect(!fires.isEmpty, "\(row): no example of a sentence on which it fires")
    #expect(!quiet.isEmpty, "\(row): no example of a sentence on which it must not")
  }

  /// The sentence gives every relation that it states, and no other of its kind.
  @Test(arguments: FrameExamples.fires) func fires(example: FrameExamples.Case) {
    #expect(!example.pairs.isEmpty, "\(example.place): write `Sentence. => Supplier > Recipient`")
    let found = Found.all(in: Shared.extraction(example.text)).filter { $0.kind == example.kind }
    for pair in example.pairs {
      #expect(found.contains { $0.joins(pair.source, pair.target) }, "wanted \(pair.source) > \(pair.target); found \(found)")
    }
    let extra = found.filter { one in !example.pairs.contains { one.joins($0.source, $0.target) } }
    #expect(extra.isEmpty, "found as well: \(extra)")
  }

  /// The sentence gives no relation at all.
  @Test(arguments: FrameExamples.quiet) func isQuiet(example: FrameExamples.Case) {
    let found = Found.all(in: Shared.extraction(example.text))
    #expect(found.isEmpty, "found \(found)")
  }
}
