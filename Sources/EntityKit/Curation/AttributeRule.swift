/// What the value of an attribute may be.
enum AttributeRule {
  case number, year, code, flag
  /// One of these words.
  case word([String])
  /// `yes`, or spellings of the row divided by commas.
  case spellings
  /// Any text; an id of a class and the code of a state are looked up elsewhere.
  case text

  /// The attributes that the program knows.
  static let byKey: [String: AttributeRule] = [
    "capital-of": .code, "seat-of": .code, "successor": .code, "population": .number, "from": .year, "to": .year, "weak": .spellings,
    "plural": .word(["only"]), "case": .word(["any", "exact", "capitalised"]), "class": .text, "generic": .flag, "role": .text,
    "realm": .text,
  ]

  /// What is wrong with a value, in words.
  func faults(of value: String, in row: CheckedRow) -> [String] {
    switch self {
    case .number: return Int(value).map { $0 >= 0 } ?? false ? [] : ["'\(value)' is no number; write digits only"]
    case .year: return value.utf8.count == 4 && Int(value) != nil ? [] : ["'\(value)' is no year of four digits"]
    case .code: return CheckedRow.isCode(value) ? [] : ["'\(value)' is no ISO 3166 code of two capital letters"]
    case .flag: return value == "yes" ? [] : ["'\(value)' is no value here; write 'yes' or leave the attribute out"]
    case .word(let words):
      if words.contains(value) { return [] }
      return ["'\(value)' is none of \(words.joined(separator: ", "))\(EditDistance.suggestion(for: value, among: words))"]
    case .spellings:
      let names = row.spellings.map(\.text)
      return value == "yes"
        ? []
        : value.parts(by: ",").filter { !names.contains($0) }.map {
          "'\($0)' is no spelling of this row; write one as it stands there, or 'yes' for all\(EditDistance.suggestion(for: $0, among: names))"
        }
    case .text: return []
    }
  }
}
