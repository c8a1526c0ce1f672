/// Decides which mentions by name are the same thing: by gazetteer entry, full name, short name, or an acronym that the text
/// defines in brackets.
struct NameResolver {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let mentions: [Candidate]
  let folding: Folding
  private var table: EntityTable
  /// Entities by the key of their whole name.
  private var byName: [UInt64: [Int]] = [:]
  private var byEntry: [Int: Int] = [:]
  /// Persons by the key of their surname, the latest first.
  private var bySurname: [UInt64: [Int]] = [:]
  /// Organizations by an acronym that the text defines.
  private var acronyms: [UInt64: Int] = [:]
  /// The organization last named by each head word: `the Panel`.
  private var byHead: [UInt64: Int] = [:]
  /// The different names that each person has had, as keys.
  private var names: [Int: [[UInt64]]] = [:]
  /// How many names of one person, and people of one surname, are told apart: more are no longer people.
  private static let limit = 64
  /// The most words that a name of the entity has had.
  private var longest: [Int: Int] = [:]

  init(gazetteer: Gazetteer, text: TokenizedText, mentions: [Candidate], folding: Folding) {
    self.folding = folding
    self.gazetteer = gazetteer
    self.text = text
    self.mentions = mentions
    table = EntityTable(gazetteer: gazetteer)
  }

  /// The entities of the mentions. O(n) in the mentions.
  mutating func resolved() -> EntityTable {
    for index in mentions.indices {
      let entity = find(index) ?? make(index)
      if table.entityOf.count == index { table.assign(index, to: entity) }
      learn(index, entity)
    }
    return table
  }

  private func keys(_ mention: Candidate) -> [UInt64] { mention.tokens.map { text.tokens[$0].key } }

  /// One key for all the words of a name; with `stem` the last one without its plural.
  private func nameKey(_ mention: Candidate, stem: Bool = false) -> UInt64 {
    var key: UInt64 = 0
    for index in mention.tokens {
      let token = text.tokens[index]
      key = (key ^ (key >> 31)) &* 0x9E37_79B9_7F4A_7C15 ^ (stem && index + 1 == mention.tokens.upperBound ? token.stem : token.key)
    }
    return key
  }

  /// The gazetteer entry of a mention; a name that a rule found can be a listed one too, with or without its article.
  private func entry(of mention: Candidate) -> Int32? {
    if let listed = mention.entries.first { return listed }
    guard mention.type == .organization || mention.type == .person, mention.family < 0 else { return nil }
    let hasArticle = mention.tokens.count > 1 && text.isIn(.determiner, mention.tokens.lowerBound)
    for start in mention.tokens.prefix(hasArticle ? 2 : 1) {
      var found: Int32?
      gazetteer.names.matches(at: start, limit: mention.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
        let form = gazetteer.names.forms[Int(match.form)]
        let entry = gazetteer.entries[Int(form.entry)]
        guard found == nil, match.tokens.upperBound == mention.tokens.upperBound, form.kind == .name, entry.type == mention.type,
          !form.isWeak || isAddressed(mention, entry)
        else { return }
        found = form.entry
      }
      if let found { return found }
    }
    return nil
  }

  /// `King Hussein`: the office of the entry stands right before a name that is weak by itself.
  private func isAddressed(_ mention: Candidate, _ entry: GazetteerEntry) -> Bool {
    guard mention.tokens.lowerBound > 0, let role = entry.attributes["role"] else { return false }
    return folding.hash(role) == text.tokens[mention.tokens.lowerBound - 1].key
  }

  private func find(_ index: Int) -> Int? {
    let mention = mentions[index]
    if mention.type == .organization, mention.tokens.count == 1, let defined = acronyms[text.tokens[mention.tokens.lowerBound].key] {
      return defined
    }
    if let defined = bracketed(index) { return defined }
    if mention.cue == .document, mention.type == .organization, mention.tokens.count == 1,
      let named = byHead[text.tokens[mention.tokens.lowerBound].key]
    {
      return named
    }
    if mention.type == .person { return person(index) }
    if let entry = entry(of: mention) { return byEntry[Int(entry)] }
    return byName[nameKey(mention)]?.last { table.records[$0].type == mention.type }
      ?? (mention.type == .weapon ? byName[nameKey(mention, stem: true)]?.last { table.records[$0].type == .weapon } : nil)
  }

  /// The organization just before an opening bracket, where this mention stands alone in the bracket and abbreviates it.
  private func bracketed(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard index > 0, mention.type == .organization || mention.cue == .acronym, mention.tokens.count == 1,
      text.kind(mention.tokens.lowerBound - 1) == .openBracket, text.kind(mention.tokens.upperBound) == .closeBracket
    else { return nil }
    let before = mentions[index - 1]
    guard before.tokens.upperBound == mention.tokens.lowerBound - 1, before.type == .organization, before.tokens.count > 1 else {
      return nil
    }
    return abbreviates(mention.tokens.lowerBound, before.tokens) ? table.entityOf[index - 1] : nil
  }

