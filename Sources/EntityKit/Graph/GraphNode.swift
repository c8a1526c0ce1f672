extension ClaimGraph {
  /// An entity of the merged graph.
  public struct Node: Hashable, Sendable, Identifiable {
    /// The gazetteer id, else `type:normalised-name`, with `/state` where the name needs its state and
    /// `~document` where identity is ambiguous.
    public var id: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer class from the gazetteer, where there is one.
    public var subtype: String?
    /// The name to show.
    public var name: String
    /// Every other name that the documents use, sorted.
    public var aliases: [String]
    /// ISO 3166 code of the country that it is or belongs to, where known; of a person, of the state that it acts for.
    public var country: String?
    /// What most documents call a person or say that it does: "foreign minister".
    public var office: String?
    /// The gazetteer entry, where there is one.
    public var gazetteerID: String?
    /// How many mentions all documents have.
    public var mentions: Int
    /// The entities that it was merged from and why, by document and entity.
    public var mergedFrom: [MergedEntity]
    /// Whether it may be the same as another node: a name that more than one could have. Nobody merged it.
    public var isAmbiguous: Bool
  }

  /// An entity of one document that a node was merged from.
  public struct MergedEntity: Hashable, Sendable {
    /// Why an entity belongs to its node.
    public enum Evidence: String, Hashable, Sendable, CaseIterable {
      /// It is the gazetteer entry of the node.
      case gazetteer
      /// It has the type and the full name of the node.
      case name
      /// It has the type, the name and the state of the node; the name alone could be that of others.
      case state
      /// Its acronym is that of one organization only, in all documents.
      case acronym
      /// It stands alone: its name could be that of others too.
      case alone
      /// A decision of the user says so.
      case decision
    }

    /// Id of the document.
    public var document: SourceDocument.ID
    /// Id of the entity in that document.
    public var entity: Entity.ID
    /// Why it belongs here.
    public var evidence: Evidence
  }

  /// A mention with its document.
  public struct LedgerMention: Hashable, Sendable {
    /// Id of the document.
    public var document: SourceDocument.ID
    /// The words and where they stand.
    public var mention: Mention
  }
}
