/// A place in the text that refers to an entity.
public struct Mention: Hashable, Sendable, Codable {
  /// How a mention refers.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// By a proper name or, for weapons, by designation or class word.
    case name
    /// By an adjective or noun of origin: "Russian", "the British".
    case demonym
    /// By a common noun: "the ministry", "the group".
    case nominal
    /// By a pronoun: "it", "she", "we".
    case pronoun
  }

  /// The words and where they stand.
  public var quote: Quote
  /// How they refer.
  public var kind: Kind
  /// The cue that decided for this reading, for instance `gazetteer` or `title`.
  public var cue: String

  /// A mention of some entity.
  public init(quote: Quote, kind: Kind, cue: String) {
    self.quote = quote
    self.kind = kind
    self.cue = cue
  }
}

/// A person, organization, place or weapon that a document speaks of, with every mention of it.
public struct Entity: Hashable, Sendable, Codable, Identifiable {
  /// `e1`, `e2`, ... by first mention; unique within its document.
  public var id: String
  /// What kind of thing it is.
  public var type: EntityType
  /// A finer class from the gazetteer (`country`, `armed-group`), where there is one.
  public var subtype: String?
  /// The gazetteer's name, else the longest full name in the document.
  public var name: String
  /// The other names that this document uses for it.
  public var aliases: [String]
  /// The gazetteer entry that it is, where it is in the gazetteer.
  public var gazetteerID: String?
  /// ISO 3166 code of the country that it is or belongs to, where known.
  public var country: String?
  /// ISO 3166 code of the state that a person or body acts for, as the text says or the gazetteer knows: `Iran's foreign minister`.
  public var nationality: String?
  /// What a person is called or does, in the words of the text, else of the gazetteer: `foreign minister`.
  public var office: String?
  /// Whether its name is that of one in many states, so that it alone says nothing: `Defence Ministry`.
  public var isGeneric: Bool
  /// Every mention, in text order. Empty where the entity is only what the end of a claim stands for.
  public var mentions: [Mention]

  /// An entity of one document.
  public init(
    id: String, type: EntityType, subtype: String? = nil, name: String, aliases: [String] = [],
    gazetteerID: String? = nil, country: String? = nil, nationality: String? = nil, office: String? = nil,
    isGeneric: Bool = false, mentions: [Mention] = []
  ) {
    self.id = id
    self.type = type
    self.subtype = subtype
    self.name = name
    self.aliases = aliases
    self.gazetteerID = gazetteerID
    self.country = country
    self.nationality = nationality
    self.office = office
    self.isGeneric = isGeneric
    self.mentions = mentions
  }
}
