extension ClaimGraph {
  /// A kind and two nodes, with the ledger of claims.
  public struct Edge: Hashable, Sendable, Identifiable {
    /// `r-` and 16 hexadecimal digits of SHA-256 over kind and ends.
    public var id: String
    /// What relates the ends.
    public var kind: RelationKind
    /// Node id of the supplier; of a contact, of the smaller id.
    public var source: Node.ID
    /// Node id of the recipient; of a contact, of the other end.
    public var target: Node.ID
    /// Node ids of what its claims name as items, sorted.
    public var items: [Node.ID]
    /// The claims, by id. Never empty.
    public var claims: [LedgerClaim]
    /// How many independent origins state it: copies, quotations and agency reports count once.
    public var origins: Int
    /// How many documents state it, copies included.
    public var documents: Int
    /// The claims of both sides, where one asserts what another denies.
    public var contest: Contest?
    /// Whether one side asserts what another denies.
    public var isContested: Bool { contest != nil }
    /// What the documents with a date say, in the order of their dates: a deal as it is asked for, planned and done.
    public var history: [Step]
    /// Ids of the relations that a roll-up has derived it from; empty for a relation that the texts state themselves.
    public var derivedFrom: [Edge.ID]
    /// Whether no text states it: it follows from relations of persons and bodies that belong to its ends.
    public var isDerived: Bool { !derivedFrom.isEmpty }
  }

  /// The claims of two sides that contradict each other.
  public struct Contest: Hashable, Sendable {
    /// Ids of the claims that assert it, sorted.
    public var asserted: [LedgerClaim.ID]
    /// Ids of the claims that deny it, sorted.
    public var denied: [LedgerClaim.ID]
  }

  /// What is said of a relation on one day.
  public struct Step: Hashable, Sendable {
    /// When the documents were published.
    public var date: CalendarDate
    /// Asserted or denied.
    public var polarity: Polarity
    /// How far along.
    public var modality: Modality
    /// Ids of the claims, sorted.
    public var claims: [LedgerClaim.ID]
  }
}
