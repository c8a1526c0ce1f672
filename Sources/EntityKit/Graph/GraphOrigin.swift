extension ClaimGraph {
  /// What several claims of a relation go back to: they count once.
  public struct Origin: Hashable, Sendable, Identifiable {
    /// Why claims are counted as one.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// They stand in one document.
      case document
      /// Their documents are copies of each other.
      case copies
      /// They are the same sentence, or the same words of the same speaker.
      case quotation
      /// They come from the same agency.
      case agency
    }

    /// `o-` and 16 hexadecimal digits that depend on the claims only.
    public var id: String
    /// Why its claims are counted as one, each reason once.
    public var reasons: [Reason]
    /// Ids of the documents that have its claims, sorted.
    public var documents: [SourceDocument.ID]
    /// Ids of its claims, sorted.
    public var claims: [LedgerClaim.ID]
  }
}
