/// Frames and signatures, found by the key of any form of their word. It never changes, and as an object it is asked without a copy of
/// its tables.
final class PredicateLexicon: Sendable {
  private let rows: PredicateRows

  init(folding: Folding, frames: TableFile, signatures: TableFile, inflection: Inflection) throws(DataError) {
    rows = try PredicateRows(folding: folding, frames: frames, signatures: signatures, inflection: inflection)
  }

  /// The frames of a verb form; those with a particle or object first.
  func verbFrames(_ key: UInt64) -> KeyedRows<Frame>.Rows { rows.verbFrames[key] }
  func nounFrames(_ key: UInt64) -> KeyedRows<Frame>.Rows { rows.nounFrames[key] }
  func verbSignatures(_ key: UInt64) -> KeyedRows<Signature>.Rows { rows.verbSignatures[key] }
  func nounSignatures(_ key: UInt64) -> KeyedRows<Signature>.Rows { rows.nounSignatures[key] }
  func adjectiveSignatures(_ key: UInt64) -> KeyedRows<Signature>.Rows { rows.adjectiveSignatures[key] }
  /// The frames of a word in any part of speech.
  func frames(of key: UInt64) -> [Frame] { Array(rows.verbFrames[key]) + Array(rows.nounFrames[key]) }
  /// Every frame, in the order of the file. O(n log n).
  var frames: [Frame] { (rows.verbFrames.all + rows.nounFrames.all).sorted { $0.line < $1.line } }
  /// Whether a word evokes a frame in any part of speech. O(1).
  func isTrigger(_ key: UInt64) -> Bool {
    rows.triggers[PredicateRows.word(of: key)] & (1 << (key & 63)) != 0 && (rows.verbFrames.contains(key) || rows.nounFrames.contains(key))
  }
}

/// The rows of frames and signatures by the keys of all forms of their words, as they are read.
private struct PredicateRows: Sendable {
  private(set) var verbFrames = KeyedRows<Frame>(capacity: 2_000)
  private(set) var nounFrames = KeyedRows<Frame>(capacity: 500)
  private(set) var verbSignatures = KeyedRows<Signature>(capacity: 3_000)
  private(set) var nounSignatures = KeyedRows<Signature>(capacity: 500)
  private(set) var adjectiveSignatures = KeyedRows<Signature>(capacity: 200)
  /// A bit for the key of each word that evokes a frame, which turns most words away at once.
  private(set) var triggers = [UInt64](repeating: 0, count: 1 << 10)
  /// The roles of each pattern that was read.
  private var rolesOf: [String: [(role: Frame.Role, functions: [Frame.Function])]] = [:]
  private let folding: Folding

  init(folding: Folding, frames: TableFile, signatures: TableFile, inflection: Inflection) throws(DataError) {
    self.folding = folding
    try frames.forEachRow(header: ["kind", "frame", "lemma", "pos", "roles", "options", "fires", "quiet"]) {
      row throws(DataError) in try add(frame: row, inflection)
    }
    try signatures.forEachRow(header: ["lemma", "pos", "complement", "polarity", "modality", "control", "source"]) {
      row throws(DataError) in try add(signature: row, inflection)
    }
  }

