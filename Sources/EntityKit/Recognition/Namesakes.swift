/// People who are called like places: where a document names Delphine Washington in full, `Washington` is she, unless a word before it
/// says that a place is meant.
struct Namesakes {
  private static let weight = 103
  /// Who is named within so many tokens of the start is who the document is about.
  private static let opening = 100
  /// How far back, in tokens, someone else may have been named last.
  private static let reach = 60
  /// The full names of people that more than a capital decided.
  private var people: [Range<Int>] = []

  /// Notes a person.
  mutating func note(_ mention: Candidate) {
    if mention.tokens.count > 1, mention.cue != .capitalised, mention.cue != .apposition { people.append(mention.tokens) }
  }

  /// Persons in the place of the places of one word among the chosen mentions that are the surname of someone named before, or after a
  /// headline. A state is meant by its name unless an age says otherwise. O(n) in the mentions.
  func candidates(besides chosen: [Candidate], in text: TokenizedText, isState: (Int32) -> Bool) -> [Candidate] {
    guard !people.isEmpty else { return [] }
    let places = chosen.filter { $0.type == .place && $0.kind == .name && !$0.isVoid }
    guard !places.isEmpty else { return [] }
    var surnames = KeyMap()
    var givenNames = KeyMap()
    for name in people.reversed() {
      if let last = name.last(where: { !text.isIn(.nameSuffix, $0) }) { surnames.set(text.tokens[last].key, Int32(last)) }
      givenNames.set(text.tokens[name.lowerBound].key, 0)
    }
    let starts = Set(places.map(\.tokens.lowerBound))
    let ends = Set(places.map(\.tokens.upperBound))
    let headline = text.sentences.prefix { $0.kind == .line }.last?.tokens.upperBound ?? 0
    var found: [Candidate] = []
    var latest = surnames
    for place in places where place.tokens.count == 1 {
      let index = place.tokens.lowerBound
      let key = text.tokens[index].key
      let named = Int(surnames[key])
      let isNear = index < headline || index > named && (named < Self.opening || index - Int(latest[key]) < Self.reach)
      let isSurname = named >= 0 && isNear && !isPlace(index, text, starts, ends)
      if isSurname { latest.set(key, Int32(index)) }
      if place.entry >= 0, isState(place.entry), !text.isAged(index + 1) { continue }
      guard isSurname || givenNames.contains(key) && isQuoted(index, text) else { continue }
      found.append(Candidate(tokens: place.tokens, type: .person, kind: .name, cue: .document, weight: Self.weight))
    }
    return found
  }

  /// `"She has my number," said Paris`: only people are quoted so by their first names.
  private func isQuoted(_ index: Int, _ text: TokenizedText) -> Bool {
    text.isIn(.reporting, index - 1) && text.kind(index - 2) == .closeQuote
  }

  /// Whether a preposition, an article, a larger place behind a comma or a place joined by `and` says that a place is meant.
  private func isPlace(_ index: Int, _ text: TokenizedText, _ starts: Set<Int>, _ ends: Set<Int>) -> Bool {
    let before = index - 1
    let next = index + 1
    if text.isIn(.placePreposition, before) || text.isIn(.routePreposition, before) || text.isWord([.from, .to, .of], before) {
      return true
    }
    if text.isIn(.determiner, before) || text.isNameLike(next) && !text.isFunctionWord(next) { return true }
    let joinsBefore = text.isIn(.listCoordinator, before) || text.kind(before) == .comma || text.kind(before) == .slash
    let joinsNext = text.isIn(.listCoordinator, next) || text.kind(next) == .comma || text.kind(next) == .slash
    return joinsBefore && ends.contains(before) || joinsNext && starts.contains(next + 1)
  }
}
