/// Looks up what names could mean.
struct SenseReader {
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  private let spellings: ListedSpellings

  init(_ gazetteer: Gazetteer, _ lexicon: Lexicon, _ tokenizer: Tokenizer) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    self.tokenizer = tokenizer
    spellings = ListedSpellings(gazetteer, folding: lexicon.folding)
  }

  /// The senses of one name.
  func senses(of name: String) -> NameSenses {
    var uses = spellings.uses(of: name)
    // Plurals of weapons are made by rule and stand in no row.
    if uses.isEmpty, name.hasSuffix("s") { uses = spellings.uses(of: String(name.dropLast())).filter { isWeapon($0) } }
    let ranked = uses.enumerated().sorted { left, right in
      let (leftRank, rightRank) = (rank(left.element), rank(right.element))
      return leftRank == rightRank ? left.offset < right.offset : leftRank > rightRank
    }.map(\.element)
    let bytes = Array(name.utf8)
    let word = lexicon[lexicon.folding.hash(of: bytes, in: 0..<bytes.count).key]
    return NameSenses(
      name: name, senses: ranked.map { sense($0, among: ranked) },
      isGivenName: word.classes.contains(.given) || word.classes.contains(.weakGiven),
      isSurname: word.classes.contains(.surname) || word.classes.contains(.weakSurname),
      isOrdinaryWord: !word.readings.subtracting([.proper, .other]).isEmpty, nearest: uses.isEmpty ? spellings.nearest(to: name) : nil)
  }

  private func isWeapon(_ use: ListedSpellings.Use) -> Bool { gazetteer.entries[use.entry].type == .weapon }

  private func rank(_ use: ListedSpellings.Use) -> Int { Recognizer.rank(of: gazetteer.entries[use.entry]) }

  private func sense(_ use: ListedSpellings.Use, among ranked: [ListedSpellings.Use]) -> ListedSense {
    let entry = gazetteer.entries[use.entry]
    let rivals = ranked.filter { gazetteer.entries[$0.entry].type == entry.type && $0.kind == use.kind }
    let first = rivals.first.map { gazetteer.entries[$0.entry].id } ?? entry.id
    let form = form(of: use)
    return ListedSense(
      id: entry.id, name: entry.name, type: entry.type.entityType, subtype: entry.subtype, aliases: entry.aliases,
      demonyms: entry.demonyms, country: entry.country, attributes: entry.writtenAttributes, file: entry.file, line: entry.line,
      spelling: use.spelling, kind: use.kind, caseRule: form?.rule.stated ?? .capitalised, isWeak: form?.isWeak ?? false,
      precedence: rivals.count < 2 ? .only : first == entry.id ? .first : .behind(first))
  }

  /// The spelling as the index has it.
  private func form(of use: ListedSpellings.Use) -> NameIndex.Form? {
    let bytes = Array(use.spelling.utf8)
    let tokens = tokenizer.tokens(of: bytes)
    var found: NameIndex.Form?
    gazetteer.names.matches(at: 0, limit: tokens.count, in: tokens, bytes: bytes) { match in
      let form = gazetteer.names.forms[Int(match.form)]
      if match.tokens.count == tokens.count, Int(form.entry) == use.entry, form.kind == use.kind { found = found ?? form }
    }
    return found
  }
}

extension NameIndex.CaseRule {
  /// The rule as a row states it.
  fileprivate var stated: ListedSense.CaseRule {
    switch self {
    case .any: .any
    case .capitalised: .capitalised
    case .acronym: .exact
    }
  }
}
