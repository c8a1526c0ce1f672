/// A name that no gazetteer has, with what each of its mentions speaks for.
struct UnlistedName: Sendable {
  private(set) var suggestion: NameSuggestion
  /// How many mentions speak for each type, and the cue of the first of these.
  private var votes: [(type: EntityType, cue: String, count: Int)]

  init(_ suggestion: NameSuggestion) {
    self.suggestion = suggestion
    votes = [(suggestion.type, suggestion.cue, suggestion.count)]
  }

  /// Adds what another document, or another part of the same one, says of the name.
  mutating func merge(_ other: UnlistedName, isNewDocument: Bool) {
    for vote in other.votes {
      if let known = votes.firstIndex(where: { $0.type == vote.type }) {
        votes[known].count += vote.count
      } else {
        votes.append(vote)
      }
    }
    // The first type that has the most mentions; bare capitals speak for none.
    let best = votes.max { left, right in
      let (isLeftBare, isRightBare) = (left.cue == Self.bare, right.cue == Self.bare)
      return isLeftBare == isRightBare ? left.count < right.count : isLeftBare
    }
    if let best { (suggestion.type, suggestion.cue) = (best.type, best.cue) }
    suggestion.count += other.suggestion.count
    if isNewDocument { suggestion.documents += 1 }
    suggestion.aliases += other.suggestion.aliases.filter { !suggestion.aliases.contains($0) }
    suggestion.country = suggestion.country ?? other.suggestion.country
    suggestion.subtype = suggestion.subtype ?? other.suggestion.subtype
    suggestion.weaponClass = suggestion.weaponClass ?? other.suggestion.weaponClass
  }

  /// The cue of a name that only its capitals show.
  static let bare = Candidate.Cue.capitalised.rawValue
}