  /// Whether the letters of an acronym stand, in order, at the starts of a name's words.
  private func abbreviates(_ acronym: Int, _ name: Range<Int>) -> Bool {
    let letters = text.bytes[text.tokens[acronym].range].map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
    let initials = name.map { text.bytes[Int(text.tokens[$0].start)] | 0x20 }
    guard let first = letters.first, initials.contains(first) else { return false }
    var position = 0
    for letter in letters where position < initials.count {
      if let found = initials[position...].firstIndex(of: letter) { position = found + 1 }
    }
    return letters.count >= 2 && position > 0
  }

  /// The person that a mention names: the same entry, the same full name, or a surname that one person has.
  private func person(_ index: Int) -> Int? {
    let mention = mentions[index]
    let keys = keys(mention)
    if let same = byName[nameKey(mention)]?.last(where: { table.records[$0].type == .person }) { return same }
    guard let surname = keys.last else { return nil }
    let known = bySurname[surname] ?? []
    if keys.count == 1, let latest = known.last {
      // A listed single name counts as its entry unless the document has another person of that surname.
      return latest
    }
    if let entry = entry(of: mention), let same = byEntry[Int(entry)] { return same }
    if keys.count > 1 {
      return known.last { candidate in
        (names[candidate] ?? []).contains { other in
          other.count == 1 || other.suffix(keys.count).elementsEqual(keys) || keys.suffix(other.count).elementsEqual(other)
            || other.first == keys.first
        }
      }
    }
    return entry(of: mention).flatMap { byEntry[Int($0)] }
  }

  private mutating func make(_ index: Int) -> Int {
    let mention = mentions[index]
    if let entry = entry(of: mention) {
      let entity = table.append(EntityTable.record(of: Int(entry), gazetteer), for: index)
      byEntry[Int(entry)] = entity
      // `155mm artillery shells` is its own kind of shell.
      if mention.cue == .classWord, text.tokens[mention.tokens.lowerBound].kind == .mixed {
        table.rename(entity, to: text.text(mention.tokens))
      }
      return entity
    }
    var record = EntityTable.Record(type: mention.type, subtype: nil, name: name(of: mention), entry: -1, country: nil)
    if mention.family >= 0 { record.subtype = gazetteer.entries[Int(mention.family)].subtype }
    return table.append(record, for: index)
  }

  /// The name as written; a designator loses its plural.
  private func name(of mention: Candidate) -> String {
    // A line may break inside a name; the name is then written with a space.
    let name = text.text(mention.tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard mention.type == .weapon, let last = mention.tokens.last, text.tokens[last].key != text.tokens[last].stem,
      text.tokens[last].shape.contains(.hasDigit)
    else { return name }
    return String(name.dropLast())
  }

  private mutating func note(_ entity: Int, name key: UInt64) {
    guard let known = byName[key] else {
      byName[key] = [entity]
      return
    }
    if known.last != entity, !known.contains(entity) { byName[key, default: []].append(entity) }
  }

  /// Puts a person last among those of a surname.
  private mutating func note(_ entity: Int, surname key: UInt64) {
    var known = bySurname[key] ?? []
    if known.last == entity { return }
    bySurname[key] = nil
    known.removeAll { $0 == entity }
    if known.count == Self.limit { known.removeFirst() }
    known.append(entity)
    bySurname[key] = known
  }

  private mutating func learn(_ index: Int, _ entity: Int) {
    let mention = mentions[index]
    note(entity, name: nameKey(mention))
    if mention.type == .weapon { note(entity, name: nameKey(mention, stem: true)) }
    if let entry = entry(of: mention), byEntry[Int(entry)] == nil, table.records[entity].entry == Int(entry) {
      byEntry[Int(entry)] = entity
    }
    if mention.kind == .name, !table.records[entity].isListed, mention.tokens.count > longest[entity, default: 0], mention.type != .weapon {
      if longest[entity] != nil || table.records[entity].mentions.count > 1 { table.rename(entity, to: name(of: mention)) }
      longest[entity] = mention.tokens.count
    }
    if mention.type == .person { learnPerson(mention, entity) }
    if mention.type == .organization, mention.tokens.count > 1 {
      for key in text.headWords(of: mention.tokens) { byHead[key] = entity }
    }
    if mention.type == .organization, mention.tokens.count > 1, text.kind(mention.tokens.upperBound) == .openBracket {
      let acronym = mention.tokens.upperBound + 1
      if acronym < text.tokens.count, text.tokens[acronym].shape.contains(.allUpper), text.kind(acronym + 1) == .closeBracket,
        abbreviates(acronym, mention.tokens)
      {
        acronyms[text.tokens[acronym].key] = entity
      }
    }
  }

  private mutating func learnPerson(_ mention: Candidate, _ entity: Int) {
    let keys = keys(mention)
    if names[entity].map({ $0.count < Self.limit && !$0.contains(keys) }) ?? true { names[entity, default: []].append(keys) }
    let surnames = text.surnames(of: mention.tokens, folding)
    for key in surnames { note(entity, surname: key) }
    if keys.count > 1, table.records[entity].isListed, let last = keys.last, !surnames.contains(last) { note(entity, surname: last) }
  }
}
