/// All entries, indexed by every spelling that a text may use for them.
struct Gazetteer: Sendable {
  let entries: [GazetteerEntry]
  private(set) var trie: NameTrie
  /// Index of the present state with an ISO 3166 code.
  private(set) var states: [String: Int] = [:]
  /// Index of the past state that the state with a code succeeds: the Soviet Union for Russia.
  private(set) var predecessors: [String: Int] = [:]

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither.
  init(entries: [GazetteerEntry], tokenizer: Tokenizer) {
    self.entries = entries
    trie = NameTrie(folding: tokenizer.folding, capacity: entries.count * 4)
    var spellings = SpellingIndexer(tokenizer: tokenizer)
    for (index, entry) in entries.enumerated() {
      if entry.isState, let code = entry.country, states[code] == nil || entry.endYear == nil { states[code] = index }
      if entry.isState, entry.endYear != nil, let successor = entry.attributes["successor"] { predecessors[successor] = index }
      spellings.add(entry, Int32(index), to: &trie)
    }
  }
}

/// Puts the spellings of entries into a trie; its buffers are used again for each.
private struct SpellingIndexer {
  let tokenizer: Tokenizer
  private var tokens: [Token] = []
  private var spelling: [UInt8] = []

  init(tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// What a row says about all its spellings.
  private struct Use {
    let entry: Int32
    let kind: Mention.Kind
    let isWeapon: Bool
    let isWeak: Bool
    let stated: String?
  }

  mutating func add(_ entry: GazetteerEntry, _ index: Int32, to trie: inout NameTrie) {
    let attributes = entry.hasSpellingOptions ? entry.attributes : nil
    let weak = (attributes?["weak"] ?? "").split(separator: ",")
    let allWeak = weak.contains("yes")
    let pluralOnly = attributes?["plural"] == "only"
    let stated = attributes?["case"]
    let isWeapon = entry.type == .weapon
    entry.withBytes { bytes in
      func add(_ range: Range<Int>) {
        let isWeak = allWeak || !weak.isEmpty && weak.contains { $0.utf8.elementsEqual(bytes[range]) }
        let use = Use(entry: index, kind: .name, isWeapon: isWeapon, isWeak: isWeak, stated: stated)
        self.add(UnsafeBufferPointer(rebasing: bytes[range]), use, to: &trie)
        guard isWeapon, !pluralOnly else { return }
        let plural = Use(entry: index, kind: .name, isWeapon: true, isWeak: isWeak && entry.isClass, stated: stated)
        for text in Self.plurals(of: String(decoding: bytes[range], as: UTF8.self)) { self.add(text, plural, to: &trie) }
      }
      add(entry.nameRange)
      for alias in entry.aliasCell { add(alias) }
      let demonym = Use(entry: index, kind: .demonym, isWeapon: isWeapon, isWeak: false, stated: stated)
      for range in entry.demonymCell { self.add(UnsafeBufferPointer(rebasing: bytes[range]), demonym, to: &trie) }
    }
  }

  private mutating func add(_ text: String, _ use: Use, to trie: inout NameTrie) {
    var text = text
    text.withUTF8 { add($0, use, to: &trie) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ use: Use, to trie: inout NameTrie) {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.scan(bytes, into: &tokens)
    guard !tokens.isEmpty else { return }
    let rule = Self.rule(for: tokens, use)
    trie.insert(tokens, of: bytes, entry: use.entry, kind: use.kind, rule: rule, isWeak: use.isWeak)
    if tokens.count > 1 && tokens.count <= 3 && use.isWeapon {
      trie.insertJoined(tokens, of: bytes, entry: use.entry, kind: use.kind, rule: rule, isWeak: use.isWeak)
    }
    guard tokens.contains(where: { $0.shape.contains(.hasHyphen) }) else { return }
    spelling.removeAll(keepingCapacity: true)
    for byte in bytes { spelling.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte) }
    tokens.removeAll(keepingCapacity: true)
    spelling.withUnsafeBufferPointer { spaced in
      tokenizer.scan(spaced, into: &tokens)
      trie.insert(tokens, of: spaced, entry: use.entry, kind: use.kind, rule: Self.rule(for: tokens, use), isWeak: use.isWeak)
    }
  }

  /// Class words are written small and match any case, short names in capitals match capitals, all others match as capitalised.
  private static func rule(for tokens: [Token], _ use: Use) -> NameTrie.CaseRule {
    if let stated = use.stated { return stated == "any" ? .any : stated == "exact" ? .acronym : .capitalised }
    let letters = tokens.lazy.filter { $0.shape.contains(.hasLetter) }
    if use.isWeapon && letters.allSatisfy({ $0.shape.contains(.hasDigit) }) { return .any }
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
