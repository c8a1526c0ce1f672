/// What a name could mean, for people.
struct NameSensesFormat {
  func format(_ found: NameSenses) -> String {
    let name = DisplayText.name(found.name)
    if found.senses.isEmpty {
      let near = found.nearest.map { "; did you mean '\(DisplayText.name($0))'?" } ?? ""
      return "\(name): no entry\(near)\n" + word(found).map { $0 + "\n" }.joined()
    }
    let heading = "\(name): \(DisplayText.count(found.senses.count, "entry", "entries"))"
    return ([heading] + found.senses.flatMap { lines($0, found) } + word(found)).joined(separator: "\n") + "\n"
  }

  private func lines(_ sense: ListedSense, _ found: NameSenses) -> [String] {
    let type = sense.subtype.map { "\(sense.type.rawValue)/\($0)" } ?? sense.type.rawValue
    let country = sense.country.map { ", " + $0 } ?? ""
    var lines = ["  " + DisplayText.clean("\(sense.id)  \(sense.name), \(type)\(country)")]
    func add(_ label: String, _ text: String) {
      lines.append("    " + label + String(repeating: " ", count: 12 - label.count) + DisplayText.clean(text))
    }
    add("row", "\(sense.file):\(sense.line)")
    add("spelling", "\"\(sense.spelling)\", \(use(sense)), \(writing(sense.caseRule))")
    if !sense.aliases.isEmpty { add("aliases", sense.aliases.joined(separator: "|")) }
    if !sense.demonyms.isEmpty { add("demonyms", sense.demonyms.joined(separator: "|")) }
    if !sense.attributes.isEmpty { add("attributes", sense.attributes.joined(separator: "|")) }
    add("counts", counts(sense, found))
    return lines
  }

  private func use(_ sense: ListedSense) -> String {
    sense.kind == .demonym ? "a demonym" : sense.spelling == sense.name ? "its name" : "an alias"
  }

  private func writing(_ rule: ListedSense.CaseRule) -> String {
    switch rule {
    case .any: "in any case"
    case .capitalised: "with its capitals"
    case .exact: "all in capitals"
    }
  }

  private func counts(_ sense: ListedSense, _ found: NameSenses) -> String {
    var parts: [String] = []
    switch sense.precedence {
    case .only: parts.append("the only \(sense.type.rawValue) of that name")
    case .first: parts.append("the \(sense.type.rawValue) that is meant where nothing else is said")
    case .behind(let id): parts.append("behind \(id)")
    }
    if Set(found.senses.map(\.type)).count > 1 { parts.append("what stands around the name decides between the types") }
    if sense.isWeak { parts.append("an ordinary word as well, which needs support around it") }
    return parts.joined(separator: "; ")
  }

  /// What the word lists know.
  private func word(_ found: NameSenses) -> [String] {
    let kinds =
      (found.isGivenName ? ["a given name"] : []) + (found.isSurname ? ["a surname"] : [])
      + (found.isOrdinaryWord ? ["an ordinary word"] : [])
    return kinds.isEmpty ? [] : ["  in the word lists: " + kinds.joined(separator: ", ")]
  }
}
