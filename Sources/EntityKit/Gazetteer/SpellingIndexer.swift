/// Puts the spellings of entries into an index of names; its buffers are used again for each.
struct SpellingIndexer {
  private var spelling: SplitSpelling
  /// Spellings that are made of the one at hand.
  private var plural: [UInt8] = []
  private var spaced: [UInt8] = []

  init(tokenizer: Tokenizer) { spelling = SplitSpelling(tokenizer: tokenizer) }

  /// What a row says about all its spellings.
  private struct Use {
    let entry: Int32
    let kind: Mention.Kind
    let isWeapon: Bool
    let isWeak: Bool
    let stated: String?
  }

  mutating func add(_ entry: GazetteerEntry, _ index: Int32, to names: inout NameIndexBuilder) {
    let attributes = entry.hasSpellingOptions ? entry.attributes : nil
    let weak = attributes?["weak"]?.parts(by: ",") ?? []
    let allWeak = weak.contains("yes")
    let pluralOnly = attributes?["plural"] == "only"
    let stated = attributes?["case"]
    let isWeapon = entry.type == .weapon
    entry.withBytes { bytes in
      func add(_ range: Range<Int>) {
        let isWeak = allWeak || !weak.isEmpty && weak.contains { $0.utf8.elementsEqual(bytes[range]) }
        let use = Use(entry: index, kind: .name, isWeapon: isWeapon, isWeak: isWeak, stated: stated)
        let spelling = UnsafeBufferPointer(rebasing: bytes[range])
        self.add(spelling, use, to: &names)
        guard isWeapon, !pluralOnly, !range.isEmpty else { return }
        makePlural(of: spelling)
        let plurals = Use(entry: index, kind: .name, isWeapon: true, isWeak: isWeak, stated: stated)
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

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ use: Use, to names: inout NameIndexBuilder) {
    spelling.split(bytes)
    guard spelling.count > 0 else { return }
    let key = names.keep(spelling.folded, spelling.foldedCount)
    insert(use, key, to: &names)
    if use.isWeapon, spelling.count > 1, spelling.count <= 3 {
      names.insert([spelling.joined], 1, key: key, entry: use.entry, kind: use.kind, rule: rule(use), isWeak: use.isWeak)
    }
    if spelling.shapes.contains(.hasHyphen) {
      spaced.removeAll(keepingCapacity: true)
      spaced.append(contentsOf: bytes)
      spaced.withUnsafeMutableBufferPointer { spaced in
        for index in spaced.indices where spaced[index] == UInt8(ascii: "-") { spaced[index] = UInt8(ascii: " ") }
      }
      let made = spaced
      made.withUnsafeBufferPointer { spelling.split($0) }
      // Folding drops hyphens and keys have no spaces, so that the key is nearly always the same.
      insert(use, names.keep(spelling.folded, spelling.foldedCount, unless: key), to: &names)
    }
    names.dropUnused(key)
  }

  private func insert(_ use: Use, _ key: Range<Int32>, to names: inout NameIndexBuilder) {
    names.insert(
      spelling.words, spelling.count, key: key, entry: use.entry, kind: use.kind, rule: rule(use), isWeak: use.isWeak)
  }

  /// Class words are written small and match any case, short names in capitals match capitals, all others match as capitalised.
  private func rule(_ use: Use) -> NameIndex.CaseRule {
    if let stated = use.stated { return stated == "any" ? .any : stated == "exact" ? .acronym : .capitalised }
    var wordsWithDigits = 0
    var lettered = 0
    var isCapitalised = false
    for index in 0..<spelling.count {
      let word = spelling.words[index]
      guard word.shape.contains(.hasLetter) else { continue }
      lettered += 1
      if word.shape.contains(.hasDigit) { wordsWithDigits += 1 }
      if word.shape.contains(.initialUpper) { isCapitalised = true }
    }
    if use.isWeapon && lettered == wordsWithDigits { return .any }
    if spelling.count == 1, lettered == 1, spelling.shapes.isDisjoint(with: [.hasLower, .hasDigit]) { return .acronym }
    return isCapitalised ? .capitalised : .any
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
