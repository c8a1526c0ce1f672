/// Decides which mentions by name are the same thing: by gazetteer entry, full name, short name, or an acronym that the text
/// defines in brackets.
struct NameResolver: ~Copyable {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let mentions: [Candidate]
  let folding: Folding
  private var table: EntityTable
  private var places: PlaceSenses
  /// Entities by the key of their whole name.
  private var byName: EntityChains
  /// Persons by the key of their surname.
  private var bySurname = EntityChains()
  /// Persons by the sound of their surname: other romanisations of it.
  private var bySound = EntityChains()
  /// Organizations by an acronym that the text defines.
  private var acronyms = KeyMap()
  /// The organization last named by each head word: `the Panel`.
  private var byHead = KeyMap()
  /// The different names that each person has had, as tokens.
  private var names: [[Range<Int>]] = []
  /// How many names of one person, and people of one surname, are told apart: more are no longer people.
  private static let limit = 64
  /// The most words that a name of each entity has had.
  private var longest: [Int] = []

  /// A mention with what it is looked up by.
  private struct Name {
    let number: Int
    let mention: Candidate
    /// One key for all the words; with `stem` the last one without its plural.
    let key: UInt64
    let stem: UInt64
    /// The gazetteer entry, or -1.
    let entry: Int32
  }

  init(gazetteer: Gazetteer, text: TokenizedText, mentions: [Candidate], folding: Folding) {
    self.folding = folding
    self.gazetteer = gazetteer
    self.text = text
    self.mentions = mentions
    // Most texts have few names; a large text has many mentions of each.
    byName = EntityChains(capacity: min(mentions.count, 256))
    table = EntityTable(gazetteer: gazetteer, mentions: mentions.count)
    places = PlaceSenses(gazetteer: gazetteer, text: text, mentions: mentions)
  }

  /// The entities of the mentions. O(n) in the mentions.
  mutating func resolved() -> EntityTable {
    for (number, mention) in mentions.enumerated() {
      let (key, stem) = keys(mention)
      let isPlace = mention.type == .place && mention.kind == .name && (mention.entry < 0 || mention.hasRivals)
      let entry = isPlace ? places.entry(of: number) : entry(of: mention)
      let name = Name(number: number, mention: mention, key: key, stem: stem, entry: entry)
      let entity = find(name) ?? make(name)
      if table.entityOf.count == number { table.assign(number, to: entity) }
      while longest.count <= entity {
        longest.append(0)
        names.append([])
      }
      learn(name, entity)
    }
    // Handed over, so that it is not copied where it is changed next.
    var result = EntityTable(gazetteer: gazetteer, mentions: 0)
    swap(&result, &table)
    return result
  }

  private func keys(_ mention: Candidate) -> (key: UInt64, stem: UInt64) {
    var key: UInt64 = 0
    var stem: UInt64 = 0
    for index in mention.tokens {
      let before = (key ^ (key >> 31)) &* 0x9E37_79B9_7F4A_7C15
      key = before ^ text.tokens[index].key
      stem = before ^ text.tokens[index].stem
    }
    return (key, stem)
  }

  /// The gazetteer entry of a mention, or -1; a name that a rule found can be a listed one too, with or without its article.
  private func entry(of mention: Candidate) -> Int32 {
    if mention.entry >= 0 { return mention.entry }
    guard mention.type == .organization || mention.type == .person, mention.family < 0 else { return -1 }
    let hasArticle = mention.tokens.count > 1 && text.isIn(.determiner, mention.tokens.lowerBound)
    for start in mention.tokens.prefix(hasArticle ? 2 : 1) {
      var found: Int32 = -1
      gazetteer.names.matches(at: start, limit: mention.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
        let form = gazetteer.names.forms[Int(match.form)]
        let entry = gazetteer.entries[Int(form.entry)]
        guard found < 0, match.tokens.upperBound == mention.tokens.upperBound, form.kind == .name, entry.type == mention.type,
          !form.isWeak || mention.type == .organization || isAddressed(mention, entry)
        else { return }
        found = form.entry
      }
      if found >= 0 { return found }
    }
    return -1
  }

  private func entity(ofEntry entry: Int32) -> Int? {
    entry >= 0 ? table.record(ofEntry: Int(entry)) : nil
  }

  /// `King Hussein`: the office of the entry stands right before a name that is weak by itself.
  private func isAddressed(_ mention: Candidate, _ entry: GazetteerEntry) -> Bool {
    guard mention.tokens.lowerBound > 0, let role = entry.attributes["role"] else { return false }
    return folding.hash(role) == text.tokens[mention.tokens.lowerBound - 1].key
  }

