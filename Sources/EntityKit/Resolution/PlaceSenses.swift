/// Tells places of one name apart: by the larger place behind a comma, by the countries that the document speaks of, else by prominence.
struct PlaceSenses {
  let gazetteer: Gazetteer
  let text: TokenizedText
  let mentions: [Candidate]
  /// How often the document names a country, its people, or a place that is in no other country; made when it is first asked for.
  private var countries: [String: Int]?
  /// The mention that was told apart last, and its country.
  private var last: (number: Int, country: String?) = (-1, nil)

  init(gazetteer: Gazetteer, text: TokenizedText, mentions: [Candidate]) {
    self.gazetteer = gazetteer
    self.text = text
    self.mentions = mentions
  }

  /// The entry that a place by name most likely is, or -1. O(entries of the name), and O(mentions) once.
  mutating func entry(of number: Int) -> Int32 {
    let senses = senses(of: mentions[number])
    let sense = senses.count > 1 ? best(of: senses, number) : senses.first ?? -1
    last = (number, sense < 0 ? nil : gazetteer.entries[Int(sense)].country)
    return sense
  }

  /// The entries of a name, the most prominent first; the first of equals is the earlier row, whatever the order of the index.
  private func senses(of mention: Candidate) -> [Int32] {
    var senses: [Int32] = []
    gazetteer.names.matches(at: mention.tokens.lowerBound, limit: mention.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
      let form = gazetteer.names.forms[Int(match.form)]
      guard match.tokens == mention.tokens, form.kind == .name, gazetteer.entries[Int(form.entry)].type == .place else { return }
      if !senses.contains(form.entry) { senses.append(form.entry) }
    }
    return senses.sorted { left, right in
      let (leftRank, rightRank) = (Recognizer.rank(of: gazetteer.entries[Int(left)]), Recognizer.rank(of: gazetteer.entries[Int(right)]))
      return leftRank == rightRank ? left < right : leftRank > rightRank
    }
  }

  private mutating func best(of senses: [Int32], _ number: Int) -> Int32 {
    let first = senses[0]
    let behind = countriesBehind(number)
    if let sense = senses.first(where: { isIn(behind, $0) && !gazetteer.entries[Int($0)].isState }) { return sense }
    if last.number == number - 1, number > 0, text.kind(mentions[number].tokens.lowerBound - 1) == .comma,
      mentions[number - 1].tokens.upperBound == mentions[number].tokens.lowerBound - 1, let country = last.country,
      let sense = senses.first(where: { isIn([country], $0) })
    {
      return sense
    }
    // States and capitals are meant by their bare names.
    let row = gazetteer.entries[Int(first)]
    guard row.subtype == "city", let country = row.country, weight(country) == 0 else { return first }
    var best = (sense: first, weight: 0)
    for sense in senses.dropFirst() {
      let weight = gazetteer.entries[Int(sense)].country.map { self.weight($0) } ?? 0
      if weight > best.weight { best = (sense, weight) }
    }
    return best.sense
  }

  private func isIn(_ countries: [String], _ sense: Int32) -> Bool {
    gazetteer.entries[Int(sense)].country.map { countries.contains($0) } ?? false
  }

  /// The countries that the place behind a comma is or may be in: `Cordoba, Argentina`, `Athens, Georgia`.
  private func countriesBehind(_ number: Int) -> [String] {
    let comma = mentions[number].tokens.upperBound
    guard text.kind(comma) == .comma, number + 1 < mentions.count, mentions[number + 1].tokens.lowerBound == comma + 1,
      mentions[number + 1].type == .place, mentions[number + 1].kind == .name
    else { return [] }
    let larger = senses(of: mentions[number + 1]).map { gazetteer.entries[Int($0)] }
    return larger.filter { $0.subtype == "country" || $0.subtype == "region" }.compactMap(\.country)
  }

  private mutating func weight(_ country: String) -> Int {
    if let countries { return countries[country] ?? 0 }
    var counted: [String: Int] = [:]
    for mention in mentions where mention.type == .place && mention.entry >= 0 && !mention.hasRivals {
      if let code = gazetteer.entries[Int(mention.entry)].country { counted[code, default: 0] += 1 }
    }
    countries = counted
    return counted[country] ?? 0
  }
}
