/// A name recognised once in a document is recognised everywhere in it: the names found first, and their short forms.
struct DocumentNames {
  /// Short form or full name, by the keys of its words.
  private var people: [UInt64: Int] = [:]
  private var full: [[UInt64]: EntityType] = [:]
  private var firstKeys: Set<UInt64> = []

  /// Collects the names among `mentions` that a rule or the gazetteer found with more than one word.
  init(_ mentions: [Candidate], _ text: TokenizedText) {
    for mention in mentions where mention.kind == .name && mention.type != .weapon && !mention.isVoid {
      let keys = mention.tokens.map { text.tokens[$0].key }
      if mention.type == .person, keys.count > 1, let surname = surname(of: mention.tokens, text) {
        people[text.tokens[surname].key, default: 0] += 1
        if mention.cue == .title || mention.cue == .givenName, let first = mention.tokens.first, keys.count == 2, !text.isIn(.given, first) {
          people[text.tokens[first].key, default: 0] += 0
        }
      } else if mention.type == .person, keys.count == 1, mention.cue == .title || mention.cue == .role {
        people[keys[0], default: 0] += 1
      }
      if mention.cue != .gazetteer, keys.count > 1 || [.organization, .place].contains(mention.type) {
        if full[keys] == nil { full[keys] = mention.type }
        firstKeys.insert(keys[0])
      }
    }
  }

  /// The token of the surname: the last one that is no `Jr.` or `III`.
  private func surname(of tokens: Range<Int>, _ text: TokenizedText) -> Int? {
    tokens.last { !text.isIn(.nameSuffix, $0) }
  }

  /// Candidates for the collected names where `chosen` has nothing.
  func candidates(besides chosen: [Candidate], in text: TokenizedText) -> [Candidate] {
    guard !people.isEmpty || !full.isEmpty else { return [] }
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for mention in chosen { for index in mention.tokens { taken[index] = true } }
    var found: [Candidate] = []
    for index in text.tokens.indices where text.isNameLike(index) {
      if firstKeys.contains(text.tokens[index].key) { addFull(at: index, text, &found) }
      guard !taken[index], people[text.tokens[index].key] ?? 0 > 0 else { continue }
      found.append(
        Candidate(tokens: index..<index + 1, type: .person, kind: .name, cue: .document, weight: 95, entries: []))
    }
    return found
  }

  private func addFull(at start: Int, _ text: TokenizedText, _ found: inout [Candidate]) {
    var keys: [UInt64] = []
    for index in start..<min(start + 8, text.tokens.count) {
      keys.append(text.tokens[index].key)
      guard let type = full[keys] else { continue }
      found.append(
        Candidate(
          tokens: start..<index + 1, type: type, kind: .name, cue: .document, weight: 94 * keys.count, entries: []))
    }
  }
}
