/// A stretch of tokens that could be a mention, with what speaks for it.
struct Candidate: Sendable {
  /// What decided for a candidate, in the words of `explain`.
  enum Cue: String, Sendable {
    case gazetteer
    case designator
    case classWord = "class-word"
    case title
    case role
    case givenName = "given-name"
    case surname
    case apposition
    case reporting
    case organizationHead = "organization-head"
    case organizationSuffix = "organization-suffix"
    case acronym
    case company
    case placeHead = "place-head"
    case locative
    case capitalised
    case document
  }

  var tokens: Range<Int>
  var type: NameType
  var kind: Mention.Kind
  var cue: Cue
  /// How much speaks for it; the best set without overlaps has the highest sum.
  var weight: Int
  /// The gazetteer entry that it most likely is, or -1.
  var entry: Int32 = -1
  /// Whether other entries of its type have the same name.
  var hasRivals = false
  /// Of a weapon designator that no list holds: the entry of its family, if one is known.
  var family: Int32 = -1
  /// Whether it is none of the four types, and only keeps other candidates off its words: a ship, a treaty.
  var isVoid = false
}
