/// Why a claim was made: the row that fired, what filled its roles, and the words that decided how it is meant.
public struct ClaimExplanation: Hashable, Sendable, Codable {
  /// How a row came to fire.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// A verb, noun or idiom with its participants.
    case frame
    /// A name and a participle in one word: "American-supplied bombs".
    case compound
    /// An earlier claim, turned round by a denial: "X rejected the charge".
    case denial
  }

  /// What relates the ends.
  public var kind: RelationKind
  /// The claim itself, as the extraction has it.
  public var claim: Claim
  /// How it came about.
  public var way: Way
  /// The row that fired; of a denial, the row of the claim that is denied.
  public var row: FrameRow
  /// The words in its roles: both ends, then the items.
  public var roles: [RoleExplanation]
  /// What made a difference to polarity, modality and attribution, from the inside out.
  public var cues: [CueExplanation]

  /// An explained claim.
  public init(kind: RelationKind, claim: Claim, way: Way, row: FrameRow, roles: [RoleExplanation], cues: [CueExplanation]) {
    self.kind = kind
    self.claim = claim
    self.way = way
    self.row = row
    self.roles = roles
    self.cues = cues
  }
}
