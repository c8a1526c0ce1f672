/// A step from the words that fill a role to the entity that they stand for, beyond what a name says by itself.
public struct ReferenceStep: Hashable, Sendable, Codable {
  /// What leads on.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The mention that a pronoun or a common noun points back to.
    case antecedent
    /// The only entity so far that a common noun can mean.
    case only
    /// The state that the document speaks of most, for "the government" and "the military".
    case mainState = "main-state"
    /// Who speaks, for "we" and "our".
    case speaker
    /// One of the two that "both sides" and "the two men" are.
    case pair
    /// What a government, a delegation or fighters belong to.
    case owner
    /// The common noun that a name renames: "his envoy" in "his envoy, Maxim Orlov".
    case apposition
    /// The delegation that the end leads: "a delegation led by X".
    case leader
    /// The measure or pronoun that only counts what stands behind "of": "some of the rebels".
    case inside
    /// The state that the last entity stands for or belongs to.
    case state
  }

  /// What leads on.
  public var kind: Kind
  /// The words that it leads to, where it leads to words.
  public var quote: Quote?
  /// Name of the entity that it leads to.
  public var name: String

  /// A step of a resolution.
  public init(kind: Kind, quote: Quote?, name: String) {
    self.kind = kind
    self.quote = quote
    self.name = name
  }
}
