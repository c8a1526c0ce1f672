/// All entries, indexed by every spelling that a text may use for them.
struct Gazetteer: Sendable {
  let entries: [GazetteerEntry]
  private(set) var names: NameIndex
  /// Index of the present state with an ISO 3166 code.
  private(set) var states: [String: Int] = [:]
  /// Index of the past state that the state with a code succeeds: the Soviet Union for Russia.
  private(set) var predecessors: [String: Int] = [:]

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither.
  init(entries: [GazetteerEntry], tokenizer: Tokenizer) {
    self.entries = entries
    names = NameIndex(folding: tokenizer.folding, capacity: entries.count * 4)
    var spellings = SpellingIndexer(tokenizer: tokenizer)
    for (index, entry) in entries.enumerated() {
      if entry.isState { add(entry, index) }
      spellings.add(entry, Int32(index), to: &names)
    }
  }

  private mutating func add(_ state: GazetteerEntry, _ index: Int) {
    let isPast = state.endYear != nil
    if let code = state.country, states[code] == nil || !isPast { states[code] = index }
    if isPast, let successor = state.attributes["successor"] { predecessors[successor] = index }
  }
}