  private func find(_ name: Name) -> Int? {
    let mention = name.mention
    if mention.type == .organization, mention.tokens.count == 1 {
      let defined = acronyms[text.tokens[mention.tokens.lowerBound].key]
      if defined >= 0 { return Int(defined) }
    }
    if let defined = bracketed(name.number) { return defined }
    if mention.cue == .document, mention.type == .organization, mention.tokens.count == 1 {
      let named = byHead[text.tokens[mention.tokens.lowerBound].key]
      if named >= 0 { return Int(named) }
    }
    if mention.type == .person { return person(name) }
    if name.entry >= 0 { return entity(ofEntry: name.entry) }
    return byName.latest(name.key) { table.records[$0].type == mention.type }
      ?? (mention.type == .weapon ? byName.latest(name.stem) { table.records[$0].type == .weapon } : nil)
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
  private func person(_ name: Name) -> Int? {
    let tokens = name.mention.tokens
    if let same = byName.latest(name.key, where: { table.records[$0].type == .person }) { return same }
    guard let surname = tokens.last.map({ text.tokens[$0].key }) else { return nil }
    // A listed single name counts as its entry unless the document has another person of that surname.
    if tokens.count == 1, let latest = bySurname.latest(surname) { return latest }
    if let same = entity(ofEntry: name.entry) { return same }
    if name.entry < 0, bySurname.latest(surname) == nil, let same = respelled(tokens) { return same }
    guard tokens.count > 1 else { return nil }
    return bySurname.latest(surname) { candidate in
      names[candidate].contains { other in
        other.count == 1 || isSame(other.suffix(tokens.count), tokens) || isSame(tokens.suffix(other.count), other)
          || text.tokens[other.lowerBound].key == text.tokens[tokens.lowerBound].key
      }
    }
  }

  /// The person whose name this is in another romanisation: `Qaddafi` for `Gaddafi`, `Moammar Qaddafi` for `Muammar Gaddafi`.
  private func respelled(_ tokens: Range<Int>) -> Int? {
    guard let last = tokens.last, !text.isCommonWord(last), let key = sound(last) else { return nil }
    return bySound.latest(key.hash) { candidate in
      names[candidate].contains { other in
        guard let surname = other.last, sound(surname) == key else { return false }
        return tokens.count == 1 || other.count == 1
          || sound(tokens.lowerBound) != nil && sound(tokens.lowerBound) == sound(other.lowerBound)
          || text.tokens[other.lowerBound].key == text.tokens[tokens.lowerBound].key
      }
    }
  }

  private func sound(_ token: Int) -> SoundKey? { SoundKey(folding.key(of: text.bytes, in: text.tokens[token].range)) }

  /// Whether two stretches have the same words.
  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { text.tokens[$0].key == text.tokens[$1].key }
  }

  private mutating func make(_ name: Name) -> Int {
    let mention = name.mention
    if name.entry >= 0 {
      let entity = table.append(EntityTable.record(of: Int(name.entry), gazetteer), for: name.number)
      // `155mm artillery shells` is its own kind of shell.
      if mention.cue == .classWord, text.tokens[mention.tokens.lowerBound].kind == .mixed {
        table.rename(entity, to: text.text(mention.tokens))
      }
      return entity
    }
    var record = EntityTable.Record(type: mention.type, subtype: nil, name: self.name(of: mention), entry: -1, country: nil)
    if mention.family >= 0 { record.subtype = gazetteer.entries[Int(mention.family)].subtype }
    return table.append(record, for: name.number)
  }

  /// The name as written; a designator loses its plural.
  private func name(of mention: Candidate) -> String {
    let written = text.text(mention.tokens)
    // A line may break inside a name; the name is then written with a space.
    let name = text.isPlain(mention.tokens) ? written : written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard mention.type == .weapon, let last = mention.tokens.last, text.tokens[last].key != text.tokens[last].stem,
      text.tokens[last].shape.contains(.hasDigit)
    else { return name }
    return String(name.dropLast())
  }

  private mutating func learn(_ name: Name, _ entity: Int) {
    let mention = name.mention
    byName.add(entity, to: name.key)
    if mention.type == .weapon { byName.add(entity, to: name.stem) }
    if mention.kind == .name, !table.records[entity].isListed, mention.tokens.count > longest[entity], mention.type != .weapon {
      if longest[entity] > 0 || table.records[entity].mentionCount > 1 { table.rename(entity, to: self.name(of: mention)) }
      longest[entity] = mention.tokens.count
    }
    if mention.type == .person { learnPerson(mention, entity) }
    if mention.type == .organization, mention.tokens.count > 1 {
      for key in text.headWords(of: mention.tokens) { byHead.set(key, Int32(entity)) }
    }
    if mention.type == .organization, mention.tokens.count > 1, text.kind(mention.tokens.upperBound) == .openBracket {
      let acronym = mention.tokens.upperBound + 1
      if acronym < text.tokens.count, text.tokens[acronym].shape.contains(.allUpper), text.kind(acronym + 1) == .closeBracket,
        abbreviates(acronym, mention.tokens)
      {
        acronyms.set(text.tokens[acronym].key, Int32(entity))
      }
    }
  }

  private mutating func learnPerson(_ mention: Candidate, _ entity: Int) {
    let tokens = mention.tokens
    if names[entity].count < Self.limit, !names[entity].contains(where: { isSame($0, tokens) }) { names[entity].append(tokens) }
    if let last = tokens.last, !text.isCommonWord(last), let key = sound(last) {
      bySound.moveToFront(entity, of: key.hash, limit: Self.limit)
    }
    let surnames = text.surnames(of: tokens, folding)
    for key in surnames { bySurname.moveToFront(entity, of: key, limit: Self.limit) }
    guard tokens.count > 1, table.records[entity].isListed, let last = tokens.last else { return }
    if !surnames.contains(text.tokens[last].key) { bySurname.moveToFront(entity, of: text.tokens[last].key, limit: Self.limit) }
  }
}

extension TokenizedText {
  /// Whether the words of a stretch are divided by single spaces and nothing in it, a mark of its own width included, could be white
  /// space of another kind. O(n).
  fileprivate func isPlain(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    let span = Int(tokens[first].start)..<Int(tokens[last].end)
    return bytes.withUnsafeBufferPointer { bytes in
      span.allSatisfy { index in
        let byte = bytes[index]
        // A mark behind a space would be one character with it, and the spaces of Unicode begin with C2, E1, E2 or E3.
        if byte == 0x20 { return index > span.lowerBound && isVisible(bytes[index - 1]) && isVisible(bytes[index + 1]) }
        return byte > 0x20 && byte != 0x7F && byte != 0xC2 && !(0xE1...0xE3).contains(byte)
      }
    }
  }

  private func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
