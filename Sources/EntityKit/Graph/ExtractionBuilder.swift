/// Turns what the stages found into an `Extraction`: ids by first mention and first evidence, offsets in both units.
struct ExtractionBuilder {
  let document: Document
  let text: TokenizedText
  let mentions: [Candidate]
  let table: EntityTable
  let drafts: [ClaimDraft]
  let run: RunCard
  private let offsets: ScalarOffsets

  init(
    _ document: Document, _ text: TokenizedText, _ mentions: [Candidate], _ table: EntityTable, _ drafts: [ClaimDraft], _ run: RunCard
  ) {
    self.document = document
    self.text = text
    self.mentions = mentions
    self.table = table
    self.drafts = drafts
    self.run = run
    offsets = ScalarOffsets(text.bytes)
  }

  /// The extraction. O(n log n).
  func extraction() -> Extraction {
    let order = entityOrder()
    let ids = ids(in: order)
    let entities = order.map { entity($0, ids[$0] ?? "") }
    let origin = DocumentOrigin(
      title: document.title, date: document.date, author: document.author, outlet: document.outlet,
      agency: AgencyCredit(text: text, mentions: mentions, table: table).name(), source: document.source)
    return Extraction(
      documentID: document.id, digest: SHA256.hex(of: text.bytes), origin: origin, signature: ShingleSketch.signature(of: text.tokens),
      run: run, entities: entities, relations: relations(ids))
  }

  /// The id of each entity of the table that the extraction has.
  func entityIDs() -> [String?] { ids(in: entityOrder()) }

  private func ids(in order: [Int]) -> [String?] {
    var ids = [String?](table.records.count, of: nil)
    for (position, entity) in order.enumerated() { ids[entity] = Self.id("e", position) }
    return ids
  }

  /// The id of the claim at a position in `draftOrder()`.
  static func claimID(_ position: Int) -> String { id("c", position) }

