/// Why some words were taken for a name, and what else they could have been.
public struct MentionExplanation: Hashable, Sendable, Codable {
  /// A row of a gazetteer.
  public struct Row: Hashable, Sendable, Codable {
    /// The id of the entry.
    public var id: String
    /// The name of the entry.
    public var name: String
    /// The file that the row stands in.
    public var file: String
    /// The line of the row, counted from 1.
    public var line: Int
  }

  /// Another way to read the words, or some of them, which lost.
  public struct LosingSense: Hashable, Sendable, Codable {
    /// Why a sense lost.
    public enum Reason: Hashable, Sendable, Codable {
      /// The names that were chosen over it have more weight than it has.
      case weight(Int, against: Int)
      /// It is another entry of the same name and type, and the chosen one comes first: a state of today, then one of the past, then
      /// capitals, then the most people, then the earlier row.
      case precedence
      /// It is an entry that is an ordinary word as well, and nothing around it spoke for it.
      case unsupported
    }

    /// The words.
    public var quote: Quote
    /// What they would have been; `nil` is a ship, a treaty or another thing of none of the types.
    public var type: EntityType?
    /// What spoke for it.
    public var cue: String
    /// Its row, where it is a listed name.
    public var row: Row?
    /// Why it lost.
    public var reason: Reason
  }

  /// The words.
  public var quote: Quote
  /// The sentence that they stand in.
  public var sentence: Quote
  /// The line of the text that the sentence begins on, counted from 1.
  public var line: Int
  /// What they are.
  public var type: EntityType
  /// How they refer.
  public var kind: Mention.Kind
  /// The name of the entity that they name.
  public var entity: String
  /// The cue that decided.
  public var cue: String
  /// Other cues that spoke for the same.
  public var otherCues: [String]
  /// How much spoke for it.
  public var weight: Int
  /// The row of the entity, where it is listed.
  public var row: Row?
  /// What else the words could have been.
  public var losing: [LosingSense]
}

/// Why the names of one document were found.
public struct MentionsExplanation: Hashable, Sendable, Codable {
  /// The document's id.
  public var documentID: String
  /// Every mention by name or demonym, in text order.
  public var mentions: [MentionExplanation]
}
