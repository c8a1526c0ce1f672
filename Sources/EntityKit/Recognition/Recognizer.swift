/// Finds the mentions of a document by name: gazetteer, designators and name rules, overlaps resolved.
struct Recognizer: Sendable {
  let gazetteer: Gazetteer
  private let persons = PersonRules()
  private let organizations = OrganizationRules()
  private let companies = CompanyRules()
  private let places = PlaceRules()
  private let voids = VoidRules()
  private let acronyms = AcronymRules()
  private let lines = LineRules()
  private let weapons: WeaponRules
  private let series = SeriesRules()
  private let folding: Folding

  init(gazetteer: Gazetteer, folding: Folding) {
    self.gazetteer = gazetteer
    self.folding = folding
    weapons = WeaponRules(gazetteer: gazetteer, folding: folding)
  }

  /// The chosen mentions, in text order and without overlaps. O(n) in the tokens.
  func mentions(in text: TokenizedText) -> [Candidate] { readings(of: text).mentions }

  /// The chosen mentions, and every candidate that there was, in no order. O(n) in the tokens.
  func readings(of text: TokenizedText) -> (mentions: [Candidate], candidates: [Candidate]) {
    var candidates: [Candidate] = []
    var deferred: [Candidate] = []
    var runs = NameRuns()
    var known = KnownNames(tokens: text.tokens.count)
    var hints = gazetteer.names.hints(in: text.tokens)[...]
    for sentence in text.sentences { addCandidates(of: sentence, in: text, &hints, &known, &runs, to: &candidates, deferred: &deferred) }
    var first = OverlapResolution.best(of: candidates)
    // Where a document names weapons, `the Blowpipe` is one as well.
    if !deferred.isEmpty, first.contains(where: { $0.type == .weapon && $0.cue != .classWord }) {
      candidates += weighed(deferred, first)
      first = OverlapResolution.best(of: candidates)
    }
    let second = first + series.candidates(besides: first, in: text, runs)
    let names = DocumentNames(second, text, folding)
    let repeated = second[first.count...] + names.candidates(besides: first, in: text) { gazetteer.entries[Int($0)].isState }
    guard !repeated.isEmpty else { return (first.filter { !$0.isVoid }, candidates) }
    candidates += repeated
    return (OverlapResolution.best(of: candidates).filter { !$0.isVoid }, candidates)
  }

  /// The deferred weapons; what the document surely names elsewhere, as `Chieftain tanks`, is as sure in `the Chieftains`.
  private func weighed(_ deferred: [Candidate], _ first: [Candidate]) -> [Candidate] {
    let named = Set(first.lazy.filter { $0.type == .weapon && $0.entry >= 0 }.map(\.entry))
    return deferred.map { candidate in
      var candidate = candidate
      if named.contains(candidate.entry) { candidate.weight = 100 * candidate.tokens.count }
      return candidate
    }
  }

