/// The words that fill a role of a claim, and how they came to stand for its entity.
public struct RoleExplanation: Hashable, Sendable, Codable {
  /// `supplier`, `recipient`, `item`, `party`, `counterpart` or `parties`.
  public var role: String
  /// The grammatical function: `subject`, `object`, `dative`, `possessive`, `modifier`, `origin`, or a preposition; of a compound
  /// also `modified` for the noun that it stands before, and `holder` for who has what that names.
  public var function: String
  /// The words.
  public var quote: Quote
  /// Id of the entity that they stand for; `nil` where they only name goods.
  public var entity: Entity.ID?
  /// The step from the words to the entity, as in `Claim.End`; `nil` for goods.
  public var via: String?
  /// What led there, beyond what the words say by themselves; often empty.
  public var steps: [ReferenceStep]

  /// A filled role.
  public init(role: String, function: String, quote: Quote, entity: Entity.ID?, via: String?, steps: [ReferenceStep]) {
    self.role = role
    self.function = function
    self.quote = quote
    self.entity = entity
    self.via = via
    self.steps = steps
  }
}
