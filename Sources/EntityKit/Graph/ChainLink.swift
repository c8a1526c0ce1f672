extension ClaimGraph {
  /// One pair of hands that a claim came through.
  public struct ChainLink: Hashable, Sendable {
    /// What somebody did with a claim.
    public enum Role: String, Hashable, Sendable, CaseIterable {
      /// Wrote the document.
      case author
      /// Published it.
      case outlet
      /// Supplied the report.
      case agency
      /// Said it, to whoever stands before.
      case speaker
    }

    /// What it did.
    public var role: Role
    /// What it is called.
    public var name: String
    /// Its node, where it is an entity of the graph.
    public var node: Node.ID?
  }
}
