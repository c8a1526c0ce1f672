/// Teams that bear the name of their town: in a report of sport a town that plays is a club, one that something happens in is a town.
struct ClubRules: Sendable {
  let gazetteer: Gazetteer

  /// How many words of sport make a report of sport.
  private static let threshold = 4

  /// The mentions, those of clubs turned into organizations. O(n) in the tokens where towns are named beside words of play.
  func withClubs(_ mentions: [Candidate], in text: TokenizedText) -> [Candidate] {
    var names = KeyMap()
    for (number, mention) in mentions.enumerated()
    where isTown(mention) && plays(mention.tokens, text) && !isTownOnly(number, mentions, text) {
      names.set(key(mention.tokens, text), 0)
    }
    guard !names.isEmpty, isSport(text) else { return mentions }
    return mentions.enumerated().map { number, mention in
      guard isTown(mention), names.contains(key(mention.tokens, text)), !isTownOnly(number, mentions, text) else { return mention }
      var club = mention
      (club.type, club.entry, club.hasRivals, club.cue) = (.organization, -1, false, .apposition)
      return club
    }
  }

  private func isSport(_ text: TokenizedText) -> Bool {
    var count = 0
    for index in text.tokens.indices where text.isIn(.sport, index) {
      count += 1
      if count == Self.threshold { return true }
    }
    return false
  }

  private func isTown(_ mention: Candidate) -> Bool {
    guard mention.type == .place, mention.kind == .name else { return false }
    guard mention.entry >= 0 else { return mention.cue == .document }
    let subtype = gazetteer.entries[Int(mention.entry)].subtype
    return subtype == "city" || subtype == "capital"
  }

  private func key(_ tokens: Range<Int>, _ text: TokenizedText) -> UInt64 {
    tokens.reduce(0) { ($0 ^ ($0 >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ text.tokens[$1].key }
  }

  /// `beat Reading`, `Chelsea won`, `a win over Reading`: a word of play right beside the name.
  private func plays(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    text.isIn(.clubVerb, tokens.lowerBound - 1) || text.isIn(.clubVerb, tokens.upperBound)
  }

  /// `in Chelsea`, `Chelsea, England`, `READING, England, Jan 11`.
  private func isTownOnly(_ number: Int, _ mentions: [Candidate], _ text: TokenizedText) -> Bool {
    let tokens = mentions[number].tokens
    let before = tokens.lowerBound - 1
    if text.isIn(.placePreposition, before), !text.isIn(.clubVerb, before) { return true }
    guard text.kind(tokens.upperBound) == .comma, number + 1 < mentions.count else { return false }
    return mentions[number + 1].type == .place && mentions[number + 1].tokens.lowerBound == tokens.upperBound + 1
  }
}
