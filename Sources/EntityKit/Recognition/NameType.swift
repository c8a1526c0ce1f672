/// The type of a name while a document is read: what `EntityType` is to the outside, as a number that costs nothing to compare.
enum NameType: UInt8, Sendable {
  // In the order of their names, by which equal candidates are put in order.
  case organization, person, place, weapon

  /// The type that data files call `name`.
  init?(named name: some StringProtocol) {
    switch name {
    case "organization": self = .organization
    case "person": self = .person
    case "place": self = .place
    case "weapon": self = .weapon
    default: return nil
    }
  }

  /// The same for an extraction.
  var entityType: EntityType {
    switch self {
    case .organization: .organization
    case .person: .person
    case .place: .place
    case .weapon: .weapon
    }
  }
}
