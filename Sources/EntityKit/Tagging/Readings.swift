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

  /// The reading of a Penn Treebank tag, which is what the lexicon holds.
  static func penn(_ tag: some Sequence<UInt8>) -> Readings {
    switch String(decoding: Array(tag), as: UTF8.self) {
    case "NN": .noun
    case "NNS": .plural
    case "NNP", "NNPS": .proper
    case "VB", "VBP": .base
    case "VBZ": .third
    case "VBD": .past
    case "VBN": .participle
    case "VBG": .gerund
    case "JJ", "JJR", "JJS": .adjective
    case "RB", "RBR", "RBS": .adverb
    case "IN": .preposition
    case "DT", "PDT": .determiner
    case "PRP": .pronoun
    case "PRP$": .possessivePronoun
    case "CC": .coordinator
    case "CD": .number
    case "MD": .modal
    case "TO": .to
    case "WDT", "WP", "WRB", "WP$": .wh
    case "RP": .particle
    default: .other
    }
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
