/// Which sentences of an explanation are shown.
public enum ExplanationView: String, Hashable, Sendable, CaseIterable {
  /// Those that made claims, and those that hold a trigger and made none.
  case claims
  /// Every sentence.
  case all
  /// Those that hold a trigger and name two actors, and made no claim.
  case misses
}

extension Explanation {
  /// The explanation for people, ending with a line break. Each sentence begins with the document and the line that it stands on;
  /// where there is nothing to show, one line says so. `syntax` adds groups, clauses and functions to each sentence. O(n) in the output.
  public func formatted(_ view: ExplanationView = .claims, syntax: Bool = false) -> String {
    ExplanationFormat(view: view, syntax: syntax).format(self)
  }
}

extension MentionsExplanation {
  /// The explanation for people, ending with a line break: each sentence with its names, the cues that decided and what lost to them.
  /// O(n) in the output.
  public func formatted() -> String { MentionsExplanationFormat().format(self) }
}

extension FrameCoverage {
  /// The rows that fired as a table divided by tabs, then how many did not, ending with a line break. `unused` lists these as well.
  /// O(rows).
  public func formatted(unused: Bool = false) -> String { CoverageFormat(unused: unused).format(self) }
}
