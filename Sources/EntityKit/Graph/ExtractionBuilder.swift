/// Turns what the stages found into an `Extraction`: ids by first mention and first evidence, offsets in both units.
struct ExtractionBuilder {
  let document: Document
  let text: TokenizedText
  let mentions: [Candidate]
  let table: EntityTable
  let drafts: [ClaimDraft]
  private let offsets: ScalarOffsets

  init(_ document: Document, _ text: TokenizedText, _ mentions: [Candidate], _ table: EntityTable, _ drafts: [ClaimDraft]) {
    self.document = document
    self.text = text
    self.mentions = mentions
    self.table = table
    self.drafts = drafts
    offsets = ScalarOffsets(text.bytes)
  }

  /// The extraction. O(n log n).
  func extraction() -> Extraction {
    let order = entityOrder()
    let ids = ids(in: order)
    let entities = order.map { entity($0, ids[$0] ?? "") }
    return Extraction(documentID: document.id, entities: entities, relations: relations(ids))
  }

  /// The id of each entity of the table that the extraction has.
  func entityIDs() -> [String?] { ids(in: entityOrder()) }

  private func ids(in order: [Int]) -> [String?] {
    var ids = [String?](repeating: nil, count: table.records.count)
    for (position, entity) in order.enumerated() { ids[entity] = "e\(position + 1)" }
    return ids
  }

  /// The id of the claim at a position in `draftOrder()`.
  static func claimID(_ position: Int) -> String { "c\(position + 1)" }

  /// The numbers of the drafts in the order of their claims: by trigger, then as they were found.
  func draftOrder() -> [Int] {
    drafts.indices.sorted { (drafts[$0].trigger.lowerBound, $0) < (drafts[$1].trigger.lowerBound, $1) }
  }

  /// Entities that are mentioned or are the end, item or source of a claim, by first mention or claim.
  private func entityOrder() -> [Int] {
    var first = [Int](repeating: Int.max, count: table.records.count)
    func note(_ entity: Int, _ token: Int) { first[entity] = min(first[entity], token) }
    for (entity, record) in table.records.enumerated() {
      if let mention = record.mentions.first { note(entity, mentions[mention].tokens.lowerBound) }
    }
    for draft in drafts {
      for end in [draft.source, draft.target] where first[end.entity] == Int.max { note(end.entity, end.tokens.lowerBound) }
      for source in draft.stance.sources where first[source] == Int.max { note(source, draft.trigger.lowerBound) }
    }
    return first.indices.filter { first[$0] < Int.max }.sorted { (first[$0], $0) < (first[$1], $1) }
  }

  /// The words of a stretch with their place.
  func quote(_ tokens: Range<Int>) -> Quote {
    let range = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    return Quote(text: text.text(tokens), span: offsets.span(range))
  }

  private func entity(_ index: Int, _ id: String) -> Entity {
    let record = table.records[index]
    var list: [(Int, Mention)] = record.mentions.map { number in
      let mention = mentions[number]
      return (mention.tokens.lowerBound, Mention(quote: quote(mention.tokens), kind: mention.kind, cue: mention.cue.rawValue))
    }
    list += record.references.map { ($0.tokens.lowerBound, Mention(quote: quote($0.tokens), kind: $0.kind, cue: "reference")) }
    if !record.references.isEmpty { list.sort { $0.0 < $1.0 } }
    let aliases = aliases(list, besides: record.name)
    return Entity(
      id: id, type: record.type, subtype: record.subtype, name: record.name, aliases: aliases,
      gazetteerID: record.entry >= 0 ? table.gazetteer.entries[record.entry].id : nil, country: record.country, mentions: list.map(\.1))
  }

  /// The different names among mentions, in order.
  private func aliases(_ list: [(Int, Mention)], besides name: String) -> [String] {
    var aliases: [String] = []
    var seen: Set<String> = []
    for (_, mention) in list where mention.kind == .name && mention.quote.text != name {
      let text = mention.quote.text
      // Nearly every entity has few names; a set pays only for more.
      if aliases.count < 8 {
        if !aliases.contains(text) { aliases.append(text) }
        if aliases.count == 8 { seen = Set(aliases) }
      } else if seen.insert(text).inserted {
        aliases.append(text)
      }
    }
    return aliases
  }

  private func relations(_ ids: [String?]) -> [Relation] {
    struct Key: Hashable {
      let kind: RelationKind
      let source: String
      let target: String
    }
    var keys: [Key] = []
    var claims: [Key: [Claim]] = [:]
    for (position, draft) in draftOrder().map({ drafts[$0] }).enumerated() {
      guard var source = ids[draft.source.entity], var target = ids[draft.target.entity] else { continue }
      var ends = (draft.source, draft.target)
      if draft.kind == .contacts, claims[Key(kind: draft.kind, source: target, target: source)] != nil {
        (source, target) = (target, source)
        ends = (ends.1, ends.0)
      }
      let key = Key(kind: draft.kind, source: source, target: target)
      if claims[key] == nil { keys.append(key) }
      claims[key, default: []].append(claim(Self.claimID(position), draft, ends, ids))
    }
    return keys.enumerated().map { position, key in
      let list = claims[key] ?? []
      var items: [String] = []
      var seen: Set<String> = []
      for claim in list { for item in claim.items { if let entity = item.entity, seen.insert(entity).inserted { items.append(entity) } } }
      return Relation(id: "r\(position + 1)", kind: key.kind, source: key.source, target: key.target, items: items, claims: list)
    }
  }

  private func claim(_ id: String, _ draft: ClaimDraft, _ ends: (EndResolver.End, EndResolver.End), _ ids: [String?]) -> Claim {
    func end(_ end: EndResolver.End) -> Claim.End { Claim.End(quote: quote(end.tokens), entity: ids[end.entity] ?? "", via: end.via) }
    return Claim(
      id: id, polarity: draft.stance.polarity, modality: draft.stance.modality, attributedTo: draft.stance.sources.compactMap { ids[$0] },
      items: draft.items.map { item in
        Claim.Item(quote: quote(item.tokens), entity: item.entity.flatMap { ids[$0] }, quantity: item.quantity.map { text.text($0) })
      },
      source: end(ends.0), target: end(ends.1), trigger: quote(draft.trigger), evidence: quote(draft.evidence), rule: draft.rule)
  }
}
