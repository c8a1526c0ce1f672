/// All entries, indexed by every spelling that a text may use for them. It never changes, and as an object it is handed on without a copy
/// of its tables.
final class Gazetteer: Sendable {
  let entries: [GazetteerEntry]
  let names: NameIndex
  /// Index of the present state with an ISO 3166 code.
  let states: [String: Int]
  /// Index of the past state that the state with a code succeeds: the Soviet Union for Russia.
  let predecessors: [String: Int]

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither.
  init(entries: [GazetteerEntry], tokenizer: Tokenizer) {
    self.entries = entries
    var names = NameIndex(folding: tokenizer.folding, capacity: entries.count * 4)
    var spellings = SpellingIndexer(tokenizer: tokenizer)
    var states: [String: Int] = [:]
    var predecessors: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if entry.isState {
        let isPast = entry.endYear != nil
        if let code = entry.country, states[code] == nil || !isPast { states[code] = index }
        if isPast, let successor = entry.attributes["successor"] { predecessors[successor] = index }
      }
      spellings.add(entry, Int32(index), to: &names)
    }
    self.names = names
    self.states = states
    self.predecessors = predecessors
  }
}
