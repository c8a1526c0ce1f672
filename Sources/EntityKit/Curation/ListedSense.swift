/// An entry of the gazetteers that a name could mean.
public struct ListedSense: Hashable, Sendable, Codable {
  /// How the letters of a text must be written for the spelling to match.
  public enum CaseRule: String, Hashable, Sendable, Codable {
    /// In any case.
    case any
    /// With capitals where the spelling has them.
    case capitalised
    /// All in capitals.
    case exact
  }

  /// The id of the entry.
  public var id: String
  /// Its name.
  public var name: String
  /// What kind of thing it is.
  public var type: EntityType
  /// Its finer class (`country`, `armed-group`).
  public var subtype: String?
  /// Its other names.
  public var aliases: [String]
  /// Adjectives and nouns of origin.
  public var demonyms: [String]
  /// ISO 3166 code of the country that it is or belongs to.
  public var country: String?
  /// `key=value` pairs, as the row has them.
  public var attributes: [String]
  /// The file that the row stands in.
  public var file: String
  /// The line of the row, counted from 1.
  public var line: Int
  /// The spelling that was asked for, as the row has it.
  public var spelling: String
  /// Whether the spelling is a name or a demonym of the entry.
  public var kind: Mention.Kind
  /// How a text must write it.
  public var caseRule: CaseRule
  /// Whether it counts only with support around it, since it is an ordinary word as well.
  public var isWeak: Bool
  /// How it fares among the senses of its type.
  public var precedence: Precedence

  /// What decides between entries of one type, for a text that has no other cue.
  public enum Precedence: Hashable, Sendable, Codable {
    /// It is the only one of its type.
    case only
    /// It is meant: a state of today, before one of the past, before capitals, before the most people, before the earlier row.
    case first
    /// Another one is meant, whose id this is.
    case behind(String)
  }
}

/// What a name could mean: entries of the gazetteers, and what the word lists know.
public struct NameSenses: Hashable, Sendable, Codable {
  /// The name that was asked for.
  public var name: String
  /// The entries of that spelling, whatever its case, marks, hyphens and spaces: those that come first in a text first.
  public var senses: [ListedSense]
  /// Whether the lists of names have it as a given name, surely or with support only.
  public var isGivenName: Bool
  /// Whether the lists of names have it as a surname, surely or with support only.
  public var isSurname: Bool
  /// Whether the lexicon has it as an ordinary word.
  public var isOrdinaryWord: Bool
  /// A spelling that is near, where there is no entry.
  public var nearest: String?
}
