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
}
