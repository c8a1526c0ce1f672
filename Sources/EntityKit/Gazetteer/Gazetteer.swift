/// All entries, indexed by every spelling that a text may use for them.
struct Gazetteer: Sendable {
  let entries: [GazetteerEntry]
  private(set) var names: NameIndex
  /// Index of the present state with an ISO 3166 code.
  private(set) var states: [String: Int] = [:]
  /// Index of the past state that the state with a code succeeds: the Soviet Union for Russia.
  private(set) var predecessors: [String: Int] = [:]

  /// Indexes `entries`: names, aliases, demonyms, weapon plurals, and spellings with hyphen, space or neither.
  init(entries: [GazetteerEntry], tokenizer: Tokenizer) {
    self.entries = entries
    names = NameIndex(folding: tokenizer.folding, capacity: entries.count * 4)
    var spellings = SpellingIndexer(tokenizer: tokenizer)
    for (index, entry) in entries.enumerated() {
      if entry.isState, let code = entry.country, states[code] == nil || entry.endYear == nil { states[code] = index }
      if entry.isState, entry.endYear != nil, let successor = entry.attributes["successor"] { predecessors[successor] = index }
      spellings.add(entry, Int32(index), to: &names)
    }
  }
}

/// Puts the spellings of entries into an index of names; its buffers are used again for each.
private struct SpellingIndexer {
  let tokenizer: Tokenizer
  private var tokens: [Token] = []
  /// The words of the spelling at hand, and the folded bytes of all of them.
  private var words: [NameIndex.Word] = []
  private var folded: [UInt8] = []
  /// Spellings that are made of the one at hand.
  private var plural: [UInt8] = []
  private var spaced: [UInt8] = []

