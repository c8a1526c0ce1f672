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
    /// Whether one side asserts what another denies: claims of both polarities about the same kind and ends, from different sources.
    public var isContested: Bool
    /// Ids of the relations that a roll-up has derived it from; empty for a relation that the texts state themselves.
    public var derivedFrom: [Edge.ID]
    /// Whether no text states it: it follows from relations of persons and bodies that belong to its ends.
    public var isDerived: Bool { !derivedFrom.isEmpty }
  }
}
