/// All that was read out of one document.
public struct Extraction: Hashable, Sendable, Codable {
  /// The document's id.
  public var documentID: String
  /// The entities, by first mention.
  public var entities: [Entity]
  /// The relations, by first evidence.
  public var relations: [Relation]
  /// What a reader should know about the text, for instance that it does not look like English.
  public var warnings: [String]

  /// An extraction from its parts.
  public init(documentID: String, entities: [Entity], relations: [Relation], warnings: [String] = []) {
    self.documentID = documentID
    self.entities = entities
    self.relations = relations
    self.warnings = warnings
  }

  /// The entity of that id. O(n).
  public func entity(_ id: Entity.ID) -> Entity? { entities.first { $0.id == id } }
}