  init(tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// What a row says about all its spellings.
  private struct Use {
    let entry: Int32
    let kind: Mention.Kind
    let isWeapon: Bool
    let isWeak: Bool
    let stated: String?
  }

  mutating func add(_ entry: GazetteerEntry, _ index: Int32, to names: inout NameIndex) {
    let attributes = entry.hasSpellingOptions ? entry.attributes : nil
    let weak = (attributes?["weak"] ?? "").split(separator: ",")
    let allWeak = weak.contains("yes")
    let pluralOnly = attributes?["plural"] == "only"
    let stated = attributes?["case"]
    let isWeapon = entry.type == .weapon
    let isClass = entry.isClass
    entry.withBytes { bytes in
      func add(_ range: Range<Int>) {
        let isWeak = allWeak || !weak.isEmpty && weak.contains { $0.utf8.elementsEqual(bytes[range]) }
        let use = Use(entry: index, kind: .name, isWeapon: isWeapon, isWeak: isWeak, stated: stated)
        let spelling = UnsafeBufferPointer(rebasing: bytes[range])
        self.add(spelling, use, to: &names)
        guard isWeapon, !pluralOnly, !range.isEmpty else { return }
        makePlural(of: spelling)
        let plurals = Use(entry: index, kind: .name, isWeapon: true, isWeak: isWeak && isClass, stated: stated)
        let made = plural
        made.withUnsafeBufferPointer { self.add($0, plurals, to: &names) }
      }
      add(entry.nameRange)
      var aliases = entry.aliasCell.range
      while let alias = GazetteerCell.next(in: bytes, &aliases) { add(alias) }
      let demonym = Use(entry: index, kind: .demonym, isWeapon: isWeapon, isWeak: false, stated: stated)
      var demonyms = entry.demonymCell.range
      while let range = GazetteerCell.next(in: bytes, &demonyms) {
        self.add(UnsafeBufferPointer(rebasing: bytes[range]), demonym, to: &names)
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ use: Use, to names: inout NameIndex) {
    split(bytes)
    guard !words.isEmpty else { return }
    let key = names.keep(folded)
    insert(use, key, to: &names)
    if words.count > 1 && words.count <= 3 && use.isWeapon {
      let hash = folded.reduce(Folding.seed) { Folding.hash($0, $1) }
      let joined = NameIndex.Word(key: hash, shape: words[0].shape)
      names.insert(
        CollectionOfOne(joined), key: key, entry: use.entry, kind: use.kind, rule: rule(use), isWeak: use.isWeak)
    }
    if words.contains(where: { $0.shape.contains(.hasHyphen) }) {
      spaced.removeAll(keepingCapacity: true)
      spaced.append(contentsOf: bytes)
      spaced.withUnsafeMutableBufferPointer { spaced in
        for index in spaced.indices where spaced[index] == UInt8(ascii: "-") { spaced[index] = UInt8(ascii: " ") }
      }
      let made = spaced
      made.withUnsafeBufferPointer { split($0) }
      // Folding drops hyphens and keys have no spaces, so that the key is nearly always the same.
      insert(use, names.keep(folded, unless: key), to: &names)
    }
    names.dropUnused(key)
  }

  private func insert(_ use: Use, _ key: Range<Int32>, to names: inout NameIndex) {
    names.insert(words, key: key, entry: use.entry, kind: use.kind, rule: rule(use), isWeak: use.isWeak)
  }

  /// Class words are written small and match any case, short names in capitals match capitals, all others match as capitalised.
  private func rule(_ use: Use) -> NameIndex.CaseRule {
    if let stated = use.stated { return stated == "any" ? .any : stated == "exact" ? .acronym : .capitalised }
    let letters = words.lazy.filter { $0.shape.contains(.hasLetter) }
    if use.isWeapon && letters.allSatisfy({ $0.shape.contains(.hasDigit) }) { return .any }
    if words.count == 1, let only = letters.first, !only.shape.contains(.hasLower), !only.shape.contains(.hasDigit) {
      return .acronym
    }
    return letters.contains { $0.shape.contains(.initialUpper) } ? .capitalised : .any
  }

  /// The regular plural of the last word of a weapon's name.
  private mutating func makePlural(of name: UnsafeBufferPointer<UInt8>) {
    plural.removeAll(keepingCapacity: true)
    plural.append(contentsOf: name)
    let last = name[name.count - 1]
    let before = name.count > 1 ? name[name.count - 2] : 0
    let hisses =
      last == UInt8(ascii: "x") || last == UInt8(ascii: "s")
      || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    if hisses {
      let letters = name.lazy.filter { $0 & 0xC0 != 0x80 }.count
      plural.append(contentsOf: last == UInt8(ascii: "s") && letters < 5 ? "s".utf8 : "es".utf8)
    } else if last == UInt8(ascii: "y"), before != 0, !"aeiou".utf8.contains(before) {
      plural.removeLast()
      plural.append(contentsOf: "ies".utf8)
    } else {
      plural.append(UInt8(ascii: "s"))
    }
  }
}

extension SpellingIndexer {
  /// Divides a spelling into `words` and `folded` as the tokenizer and the folding do.
  private mutating func split(_ bytes: UnsafeBufferPointer<UInt8>) {
    if splitSimple(bytes) { return }
    words.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    tokenizer.scan(bytes, into: &tokens)
    for token in tokens {
      words.append(NameIndex.Word(key: token.key, shape: token.shape))
      tokenizer.folding.forEachByte(of: bytes, in: token.range) { folded.append($0) }
    }
  }

  /// The same for ASCII letters and digits, spaces, and hyphens inside words, which most spellings are made of; else false.
  private mutating func splitSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: bytes)
    guard let count = folded.withUnsafeMutableBufferPointer({ Self.split(bytes, &words, $0) }) else { return false }
    if count < folded.count { folded.removeLast(folded.count - count) }
    return true
  }

  /// Returns how many bytes it put into `folded`.
  @inline(__always)
  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [NameIndex.Word], _ folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var key = Folding.seed
    var shape: Token.Shape = []
    for index in bytes.indices {
      var byte = bytes[index]
      switch byte {
      case 0x61...0x7A: shape.formUnion([.hasLetter, .hasLower])
      case 0x41...0x5A:
        shape.formUnion(shape.isDisjoint(with: [.hasLetter, .hasDigit]) ? [.hasLetter, .initialUpper] : .hasLetter)
        byte |= 0x20
      case 0x30...0x39: shape.insert(.hasDigit)
      case UInt8(ascii: "-"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "-")
        guard !shape.isEmpty, next != UInt8(ascii: "-"), next != UInt8(ascii: " ") else { return nil }
        shape.insert(.hasHyphen)
        continue
      case UInt8(ascii: " "):
        if !shape.isEmpty { words.append(NameIndex.Word(key: key, shape: shape)) }
        key = Folding.seed
        shape = []
        continue
      default: return nil
      }
      folded[count] = byte
      count += 1
      key = Folding.hash(key, byte)
    }
    if !shape.isEmpty { words.append(NameIndex.Word(key: key, shape: shape)) }
    return count
  }
}
