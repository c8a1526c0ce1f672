/// What made an extraction: equal cards and equal texts give equal extractions. It holds no time and no place.
public struct RunCard: Hashable, Sendable, Codable {
  /// The version of the program.
  public var version: String
  /// Digest of the names: all gazetteers, the user's own as well, and the lists of words.
  public var data: String
  /// Digest of the frames and signatures.
  public var rules: String

  /// A card from its parts.
  public init(version: String, data: String, rules: String) {
    self.version = version
    self.data = data
    self.rules = rules
  }
}
