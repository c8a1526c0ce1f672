import Testing

@testable import EntityKit

/// What many tests share: the stages and an extractor, built once.
enum Shared {
  static let extractor = EntityExtractor()
  private static let built = Result { try Pipeline(gazetteers: [], builtIn: true) }

  /// The stages with the built-in data.
  static var pipeline: Pipeline { get throws { try built.get() } }

  /// What `extract` gives for a text.
  static func extraction(_ text: String) -> Extraction { extractor.extract(from: Document(id: "t", text: text)) }

  /// The mentions and the syntax of a text, as the pipeline makes them.
  static func syntax(_ text: String) throws -> DocumentSyntax {
    let pipeline = try pipeline
    let tokenized = pipeline.tokenized(text)
    return DocumentSyntax(
      tokenized, mentions: pipeline.recognizer.mentions(in: tokenized), lexicon: pipeline.lexicon, rules: pipeline.tagger.rules)
  }
}

/// Steele, Lea and Flood's SplitMix64: a small generator whose sequence is the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `limit`, which is at least 1.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  /// A member of `list`, or `nil` where it is empty.
  mutating func pick<Value>(_ list: [Value]) -> Value? { list.isEmpty ? nil : list[below(list.count)] }
}

/// A claim that a sentence must give.
struct Expected: Sendable, CustomStringConvertible {
  let kind: RelationKind
  let source: String
  let target: String
  let polarity: Polarity
  let modality: Modality
  let by: [String]

  static func supplies(
    _ source: String, _ target: String, _ polarity: Polarity = .positive, _ modality: Modality = .actual, by: [String] = []
  ) -> Expected {
    Expected(kind: .supplies, source: source, target: target, polarity: polarity, modality: modality, by: by)
  }

  static func contacts(
    _ source: String, _ target: String, _ polarity: Polarity = .positive, _ modality: Modality = .actual, by: [String] = []
  ) -> Expected {
    Expected(kind: .contacts, source: source, target: target, polarity: polarity, modality: modality, by: by)
  }

  var description: String { Self.line(kind, source, target, polarity, modality, by) }

  fileprivate static func line(
    _ kind: RelationKind, _ source: String, _ target: String, _ polarity: Polarity, _ modality: Modality, _ by: [String]
  ) -> String {
    var line = "\(kind.rawValue) \(source) > \(target)"
    if polarity == .negative { line += " not" }
    if modality != .actual { line += " \(modality)" }
    if !by.isEmpty { line += " by " + by.joined(separator: ", ") }
    return line
  }
}

/// One claim of an extraction with the names of its ends, for comparison and for messages.
struct Found: CustomStringConvertible {
  let claim: Claim
  let kind: RelationKind
  private let extraction: Extraction

  /// Every claim of `extraction`, by evidence.
  static func all(in extraction: Extraction) -> [Found] {
    extraction.relations.flatMap { relation in
      relation.claims.map { Found(claim: $0, kind: relation.kind, extraction: extraction) }
    }
  }

  private init(claim: Claim, kind: RelationKind, extraction: Extraction) {
    self.claim = claim
    self.kind = kind
    self.extraction = extraction
  }

  var description: String {
    Expected.line(
      kind, name(claim.source.entity), name(claim.target.entity), claim.polarity, claim.modality, claim.attributedTo.map(name))
  }

  private func name(_ id: Entity.ID) -> String { extraction.entity(id)?.name ?? "?\(id)" }

  /// Whether `wanted` is the entity's name or one of its aliases, ignoring case, diacritics and a leading "the".
  private func isCalled(_ id: Entity.ID, _ wanted: String) -> Bool {
    guard let entity = extraction.entity(id) else { return false }
    return ([entity.name] + entity.aliases).contains { Self.plain($0) == Self.plain(wanted) }
  }

  private static func plain(_ name: String) -> [UInt8] {
    let lower = name.lowercased()
    let bytes = Array((lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower).utf8)
    return (try? Shared.pipeline.tokenizer.folding.key(of: bytes, in: 0..<bytes.count)) ?? bytes
  }

  /// Whether the ends are these; those of contacts in either order.
  func joins(_ source: String, _ target: String) -> Bool {
    if isCalled(claim.source.entity, source) && isCalled(claim.target.entity, target) { return true }
    return kind == .contacts && isCalled(claim.source.entity, target) && isCalled(claim.target.entity, source)
  }

  /// Whether this is the claim that `expected` describes. The order of its sources does not count.
  func fits(_ expected: Expected) -> Bool {
    guard kind == expected.kind, claim.polarity == expected.polarity, claim.modality == expected.modality else { return false }
    guard joins(expected.source, expected.target), claim.attributedTo.count == expected.by.count else { return false }
    return expected.by.allSatisfy { wanted in claim.attributedTo.contains { isCalled($0, wanted) } }
  }
}

/// A sentence and all the claims that it must give, no more and no fewer.
struct Example: Sendable, CustomTestStringConvertible {
  let construction: String
  let text: String
  let claims: [Expected]

  init(_ construction: String, _ text: String, _ claims: Expected...) {
    self.construction = construction
    self.text = text
    self.claims = claims
  }

  var testDescription: String { "\(construction): \(text)" }

  /// What came out instead, or `nil` where the claims are the expected ones.
  var fault: String? {
    var found = Found.all(in: Shared.extraction(text))
    let all = found.map(\.description)
    var missing: [String] = []
    for one in claims {
      if let index = found.firstIndex(where: { $0.fits(one) }) { found.remove(at: index) } else { missing.append(one.description) }
    }
    if missing.isEmpty && found.isEmpty { return nil }
    let wanted = claims.isEmpty ? "nothing" : claims.map(\.description).joined(separator: "; ")
    return "wanted \(wanted); found \(all.isEmpty ? "nothing" : all.joined(separator: "; "))"
  }
}
