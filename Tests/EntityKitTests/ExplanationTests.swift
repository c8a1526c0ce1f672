import Testing

@testable import EntityKit

@Suite struct ExplanationTests {
  private static func explanation(_ text: String) -> Explanation { Shared.extractor.explain(Document(id: "t", text: text)) }

  /// The first part that is not there behind those before it.
  private static func missing(_ parts: [String], in text: String) -> String? {
    var rest = text[...]
    for part in parts {
      guard let range = rest.firstRange(of: part) else { return part }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  @Test(arguments: ExplanationRows.claims) func saysWhy(row: ExplanationRow) {
    let text = Self.explanation(row.text).formatted()
    let missing = Self.missing(row.parts, in: text)
    #expect(missing == nil, "\(missing ?? "") is not in\n\(text)")
  }

  @Test(arguments: ExplanationRows.misses) func saysWhyNot(row: ExplanationRow) {
    let text = Self.explanation(row.text).formatted()
    let missing = Self.missing(["  no claim\n    nearest     frames.tsv:"] + row.parts, in: text)
    #expect(missing == nil, "\(missing ?? "") is not in\n\(text)")
  }

  /// The reading is one: what is explained is what is extracted, and every claim has its reasons.
  @Test(arguments: ExplanationRows.claims + ExplanationRows.misses) func explainsWhatIsExtracted(row: ExplanationRow) {
    let explanation = Self.explanation(row.text)
    #expect(explanation.extraction == Shared.extraction(row.text))
    let claims = explanation.sentences.flatMap(\.claims)
    let extracted = explanation.extraction.relations.flatMap(\.claims)
    #expect(Set(claims.map(\.claim)) == Set(extracted) && claims.count == extracted.count)
    for explained in claims { #expect(Self.faults(of: explained).isEmpty) }
  }

  /// What the reasons for a claim leave out: its row, an end, an item, or something that is not plain fact in the text's own words.
  static func faults(of explained: ClaimExplanation) -> [String] {
    let claim = explained.claim
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }
    check(explained.row.rule == claim.rule, "row")
    check(Set(explained.roles.compactMap(\.entity)).isSuperset(of: [claim.source.entity, claim.target.entity]), "ends")
    check(explained.roles.filter { $0.role == "item" }.map(\.quote) == claim.items.map(\.quote), "items")
    check(explained.cues.last { $0.polarity != nil }?.polarity ?? .positive == claim.polarity, "polarity")
    check(explained.cues.last { $0.modality != nil }?.modality ?? .actual == claim.modality, "modality")
    check(explained.cues.flatMap(\.speakers) == claim.attributedTo, "speakers")
    return faults
  }

  @Test(arguments: Constructions.rows) func accountsForEveryStance(example: Example) {
    for explained in Self.explanation(example.text).sentences.flatMap(\.claims) { #expect(Self.faults(of: explained).isEmpty) }
  }

  @Test func showsOnlyWhatIsAskedFor() {
    let text = "It rained.\n\nHungary sold mortars to Angola.\n\nHungary sold Spain wine. The firm sold mortars."
    let explanation = Self.explanation(text)
    #expect(explanation.sentences.map(\.line) == [1, 3, 5, 5])
    #expect(explanation.sentences.map(\.actors) == [0, 2, 2, 0])
    #expect(explanation.sentences.map(\.isMiss) == [false, false, true, false])
    let claims = explanation.formatted()
    #expect(!claims.contains("It rained") && claims.contains("t:3: ") && claims.contains("The firm"))
    #expect(explanation.formatted(.all).contains("t:1: \"It rained.\"\n  no claim: no word evokes a relation\n"))
    let misses = explanation.formatted(.misses)
    #expect(misses.hasPrefix("t:5: \"Hungary sold Spain wine.\"\n  no claim\n") && !misses.contains("firm") && !misses.contains("t:3"))
    #expect(explanation.formatted(.misses, syntax: true).contains("    clause 0  main  verb=sold/finite"))
  }

  @Test(arguments: ["", "It rained.", "  \n\n", "Paris is in France."]) func saysThatThereIsNothing(text: String) {
    #expect(Self.explanation(text).formatted() == "t: Nothing to explain: no sentence holds a word that evokes a relation.\n")
    #expect(Self.explanation(text).formatted(.misses).hasPrefix("t: No miss: "))
  }

  /// Documents can be hostile: nothing of them reaches the terminal as it stands.
  @Test func cleansWhatItShows() {
    let text = Shared.extractor.explain(Document(id: "a\u{1B}[2J", text: "Hungary sold\u{1B}[2J Angola mor\u{202E}tars.")).formatted(.all)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test(arguments: [
    "\u{0}", "((((", "“sold “sold", "Hungary sold\n\n\n", "sold met gave", String(repeating: "Hungary met and sold (", count: 2_000),
  ])
  func isTotal(text: String) {
    #expect(Self.explanation(text).extraction == Shared.extraction(text))
    #expect(Self.explanation(text).formatted(.all, syntax: true).hasSuffix("\n"))
  }

  @Test func auxiliariesAreNoTriggers() {
    let explanation = Self.explanation("Hungary has left Angola. It had an audience.")
    #expect(explanation.sentences.map { $0.triggers.map(\.text) } == [[], ["had", "audience"]])
  }
}