  /// A letter and the number of a position counted from 1: `e12`.
  private static func id(_ letter: Unicode.Scalar, _ position: Int) -> String {
    var rest = position + 1
    var digits = 1
    while rest > 9 {
      rest /= 10
      digits += 1
    }
    return String(unsafeUninitializedCapacity: digits + 1) { bytes in
      bytes[0] = UInt8(ascii: letter)
      rest = position + 1
      for place in (1...digits).reversed() {
        bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return digits + 1
    }
  }

  /// The numbers of the drafts in the order of their claims: by trigger, then as they were found.
  func draftOrder() -> [Int] {
    drafts.indices.sorted { (drafts[$0].trigger.lowerBound, $0) < (drafts[$1].trigger.lowerBound, $1) }
  }

  /// Entities that are mentioned or are the end, item or source of a claim, by first mention or claim.
  private func entityOrder() -> [Int] {
    var first = [Int](table.records.count, of: Int.max)
    func note(_ entity: Int, _ token: Int) { first[entity] = min(first[entity], token) }
    for (entity, record) in table.records.enumerated() {
      if let mention = record.firstMention { note(entity, mentions[mention].tokens.lowerBound) }
    }
    for draft in drafts {
      for end in [draft.source, draft.target] where first[end.entity] == Int.max { note(end.entity, end.tokens.lowerBound) }
      for source in draft.stance.sources where first[source] == Int.max { note(source, draft.trigger.lowerBound) }
      for stop in draft.route where first[stop.entity] == Int.max { note(stop.entity, stop.tokens.lowerBound) }
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
    var list: [Mention] = []
    list.reserveCapacity(record.mentionCount + record.references.count)
    for number in table.mentions(of: index) {
      let mention = mentions[number]
      list.append(Mention(quote: quote(mention.tokens), kind: mention.kind, cue: mention.cue.rawValue))
    }
    if !record.references.isEmpty {
      list += record.references.map { Mention(quote: quote($0.tokens), kind: $0.kind, cue: "reference") }
      list.sort { $0.quote.span.scalars.lowerBound < $1.quote.span.scalars.lowerBound }
    }
    return Entity(
      id: id, type: record.type.entityType, subtype: record.subtype, name: record.name, aliases: aliases(list, besides: record.name),
      gazetteerID: record.entry >= 0 ? table.gazetteer.entries[record.entry].id : nil, country: record.country,
      nationality: record.nationality, office: office(record), isGeneric: isGeneric(index), mentions: list)
  }

  /// What a person is called: the words of the text, else what the gazetteer knows.
  private func office(_ record: EntityTable.Record) -> String? {
    if let words = record.office { return text.text(words) }
    guard record.entry >= 0, record.type == .person else { return nil }
    return table.gazetteer.entries[record.entry].attributes["role"]
  }

  /// Whether an organization that no list has is only called what many states have one of, and nothing in its name sets it apart.
  private func isGeneric(_ entity: Int) -> Bool {
    guard table.records[entity].type == .organization, table.records[entity].entry < 0 else { return false }
    var isInstitution = false
    for mention in table.mentions(of: entity) {
      for token in mentions[mention].tokens {
        if text.isIn(.stateInstitution, token) { isInstitution = true }
        if !text.isDictionaryWord(token) && !text.isFunctionWord(token) { return false }
      }
    }
    return isInstitution
  }

  /// The different names among mentions, in order.
  private func aliases(_ list: [Mention], besides name: String) -> [String] {
    var aliases: [String] = []
    var seen: Set<String> = []
    for mention in list where mention.kind == .name && mention.quote.text != name {
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
      let source: Int
      let target: Int

      func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(target)
      }
    }
    guard !drafts.isEmpty else { return [] }
    var positions: [Key: Int] = [:]
    var relations: [Relation] = []
    for (number, draft) in draftOrder().map({ drafts[$0] }).enumerated() {
      guard ids[draft.source.entity] != nil, ids[draft.target.entity] != nil else { continue }
      var ends = (draft.source, draft.target)
      if draft.kind == .contacts, positions[Key(kind: draft.kind, source: ends.1.entity, target: ends.0.entity)] != nil {
        ends = (ends.1, ends.0)
      }
      let key = Key(kind: draft.kind, source: ends.0.entity, target: ends.1.entity)
      let position = positions[key] ?? relations.count
      if position == relations.count {
        positions[key] = position
        relations.append(
          Relation(
            id: Self.id("r", position), kind: draft.kind, source: ids[key.source] ?? "", target: ids[key.target] ?? "", items: [],
            claims: []))
      }
      relations[position].claims.append(claim(Self.claimID(number), draft, ends, ids))
    }
    for position in relations.indices {
      var seen: Set<String> = []
      for claim in relations[position].claims {
        for item in claim.items { if let entity = item.entity, seen.insert(entity).inserted { relations[position].items.append(entity) } }
      }
    }
    return relations
  }

  private func claim(_ id: String, _ draft: ClaimDraft, _ ends: (EndResolver.End, EndResolver.End), _ ids: [String?]) -> Claim {
    func end(_ end: EndResolver.End) -> Claim.End { Claim.End(quote: quote(end.tokens), entity: ids[end.entity] ?? "", via: end.via) }
    return Claim(
      id: id, polarity: draft.stance.polarity, modality: draft.stance.modality, attributedTo: draft.stance.sources.compactMap { ids[$0] },
      items: draft.items.map { item in
        Claim.Item(quote: quote(item.tokens), entity: item.entity.flatMap { ids[$0] }, quantity: item.quantity.map { text.text($0) })
      },
      source: end(ends.0), target: end(ends.1), trigger: quote(draft.trigger), evidence: quote(draft.evidence),
      sentence: draft.sentence == draft.evidence ? nil : quote(draft.sentence), rule: draft.rule, cues: cues(draft),
      route: draft.route.map { Claim.Waypoint(quote: quote($0.tokens), entity: ids[$0.entity] ?? "") }, time: draft.time.map { quote($0) })
  }

  private func cues(_ draft: ClaimDraft) -> [Claim.Cue] {
    draft.cues.flatMap { cue in
      let (kind, row) = cue.kind.explained
      let tokens = cue.kind.isFrame ? draft.trigger : CueWords(text: text).words(of: kind, in: cue.tokens)
      return [Claim.Cue(kind: kind, quote: quote(tokens), rule: row?.rule)]
        + cue.speakers.map { Claim.Cue(kind: .speaker, quote: quote($0)) }
    }
  }
}
