/// Finds weapons that no list holds by the class word behind them: `Oto Melara howitzers`, `some Dagger jets`.
///
/// What stands before a class word is as often who has the weapon (`Moscow's missiles`, `rebel jets`), so nothing that a list knows counts,
/// nor a word for a state, a force, a faith or a direction, nor an acronym.
struct WeaponNames: Sendable {
  private static let strength = 101
  private static let owners: [WordClass] = [
    .notName, .title, .orgHead, .orgSuffix, .forceWord, .stateWord, .memberWord, .sideWord, .compass, .notAcronym, .orgNoun, .partyNoun,
    .placeHead, .realmHead, .month, .weekday, .time, .goodsMilitary, .namePossessor, .eventHead, .enemyWord, .placeBefore, .nominal,
  ]

  /// Adds the candidate of the run that ends where a class word in small letters starts.
  func add(
    _ run: NameRun, classEnd: Int, in text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]
  ) {
    guard run.tokens.count <= 2, isMachine(classEnd - 1, text), !text.tokens[run.tokens.upperBound].isCapitalised,
      run.tokens.allSatisfy({ isFree($0, text, known) }), known.listed(run.tokens) == nil,
      !run.startsSentence || run.tokens.allSatisfy({ !text.isCommonWord($0) })
    else { return }
    candidates.append(
      Candidate(
        tokens: run.tokens, type: .weapon, kind: .name, cue: .classWord, weight: Self.strength * run.tokens.count))
  }

  /// A class word for a machine that models have names of: no `arms`, no `fighters`, no `forces`.
  private func isMachine(_ index: Int, _ text: TokenizedText) -> Bool { text.isIn(.model, index) }

  private func isFree(_ index: Int, _ text: TokenizedText, _ known: KnownNames) -> Bool {
    guard !text.tokens[index].shape.contains(.allUpper), known.listed(index..<index + 1) == nil, known.geographicEnd(index) == nil,
      !known.isWeapon(index), !text.isFunctionWord(index), !text.isInitial(index)
    else { return false }
    // `Allied bombers`, `Islamist rockets`: adjectives say whose they are.
    if text.canBe(.adjective, index) || text.isIn(.surname, index) && !text.isCommonWord(index) { return false }
    return !Self.owners.contains { text.isIn($0, index) }
  }
}
