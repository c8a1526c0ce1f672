/// Checks gazetteers of a user's own: every fault of every row, and what a row probably does not mean.
///
/// It wants more than `GazetteerReader`, which only refuses what it cannot read.
struct GazetteerCheck {
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let spellings: ListedSpellings
  /// The ids of the entries, each with its number.
  let ids: [String: Int]
  /// The finer classes of each type.
  private let subtypes: [NameType: [String]]
  /// The rows of the files that were checked, in order.
  private var rows: [CheckedRow] = []
  private var rowOf: [String: Int] = [:]
  private var removed: Set<String> = []
  private(set) var findings: [DataFinding] = []

  init(_ gazetteer: Gazetteer, _ lexicon: Lexicon) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    spellings = ListedSpellings(gazetteer, folding: lexicon.folding)
    let known = Dictionary(grouping: gazetteer.entries.filter { $0.subtype != nil }, by: \.type)
    subtypes = known.mapValues { Set($0.compactMap(\.subtype)).sorted() }
    ids = Dictionary(gazetteer.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The findings of all files, by file and place. O(n log n).
  static func findings(in files: [DataFile], _ gazetteer: Gazetteer, _ lexicon: Lexicon) -> [DataFinding] {
    var check = GazetteerCheck(gazetteer, lexicon)
    for file in files { check.read(TableFile(file)) }
    // What a row says of others can only be judged when all have been read: later files may take rows away.
    check.compareRows()
    let order = Dictionary(files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ position: Int) -> (Int, Int, Int, Int) {
      let fault = check.findings[position].fault
      return (order[fault.file] ?? 0, fault.line, fault.column, position)
    }
    return check.findings.indices.sorted { place($0) < place($1) }.map { check.findings[$0] }
  }

  private mutating func read(_ file: TableFile) {
    var hasHeader = false
    var lineOf: [String: Int] = [:]
    // Nothing is thrown: the faults are collected.
    try? file.forEachLine { row in
      if !hasHeader {
        hasHeader = true
        if let fault = TableFile.fault(ofHeader: row, wanted: GazetteerReader.header) {
          add(.error, Self.hint(fault, row))
          // A row in the place of the header shows that there is none; anything else says that the columns mean something else.
          if row.cells.count != GazetteerReader.header.count || NameType(named: row.text(2).prefix { $0 != "/" }) == nil { return }
        } else {
          return
        }
      }
      if let fault = TableFile.fault(ofCount: row, wanted: GazetteerReader.header) { return add(.error, Self.hint(fault, row)) }
      read(row, &lineOf)
    }
  }

  private mutating func read(_ row: TableFile.Row, _ lineOf: inout [String: Int]) {
    let id = row.text(0)
    if id.hasPrefix("-") { return remove(String(id.dropFirst()), row) }
    if let line = lineOf[id], !id.isEmpty {
      add(.error, row.fault(.duplicate, cell: 0, "the id '\(id)' stands on line \(line) too; ids name one entry each"))
    }
    lineOf[id] = lineOf[id] ?? row.line
    var checked = CheckedRow(row)
    checked.checkCells(subtypes: subtypes)
    findings += checked.findings
    if let old = rowOf[id] { rows[old].isReplaced = true }
    rowOf[id] = rows.count
    removed.remove(id)
    rows.append(checked)
  }

  private mutating func remove(_ id: String, _ row: TableFile.Row) {
    if let old = rowOf[id] {
      rows[old].isReplaced = true
      rowOf[id] = nil
    } else if ids[id] == nil {
      let near = EditDistance.near(id, among: ids.keys).map { "; did you mean '-\($0)'?" } ?? ""
      add(.warning, row.fault(.unknownValue, cell: 0, "no entry has the id '\(id)', so that nothing is removed\(near)"))
    }
    removed.insert(id)
  }

  private mutating func add(_ severity: DataFinding.Severity, _ fault: DataError) { findings.append(DataFinding(severity, fault)) }

  /// What is the likeliest slip in a line of too few cells.
  private static func hint(_ fault: DataError, _ row: TableFile.Row) -> DataError {
    var fault = fault
    if row.cells.count == 1 {
      let text = row.text(0)
      let marks = [("commas", ","), ("semicolons", ";"), ("spaces", " ")]
      let mark = marks.first { text.split(separator: $0.1, omittingEmptySubsequences: false).count > 2 }
      if let mark { fault.message += "; the cells seem to be divided by \(mark.0)" }
    }
    return fault
  }

  // MARK: Rows beside others

  private mutating func compareRows() {
    // The rows that have been compared, by their spellings.
    var rowsOf: [[UInt8]: [Int]] = [:]
    for index in rows.indices where !rows[index].isReplaced {
      let checked = rows[index]
      checkReferences(checked)
      for spelling in checked.spellings {
        let key = ListedSpellings.key(spelling.text, lexicon.folding)
        checkClash(spelling, of: checked, rowsOf[key] ?? [])
        checkWord(spelling, of: checked)
        if rowsOf[key]?.last != index { rowsOf[key, default: []].append(index) }
      }
    }
  }

  /// Ids and codes that a row refers to.
  private mutating func checkReferences(_ checked: CheckedRow) {
    for attribute in checked.attributes {
      switch attribute.key {
      case "class" where !isClass(attribute.value):
        let classes = gazetteer.entries.filter(\.isClass).map(\.id) + rows.map(\.id)
        let near = EditDistance.near(attribute.value, among: classes).map { "; did you mean '\($0)'?" } ?? ""
        add(.error, checked.row.fault(.unknownValue, at: attribute.start, "no weapon class has the id '\(attribute.value)'\(near)"))
      case "capital-of" where !isState(attribute.value), "seat-of" where !isState(attribute.value):
        add(.error, checked.row.fault(.unknownValue, at: attribute.start, "no state has the code '\(attribute.value)'"))
      default: break
      }
    }
    if let country = checked.country, !country.isEmpty, CheckedRow.isCode(country), !isState(country) {
      add(.warning, checked.row.fault(.unknownValue, cell: 5, "no state has the code '\(country)'"))
    }
  }

  private func isClass(_ id: String) -> Bool {
    if let row = rowOf[id] { return rows[row].type == "weapon/class" }
    return !removed.contains(id) && ids[id].map { gazetteer.entries[$0].isClass } ?? false
  }

  /// Where no state is known at all, every code may be right.
  private func isState(_ code: String) -> Bool {
    if gazetteer.states.isEmpty || gazetteer.states[code] != nil { return true }
    return rows.contains { !$0.isReplaced && $0.type == "place/country" && $0.country == code }
  }

  /// Another entry of the same spelling; of several the first is named.
  private mutating func checkClash(_ spelling: CheckedRow.Value, of checked: CheckedRow, _ same: [Int]) {
    var others: [(entry: String, advice: String)] = []
    for use in spellings.uses(of: spelling.text) {
      let entry = gazetteer.entries[use.entry]
      if entry.id == checked.id || rowOf[entry.id] != nil || removed.contains(entry.id) { continue }
      let kind = entry.subtype.map { "\(entry.type)/\($0)" } ?? "\(entry.type)"
      others.append(("'\(entry.name)', \(kind) (\(entry.file):\(entry.line))", "; to replace that, use its id, \(entry.id)"))
    }
    for other in same.map({ rows[$0] }) where other.id != checked.id {
      others.append(("'\(other.name)', \(other.type) (\(other.row.file):\(other.line))", ""))
    }
    guard let first = others.first else { return }
    let more = others.count > 1 ? " and of \(others.count - 1) more" : ""
    let message = "'\(spelling.text)' is also a name of \(first.entry)\(more)\(first.advice)"
    add(.warning, checked.row.fault(.duplicate, at: spelling.start, message))
  }

  /// A spelling that is an ordinary word, too, and is not marked as one.
  private mutating func checkWord(_ spelling: CheckedRow.Value, of checked: CheckedRow) {
    guard checked.type != "weapon/class", !checked.isWeak(spelling.text), !spelling.isDemonym else { return }
    let bytes = Array(spelling.text.utf8)
    guard !bytes.contains(UInt8(ascii: " ")), bytes.contains(where: { (0x61...0x7A).contains($0) }) else { return }
    let word = lexicon[lexicon.folding.hash(of: bytes, in: 0..<bytes.count).key]
    let isName = word.classes.contains(.given) || word.classes.contains(.surname)
    guard !word.readings.subtracting([.proper, .other]).isEmpty, !isName else { return }
    add(
      .warning,
      checked.row.fault(
        .unknownValue, at: spelling.start,
        "'\(spelling.text)' is also a common word; write weak=\(spelling.text) in the attributes, so that it counts only with support"))
  }
}
