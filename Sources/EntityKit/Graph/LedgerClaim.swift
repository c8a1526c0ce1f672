extension ClaimGraph {
  /// A claim with the document that makes it. Ends, items, route and sources are node ids.
  public struct LedgerClaim: Hashable, Sendable, Identifiable {
    /// `c-` and 16 hexadecimal digits of SHA-256 over the digest of the document, kind, ends, trigger, polarity and modality.
    public var id: String
    /// Id of the document; of several with the same text, the one that stands for them.
    public var document: SourceDocument.ID
    /// Ids of the other documents with the same text, sorted.
    public var copies: [SourceDocument.ID]
    /// Id of the origin that it is counted with.
    public var origin: Origin.ID
    /// Through whose hands it came, as far as the text says: author, outlet, agency, speaker.
    public var chain: [ChainLink]
    /// What the user has decided about it.
    public var decision: Verdict?
    /// The claim as read, its entity ids replaced by node ids.
    public var claim: Claim
  }

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
