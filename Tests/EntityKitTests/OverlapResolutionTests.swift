import Testing

@testable import EntityKit

@Suite struct OverlapResolutionTests {
  private static func candidate(_ tokens: Range<Int>, _ weight: Int, _ type: NameType = .person) -> Candidate {
    Candidate(tokens: tokens, type: type, kind: .name, cue: .gazetteer, weight: weight)
  }

  /// Candidates at random places with random weights; few enough for all subsets to be tried.
  private static func candidates(_ generator: inout SplitMix64) -> [Candidate] {
    (0..<generator.below(11)).map { _ in
      let start = generator.below(9)
      let types: [NameType] = [.person, .organization, .place, .weapon]
      return candidate(start..<start + 1 + generator.below(4), 1 + generator.below(6), generator.pick(types) ?? .person)
    }
  }

  private static func overlap(_ candidates: [Candidate]) -> Bool {
    candidates.indices.contains { index in
      candidates[(index + 1)...].contains { $0.tokens.overlaps(candidates[index].tokens) }
    }
  }

  /// The highest sum of weights over all subsets without overlaps.
  private static func bestSum(_ candidates: [Candidate]) -> Int {
    (0..<(1 << candidates.count)).reduce(0) { best, subset in
      let chosen = candidates.indices.filter { subset & (1 << $0) != 0 }.map { candidates[$0] }
      let sum = chosen.reduce(0) { $0 + $1.weight }
      return sum > best && !overlap(chosen) ? sum : best
    }
  }

  private static func line(_ candidates: [Candidate]) -> [String] {
    candidates.map { "\($0.tokens) \($0.weight) \($0.type)" }
  }

  @Test(arguments: UInt64(1)...60) func agreesWithAllSubsets(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<3 {
      let candidates = Self.candidates(&generator)
      let chosen = OverlapResolution.best(of: candidates)
      #expect(!Self.overlap(chosen), "\(Self.line(candidates))")
      #expect(chosen.reduce(0) { $0 + $1.weight } == Self.bestSum(candidates), "\(Self.line(candidates))")
      #expect(zip(chosen, chosen.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }, "text order")
    }
  }

  @Test(arguments: UInt64(100)...140) func doesNotDependOnTheOrderOfCandidates(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let candidates = Self.candidates(&generator)
    let expected = Self.line(OverlapResolution.best(of: candidates))
    for _ in 0..<4 {
      #expect(Self.line(OverlapResolution.best(of: candidates.shuffled(using: &generator))) == expected)
    }
  }

  @Test(
    arguments: [
      ("none", [], []),
      ("one", [candidate(2..<4, 5)], [2..<4]),
      ("apart", [candidate(4..<5, 1), candidate(0..<2, 1)], [0..<2, 4..<5]),
      ("touching", [candidate(0..<2, 3), candidate(2..<3, 3)], [0..<2, 2..<3]),
      ("two short ones outweigh a long one", [candidate(0..<3, 5), candidate(0..<1, 3), candidate(1..<3, 3)], [0..<1, 1..<3]),
      ("a long one outweighs two short ones", [candidate(0..<3, 7), candidate(0..<1, 3), candidate(1..<3, 3)], [0..<3]),
      ("of equals that end together, the longer", [candidate(1..<3, 4), candidate(0..<3, 4)], [0..<3]),
      ("of equals, the earlier", [candidate(1..<3, 4), candidate(0..<2, 4)], [0..<2]),
      ("no weight, no mention", [candidate(0..<1, 0)], []),
      ("a chain", [candidate(0..<2, 3), candidate(1..<3, 4), candidate(2..<4, 3)], [0..<2, 2..<4]),
    ] as [(String, [Candidate], [Range<Int>])])
  func chooses(name: String, candidates: [Candidate], chosen: [Range<Int>]) {
    #expect(OverlapResolution.best(of: candidates).map(\.tokens) == chosen, "\(name)")
  }

  @Test func isFastEnoughForManyCandidates() {
    var generator = SplitMix64(seed: 7)
    let candidates = (0..<20_000).map { _ in
      let start = generator.below(30_000)
      return Self.candidate(start..<start + 1 + generator.below(5), 1 + generator.below(100))
    }
    #expect(!OverlapResolution.best(of: candidates).isEmpty)
  }
}
