/// The entities of one document, and which of them each mention names.
struct EntityTable: Sendable {
  /// An entity under construction.
  struct Record: Sendable {
    var type: NameType
    var subtype: String?
    var name: String
    /// Gazetteer entry, or -1.
    var entry: Int
    var country: String?
    /// The first and the last of the mentions that name it.
    @OptionalIndex fileprivate(set) var firstMention: Int? = nil
    @OptionalIndex fileprivate(set) var lastMention: Int? = nil
    /// How many mentions name it.
    fileprivate(set) var mentionCount = 0
    /// The state that a person acts for.
    var nationality: String?
    /// What the text calls a person.
    var office: Range<Int>?
    /// Other mentions: nominals and pronouns, by token range.
    var references: [(tokens: Range<Int>, kind: Mention.Kind)] = []
    /// Whether the name comes from the gazetteer and not from the text.
    var isListed: Bool { entry >= 0 }

    init(type: NameType, subtype: String?, name: String, entry: Int, country: String?) {
      self.type = type
      self.subtype = subtype
      self.name = name
      self.entry = entry
      self.country = country
    }
  }

  /// The subtypes of places; what else a common noun names is a form of state, `realm` in the gazetteer.
  static let placeSubtypes: Set<String> = ["country", "city", "capital", "region", "territory"]

  /// The subtypes of organizations that act for their state. Armed groups, companies, parties and media do not.
  static let stateBodies: Set<String> = ["ministry", "armed-forces", "agency", "intelligence", "government", "seat", "legislature"]

  private struct Reference: Hashable {
    let entity: Int
    let tokens: Range<Int>
  }

  private(set) var records: [Record] = []
  /// Entity of each mention.
  private(set) var entityOf: [Int] = []
  /// The next mention of the same entity, or -1.
  private var nextMention: [Int] = []
  /// The token ranges of the references of each entity, so that none is kept twice.
  private var referred: Set<Reference> = []
  /// First record of each gazetteer entry.
  private var recordOf: KeyMap
  let gazetteer: Gazetteer

  /// A table with room for the entities of so many mentions.
  init(gazetteer: Gazetteer, mentions: Int) {
    self.gazetteer = gazetteer
    recordOf = KeyMap(capacity: min(mentions, 256))
    records.reserveCapacity(mentions)
    entityOf.reserveCapacity(mentions)
    nextMention.reserveCapacity(mentions)
  }

  mutating func append(_ record: consuming Record, for mention: Int?) -> Int {
    if record.entry >= 0, !recordOf.contains(UInt64(record.entry)) { recordOf.set(UInt64(record.entry), Int32(records.count)) }
    records.append(consume record)
    if let mention { assign(mention, to: records.count - 1) }
    return records.count - 1
  }

  /// Assigns the next mention, which must be number `entityOf.count`.
  mutating func assign(_ mention: Int, to entity: Int) {
    entityOf.append(entity)
    nextMention.append(-1)
    if let last = records[entity].lastMention { nextMention[last] = mention } else { records[entity].firstMention = mention }
    records[entity].lastMention = mention
    records[entity].mentionCount += 1
  }

  /// The mentions that name an entity, in text order.
  func mentions(of entity: Int) -> MentionChain { MentionChain(mention: records[entity].firstMention ?? -1, links: nextMention) }

  /// The mentions of one entity, in text order.
  struct MentionChain: Sequence, IteratorProtocol {
    fileprivate var mention: Int
    fileprivate let links: [Int]

    mutating func next() -> Int? {
      guard mention >= 0 else { return nil }
      defer { mention = links[mention] }
      return mention
    }
  }

  mutating func rename(_ entity: Int, to name: String) { records[entity].name = name }

  /// Notes the state that a person acts for and the words for what it does there, unless something is known already.
  mutating func describe(_ entity: Int, nationality: String?, office: Range<Int>?) {
    records[entity].nationality = records[entity].nationality ?? nationality
    records[entity].office = records[entity].office ?? office
  }

  mutating func refer(_ tokens: Range<Int>, _ kind: Mention.Kind, to entity: Int) {
    guard referred.insert(Reference(entity: entity, tokens: tokens)).inserted else { return }
    records[entity].references.append((tokens, kind))
  }

  /// The entity of a gazetteer entry, made without mentions where the document does not name it.
  mutating func entity(ofEntry entry: Int) -> Int {
    if let index = record(ofEntry: entry) { return index }
    return append(Self.record(of: entry, gazetteer), for: nil)
  }

  /// The first entity of a gazetteer entry, if there is one.
  func record(ofEntry entry: Int) -> Int? {
    let record = recordOf[UInt64(entry)]
    return record < 0 ? nil : Int(record)
  }

  /// The state with an ISO 3166 code: the one before it where the document names that one more often (Moscow in 1984).
  mutating func state(_ code: String) -> Int? {
    guard let entry = gazetteer.states[code] else { return nil }
    if let past = gazetteer.predecessors[code].flatMap({ record(ofEntry: $0) }) {
      let present = record(ofEntry: entry).map { records[$0].mentionCount } ?? 0
      if records[past].mentionCount > present { return past }
    }
    return entity(ofEntry: entry)
  }

  static func record(of entry: Int, _ gazetteer: Gazetteer) -> Record {
    let row = gazetteer.entries[entry]
    return Record(
      type: row.type, subtype: row.subtype, name: row.name, entry: entry, country: row.type == .weapon ? nil : row.firstCountry)
  }
}
