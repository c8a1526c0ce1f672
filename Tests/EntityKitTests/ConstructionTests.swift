import Testing

@testable import EntityKit

@Suite struct ConstructionTests {
  @Test(arguments: Constructions.rows) func givesItsClaims(example: Example) {
    let fault = example.fault
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test(arguments: Constructions.quiet) func givesNothing(example: Example) {
    let fault = example.fault
    #expect(fault == nil, "\(fault ?? "")")
  }

  /// Prints what is open, so that a row that has come right can be moved up.
  @Test func countsWhatIsNotYetRight() {
    let rows = Constructions.notYet.map { ($0, $0.fault) }
    for (example, fault) in rows { print("notYet: \(example.testDescription) -- \(fault ?? "right now: move it up")") }
    print("Constructions: \(rows.filter { $0.1 != nil }.count) of \(rows.count) open")
  }

  @Test func isLargeEnough() {
    #expect(Constructions.rows.count + Constructions.notYet.count >= 80)
    let texts = (Constructions.rows + Constructions.quiet + Constructions.notYet).map(\.text)
    #expect(Set(texts).count == texts.count, "each sentence once")
  }
}
