/// Finds the mentions of a document by name: gazetteer, designators and name rules, overlaps resolved.
struct Recognizer: Sendable {
  let gazetteer: Gazetteer
  private let persons = PersonRules()
  private let organizations = OrganizationRules()
  private let places = PlaceRules()
  private let weapons: WeaponRules

  init(gazetteer: Gazetteer, folding: Folding) {
    self.gazetteer = gazetteer
    weapons = WeaponRules(gazetteer: gazetteer, folding: folding)
  }

  /// The chosen mentions, in text order and without overlaps. O(n) in the tokens.
  func mentions(in text: TokenizedText) -> [Candidate] {
    var candidates: [Candidate] = []
    for sentence in text.sentences { addCandidates(of: sentence, in: text, to: &candidates) }
    let first = OverlapResolution.best(of: candidates)
    let repeated = DocumentNames(first, text).candidates(besides: first, in: text)
    guard !repeated.isEmpty else { return first }
    return OverlapResolution.best(of: candidates + repeated)
  }

  private func addCandidates(of sentence: Sentence, in text: TokenizedText, to candidates: inout [Candidate]) {
    var weaponMatches: [NameTrie.Match] = []
    var placeStarts: Set<Int> = []
    for index in sentence.tokens {
      gazetteer.trie.matches(at: index, limit: sentence.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
        let form = gazetteer.trie.forms[Int(match.form)]
        let entry = gazetteer.entries[Int(form.entry)]
        if entry.type == .weapon { return weaponMatches.append(match) }
        if entry.type == .place { placeStarts.insert(match.tokens.lowerBound) }
        addListed(match, form, entry, sentence, text, &candidates)
      }
    }
    weapons.add(weaponMatches, in: sentence, of: text, to: &candidates)
    guard !text.isTitleCase(sentence) || sentence.tokens.count <= 6 else { return }
    for run in text.nameRuns(in: sentence) {
      persons.add(run, in: text, to: &candidates)
      organizations.add(run, in: text, to: &candidates)
      places.add(run, in: text, isKnownPlace: { placeStarts.contains($0) }, to: &candidates)
    }
  }

  private func addListed(
    _ match: NameTrie.Match, _ form: NameTrie.Form, _ entry: GazetteerEntry, _ sentence: Sentence, _ text: TokenizedText,
    _ candidates: inout [Candidate]
  ) {
    var strength = form.isWeak ? 60 : 100
    if match.tokens.count == 1 {
      let index = match.tokens.lowerBound
      // An ordinary word at the start of a sentence, or a first name before a surname, is less surely the listed thing.
      if text.isDictionaryWord(index), index == sentence.tokens.lowerBound, form.kind == .name { strength -= 30 }
      if entry.type == .organization, text.isDictionaryWord(index), form.rule == .capitalised { strength -= 15 }
    }
    // Of several entries with one name the one of the most weight wins: states, then capitals, then the most people.
    let rank = Self.rank(of: entry)
    if let same = Self.sameName(match, form.kind, entry.type, in: candidates),
      let held = candidates[same].entries.first
    {
      if Self.rank(of: gazetteer.entries[Int(held)]) < rank {
        candidates[same].entries.insert(form.entry, at: 0)
      } else {
        candidates[same].entries.append(form.entry)
      }
      return
    }
    candidates.append(
      Candidate(
        tokens: match.tokens, type: entry.type, kind: form.kind, cue: .gazetteer, weight: strength * match.tokens.count,
        entries: [form.entry]))
  }

  /// The candidate of the gazetteer with the tokens, kind and type of a match. Those that start where it does stand last. O(1).
  private static func sameName(_ match: NameTrie.Match, _ kind: Mention.Kind, _ type: EntityType, in candidates: [Candidate]) -> Int? {
    var index = candidates.count - 1
    while index >= 0, candidates[index].tokens.lowerBound == match.tokens.lowerBound {
      let held = candidates[index]
      if held.tokens == match.tokens, held.kind == kind, held.cue == .gazetteer, held.type == type { return index }
      index -= 1
    }
    return nil
  }

  /// How likely an entry is meant by its bare name, in news.
  private static func rank(of entry: GazetteerEntry) -> Int {
    switch entry.subtype {
    case "country": return entry.endYear == nil ? 1_000_000_000 : 900_000_000
    case "capital": return 500_000_000 + entry.population
    default: return entry.population
    }
  }
}
