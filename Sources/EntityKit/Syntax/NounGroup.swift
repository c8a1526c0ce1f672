/// A noun with what belongs to it: determiners, adjectives, compounds, a possessor, `of` phrases, appositions, conjuncts.
struct NounGroup: Sendable {
  /// A preposition and the group it governs.
  struct Attachment: Sendable {
    /// Tokens of the preposition.
    @CompactRange var preposition: Range<Int>
    @CompactIndex var noun: Int
  }

  @CompactRange var tokens: Range<Int>
  /// The last noun, which says what the group is.
  @CompactIndex var head: Int
  /// Index of the mention that the head belongs to.
  @OptionalIndex var mention: Int? = nil
  /// The group whose possessive stands before: `Germany` in `Germany's minister`.
  @OptionalIndex var possessor: Int? = nil
  /// Token of a possessive pronoun: `its`.
  @OptionalIndex var possessivePronoun: Int? = nil
  /// `no weapons`, `nothing`, `none`.
  var isNegated = false
  var isPronoun = false
  var isPlural = false
  var isDefinite = false
  var isIndefinite = false
  /// A time or date: no participant.
  var isTime = false
  /// Only a number: `20`, `$32 million`.
  var isNumber = false
  /// The list that it is a later member of.
  @OptionalIndex var listHead: Int? = nil
  /// The group that it renames.
  @OptionalIndex var renames: Int? = nil
  /// Its lists, together and only where it has any, because most groups have none and groups are copied.
  private var lists: [Lists] = []

  init(tokens: Range<Int>, head: Int) {
    self.tokens = tokens
    self.head = head
  }

  private struct Lists: Sendable {
    var premodifiers: [Int] = []
    var attachments: [Attachment] = []
    var appositions: [Int] = []
    var conjuncts: [Int] = []
  }

  private mutating func makeLists() { if lists.isEmpty { lists.append(Lists()) } }
}

extension NounGroup {
  /// Indices of the mentions before the head: `Russian` and `Taliban` in `the Russian Taliban envoy`.
  var premodifiers: [Int] {
    get { lists.isEmpty ? [] : lists[0].premodifiers }
    _modify {
      makeLists()
      yield &lists[0].premodifiers
    }
  }

  /// `of` phrases and the like, directly behind.
  var attachments: [Attachment] {
    get { lists.isEmpty ? [] : lists[0].attachments }
    _modify {
      makeLists()
      yield &lists[0].attachments
    }
  }

  /// The groups that rename it: `Maxim Orlov` in `its envoy, Maxim Orlov`.
  var appositions: [Int] {
    get { lists.isEmpty ? [] : lists[0].appositions }
    _modify {
      makeLists()
      yield &lists[0].appositions
    }
  }

  /// The other members of the list that it begins.
  var conjuncts: [Int] {
    get { lists.isEmpty ? [] : lists[0].conjuncts }
    _modify {
      makeLists()
      yield &lists[0].conjuncts
    }
  }
}
