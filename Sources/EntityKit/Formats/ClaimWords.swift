/// How claims are put into words for people.
enum ClaimWords {
  /// `Russia may supply Taliban`.
  static func sentence(
    _ kind: RelationKind, _ source: String, _ target: String, polarity: Polarity, modality: Modality
  ) -> String {
    if let verb = verb(kind, polarity, modality) { return "\(source) \(verb) \(target)" }
    // A kind that frames of the user's own bring: its name is all that is known about it.
    let label = label(polarity, modality)
    return "\(source) \(kind.rawValue) \(target)" + (label.map { " (\($0))" } ?? "")
  }

  /// What a claim is short of plain fact, if anything: `planned`, `denied`.
  static func label(_ polarity: Polarity, _ modality: Modality) -> String? {
    switch (polarity, modality) {
    case (.positive, .actual): nil
    case (.positive, _): modality.rawValue
    case (.negative, .actual): "denied"
    case (.negative, .planned): "ruled out"
    case (.negative, .requested): "asked not to"
    case (.negative, .possible): "may not"
    }
  }

  private static func verb(_ kind: RelationKind, _ polarity: Polarity, _ modality: Modality) -> String? {
    let phrase: (plain: String, denied: String, bare: String)
    switch kind {
    case .supplies: phrase = ("supplies", "does not supply", "supply")
    case .contacts: phrase = ("is in contact with", "is not in contact with", "be in contact with")
    default: return nil
    }
    return switch (polarity, modality) {
    case (.positive, .actual): phrase.plain
    case (.negative, .actual): phrase.denied
    case (.positive, .planned): "is to \(phrase.bare)"
    case (.negative, .planned): "is not to \(phrase.bare)"
    case (.positive, .requested): "is asked to \(phrase.bare)"
    case (.negative, .requested): "is asked not to \(phrase.bare)"
    case (.positive, .possible): "may \(phrase.bare)"
    case (.negative, .possible): "may not \(phrase.bare)"
    }
  }
}
