/// The parts of speech that a token could be, as a set. A token never loses its last reading.
struct Readings: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let noun = Readings(rawValue: 1 << 0)
  static let plural = Readings(rawValue: 1 << 1)
  static let proper = Readings(rawValue: 1 << 2)
  /// Base form and present tense without -s: "to supply", "they supply".
  static let base = Readings(rawValue: 1 << 3)
  static let third = Readings(rawValue: 1 << 4)
  static let past = Readings(rawValue: 1 << 5)
  static let participle = Readings(rawValue: 1 << 6)
  static let gerund = Readings(rawValue: 1 << 7)
  static let adjective = Readings(rawValue: 1 << 8)
  static let adverb = Readings(rawValue: 1 << 9)
  static let preposition = Readings(rawValue: 1 << 10)
  static let determiner = Readings(rawValue: 1 << 11)
  static let pronoun = Readings(rawValue: 1 << 12)
  static let possessivePronoun = Readings(rawValue: 1 << 13)
  static let coordinator = Readings(rawValue: 1 << 14)
  static let subordinator = Readings(rawValue: 1 << 15)
  static let number = Readings(rawValue: 1 << 16)
  static let modal = Readings(rawValue: 1 << 17)
  static let to = Readings(rawValue: 1 << 18)
  static let wh = Readings(rawValue: 1 << 19)
  static let particle = Readings(rawValue: 1 << 20)
  static let other = Readings(rawValue: 1 << 21)
  static let possessive = Readings(rawValue: 1 << 22)
  static let punctuation = Readings(rawValue: 1 << 23)

  static let nominal: Readings = [.noun, .plural, .proper]
  static let finite: Readings = [.base, .third, .past]
  static let verb: Readings = [.base, .third, .past, .participle, .gerund]

  /// Whether there are two or more.
  var isAmbiguous: Bool { rawValue & (rawValue &- 1) != 0 }

  /// The readings of Penn Treebank tags divided by spaces, which is what the lexicon holds. O(n).
  static func penn(_ tags: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Readings {
    var readings: Readings = []
    var tag: UInt32 = 0
    for index in range {
      if tags[index] == UInt8(ascii: " ") {
        if tag != 0 { readings.formUnion(penn(tag)) }
        tag = 0
      } else {
        tag = tag << 8 | UInt32(tags[index])
      }
    }
    if tag != 0 { readings.formUnion(penn(tag)) }
    return readings
  }

  /// The reading of a tag that is packed into an integer, its last letter lowest.
  private static func penn(_ packed: UInt32) -> Readings {
    switch packed {
    case tag("N", "N"): .noun
    case tag("N", "N", "S"): .plural
    case tag("N", "N", "P"), tag("N", "N", "P", "S"): .proper
    case tag("V", "B"), tag("V", "B", "P"): .base
    case tag("V", "B", "Z"): .third
    case tag("V", "B", "D"): .past
    case tag("V", "B", "N"): .participle
    case tag("V", "B", "G"): .gerund
    case tag("J", "J"), tag("J", "J", "R"), tag("J", "J", "S"): .adjective
    case tag("R", "B"), tag("R", "B", "R"), tag("R", "B", "S"): .adverb
    case tag("I", "N"): .preposition
    case tag("D", "T"), tag("P", "D", "T"): .determiner
    case tag("P", "R", "P"): .pronoun
    case tag("P", "R", "P", "$"): .possessivePronoun
    case tag("C", "C"): .coordinator
    case tag("C", "D"): .number
    case tag("M", "D"): .modal
    case tag("T", "O"): .to
    case tag("W", "D", "T"), tag("W", "P"), tag("W", "R", "B"), tag("W", "P", "$"): .wh
    case tag("R", "P"): .particle
    default: .other
    }
  }

  @inline(__always)
  private static func tag(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar? = nil, _ fourth: Unicode.Scalar? = nil
  ) -> UInt32 {
    var packed = first.value << 8 | second.value
    if let third { packed = packed << 8 | third.value }
    if let fourth { packed = packed << 8 | fourth.value }
    return packed
  }

  /// The readings by the names that `readings.tsv` and `explain` use.
  static let names: [(String, Readings)] = [
    ("noun", .noun), ("plural", .plural), ("proper", .proper), ("base", .base), ("third", .third), ("past", .past),
    ("participle", .participle), ("gerund", .gerund), ("adjective", .adjective), ("adverb", .adverb),
    ("preposition", .preposition), ("determiner", .determiner), ("pronoun", .pronoun),
    ("possessive-pronoun", .possessivePronoun), ("coordinator", .coordinator), ("subordinator", .subordinator),
    ("number", .number), ("modal", .modal), ("to", .to), ("wh", .wh), ("particle", .particle), ("other", .other),
    ("possessive", .possessive), ("punctuation", .punctuation), ("nominal", .nominal), ("finite", .finite), ("verb", .verb),
  ]
}

extension Readings {
  /// The readings that `name` stands for.
  init?(named name: some StringProtocol) {
    guard let found = Self.names.first(where: { $0.0 == name }) else { return nil }
    self = found.1
  }
}
