/// The type of an entity. Open: a user's gazetteer may bring types of its own.
public struct EntityType: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The name used in gazetteers and in every output.
  public var rawValue: String
  /// A type by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A human being with a name.
  public static let person = EntityType(rawValue: "person")
  /// A ministry, armed force, armed group, party, company, alliance, media outlet, or a seat of power as an institution.
  public static let organization = EntityType(rawValue: "organization")
  /// A country, region, city, facility, sea, river or mountain.
  public static let place = EntityType(rawValue: "place")
  /// A named weapon system or a class of weapons.
  public static let weapon = EntityType(rawValue: "weapon")

  /// Orders types by name, for stable output.
  public static func < (left: EntityType, right: EntityType) -> Bool { left.rawValue < right.rawValue }
}

/// The kind of a relation. Open: frames may bring kinds of their own.
public struct RelationKind: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The name used in frames and in every output.
  public var rawValue: String
  /// A kind by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The source gives, sells, sends, lends or funds arms, equipment, money or other material aid to the target.
  public static let supplies = RelationKind(rawValue: "supplies")
  /// The two ends meet, talk, negotiate or keep a channel. Symmetric.
  public static let contacts = RelationKind(rawValue: "contacts")

  /// Orders kinds by name, for stable output.
  public static func < (left: RelationKind, right: RelationKind) -> Bool { left.rawValue < right.rawValue }
}

/// Whether a text says that something is so or that it is not.
public enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text asserts it.
  case positive
  /// The text says that it did not, does not or will not happen.
  case negative
}

/// How far along a text says that something is.
public enum Modality: String, Hashable, Sendable, Codable, CaseIterable {
  /// It happened or goes on.
  case actual
  /// It is agreed, announced or being prepared.
  case planned
  /// Somebody asked for it, wants it or urges it.
  case requested
  /// It could or may be; it is feared, believed or reported with nobody named.
  case possible
}
