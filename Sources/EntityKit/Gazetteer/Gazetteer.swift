/// All entries, indexed by every spelling that a text may use for them. It never changes, and as an object it is handed on without a copy
/// of its tables.
final class Gazetteer: Sendable {
  let entries: GazetteerEntries
  let names: NameIndex
  /// The numbers of the entries that are states, in order.
  let stateEntries: Column<Int32>
  /// Index of the present state with an ISO 3166 code.
  let states: [String: Int]
  /// Index of the past state that the state with a code succeeds: the Soviet Union for Russia.
  let predecessors: [String: Int]

  /// A gazetteer of parts that belong together.
  init(entries: GazetteerEntries, names: NameIndex, stateEntries: Column<Int32>) {
    self.entries = entries
    self.names = names
    self.stateEntries = stateEntries
    var states: [String: Int] = [:]
    var predecessors: [String: Int] = [:]
    for index in stateEntries.lazy.map({ Int($0) }) {
      let entry = entries[index]
      let isPast = entry.endYear != nil
      if let code = entry.country, states[code] == nil || !isPast { states[code] = index }
      if isPast, let successor = entry.attributes["successor"] { predecessors[successor] = index }
    }
    self.states = states
    self.predecessors = predecessors
  }

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither. O(n).
  convenience init(indexing entries: GazetteerEntries, tokenizer: Tokenizer) {
    var names = NameIndexBuilder(folding: tokenizer.folding, capacity: entries.count * 4)
    var spellings = SpellingIndexer(tokenizer: tokenizer)
    var states: [Int32] = []
    for (index, entry) in entries.enumerated() {
      if entry.isState { states.append(Int32(index)) }
      spellings.add(entry, Int32(index), to: &names)
    }
    self.init(entries: entries, names: names.index(), stateEntries: Column(states))
  }
}
