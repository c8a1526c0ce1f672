/// What became of one sentence.
public struct SentenceExplanation: Hashable, Sendable, Codable {
  /// The sentence.
  public var quote: Quote
  /// The line of the text that it begins on, counted from 1.
  public var line: Int
  /// The words that can evoke a relation.
  public var triggers: [Quote]
  /// How many different people, organizations and places it names.
  public var actors: Int
  /// The claims that it made.
  public var claims: [ClaimExplanation]
  /// The row that got furthest, where there are triggers and no claim.
  public var nearest: NearMiss?
  /// Its groups, clauses and functions, as `EntityExtractor.explainSyntax(of:)` writes them.
  public var syntax: String

  /// Whether it names two actors and holds a trigger, and yet makes no claim.
  public var isMiss: Bool { claims.isEmpty && !triggers.isEmpty && actors > 1 }

  /// An explained sentence.
  public init(
    quote: Quote, line: Int, triggers: [Quote], actors: Int, claims: [ClaimExplanation], nearest: NearMiss?, syntax: String
  ) {
    self.quote = quote
    self.line = line
    self.triggers = triggers
    self.actors = actors
    self.claims = claims
    self.nearest = nearest
    self.syntax = syntax
  }
}