  private func addCandidates(
    of sentence: Sentence, in text: TokenizedText, _ hints: inout ArraySlice<Int32>, _ known: inout KnownNames, _ runs: inout NameRuns,
    to candidates: inout [Candidate], deferred: inout [Candidate]
  ) {
    var weaponMatches: [NameIndex.Match] = []
    var weakPlaces: [NameIndex.Match] = []
    let inside = hints.prefix { $0 < sentence.tokens.upperBound }
    hints = hints[inside.endIndex...]
    for index in inside.lazy.map({ Int($0) }) {
      gazetteer.names.matches(at: index, limit: sentence.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
        let form = gazetteer.names.forms[Int(match.form)]
        let entry = gazetteer.entries[Int(form.entry)]
        if entry.type == .weapon {
          known.noteWeapon(at: match.tokens.lowerBound)
          return weaponMatches.append(match)
        }
        if entry.type == .place && divides(match.tokens, text) { return }
        var match = match
        let first = match.tokens.lowerBound
        if entry.type == .place, match.tokens.count > 1, let last = match.tokens.last, text.isIn(.placeHead, last),
          !text.tokens[last].isCapitalised, text.tokens[last - 1].isCapitalised
        {
          // `Tigray region`: the kind in small letters is no part of the name.
          match = NameIndex.Match(tokens: first..<last, form: match.form)
        }
        if entry.type == .place, match.tokens.count > 1, text.isIn(.definite, first) {
          match = NameIndex.Match(tokens: first + 1..<match.tokens.upperBound, form: match.form)
        }
        if entry.type == .organization, entry.subtype == "media", form.kind == .name, text.isNamedThe(first - 1) {
          match = NameIndex.Match(tokens: first - 1..<match.tokens.upperBound, form: match.form)
        }
        if entry.type == .place, form.isWeak { return weakPlaces.append(match) }
        known.note(match.tokens, entry.type, form.kind)
        addListed(match, form, entry, sentence, text, &candidates)
      }
    }
    for match in weakPlaces where places.isLocated(match.tokens, in: sentence, of: text, known) {
      let form = gazetteer.names.forms[Int(match.form)]
      known.note(match.tokens, .place, form.kind)
      addListed(match, form, gazetteer.entries[Int(form.entry)], sentence, text, &candidates)
    }
    weapons.add(weaponMatches, in: sentence, of: text, &known, to: &candidates, deferred: &deferred)
    lines.add(in: sentence, of: text, known, to: &candidates)
    let found = runs.add(sentence, of: text)
    let isHeadline = !found.isEmpty && sentence.tokens.count > (sentence.kind == .line ? 4 : 6) && text.isTitleCase(sentence)
    if !isHeadline { weapons.addNames(weaponMatches, found, of: text, known, to: &candidates) }
    for run in found {
      if isHeadline {
        if sentence.kind != .dateline { persons.addSure(run, in: text, to: &candidates) }
        continue
      }
      if sentence.kind != .dateline { persons.add(run, in: text, known, to: &candidates) }
      organizations.add(run, in: text, known, to: &candidates)
      places.add(run, in: text, known, to: &candidates)
      companies.add(run, in: text, known, to: &candidates)
      voids.add(run, in: text, known, to: &candidates)
    }
    acronyms.add(in: sentence, of: text, known, to: &candidates)
  }

  /// A town and its region are two places, but `Washington, D.C.` is one.
  private func divides(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    guard let last = tokens.last, tokens.contains(where: { text.kind($0) == .comma }) else { return false }
    return !text.tokens[last].shape.contains(.hasPeriod)
  }

  private func addListed(
    _ match: NameIndex.Match, _ form: NameIndex.Form, _ entry: GazetteerEntry, _ sentence: Sentence, _ text: TokenizedText,
    _ candidates: inout [Candidate]
  ) {
    // A weak place comes here only where something says that it is one; a person whom the document names is the likelier reading.
    var strength = !form.isWeak ? 100 : entry.type == .place ? 69 : 60
    if match.tokens.count == 1 {
      let index = match.tokens.lowerBound
      // An ordinary word at the start of a sentence, or a first name before a surname, is less surely the listed thing.
      if text.isDictionaryWord(index), index == sentence.tokens.lowerBound, form.kind == .name { strength -= 30 }
      if entry.type == .organization, text.isDictionaryWord(index), form.rule == .capitalised { strength -= 15 }
    }
    // Of several entries with one name the one of the most weight wins: states, then capitals, then the most people.
    if let same = Self.sameName(match, form.kind, entry.type, in: candidates) {
      candidates[same].hasRivals = true
      if Self.rank(of: gazetteer.entries[Int(candidates[same].entry)]) < Self.rank(of: entry) { candidates[same].entry = form.entry }
      return
    }
    candidates.append(
      Candidate(
        tokens: match.tokens, type: entry.type, kind: form.kind, cue: entry.type == .place && form.isWeak ? .locative : .gazetteer,
        weight: strength * match.tokens.count,
        entry: form.entry))
  }

  /// The candidate of the gazetteer with the tokens, kind and type of a match. The names of a sentence stand in the order of their
  /// starts. O(names behind it in the sentence).
  private static func sameName(_ match: NameIndex.Match, _ kind: Mention.Kind, _ type: NameType, in candidates: [Candidate]) -> Int? {
    var index = candidates.count - 1
    while index >= 0, candidates[index].tokens.lowerBound >= match.tokens.lowerBound {
      let held = candidates[index]
      if held.tokens == match.tokens, held.kind == kind, held.entry >= 0, held.type == type { return index }
      index -= 1
    }
    return nil
  }

  /// How likely an entry is meant by its bare name, in news.
  static func rank(of entry: GazetteerEntry) -> Int {
    switch entry.subtype {
    case "country": return entry.endYear == nil ? 1_000_000_000 : 900_000_000
    case "capital": return 500_000_000 + entry.population
    default: return entry.population
    }
  }
}
