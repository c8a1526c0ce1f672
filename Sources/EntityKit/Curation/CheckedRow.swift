/// A row of a gazetteer under check, with the faults that can be seen in it alone.
struct CheckedRow {
  /// A value inside a cell.
  struct Value {
    let text: String
    /// Its first byte in the file.
    let start: Int
    var isDemonym = false
  }

  /// A pair of the last column.
  struct Attribute {
    let key: String
    let value: String
    /// The first byte of the value in the file.
    let start: Int
  }

  let row: TableFile.Row
  let line: Int
  let id: String
  let name: String
  let type: String
  let country: String?
  /// Name, aliases and demonyms.
  private(set) var spellings: [Value] = []
  private(set) var attributes: [Attribute] = []
  private(set) var findings: [DataFinding] = []
  /// Whether a later row has the same id or takes it away.
  var isReplaced = false

  init(_ row: TableFile.Row) {
    self.row = row
    line = row.line
    id = row.text(0)
    name = row.text(1)
    type = row.text(2)
    country = row.isEmpty(5) ? nil : row.text(5)
  }

  /// Collects what the cells hold and what is wrong with them. `subtypes` are the finer classes that other rows have.
  mutating func checkCells(subtypes: [NameType: [String]]) {
    for (cell, column) in GazetteerReader.header.prefix(3).enumerated() where row.isEmpty(cell) {
      add(.error, row.fault(.missingValue, cell: cell, "the \(column) is missing"))
    }
    for (cell, column) in GazetteerReader.header.enumerated() where ![1, 3, 4].contains(cell) && isPadded(row.text(cell)) {
      add(.warning, row.fault(.unknownValue, cell: cell, "the \(column) begins or ends with a space"))
    }
    if !row.isEmpty(2) { checkType(subtypes) }
    collectSpellings()
    collectAttributes()
    if let country, !country.parts(by: "|").allSatisfy({ Self.isCode($0) }) {
      let hint = Self.isCode(country.uppercased()) ? "; did you mean '\(country.uppercased())'?" : ""
      add(.error, row.fault(.unknownValue, cell: 5, "'\(country)' is no ISO 3166 code of two capital letters\(hint)"))
    }
  }

  static func isCode(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) } }

  /// Whether the row says that a spelling of it is an ordinary word.
  func isWeak(_ spelling: String) -> Bool {
    attributes.contains { $0.key == "weak" && ($0.value == "yes" || $0.value.parts(by: ",").contains(spelling)) }
  }

  private mutating func add(_ severity: DataFinding.Severity, _ fault: DataError) { findings.append(DataFinding(severity, fault)) }

  private func isPadded(_ text: String) -> Bool { text.hasPrefix(" ") || text.hasSuffix(" ") }

  // MARK: Cells

  private mutating func checkType(_ subtypes: [NameType: [String]]) {
    let parts = type.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let known = NameType(named: first) else {
      let types = ["person", "organization", "place", "weapon"]
      let near = EditDistance.suggestion(for: parts.first ?? type, among: types)
      let message = "unknown type '\(type)'; it must begin with person, organization, place or weapon\(near)"
      return add(.error, row.fault(.unknownValue, cell: 2, message))
    }
    guard parts.count > 1, let others = subtypes[known], !others.contains(parts[1]) else { return }
    let near = EditDistance.suggestion(for: parts[1], among: others)
    if !near.isEmpty { add(.warning, row.fault(.unknownValue, cell: 2, "no other \(first) has the class '\(parts[1])'\(near)")) }
  }

  private mutating func collectSpellings() {
    var seen: Set<String> = []
    func values(_ cell: Int) -> [Value] {
      row.values(at: cell).map { Value(text: $0.text, start: $0.start, isDemonym: cell == 4) }
    }
    let name = Value(text: self.name, start: row.cells[1].lowerBound)
    for value in (name.text.isEmpty ? [] : [name]) + values(3) + values(4) {
      if isPadded(value.text) {
        add(.warning, row.fault(.unknownValue, at: value.start, "'\(value.text)' begins or ends with a space"))
      } else if !seen.insert(value.text).inserted, !value.isDemonym {
        add(.warning, row.fault(.duplicate, at: value.start, "'\(value.text)' stands in this row already"))
      } else {
        spellings.append(value)
      }
    }
  }

  private mutating func collectAttributes() {
    for pair in row.values(at: 6) {
      guard let mark = pair.text.firstIndex(of: "="), mark > pair.text.startIndex, pair.text.index(after: mark) < pair.text.endIndex else {
        let message = "'\(pair.text)' is not an attribute; write key=value, divided by |"
        add(.error, row.fault(.unknownValue, at: pair.start, message))
        continue
      }
      let key = String(pair.text[..<mark])
      let value = String(pair.text[pair.text.index(after: mark)...])
      attributes.append(Attribute(key: key, value: value, start: pair.start + key.utf8.count + 1))
      if let rule = AttributeRule.byKey[key] {
        for fault in rule.faults(of: value, in: self) { add(.error, row.fault(.unknownValue, at: pair.start + key.utf8.count + 1, fault)) }
      } else {
        let near = EditDistance.suggestion(for: key, among: AttributeRule.byKey.keys.sorted())
        if !near.isEmpty { add(.warning, row.fault(.unknownValue, at: pair.start, "the attribute '\(key)' means nothing\(near)")) }
      }
    }
  }
}

extension TableFile.Row {
  /// The values of a cell with their first bytes; empty ones are left out.
  fileprivate func values(at cell: Int) -> [(text: String, start: Int)] {
    GazetteerCell(bytes: bytes, range: cells[cell]).map { (String(decoding: bytes[$0], as: UTF8.self), $0.lowerBound) }
  }
}
