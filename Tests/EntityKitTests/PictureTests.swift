import Foundation
import Testing

@testable import EntityKit

@Suite struct DOTTests {
  @Test(arguments: [
    ("a \"b\" \\N &amp;", #""a \"b\" ∖N &amp;amp;""#, "a &quot;b&quot; ∖N &amp;amp;"),
    ("<b>\r\n\tx", #""<b> x""#, "&lt;b&gt; x"), ("\u{0}\u{1B}", "\"\u{FFFD}\u{FFFD}\"", "\u{FFFD}\u{FFFD}"),
    ("\u{202E}x\u{2066}", #""x""#, "x"), ("<\u{301}", "\"<\u{301}\"", "&lt;\u{301}"),
  ])
  func escaping(text: String, quoted: String, html: String) {
    #expect(DOTEscaping.quoted([text]) == quoted)
    #expect(DOTEscaping.html(text) == html)
  }

  @Test(arguments: [
    ("Russia", ["Russia"]), ("", ["(no name)"]), (" \n", ["(no name)"]),
    ("Ministry of Defence and Aerospace Forces", ["Ministry of Defence and", "Aerospace Forces"]),
  ])
  func wrapping(name: String, lines: [String]) {
    #expect(DOTEscaping.wrapped(name) == lines)
  }

  @Test(arguments: [0, 1, 2, 150, 1_000_000, Int.max])
  func sizesAreBounded(number: Int) {
    #expect(!DOTStyle.fontSize(mentions: number).isEmpty && !DOTStyle.width(origins: number).isEmpty)
    #expect(DOTStyle.height(lines: min(number, 1_000_000)) <= "3.00")
  }

  @Test func largePictureIsCutAndSaysSo() {
    let graph = ClaimGraph(SampleGraphs.random(relations: 400).map(\.extraction))
    let picture = GraphPicture(graph, limit: DOTFormat.relationLimit)
    #expect(picture.relations.drawn <= 150 && picture.relations.drawn > 140)
    #expect(picture.relations.all == graph.edges.count && picture.entities.leftOut > 0)
    let words = "\(picture.relations.leftOut) relations and \(picture.entities.leftOut) entities are left out."
    #expect(graph.formatted(.dot).contains(words))
  }

  @Test(
    .enabled(if: Program.dot.exists, "needs Graphviz"),
    arguments: [
      [], SampleGraphs.single(), SampleGraphs.mockUp(), SampleGraphs.hostile(), SampleGraphs.random(relations: 60),
      SampleGraphs.islands(),
    ], [PictureStyle.pills, .edges])
  func graphvizTakesItWithoutAWord(documents: [SampleDocument], style: PictureStyle) throws {
    let graph = ClaimGraph(documents.map(\.extraction))
    for linksToReport in [false, true] {
      let picture = graph.formatted(.dot, options: GraphFormatOptions(pictureStyle: style, linksToReport: linksToReport))
      let run = try Program.dot.run(["-Tsvg"], input: picture)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("Who supplies whom"))
      #expect(!run.output.contains("n4 claims"), "a name was taken for an escape sequence")
      #expect(documents.isEmpty == run.output.contains("No relation found."))
      #expect(run.output.contains("xlink:href=\"#entity-") == (linksToReport && !documents.isEmpty))
    }
  }

  /// Ten pairs that nothing joins stand beside each other, not in one long strip.
  @Test(.enabled(if: Program.dot.exists, "needs Graphviz"), arguments: [PictureStyle.pills, .edges])
  func partsStandBesideEachOther(style: PictureStyle) throws {
    let graph = ClaimGraph(SampleGraphs.islands().map(\.extraction))
    let run = try Program.dot.run(["-Tplain"], input: graph.formatted(.dot, options: GraphFormatOptions(pictureStyle: style)))
    let size = run.output.split(separator: "\n")[0].split(separator: " ").compactMap { Double($0) }
    #expect(size.count == 3)
    #expect(size[2] < 1.5 * size[1], "\(size[1]) inches wide and \(size[2]) high")
  }

  @Test func contestedAndDerivedRelationsAreMarked() {
    var document = SampleDocument("a")
    let (first, second) = (document.country("Aland", "AX"), document.country("Benin", "BJ"))
    document.claim(.supplies, second, first, "Benin armed Aland.", trigger: "armed")
    document.claim(.supplies, second, first, "Benin did not arm Aland.", trigger: "arm", polarity: .negative, saidBy: [second])
    let graph = ClaimGraph([document.extraction])
    for style in [PictureStyle.pills, .edges] {
      let picture = graph.formatted(.dot, options: GraphFormatOptions(pictureStyle: style))
      #expect(picture.contains("<B><FONT POINT-SIZE=\"9.5\" COLOR=\"#b45309\">contested</FONT></B>"))
      #expect(picture.contains("contested: other claims say the opposite"))
    }
    #expect(DOTStyle.strokes("#dc2626", isDerived: true) == "#dc2626:#ffffff:#dc2626")
  }
}
