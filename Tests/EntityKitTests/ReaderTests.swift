import Foundation
import Testing

@testable import EntityKit

/// Every format, read back by a reader that others wrote, with names that have broken programs.
@Suite struct ReaderTests {
  /// A format, the package of Python that reads it, and what it cannot keep of a name.
  struct Row: CustomTestStringConvertible, Sendable {
    var format: GraphFormat
    var module: String
    var options = GraphFormatOptions()
    var kept: @Sendable (String) -> String = { $0 }

    var testDescription: String { format.rawValue }
    var isThere: Bool { Reader.has(module) }
  }

  private static let hostile = ClaimGraph((SampleGraphs.hostile() + SampleGraphs.mockUp()).map(\.extraction))

  /// What XML and HTML have no way to write becomes the replacement character.
  private static func inXML(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          let isWhite = ["\t", "\n", "\r"].contains(scalar)
          return scalar.value < 0x20 && !isWhite || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar
        }))
  }

  /// An apostrophe keeps a spreadsheet from calculating; NUL cannot be read.
  private static func inCSV(_ name: String) -> String {
    let isFormula = name.unicodeScalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
    return (isFormula ? "'" : "") + String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    name.unicodeScalars.count > limit ? String(name.unicodeScalars.prefix(limit - 1)) + "…" : name
  }

  static let rows = [
    Row(format: .graphml, module: "networkx", kept: inXML),
    Row(format: .gexf, module: "networkx", kept: inXML),
    Row(format: .csv, module: "csv", options: GraphFormatOptions(table: .nodes), kept: inCSV),
    Row(format: .cypher, module: "antlr4_cypher"),
    Row(format: .html, module: "html", kept: { DisplayText.isBlank($0) ? "(no name)" : inXML($0) }),
  ]

  @Test(arguments: rows.filter(\.isThere))
  func namesSurvive(row: Row) throws {
    let found = try Reader.read(Self.hostile.formatted(row.format, options: row.options), as: row.format.rawValue, with: row.module)
    let anchors = ReportAnchors(Self.hostile)
    for node in Self.hostile.nodes {
      let id = row.format == .html ? anchors.node(node.id) : row.kept(node.id)
      let name = try #require(found.nodes[id], "\(node.id.debugDescription)")
      #expect(Array(name.unicodeScalars) == Array(row.kept(node.name).unicodeScalars))
    }
    #expect(found.nodes.count == Self.hostile.nodes.count)
    if row.options.table == .claims { #expect(found.claims.count == Self.hostile.edges.reduce(0) { $0 + $1.claims.count }) }
  }

  /// These know no weapons and have ids of their own, so names are compared as a set.
  @Test(
    arguments: [
      Row(format: .stix, module: "stix2"), Row(format: .ftm, module: "followthemoney", kept: { cut($0, to: 384) }),
    ].filter(\.isThere))
  func namesSurviveWithoutIDs(row: Row) throws {
    let found = try Reader.read(Self.hostile.formatted(row.format), as: row.format.rawValue, with: row.module)
    let names = Self.hostile.nodes.filter { $0.type != .weapon }.map { DisplayText.isBlank($0.name) ? "(no name)" : row.kept($0.name) }
    #expect(Set(names).subtracting(found.nodes.values) == [])
    #expect(found.claims.count == Self.hostile.edges.reduce(0) { $0 + $1.claims.count })
  }

  @Test(.enabled(if: Reader.has("networkx"), "needs networkx"), arguments: [GraphFormat.graphml, .gexf])
  func claimsKeepTheirAttributes(format: GraphFormat) throws {
    let found = try Reader.read(Self.hostile.formatted(format), as: format.rawValue, with: "networkx")
    let claims = Dictionary(uniqueKeysWithValues: found.claims.map { ($0["id"]?.text ?? "", $0) })
    for edge in Self.hostile.edges {
      for ledger in edge.claims {
        let claim = try #require(claims[ledger.id])
        #expect(claim["source"]?.text == Self.inXML(edge.source) && claim["target"]?.text == Self.inXML(edge.target))
        #expect(claim["polarity"]?.text == ledger.claim.polarity.rawValue && claim["modality"]?.text == ledger.claim.modality.rawValue)
        #expect(claim["evidence"]?.text == Self.inXML(ledger.claim.evidence.text))
        #expect(claim["evidenceStart"]?.text == "\(Double(ledger.claim.evidence.span.scalars.lowerBound))")
        #expect(claim["symmetric"]?.text == (edge.kind == .contacts ? "true" : "false"))
      }
    }
  }

  @Test(.enabled(if: Program.python.exists, "needs Python"), arguments: GraphTable.allCases)
  func tablesHaveOneRowForEach(table: GraphTable) throws {
    let text = Self.hostile.formatted(.csv, options: GraphFormatOptions(table: table))
    let count =
      switch table {
      case .nodes: Self.hostile.nodes.count
      case .relations: Self.hostile.edges.count
      case .claims: Self.hostile.edges.reduce(0) { $0 + $1.claims.count }
      }
    let run = try Program.python.run(
      ["-c", "import csv, sys; print(len(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))))", "INPUT"],
      input: text)
    #expect(run.output == "\(count + 1)\n")
  }

  @Test(.enabled(if: Program.dot.exists && Program.python.exists, "needs Graphviz and Python"), arguments: [PictureStyle.pills, .edges])
  func tooltipsHoldTheNames(style: PictureStyle) throws {
    let picture = Self.hostile.formatted(.dot, options: GraphFormatOptions(pictureStyle: style))
    let drawing = try Program.dot.run(["-Tsvg"], input: picture)
    let found = try Reader.read(drawing.output, as: "svg", with: "xml")
    let drawn = GraphPicture(Self.hostile, limit: DOTFormat.relationLimit).nodes
    #expect(found.nodes.count == drawn.count)
    for (index, node) in drawn.enumerated() {
      // Graphviz takes a backslash for an escape, whatever goes before it.
      let name = DisplayText.name(node.name).split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\u{2216}")
      #expect(found.nodes["n\(index + 1)"] == name)
    }
  }

  /// Mermaid's grammar as far as this program uses it: one statement a line, and labels of letters and numbered signs only.
  @Test func mermaidHoldsTheNames() throws {
    let picture = GraphPicture(Self.hostile, limit: DOTFormat.relationLimit)
    let lines = Self.hostile.formatted(.mermaid).split(separator: "\n")
    #expect(lines.first == "flowchart LR")
    let node = try Regex(##"  (n\d+)(?:\(\["([^"]*)"\]\)|\("([^"]*)"\)|\["([^"]*)"\])"##)
    let arrow = try Regex(##"  n\d+ (?:o--o|o-\.-o|-->|-\.->|--x|-\.-x|x--x|x-\.-x)\|"[^"|]*"\| n\d+"##)
    let style = try Regex(##"  linkStyle \d+ stroke:#[0-9a-f]{6}"##)
    var names: [String] = []
    for line in lines.dropFirst() {
      if let match = try node.wholeMatch(in: line) {
        let label = match.output.dropFirst(2).compactMap(\.substring).first ?? ""
        names.append(Self.decoded(String(label)))
      } else {
        let isStatement = try arrow.wholeMatch(in: line) != nil || style.wholeMatch(in: line) != nil
        #expect(isStatement, "\(line)")
      }
    }
    #expect(names == picture.nodes.map { DisplayText.shortened(DisplayText.name($0.name), to: 60) })
  }

  /// `#35;` is a number sign.
  private static func decoded(_ label: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = label.unicodeScalars[...]
    while let sign = rest.firstIndex(of: "#"), let end = rest[sign...].firstIndex(of: ";") {
      result.append(contentsOf: rest[..<sign])
      if let scalar = UInt32(String(rest[rest.index(after: sign)..<end])).flatMap(Unicode.Scalar.init) { result.append(scalar) }
      rest = rest[rest.index(after: end)...]
    }
    return String(result) + String(rest)
  }

  @Test func idOfTheExtensionIsWhatItSays() {
    #expect("\(STIXFormat.extensionDefinition)" == STIXFormat.identifier("extension-definition", ["entitykit-graph/1"]))
  }

  @Test(arguments: [
    (RelationKind.supplies, Polarity.positive, Modality.actual, "supplies"), (.supplies, .negative, .planned, "denied-planned-supplies"),
    (.contacts, .positive, .possible, "possible-contacts"), (RelationKind(rawValue: "Hires \u{E9}"), .positive, .actual, "hires--"),
  ])
  func relationshipTypes(kind: RelationKind, polarity: Polarity, modality: Modality, type: String) {
    #expect(STIXFormat.relationshipType(kind, polarity, modality) == type)
  }

  @Test(arguments: [
    ("2016-12-07", "2016-12-07"), ("2016-12-07T10:00:00Z", "2016-12-07"), ("2016-02-30", nil), ("2000-02-29", "2000-02-29"),
    ("1900-02-29", nil),
    ("7 December 2016", "2016-12-07"), ("2016-12", nil), ("", nil),
  ])
  func daysOfDocuments(date: String, day: String?) throws {
    var extraction = SampleDocument("a").extraction
    extraction.origin.date = date
    let source = try #require(ClaimGraph([extraction]).documents.first)
    #expect(source.day == day)
  }

  @Test(arguments: [
    ("it's", #"'it\'s'"#), (#"a\u0041"#, #"'a\\' + 'u0041'"#), ("\u{0}\n", #"'\u0000\n'"#), ("", "''"),
    ("\u{E9}\u{1F681}", "'\u{E9}\u{1F681}'"),
  ])
  func literalsOfCypher(text: String, literal: String) { #expect(CypherFormat.literal(text) == literal) }
}

@Suite struct BratTests {
  /// Every span that is written holds the words that it says, in the text that was read.
  @Test(arguments: [SampleGraphs.single(), SampleGraphs.mockUp(), SampleGraphs.hostile()])
  func spansHoldTheirWords(documents: [SampleDocument]) throws {
    for document in documents {
      let scalars = Array(document.text.unicodeScalars)
      var ids: Set<Substring> = []
      var spans: Set<Substring> = []
      for line in document.extraction.formatted(.brat).unicodeScalars.split(separator: "\n").map({ Substring($0) }) {
        let fields = line.unicodeScalars.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map { Substring($0) }
        #expect(fields[0] == "*" || ids.insert(fields[0]).inserted)
        guard fields[0].hasPrefix("T") else { continue }
        #expect(spans.insert(fields[1]).inserted, "two spans of one type and place")
        let place = fields[1].split(separator: " ", maxSplits: 1)
        let parts = place[1].split(separator: ";").map { $0.split(separator: " ").compactMap { Int($0) } }
        let words = parts.map { part in String(String.UnicodeScalarView(scalars[part[0]..<part[1]])) }
        // A line break divides a span in two, and is a space in its words.
        let isBroken = parts.count > 1
        #expect(isBroken ? words.joined(separator: " ").count <= fields[2].count : words.joined() == fields[2])
      }
    }
  }

  @Test func claimsAreEvents() throws {
    let document = try #require(SampleGraphs.single().first)
    let text = document.extraction.formatted(.brat)
    #expect(text.contains("\tSupplies:T"))
    #expect(text.contains(" Supplier:T") && text.contains(" Recipient:T") && text.contains(" Item:T"))
    #expect(text.contains("A1\tModality E1 Planned\n"))
    #expect(text.contains("#1\tAnnotatorNotes E1\tMoscow stands for Russia (capital); said by Zamir Kabulov; frames.tsv:1\n"))
  }

  @Test func configurationIsEmbedded() { #expect(BratConfiguration.text.contains("[events]")) }
}
