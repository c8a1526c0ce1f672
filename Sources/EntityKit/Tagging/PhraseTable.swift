/// Fixed phrases that read as one unit, `according to`, `in exchange for`, found by their first two words.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    /// The words after the second one, among those of all phrases.
    let rest: Range<Int>
    let classes: WordClassSet
  }

  /// The phrases of each pair of first words, the longest first.
  private var lists: [[Phrase]] = []
  private var listOf = KeyMap()
  private var words: [UInt64] = []

  /// One key for the first two words of a phrase.
  @inline(__always)
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first ^ (first >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ second }

  /// Adds a phrase of two or more words, by their keys.
  mutating func add(_ keys: [UInt64], _ classes: WordClassSet) {
    let phrase = Phrase(rest: words.count..<words.count + keys.count - 2, classes: classes)
    words += keys.dropFirst(2)
    let pair = Self.pair(keys[0], keys[1])
    let list = Int(listOf[pair])
    if list < 0 {
      listOf.set(pair, Int32(lists.count))
      lists.append([phrase])
    } else {
      // Longer ones first, so that `in exchange for` wins over a shorter one.
      let place = lists[list].firstIndex { $0.rest.count < phrase.rest.count } ?? lists[list].count
      lists[list].insert(phrase, at: place)
    }
  }

  /// The length of the longest phrase that starts at a token and ends before `end`, and its classes, those of its doubles joined.
  func phrase(at start: Int, before end: Int, in tokens: [Token]) -> (length: Int, classes: WordClassSet)? {
    guard start + 1 < end else { return nil }
    let list = listOf[Self.pair(tokens[start].key, tokens[start + 1].key)]
    guard list >= 0 else { return nil }
    var found: (length: Int, classes: WordClassSet)?
    for phrase in lists[Int(list)] {
      let length = phrase.rest.count + 2
      guard start + length <= end, found.map({ $0.length == length }) ?? true else { continue }
      guard phrase.rest.indices.allSatisfy({ words[$0] == tokens[start + 2 + $0 - phrase.rest.lowerBound].key }) else { continue }
      if found == nil { found = (length, phrase.classes) } else { found?.classes.formUnion(phrase.classes) }
    }
    return found
  }

  /// Whether words are a phrase of a class.
  func contains(_ keys: [UInt64], of wordClass: WordClass) -> Bool {
    guard keys.count > 1 else { return false }
    let list = listOf[Self.pair(keys[0], keys[1])]
    return list >= 0 && lists[Int(list)].contains { $0.classes.contains(wordClass) && words[$0.rest].elementsEqual(keys.dropFirst(2)) }
  }
}
