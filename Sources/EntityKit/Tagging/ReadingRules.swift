/// Constraint rules over readings, from `readings.tsv`: a row removes or selects a reading by its neighbours.
///
/// After Constraint Grammar (Karlsson 1990): rules only discard readings, and never the last one.
struct ReadingRules: Sendable {
  private enum Operation: String { case select, remove }

  /// One condition on a neighbour: `-1:determiner` (could be one), `-1=noun` (can only be that), `+1@be` (word class).
  /// As records without gaps, like the next two, as in the data image.
  struct Test: BitwiseCopyable, Sendable {
    fileprivate enum Kind: UInt16 { case canBe, onlyIs, isIn }
    private let classBits: (UInt64, UInt64, UInt64)
    private let offset: Int32
    private let readings: Readings
    private let negation: UInt32
    private let kindNumber: UInt32

    fileprivate init(offset: Int32, kind: Kind, readings: Readings, classes: WordClassSet, isNegated: Bool) {
      classBits = classes.bits
      self.offset = offset
      self.readings = readings
      negation = isNegated ? 1 : 0
      kindNumber = UInt32(kind.rawValue)
    }

    private var kind: Kind { Kind(rawValue: UInt16(truncatingIfNeeded: kindNumber)) ?? .canBe }
    fileprivate var classes: WordClassSet { WordClassSet(bits: classBits) }
    fileprivate var isNegated: Bool { negation != 0 }

    @inline(__always)
    fileprivate func holds(at index: Int, _ words: UnsafeMutableBufferPointer<Lexicon.Word>, _ range: Range<Int>) -> Bool {
      let position = index + Int(offset)
      guard range.contains(position) else { return isNegated }
      let result: Bool
      switch kind {
      case .canBe: result = !words[position].readings.isDisjoint(with: readings)
      case .onlyIs: result = words[position].readings.isSubset(of: readings)
      case .isIn: result = words[position].classes.isSuperset(of: classes)
      }
      return result != isNegated
    }
  }

  struct Rule: BitwiseCopyable, Sendable {
    private let classBits: (UInt64, UInt64, UInt64)
    fileprivate let target: Readings
    private let selection: UInt32
    private let firstTest: Int32
    private let endOfTests: Int32

    fileprivate init(selects: Bool, target: Readings, tests: Range<Int>, classes: WordClassSet) {
      classBits = classes.bits
      self.target = target
      selection = selects ? 1 : 0
      firstTest = Int32(tests.lowerBound)
      endOfTests = Int32(tests.upperBound)
    }

    fileprivate var selects: Bool { selection != 0 }
    /// Its tests among those of all rules.
    fileprivate var tests: Range<Int> { Int(firstTest)..<Int(endOfTests) }
    /// The classes that some words of the stretch must be in.
    fileprivate var classes: WordClassSet { WordClassSet(bits: classBits) }
  }

  /// An ending of unknown words, of at most eight letters, as a number whose lowest byte is the last letter.
  struct Ending: BitwiseCopyable, Sendable {
    fileprivate let letters: UInt64
    fileprivate let length: Int32
    fileprivate let readings: Readings

    fileprivate var mask: UInt64 { length < 8 ? 1 << UInt64(8 * length) - 1 : .max }
    fileprivate var lastLetter: Int { Int(letters & 31) }
  }

  let rules: [Rule]
  let tests: [Test]
  /// By the lowest five bits of the last letter, then the longest first.
  let endings: [Ending]
  /// Where the endings of each last letter stand.
  private let endingsOf: [Range<Int>]

  /// Rules with the tests of all of them, and endings in their order. O(n).
  init(rules: [Rule], tests: [Test], endings: [Ending]) {
    self.rules = rules
    self.tests = tests
    self.endings = endings
    endingsOf = (0..<32).map { letter in
      let first = endings.firstIndex { $0.lastLetter >= letter } ?? endings.count
      return first..<(endings.firstIndex { $0.lastLetter > letter } ?? endings.count)
    }
  }

