/// Finds names that are none of the four types, so that nothing inside them counts: ships, treaties, wars.
struct VoidRules: Sendable {
  private static let strength = 107

  /// Adds the candidates of one run: `HMS Sheffield`, `the destroyer Sheffield`, `the Rio Protocol`.
  func add(_ run: NameRun, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    guard let range = ship(run, text, known) ?? event(run, text) else { return }
    var candidate = Candidate(tokens: range, type: .place, kind: .name, cue: .capitalised, weight: Self.strength * range.count)
    candidate.isVoid = true
    candidates.append(candidate)
  }

  private func event(_ run: NameRun, _ text: TokenizedText) -> Range<Int>? {
    guard run.classes.contains(.eventHead), let last = run.tokens.last, !text.isIn(.orgHead, last),
      let event = run.tokens.last(where: { text.isIn(.eventHead, $0) && text.tokens[$0].isCapitalised }), event > run.tokens.lowerBound
    else { return nil }
    return max(run.tokens.lowerBound, event - 3)..<event + 1
  }

  /// A ship by its prefix, or by its kind in small letters behind an article.
  private func ship(_ run: NameRun, _ text: TokenizedText, _ known: KnownNames) -> Range<Int>? {
    guard let last = run.tokens.last else { return nil }
    if run.classes.contains(.shipPrefix),
      let prefix = run.tokens.first(where: { text.isIn(.shipPrefix, $0) && text.tokens[$0].shape.contains(.allUpper) }), prefix < last
    {
      return prefix..<min(prefix + 3, run.tokens.upperBound)
    }
    let kind = run.tokens.lowerBound - 1
    guard run.tokens.count <= 3, text.isIn(.shipNoun, kind), !text.tokens[kind].isCapitalised, !known.isWeapon(run.tokens.lowerBound),
      known.demonymEnd(run.tokens.lowerBound) == nil, known.listed(run.tokens) != .organization, !text.isIn(.orgSuffix, last),
      (kind - 3..<kind).contains(where: { text.isIn(.determiner, $0) || text.isIn(.possessivePronoun, $0) })
    else { return nil }
    return kind..<run.tokens.upperBound
  }
}
