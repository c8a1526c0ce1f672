/// All entries, indexed by every spelling that a text may use for them.
struct Gazetteer: Sendable {
  let entries: [GazetteerEntry]
  private(set) var trie: NameTrie
  private(set) var byID: [String: Int] = [:]
  /// Index of the present state with an ISO 3166 code.
  private(set) var states: [String: Int] = [:]

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither.
  init(entries: [GazetteerEntry], tokenizer: Tokenizer) {
    self.entries = entries
    trie = NameTrie(folding: tokenizer.folding, capacity: entries.count * 6)
    for (index, entry) in entries.enumerated() {
      byID[entry.id] = index
      if entry.isState, let code = entry.country, states[code] == nil || entry.endYear == nil { states[code] = index }
      add(entry, Int32(index), tokenizer)
    }
  }

  private mutating func add(_ entry: GazetteerEntry, _ index: Int32, _ tokenizer: Tokenizer) {
    let weak = Set((entry.attributes["weak"] ?? "").split(separator: ",").map(String.init))
    let allWeak = weak.contains("yes")
    let pluralOnly = entry.attributes["plural"] == "only"
    for spelling in [entry.name] + entry.aliases {
      let isWeak = allWeak || weak.contains(spelling)
      add(spelling, index, .name, isWeak, entry, tokenizer)
      guard entry.type == .weapon, !pluralOnly else { continue }
      for plural in Self.plurals(of: spelling) { add(plural, index, .name, isWeak && entry.isClass, entry, tokenizer) }
    }
    for demonym in entry.demonyms { add(demonym, index, .demonym, false, entry, tokenizer) }
  }

  private mutating func add(
    _ spelling: String, _ entry: Int32, _ kind: Mention.Kind, _ isWeak: Bool, _ row: GazetteerEntry, _ tokenizer: Tokenizer
  ) {
    let bytes = Array(spelling.utf8)
    let tokens = tokenizer.tokens(of: bytes)
    guard !tokens.isEmpty else { return }
    let rule = Self.rule(for: tokens, row)
    trie.insert(tokens[...], of: bytes, entry: entry, kind: kind, rule: rule, isWeak: isWeak)
    if tokens.count > 1 && tokens.count <= 3 && row.type == .weapon {
      trie.insertJoined(tokens[...], of: bytes, entry: entry, kind: kind, rule: rule, isWeak: isWeak)
    }
    if tokens.contains(where: { $0.shape.contains(.hasHyphen) }) {
      let spaced = Array(spelling.replacing("-").utf8)
      let parts = tokenizer.tokens(of: spaced)
      trie.insert(parts[...], of: spaced, entry: entry, kind: kind, rule: Self.rule(for: parts, row), isWeak: isWeak)
    }
  }

  /// Class words are written small and match any case, short names in capitals match capitals, all others match as capitalised.
  private static func rule(for tokens: [Token], _ row: GazetteerEntry) -> NameTrie.CaseRule {
    if let stated = row.attributes["case"] { return stated == "any" ? .any : stated == "exact" ? .acronym : .capitalised }
    let letters = tokens.filter { $0.shape.contains(.hasLetter) }
    if letters.allSatisfy({ $0.shape.contains(.hasDigit) }) && row.type == .weapon { return .any }
    if tokens.count == 1, let only = letters.first, !only.shape.contains(.hasLower), !only.shape.contains(.hasDigit) {
      return .acronym
    }
    return letters.contains { $0.isCapitalised } ? .capitalised : .any
  }

  /// The regular plurals of the last word of a weapon's name.
  private static func plurals(of name: String) -> [String] {
    guard let last = name.last else { return [] }
    let hasSibilant = name.hasSuffix("ch") || name.hasSuffix("sh") || name.hasSuffix("x") || name.hasSuffix("s")
    if hasSibilant { return last == "s" && name.count < 5 ? [name + "s"] : [name + "es"] }
    let beforeY = name.dropLast().last
    if last == "y", let beforeY, !"aeiou".contains(beforeY) { return [name.dropLast() + "ies"] }
    return [name + "s"]
  }
}

extension String {
  /// The text with every occurrence of a character replaced by a space.
  fileprivate func replacing(_ character: Character) -> String {
    String(map { $0 == character ? " " : $0 })
  }
}
