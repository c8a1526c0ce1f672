/// A row of `frames.tsv`: a word that evokes a relation, and which grammatical function fills which role. It never changes, and as an
/// object it is handed on without a copy of its texts.
final class Frame: Sendable {
  /// What a participant is to the relation.
  enum Role: String, Sendable, CaseIterable { case supplier, recipient, item, party, counterpart, parties }

  /// What a participant is to the word.
  enum Function: Sendable, Hashable {
    case subject, object, dative, possessive, modifier
    /// The demonym before what is supplied: `bought Russian helicopters`.
    case origin
    /// The subject of `let` before a bare infinitive: `Russia let Syria have tanks`.
    case granter
    /// Behind the preposition with this key.
    case preposition(UInt64)
  }

  enum PartOfSpeech: String, Sendable { case verb, noun, idiom }

  /// Conditions on a claim of the frame.
  struct Options: OptionSet, Sendable {
    let rawValue: UInt16
    /// What is supplied must be named, and be goods.
    static let needsItem = Options(rawValue: 1 << 0)
    /// The counterpart must be a person or a body of persons, not a bare place.
    static let person = Options(rawValue: 1 << 1)
    static let notPlace = Options(rawValue: 1 << 2)
    /// Only in the infinitive: `went to see Y`.
    static let infinitive = Options(rawValue: 1 << 3)
    /// Nothing else may follow the object, and no infinitive a noun: `called Y`, but not `called Y a killer` or `a call to resign`.
    static let bareObject = Options(rawValue: 1 << 4)
    /// Only before an `of` phrase with another word of contact: `a round of talks`.
    static let ofTalks = Options(rawValue: 1 << 5)
    /// Only behind `in`: `in touch with`.
    static let inPhrase = Options(rawValue: 1 << 6)
    /// What is supplied may be left out: `Libya supplied the rebels`.
    static let bare = Options(rawValue: 1 << 7)

    /// The event does not happen: `denied Iran missiles`.
    static let negative = Options(rawValue: 1 << 8)
    /// Only where the clause says in which place: `called on the king in Amman`, but not `called on the king to go`.
    static let inPlace = Options(rawValue: 1 << 9)

    /// The counterpart must be a person.
    static let individual = Options(rawValue: 1 << 10)

    /// Denying it denies no contact: `failed to reach agreement`.
    static let notDenied = Options(rawValue: 1 << 11)

    static let names: [String: Options] = [
      "needs-item": .needsItem, "person": .person, "not-place": .notPlace, "infinitive": .infinitive,
      "bare-object": .bareObject, "of-talks": .ofTalks, "in-phrase": .inPhrase, "bare": .bare, "negative": .negative, "in-place": .inPlace,
      "individual": .individual, "not-denied": .notDenied,
    ]
  }

  let kind: RelationKind
  /// FrameNet's name.
  let name: String
  let lemma: String
  let partOfSpeech: PartOfSpeech
  /// Key of a particle (`over`), or of the object of an idiom or the second noun of a phrase.
  let second: UInt64?
  let roles: [(role: Role, functions: [Function])]
  /// `roles` as the row writes them.
  let pattern: String
  let options: Options
  let modality: Modality
  /// `frames.tsv:LINE`.
  let rule: String
  let line: Int

  /// Whether some role can be the dative.
  let hasDative: Bool

  init(
    kind: RelationKind, name: String, lemma: String, partOfSpeech: PartOfSpeech, second: UInt64?,
    roles: [(role: Role, functions: [Function])], pattern: String, options: Options, modality: Modality, rule: String, line: Int
  ) {
    self.kind = kind
    self.name = name
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.second = second
    self.roles = roles
    self.pattern = pattern
    self.options = options
    self.modality = modality
    self.rule = rule
    self.line = line
    hasDative = roles.contains { $0.functions.contains(.dative) }
  }

  func functions(of role: Role) -> [Function] { roles.first { $0.role == role }?.functions ?? [] }

  /// The role of a contact that nobody fills: the party, else the counterpart; `parties` where the row has not that one.
  func firstEmptyParty(_ noParty: Bool) -> Role {
    if !noParty { return roles.contains { $0.role == .counterpart } ? .counterpart : .parties }
    return roles.contains { $0.role == .party } ? .party : .parties
  }
}

/// A row of `signatures.tsv`: what a predicate does to an event that it embeds. An object for the same reason.
final class Signature: Sendable {
  enum Control: Sendable { case subject, object, none }

  let lemma: String
  /// The data file and the line of the row in it.
  let file: String
  let line: Int
  /// `that`, `to`, `ing`, `object`, or prepositions.
  let complements: [FunctionWord]
  let keepsPolarity: Bool
  let modality: Modality?
  let control: Control
  let isSource: Bool
  /// Key of a particle: `out` in `rule out`.
  let particle: UInt64?

  init(
    lemma: String, file: String, line: Int, complements: [FunctionWord], keepsPolarity: Bool, modality: Modality?, control: Control,
    isSource: Bool, particle: UInt64?
  ) {
    self.lemma = lemma
    self.file = file
    self.line = line
    self.complements = complements
    self.keepsPolarity = keepsPolarity
    self.modality = modality
    self.control = control
    self.isSource = isSource
    self.particle = particle
  }

  /// `signatures.tsv:LINE`.
  var rule: String { "\(file):\(line)" }

  /// Whether the predicate takes a complement of that form.
  func takes(_ complement: FunctionWord) -> Bool { complements.contains(complement) }
}
