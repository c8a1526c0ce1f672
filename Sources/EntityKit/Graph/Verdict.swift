extension ClaimGraph {
  /// A decision of the user about a claim.
  public struct Verdict: Hashable, Sendable {
    /// Whether the claim stands.
    public enum Ruling: String, Hashable, Sendable, CaseIterable {
      /// Somebody has checked it.
      case confirmed
      /// It is no claim, or not this one.
      case rejected
    }

    /// Whether it stands.
    public var ruling: Ruling
    /// Why, in the words of the user.
    public var reason: String
  }
}
