/// Builds a table of words, word by word: what is added of one is added to what is known of it.
struct WordTableBuilder {
  private var slots: [UInt64]
  private var mask: Int
  private var count = 0
  /// The different things that are known; nothing comes first.
  private var known = [Lexicon.Word()]
  private var numbers: [Lexicon.Word: UInt32] = [Lexicon.Word(): 0]
  /// The numbers of unions, found by the two numbers; 0 where another pair or none was there last.
  private var unions = [(pair: UInt64, number: UInt32)](repeating: (0, 0), count: 1 << 10)

  /// A builder with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// The table of all words that were added. O(n).
  func table() -> WordTable { WordTable(slots: Column(slots), known: known) }

  /// The number of a thing to know.
  mutating func number(of word: Lexicon.Word) -> UInt32 {
    if let number = numbers[word] { return number }
    let fresh = UInt32(known.count)
    precondition(known.count <= WordTable.numberMask, "a million different words")
    known.append(word)
    numbers[word] = fresh
    return fresh
  }

  /// Adds readings and classes to a word.
  mutating func add(_ key: UInt64, _ readings: Readings, _ classes: WordClassSet = WordClassSet()) {
    add(key, number(of: Lexicon.Word(classes: classes, readings: readings)))
  }

  /// Adds the thing of that number to a word.
  mutating func add(_ key: UInt64, _ number: UInt32) {
    if number == 0 { return }
    if count * 4 >= slots.count * 3 { grow() }
    let index = slot(of: key)
    if slots[index] == 0 {
      count += 1
      slots[index] = key & ~WordTable.numberMask | UInt64(number)
      return
    }
    let before = UInt32(slots[index] & WordTable.numberMask)
    if before != number { slots[index] = key & ~WordTable.numberMask | UInt64(union(before, number)) }
  }

  private mutating func union(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let pair = UInt64(first) << 32 | UInt64(second)
    let place = Int((pair &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if unions[place].pair == pair { return unions[place].number }
    var word = known[Int(first)]
    word.readings.formUnion(known[Int(second)].readings)
    word.classes.formUnion(known[Int(second)].classes)
    let number = number(of: word)
    unions[place] = (pair, number)
    return number
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int { slots.withUnsafeBufferPointer { WordTable.slot(of: key, $0, mask) } }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 { slots[slot(of: entry)] = entry }
  }
}
