/// A noun with what belongs to it: determiners, adjectives, compounds, a possessor, `of` phrases, appositions, conjuncts.
struct NounGroup: Sendable {
  /// A preposition and the group it governs.
  struct Attachment: Sendable {
    /// Tokens of the preposition.
    let preposition: Range<Int>
    let noun: Int
  }

  var tokens: Range<Int>
  /// The last noun, which says what the group is.
  var head: Int
  /// Index of the mention that the head belongs to.
  var mention: Int?
  /// Indices of the mentions before the head: `Russian` and `Taliban` in `the Russian Taliban envoy`.
  var premodifiers: [Int] = []
  /// The group whose possessive stands before: `Germany` in `Germany's minister`.
  var possessor: Int?
  /// Token of a possessive pronoun: `its`.
  var possessivePronoun: Int?
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
  /// `of` phrases and the like, directly behind.
  var attachments: [Attachment] = []
  /// The groups that rename it: `Maxim Orlov` in `its envoy, Maxim Orlov`.
  var appositions: [Int] = []
  /// The other members of the list that it begins.
  var conjuncts: [Int] = []
  /// The list that it is a later member of.
  var listHead: Int?
  /// The group that it renames.
  var renames: Int?
}
