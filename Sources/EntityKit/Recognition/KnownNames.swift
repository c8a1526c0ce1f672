/// Where the gazetteer found something in a sentence: what the rules for unlisted names lean on.
struct KnownNames {
  /// Ends of listed places, by their first token.
  var places: [Int: Int] = [:]
  /// Ends of demonyms, by their first token.
  var demonyms: [Int: Int] = [:]
  /// Token ranges of listed names of several words.
  var phrases: Set<Range<Int>> = []

  mutating func note(_ tokens: Range<Int>, _ type: EntityType, _ kind: Mention.Kind) {
    if kind == .demonym {
      demonyms[tokens.lowerBound] = max(demonyms[tokens.lowerBound] ?? 0, tokens.upperBound)
    } else if type == .place {
      places[tokens.lowerBound] = max(places[tokens.lowerBound] ?? 0, tokens.upperBound)
    }
    if tokens.count > 1 { phrases.insert(tokens) }
  }

  /// The end of the place or demonym that starts at a token.
  func geographicEnd(_ start: Int) -> Int? { places[start] ?? demonyms[start] }
}
