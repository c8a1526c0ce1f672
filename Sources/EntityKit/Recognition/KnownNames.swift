/// Where the gazetteer found something in a sentence: what the rules for unlisted names lean on.
struct KnownNames {
  /// Ends of listed places, by their first token.
  var places: [Int: Int] = [:]
  /// Ends of demonyms, by their first token.
  var demonyms: [Int: Int] = [:]
  /// First tokens of listed weapons.
  var weapons: Set<Int> = []
  /// The types of listed names, by their tokens.
  var listed: [Range<Int>: EntityType] = [:]

  mutating func note(_ tokens: Range<Int>, _ type: EntityType, _ kind: Mention.Kind) {
    if kind == .demonym {
      demonyms[tokens.lowerBound] = max(demonyms[tokens.lowerBound] ?? 0, tokens.upperBound)
    } else if type == .place {
      places[tokens.lowerBound] = max(places[tokens.lowerBound] ?? 0, tokens.upperBound)
    }
    if kind == .name { listed[tokens] = type }
  }

  /// Whether a list says that the tokens are a name of something else, or that they are one already.
  func isListed(_ tokens: Range<Int>, besides type: EntityType) -> Bool {
    guard let found = listed[tokens] else { return false }
    return found != type
  }

  /// The end of the place or demonym that starts at a token.
  func geographicEnd(_ start: Int) -> Int? { places[start] ?? demonyms[start] }
}
