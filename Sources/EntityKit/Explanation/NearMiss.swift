/// A row that almost fired: of all that were tried in a sentence, the one that got furthest.
public struct NearMiss: Hashable, Sendable, Codable {
  /// The first condition that was not met.
  public enum Condition: String, Hashable, Sendable, Codable, CaseIterable {
    /// The word is not read as the part of speech that the row is about, or is the head of nothing.
    case notHead = "not-head"
    /// A particle, an object, a second noun, a form or a preposition that the row asks for is not there.
    case companion
    /// Nothing that stands for an entity fills a role.
    case emptyRole = "empty-role"
    /// What is supplied is not named or is no goods (`needs-item`).
    case item
    /// The other end is a bare place (`person`, `not-place`).
    case place
    /// What else the sentence holds speaks against it.
    case context
    /// Both ends are one entity.
    case sameEnds = "same-ends"
  }

  /// The row.
  public var row: FrameRow
  /// The word that evokes it.
  public var trigger: Quote
  /// The first condition that failed.
  public var condition: Condition
  /// The same in plain words, with the words of the text that it is about.
  public var reason: String

  /// A row that did not fire.
  public init(row: FrameRow, trigger: Quote, condition: Condition, reason: String) {
    self.row = row
    self.trigger = trigger
    self.condition = condition
    self.reason = reason
  }
}
