/// A name that no gazetteer has, with a guess at what it is.
public struct NameSuggestion: Hashable, Sendable, Codable {
  /// The name, as its longest mention has it.
  public var name: String
  /// What most of its mentions were taken for.
  public var type: EntityType
  /// Its finer class, where the texts tell.
  public var subtype: String?
  /// Other names that the texts use for it: short forms of organizations.
  public var aliases: [String]
  /// ISO 3166 code of its country, where the texts tell.
  public var country: String?
  /// The class of a weapon by its family.
  public var weaponClass: String?
  /// What the type was guessed by: a cue of a mention, or `capitalised` where nothing speaks for it.
  public var cue: String
  /// How often the texts name it, short forms included.
  public var count: Int
  /// In how many documents.
  public var documents: Int
  /// The document of the first mention.
  public var documentID: String
  /// The sentence of the first mention, shortened.
  public var context: String
}
