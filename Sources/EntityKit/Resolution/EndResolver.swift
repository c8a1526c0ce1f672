/// Finds what the words of a role stand for: names, capitals and seats, governments and delegations, nominals and pronouns.
///
/// Every answer keeps the step that led to it; where no candidate is clear it gives none.
struct EndResolver: ~Copyable, Sendable {
  /// What words stand for, and how.
  struct End: Sendable, Hashable {
    let entity: Int
    /// `name`, `capital`, `seat`, `government`, `demonym`, `nominal`, `pronoun`, `speaker`, `apposition`, `member`.
    let via: String
    let tokens: Range<Int>
  }

  /// A pronoun or common noun whose entity is known.
  struct Referent: Sendable {
    let token: Int
    let entity: Int
    /// As that of a mention.
    let prominence: Int
  }

  let document: DocumentSyntax
  let gazetteer: Gazetteer
  var table: EntityTable
  /// What each person or office belongs to, as the text says: `spokesman of the Iranian Foreign Ministry`.
  var affiliation: [Int: Int] = [:]
  /// The titles and offices by which the text calls a person.
  var offices: [Int: Set<UInt64>] = [:]
  /// How prominent each mention is in its sentence: 3 subject, 2 object, 1 other.
  var prominence: [Int]
  /// The ends of the last contact of two persons, and of the last one of others: "the two men", "both sides".
  var lastPersons: [Int] = []
  var lastBodies: [Int] = []
  /// The state that the document speaks of most, once it has been asked for.
  var leadingState: Int??
  /// The speaker of the words that are read, for "we" and "our".
  var speaker: Int?
  /// The pronouns and common nouns resolved so far, which later ones may point back to.
  var referents: [Referent] = []
  /// What led to the ends asked for last, where somebody wants to know.
  var steps: [ResolutionStep]?

  init(_ document: DocumentSyntax, gazetteer: Gazetteer, table: consuming EntityTable) {
    self.document = document
    self.gazetteer = gazetteer
    self.table = table
    prominence = [Int](document.mentions.count, of: 1)
    for sentence in document.sentences.indices {
      rank(sentence)
      affiliate(sentence)
    }
    noteOffices()
  }

  /// The ends that a noun group stands for, its list members apart. `excluding` are the other ends of the same event.
  mutating func ends(of noun: Int, in sentence: Int, excluding: Set<Int> = []) -> [End] {
    let group = document.sentences[sentence].nouns[noun]
    if group.isTime { return [] }
    if group.isPronoun { return pronoun(noun, sentence, excluding) }
    if let mention = group.mention { return end(ofMention: mention, group).map { [$0] } ?? [] }
    return common(noun, sentence, excluding)
  }

  /// Notes that a group, which is no name, refers to an entity.
  mutating func refer(_ noun: Int, _ kind: Mention.Kind, to entity: Int, _ sentence: Int) {
    let group = document.sentences[sentence].nouns[noun]
    table.refer(group.tokens, kind, to: entity)
    // Whoever speaks is nobody that the text speaks of.
    guard !isIn(.pronounSpeaker, group.head),
      !referents.suffix(Self.referentLimit).contains(where: { $0.token == group.head && $0.entity == entity })
    else { return }
    let prominence = document.sentences[sentence].clauses.reduce(1) { best, clause in
      max(best, clause.subject == noun ? 3 : clause.objects.contains(noun) ? 2 : 1)
    }
    referents.append(Referent(token: group.head, entity: entity, prominence: prominence))
  }

  /// How many references back a pronoun may point: more than four sentences hold.
  static let referentLimit = 32

  var text: TokenizedText { document.text }

  @inline(__always)
  func isIn(_ wordClass: WordClass, _ token: Int) -> Bool { document.text.isIn(wordClass, token) }

  @inline(__always)
  func isIn(_ wordClass: WordClass, _ key: UInt64) -> Bool { document.lexicon[key].classes.contains(wordClass) }
}
