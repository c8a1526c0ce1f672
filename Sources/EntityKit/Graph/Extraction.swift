/// All that was read out of one document.
public struct Extraction: Hashable, Sendable, Codable {
  /// The document's id.
  public var documentID: String
  /// SHA-256 of the text's UTF-8 in hexadecimal digits: which text this was read from. Empty where nobody knows the text.
  public var digest: String
  /// What else is known of the document, for the ledger.
  public var origin: DocumentOrigin
  /// The sketch of the text by which copies of it are found.
  public var signature: TextSignature
  /// What made the extraction; `nil` for one that was put together by hand.
  public var run: RunCard?
  /// The entities, by first mention.
  public var entities: [Entity]
  /// The relations, by first evidence.
  public var relations: [Relation]
  /// What a reader should know about the text, for instance that it does not look like English.
  public var warnings: [String]

  /// An extraction from its parts.
  public init(
    documentID: String, digest: String = "", origin: DocumentOrigin = DocumentOrigin(), signature: TextSignature = TextSignature(),
    run: RunCard? = nil, entities: [Entity], relations: [Relation], warnings: [String] = []
  ) {
    self.documentID = documentID
    self.digest = digest
    self.origin = origin
    self.signature = signature
    self.run = run
    self.entities = entities
    self.relations = relations
    self.warnings = warnings
  }

  /// The entity of that id. O(n).
  public func entity(_ id: Entity.ID) -> Entity? { entities.first { $0.id == id } }
}