  /// Reads `readings.tsv`.
  init(_ file: TableFile) throws(DataError) {
    var rules: [Rule] = []
    var tests: [Test] = []
    var endings: [Ending] = []
    for row in try file.rows(header: ["operation", "target", "conditions", "example"]) {
      var readings: Readings = []
      let cell = row.text(0) == "ending" ? 2 : 1
      for name in row.values(cell, by: " ") {
        guard let reading = Readings(named: name) else { throw row.fault(.unknownValue, cell: cell, "unknown reading '\(name)'") }
        readings.formUnion(reading)
      }
      if row.text(0) == "ending" {
        let letters = row.text(1).utf8
        guard letters.count <= 8 else { throw row.fault(.unknownValue, cell: 1, "an ending has at most eight letters") }
        endings.append(Ending(letters: letters.reduce(0) { $0 << 8 | UInt64($1) }, length: Int32(letters.count), readings: readings))
        continue
      }
      guard let operation = Operation(rawValue: row.text(0)) else {
        throw row.fault(.unknownValue, cell: 0, "unknown operation '\(row.text(0))'; it must be select, remove or ending")
      }
      let first = tests.count
      var classes = WordClassSet()
      for text in row.values(2, by: " ") {
        let test = try Self.test(text, row)
        // A class that a neighbour must be in says no most often, so such tests come first.
        if !test.isNegated, !test.classes.isEmpty {
          classes.formUnion(test.classes)
          tests.insert(test, at: first)
        } else {
          tests.append(test)
        }
      }
      rules.append(Rule(selects: operation == .select, target: readings, tests: first..<tests.count, classes: classes))
    }
    endings.sort { ($0.lastLetter, -$0.length) < ($1.lastLetter, -$1.length) }
    self.init(rules: rules, tests: tests, endings: endings)
  }

  private static func test(_ text: String, _ row: TableFile.Row) throws(DataError) -> Test {
    let isNegated = text.utf8.first == UInt8(ascii: "!")
    let text = isNegated ? text.dropFirst() : text[...]
    guard let mark = text.firstIndex(where: { ":=@".contains($0) }), let offset = Int32(text[..<mark]) else {
      throw row.fault(.unknownValue, cell: 2, "'\(text)' is no condition; write for instance -1:determiner")
    }
    let name = text[text.index(after: mark)...]
    if text[mark] == "@" {
      let parts = name.split(separator: "/").map(String.init)
      let wordClass = WordClass(name: parts[0], value: parts.count > 1 ? parts[1] : "")
      guard let wordClass else { throw row.fault(.unknownValue, cell: 2, "unknown word class '\(name)'") }
      return Test(
        offset: offset, kind: .isIn, readings: [], classes: WordClassSet(wordClass), isNegated: isNegated)
    }
    var readings: Readings = []
    for part in name.split(separator: ",") {
      guard let reading = Readings(named: part) else { throw row.fault(.unknownValue, cell: 2, "unknown reading '\(part)'") }
      readings.formUnion(reading)
    }
    return Test(
      offset: offset, kind: text[mark] == ":" ? .canBe : .onlyIs, readings: readings, classes: WordClassSet(),
      isNegated: isNegated)
  }

  /// The readings of an unknown word by its ending. O(endings).
  func byEnding(_ word: Range<Int>, of bytes: [UInt8]) -> Readings {
    guard let last = word.last else { return .noun }
    let known = endingsOf[Int(bytes[last] & 31)]
    guard !known.isEmpty else { return .noun }
    var tail: UInt64 = 0
    for index in max(word.lowerBound, word.upperBound - 8)..<word.upperBound { tail = tail << 8 | UInt64(bytes[index]) }
    for ending in endings[known] where word.count > Int(ending.length) + 1 && tail & ending.mask == ending.letters {
      return ending.readings
    }
    return .noun
  }

  /// Applies the rules in order to the words of each stretch. O(n) in the words.
  func apply(to words: inout [Lexicon.Word], in stretches: some Sequence<Range<Int>>) {
    // A rule discards some readings and keeps others, so that only words with several are looked at.
    var ambiguous: [Int] = []
    words.withUnsafeMutableBufferPointer { words in
      tests.withUnsafeBufferPointer { tests in
        for range in stretches {
          ambiguous.removeAll(keepingCapacity: true)
          var found: Readings = []
          var classes = WordClassSet()
          for index in range {
            classes.formUnion(words[index].classes)
            guard words[index].readings.isAmbiguous else { continue }
            ambiguous.append(index)
            found.formUnion(words[index].readings)
          }
          for rule in rules where !found.isDisjoint(with: rule.target) && classes.isSuperset(of: rule.classes) {
            for index in ambiguous {
              let readings = words[index].readings
              let rest = readings.subtracting(rule.target)
              guard rest != readings, !rest.isEmpty, rule.tests.allSatisfy({ tests[$0].holds(at: index, words, range) }) else { continue }
              words[index].readings = rule.selects ? readings.intersection(rule.target) : rest
            }
          }
        }
      }
    }
  }
}
