import Foundation
import Testing

@testable import EntityKit

@Suite struct MarkedSentenceTests {
  private static let sentence = Quote(text: "He did not say Oslo armed us.", span: TextSpan(utf8: nil, scalars: 100..<129))

  private static func mark(_ role: String, _ range: Range<Int>) -> MarkedSentence.Mark {
    MarkedSentence.Mark(role: role, label: role, range: range)
  }

  @Test(arguments: [
    ([], "He did not say Oslo armed us."),
    ([mark("end", 115..<119)], "He did not say <end>Oslo{end}</> armed us."),
    ([mark("a", 103..<110), mark("b", 107..<114)], "He <a>did </><a b>not{a}</><b> say{b}</> Oslo armed us."),
    ([mark("a", 115..<119), mark("b", 115..<119)], "He did not say <a b>Oslo{a,b}</> armed us."),
    ([mark("a", 100..<102), mark("a", 126..<129)], "<a>He{a}</> did not say Oslo armed <a>us.{a}</>"),
    ([mark("out", 90..<95), mark("out", 120..<140), mark("none", 105..<105)], "He did not say Oslo armed us."),
  ])
  func pieces(marks: [MarkedSentence.Mark], shown: String) {
    let marked = MarkedSentence(Self.sentence, evidence: 100..<129, marks: marks)
    let text = marked.pieces.map { piece in
      let labels = piece.labels.isEmpty ? "" : "{\(piece.labels.joined(separator: ","))}"
      return piece.roles.isEmpty ? piece.text : "<\(piece.roles.joined(separator: " "))>\(piece.text)\(labels)</>"
    }
    #expect(text.joined() == shown)
    #expect(marked.pieces.map(\.text).joined() == Self.sentence.text)
    #expect(marked.outside.map(\.role) == marks.map(\.role).filter { $0 == "out" || $0 == "none" })
  }

  @Test func restOfTheSentenceIsNoEvidence() {
    let marked = MarkedSentence(Self.sentence, evidence: 115..<124, marks: [])
    #expect(marked.pieces.map(\.isEvidence) == [false, true, false])
    #expect(marked.pieces.map(\.text)[1] == "Oslo arme")
  }
}

@Suite struct Base64Tests {
  /// The vectors of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func vectors(text: String, letters: String) { #expect(Base64.encoded(Array(text.utf8)) == letters) }
}

@Suite struct ReportTests {
  private static let hostile = ClaimGraph((SampleGraphs.hostile() + SampleGraphs.mockUp()).map(\.extraction))

  private static func report(_ graph: ClaimGraph, picture: Bool = true) throws -> String {
    guard picture, Program.dot.exists else { return graph.formatted(.html) }
    let drawing = try Program.dot.run(["-Tsvg"], input: graph.formatted(.dot, options: GraphFormatOptions(linksToReport: true)))
    return graph.formatted(.html, options: GraphFormatOptions(picture: drawing.output))
  }

  @Test(.enabled(if: Program.python.exists, "needs Python"), arguments: [true, false])
  func holdsNothingThatRunsOrLoads(picture: Bool) throws {
    let text = try Self.report(Self.hostile, picture: picture)
    let found = try Reader.read(text, as: "html", with: "html")
    #expect(found.scripts == 1 && found.handlers == [])
    #expect(text.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!text.contains("unsafe-inline"))
    #expect(Set(found.claims.compactMap { $0["id"]?.text }) == Set(Self.hostile.edges.flatMap { $0.claims.map(\.id) }))
  }

  /// Every link inside of the report leads somewhere.
  @Test func linksLeadSomewhere() throws {
    let text = try Self.report(ClaimGraph(SampleGraphs.mockUp().map(\.extraction)))
    let targets = Set(text.matches(of: /href="#([^"]*)"/).map { String($0.output.1) })
    let ids = Set(text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) })
    #expect(targets.count > 20)
    #expect(targets.subtracting(ids) == [])
  }

  @Test func deniedRelationIsNotAsserted() {
    var document = SampleDocument("a")
    let (first, second) = (document.country("Aland", "AX"), document.country("Benin", "BJ"))
    document.claim(.supplies, second, first, "Benin did not arm Aland.", trigger: "arm", polarity: .negative)
    let text = ClaimGraph([document.extraction]).formatted(.html)
    #expect(text.contains(#"<span class="tag negative">denied</span>"#))
    #expect(text.contains("Benin does not supply Aland") && !text.contains("Benin supplies Aland"))
  }

  @Test func emptyGraphSaysSo() { #expect(ClaimGraph([]).formatted(.html).contains("<p>No relation found.</p>")) }

  /// What a browser makes of it after its script has run.
  private static func rendered(_ page: String) throws -> String {
    let run = try Program.chromium.run(
      ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom", "INPUT"], input: page, ending: "html")
    return run.output
  }

  @Test(.enabled(if: Program.chromium.exists, "needs Chromium"))
  func browserRunsTheReportAndNothingElse() throws {
    let claims = Self.hostile.edges.reduce(0) { $0 + $1.claims.count }
    let text = try Self.report(Self.hostile)
    let page = try Self.rendered(text)
    #expect(page.contains("\(claims) of \(claims) claims</output>"), "the script of the report did not run")
    #expect(!page.contains("data-hacked"))
    // Even where an escape failed, the policy would hold.
    let attack = "<script>document.documentElement.dataset.hacked=1</script><img src=x onerror='document.documentElement.dataset.hacked=1'>"
    let broken = text.replacing("<main>", with: "<main>" + attack)
    #expect(broken != text)
    let attacked = try Self.rendered(broken)
    #expect(attacked.contains("\(claims) of \(claims) claims</output>") && !attacked.contains("data-hacked"))
    // Without the policy it would not: so the check above can fail.
    let open = try Self.rendered(broken.replacing("Content-Security-Policy", with: "X-Nothing"))
    #expect(open.contains("data-hacked"))
  }
}
