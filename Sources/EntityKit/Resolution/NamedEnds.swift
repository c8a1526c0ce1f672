/// What names stand for: themselves, and their state where they are a capital or seat.
extension EndResolver {
  mutating func end(ofMention index: Int, _ group: NounGroup) -> End? {
    let mention = document.mentions[index]
    let entity = table.entityOf[index]
    switch mention.type {
    case .weapon: return nil
    case .place: return place(entity, mention)
    case .organization:
      if let state = state(standingFor: entity) { return End(entity: state, via: "seat", tokens: mention.tokens) }
      return End(entity: entity, via: mention.kind == .demonym ? "demonym" : "name", tokens: mention.tokens)
    default: return End(entity: entity, via: "name", tokens: mention.tokens)
    }
  }

  private mutating func place(_ entity: Int, _ mention: Candidate) -> End? {
    let record = table.records[entity]
    if mention.kind == .demonym { return End(entity: entity, via: "demonym", tokens: mention.tokens) }
    if let state = state(standingFor: entity) { return End(entity: state, via: "capital", tokens: mention.tokens) }
    switch record.subtype {
    case "country", "region", "territory", "supranational-region", "continent":
      return End(entity: entity, via: "name", tokens: mention.tokens)
    default: return nil
    }
  }

  /// A gazetteer entry as an end: its state where it is a capital or seat.
  mutating func end(ofEntry entry: Int, _ tokens: Range<Int>) -> End {
    let entity = table.entity(ofEntry: entry)
    if let state = state(standingFor: entity) { return End(entity: state, via: "capital", tokens: tokens) }
    return End(entity: entity, via: table.records[entity].type == .place ? "demonym" : "name", tokens: tokens)
  }

  /// What a name or demonym before a noun stands for: `Russian` in `Russian deliveries`.
  mutating func modifierEnd(_ mention: Int) -> End? {
    let candidate = document.mentions[mention]
    let entity = table.entityOf[mention]
    let record = table.records[entity]
    if record.type == .weapon { return nil }
    if let state = state(standingFor: entity) {
      return End(entity: state, via: record.type == .place ? "capital" : "seat", tokens: candidate.tokens)
    }
    if record.type == .place, record.subtype == "city" { return nil }
    return End(entity: entity, via: candidate.kind == .demonym ? "demonym" : "name", tokens: candidate.tokens)
  }
}
