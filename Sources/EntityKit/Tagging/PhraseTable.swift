/// Fixed phrases that read as one unit, `according to`, `in exchange for`, found by their first word.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    /// The words after the first one, among those of all phrases.
    let rest: Range<Int>
    let classes: WordClassSet
  }

  /// The phrases of each first word, the longest first.
  private var lists: [[Phrase]] = []
  private var listOf = KeyMap()
  private var words: [UInt64] = []

  /// Adds a phrase of two or more words, by their keys.
  mutating func add(_ keys: [UInt64], _ classes: WordClassSet) {
    let phrase = Phrase(rest: words.count..<words.count + keys.count - 1, classes: classes)
    words += keys.dropFirst()
    let list = listOf[keys[0]]
    if list < 0 {
      listOf.set(keys[0], Int32(lists.count))
      lists.append([phrase])
    } else {
      // Longer ones first, so that `in exchange for` wins over a shorter one.
      let place = lists[Int(list)].firstIndex { $0.rest.count < phrase.rest.count } ?? lists[Int(list)].count
      lists[Int(list)].insert(phrase, at: place)
    }
  }

  /// The length of the longest phrase that starts at a token and ends before `end`, and its classes, those of its doubles joined.
  func phrase(at start: Int, before end: Int, in tokens: [Token]) -> (length: Int, classes: WordClassSet)? {
    let list = listOf[tokens[start].key]
    guard list >= 0 else { return nil }
    var found: (length: Int, classes: WordClassSet)?
    for phrase in lists[Int(list)] {
      let length = phrase.rest.count + 1
      guard start + length <= end, found.map({ $0.length == length }) ?? true else { continue }
      guard zip(phrase.rest, tokens[(start + 1)...]).allSatisfy({ words[$0] == $1.key }) else { continue }
      if found == nil { found = (length, phrase.classes) } else { found?.classes.formUnion(phrase.classes) }
    }
    return found
  }

  /// Whether words are a phrase of a class.
  func contains(_ keys: [UInt64], of wordClass: WordClass) -> Bool {
    guard let first = keys.first else { return false }
    let list = listOf[first]
    return list >= 0 && lists[Int(list)].contains { $0.classes.contains(wordClass) && words[$0.rest].elementsEqual(keys.dropFirst()) }
  }
}