  /// Which word of `triggers` holds the bit of a key.
  static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0x3FF }

  private mutating func add(frame row: TableFile.Row, _ inflection: Inflection) throws(DataError) {
    guard let partOfSpeech = Frame.PartOfSpeech(rawValue: row.text(3)) else {
      throw row.fault(.unknownValue, cell: 3, "unknown part of speech '\(row.text(3))'; it must be verb, noun or idiom")
    }
    let words = row.values(2, by: " ")
    guard let first = words.first else { throw row.fault(.missingValue, cell: 2, "the lemma is missing") }
    let roles = try roles(row)
    var options: Frame.Options = []
    var modality = Modality.actual
    for name in row.values(5, by: " ") {
      if let option = Frame.Options.names[name] {
        options.insert(option)
      } else if let stated = Modality(rawValue: name) {
        modality = stated
      } else {
        throw row.fault(.unknownValue, cell: 5, "unknown option '\(name)'")
      }
    }
    let frame = Frame(
      kind: RelationKind(rawValue: row.text(0)), name: row.text(1), lemma: row.text(2), partOfSpeech: partOfSpeech,
      second: words.count > 1 ? words.last.map { folding.hash($0) } : nil, roles: roles, pattern: row.text(4),
      options: options, modality: modality, rule: "\(row.file):\(row.line)", line: row.line)
    let keys = partOfSpeech == .noun ? inflection.keys(ofNoun: first) : inflection.keys(ofVerb: first)
    for key in keys { triggers[Self.word(of: key)] |= 1 << (key & 63) }
    // Rows with a second word come first: they say more.
    if partOfSpeech == .noun {
      nounFrames.add(frame, keys, isFirst: words.count > 1)
    } else {
      verbFrames.add(frame, keys, isFirst: words.count > 1)
    }
  }

  /// The roles of a row. Many rows have the same, which are read once.
  private mutating func roles(_ row: TableFile.Row) throws(DataError) -> [(role: Frame.Role, functions: [Frame.Function])] {
    let pattern = row.text(4)
    if let known = rolesOf[pattern] { return known }
    let roles = try row.values(4, by: " ").map { text throws(DataError) in try role(text, row) }
    rolesOf[pattern] = roles
    return roles
  }

  private func role(_ text: String, _ row: TableFile.Row) throws(DataError) -> (role: Frame.Role, functions: [Frame.Function]) {
    let parts = text.parts(by: "=")
    guard parts.count == 2, let role = Frame.Role(rawValue: parts[0]) else {
      throw row.fault(.unknownValue, cell: 4, "'\(text)' is no role; write for instance supplier=subject")
    }
    let functions = parts[1].parts(by: ",").map { name -> Frame.Function in
      switch name {
      case "subject": .subject
      case "object": .object
      case "dative": .dative
      case "possessive": .possessive
      case "modifier": .modifier
      case "origin": .origin
      case "granter": .granter
      default: .preposition(folding.hash(name))
      }
    }
    return (role, functions)
  }

  private mutating func add(signature row: TableFile.Row, _ inflection: Inflection) throws(DataError) {
    let words = row.values(0, by: " ")
    guard let first = words.first else { throw row.fault(.missingValue, cell: 0, "the lemma is missing") }
    let keepsPolarity = row.holds("+", in: 3)
    guard keepsPolarity || row.holds("-", in: 3) else { throw row.fault(.unknownValue, cell: 3, "the polarity must be + or -") }
    let modality = row.holds("-", in: 4) ? nil : Modality(rawValue: row.text(4))
    guard modality != nil || row.holds("-", in: 4) else {
      throw row.fault(.unknownValue, cell: 4, "unknown modality '\(row.text(4))'")
    }
    let signature = Signature(
      lemma: row.text(0), file: row.file, line: row.line,
      complements: row.values(2, by: ",").map { FunctionWord(key: folding.hash($0)) }, keepsPolarity: keepsPolarity, modality: modality,
      control: row.holds("subject", in: 5) ? .subject : row.holds("object", in: 5) ? .object : .none, isSource: row.holds("yes", in: 6),
      particle: words.count > 1 ? words.last.map { folding.hash($0) } : nil)
    switch row.text(1) {
    case "verb": verbSignatures.add(signature, inflection.keys(ofVerb: first))
    case "noun": nounSignatures.add(signature, inflection.keys(ofNoun: first))
    case "adjective": adjectiveSignatures.add(signature, [folding.hash(first)])
    default: throw row.fault(.unknownValue, cell: 1, "unknown part of speech '\(row.text(1))'")
    }
  }
}
