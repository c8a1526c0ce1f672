/// One row of a gazetteer: a thing that the world knows by name.
///
/// The row stays in the bytes of its file: a text needs few of the thousands of entries, and only their texts become strings.
struct GazetteerEntry: Sendable {
  /// The file and the kind; thousands of rows share them.
  private let origin: Origin
  /// Offsets of the cells in the file: where each starts, and where the last one ends.
  private let bounds: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)
  /// Whether `weak`, `plural` or `case` say how its spellings match.
  let hasSpellingOptions: Bool

  fileprivate init(_ row: TableFile.Row, _ origin: Origin) throws(DataError) {
    self.origin = origin
    func start(_ cell: Int) -> Int32 { Int32(row.cells[cell].lowerBound) }
    bounds = (start(0), start(1), start(2), start(3), start(4), start(5), start(6), Int32(row.cells[6].upperBound))
    var hasOptions = false
    try row.bytes.withBytes { bytes throws(DataError) in
      var cell = row.cells[6]
      while let pair = GazetteerCell.next(in: bytes, &cell) {
        var mark = pair.lowerBound
        while mark < pair.upperBound, bytes[mark] != UInt8(ascii: "=") { mark += 1 }
        guard mark > pair.lowerBound, mark + 1 < pair.upperBound else {
          let text = String(decoding: bytes[pair], as: UTF8.self)
          throw row.fault(.unknownValue, cell: 6, "'\(text)' is not an attribute; write key=value, divided by |")
        }
        hasOptions = hasOptions || Attributes.isSpellingOption(bytes, pair.lowerBound..<mark)
      }
    }
    hasSpellingOptions = hasOptions
  }

  /// The file that the row stands in, as messages call it.
  var file: String { origin.file }
  /// The line of the row in its file, counted from 1. O(file).
  var line: Int { origin.bytes.withBytes { $0[..<Int(bounds.0)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } } }
  var type: NameType { origin.type }
  var subtype: String? { origin.subtype }
  var isState: Bool { origin.isState }
  /// A class of weapons, not a system.
  var isClass: Bool { origin.isClass }
  /// How many people live there, or 0.
  var population: Int { attributes["population"].flatMap { Int($0) } ?? 0 }
  /// When the entry came to be no more: a state or an office of the past.
  var endYear: Int? { attributes["to"].flatMap { Int($0) } }
  /// The country whose capital or seat of power this is.
  var stateCode: String? { attributes["capital-of"] ?? attributes["seat-of"] }
  var id: String { text(bounds.0, bounds.1) }
  var name: String { text(bounds.1, bounds.2) }
  var aliases: [String] { strings(aliasCell) }
  var demonyms: [String] { strings(demonymCell) }
  /// ISO 3166 code of the country that it is or belongs to.
  var country: String? { bounds.5 + 1 == bounds.6 ? nil : text(bounds.5, bounds.6) }
  /// The first of them, where there are several.
  var firstCountry: String? {
    origin.bytes.withBytes { bytes in
      var cell = Int(bounds.5)..<Int(bounds.6) - 1
      return GazetteerCell.next(in: bytes, &cell).map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
    }
  }
  /// `key=value` pairs of the last column.
  var attributes: Attributes { Attributes(cell: GazetteerCell(bytes: origin.bytes, range: Int(bounds.6)..<Int(bounds.7))) }

  /// The `key=value` pairs of the last column, as they are written.
  var writtenAttributes: [String] { strings(attributes.cell) }

  fileprivate func hasID(_ id: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    origin.bytes.withBytes { $0[Int(bounds.0)..<Int(bounds.1) - 1].elementsEqual(id) }
  }

  var nameRange: Range<Int> { Int(bounds.1)..<Int(bounds.2) - 1 }
  var aliasCell: GazetteerCell { GazetteerCell(bytes: origin.bytes, range: Int(bounds.3)..<Int(bounds.4) - 1) }
  var demonymCell: GazetteerCell { GazetteerCell(bytes: origin.bytes, range: Int(bounds.4)..<Int(bounds.5) - 1) }

  /// Calls `body` with the bytes of the file that the row stands in.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { origin.bytes.withBytes(body) }

  private func text(_ start: Int32, _ next: Int32) -> String {
    origin.bytes.withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(next) - 1]), as: UTF8.self) }
  }

  private func strings(_ cell: GazetteerCell) -> [String] { cell.map { String(decoding: cell.bytes[$0], as: UTF8.self) } }

  /// The attributes of an entry, read when they are asked for.
  struct Attributes {
    fileprivate let cell: GazetteerCell

    /// The value of a key; the last one where it stands twice. O(cell).
    subscript(_ key: StaticString) -> String? {
      cell.bytes.withBytes { bytes in
        var found: Range<Int>?
        var rest = cell.range
        while let pair = GazetteerCell.next(in: bytes, &rest) {
          let mark = pair.lowerBound + key.utf8CodeUnitCount
          guard mark < pair.upperBound, bytes[mark] == UInt8(ascii: "=") else { continue }
          if Self.isEqual(bytes, pair.lowerBound..<mark, key) { found = mark + 1..<pair.upperBound }
        }
        return found.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }

    /// Whether a key is one that says how the spellings of an entry match.
    @inline(__always)
    fileprivate static func isSpellingOption(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> Bool {
      switch bytes[key.lowerBound] {
      case UInt8(ascii: "w"): isEqual(bytes, key, "weak")
      case UInt8(ascii: "p"): isEqual(bytes, key, "plural")
      case UInt8(ascii: "c"): isEqual(bytes, key, "case")
      default: false
      }
    }

    @inline(__always)
    private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ key: StaticString) -> Bool {
      guard range.count == key.utf8CodeUnitCount else { return false }
      return key.withUTF8Buffer { key in
        for offset in key.indices where bytes[range.lowerBound + offset] != key[offset] { return false }
        return true
      }
    }
  }

  /// The file of a row and what its third column says: an object, so that an entry holds one reference. It never changes.
  fileprivate final class Origin: Sendable {
    let file: String
    let bytes: DataBytes
    let type: NameType
    let subtype: String?
    let isState: Bool
    let isClass: Bool

    init(_ row: TableFile.Row, _ type: NameType, _ subtype: String?) {
      file = row.file
      bytes = row.bytes
      self.type = type
      self.subtype = subtype
      isState = type == .place && subtype == "country"
      isClass = type == .weapon && subtype == "class"
    }
  }
}

/// The values of a cell, divided by `|`, as ranges of the file's bytes; empty ones are left out.
struct GazetteerCell: Sequence, IteratorProtocol {
  let bytes: DataBytes
  private(set) var range: Range<Int>

  mutating func next() -> Range<Int>? { bytes.withBytes { Self.next(in: $0, &range) } }

  /// The next value in `range`, which is cut off from it. O(value).
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, _ range: inout Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    guard start < range.upperBound else { return nil }
    var end = start
    while end < range.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
    range = end..<range.upperBound
    return start..<end
  }
}

/// Reads gazetteers in the format of `Gazetteers/README.md`.
struct GazetteerReader {
  static let header = ["id", "name", "type", "aliases", "demonyms", "country", "attributes"]

  /// The entries of `files`, in order. A later row with the same id replaces an earlier one, one whose id begins with `-`
  /// removes it. `unique` ids are those of files that were checked before: no id stands on two rows. O(n).
  static func entries(of files: [TableFile], unique: Bool = false) throws(DataError) -> [GazetteerEntry] {
    var reader = GazetteerReader(byID: KeyTable(capacity: unique ? 0 : 16_000))
    reader.entries.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count } / 64)
    for (number, file) in files.enumerated() {
      reader.kinds.removeAll()
      try file.forEachRow(header: header) { row throws(DataError) in
        if unique { reader.entries.append(try reader.entry(row)) } else { try reader.read(row, file: number) }
      }
    }
    guard !reader.removed.isEmpty else { return reader.entries }
    return reader.entries.indices.filter { !reader.removed.contains($0) }.map { reader.entries[$0] }
  }

  private init(byID: KeyTable) { self.byID = byID }

  private var entries: [GazetteerEntry] = []
  private var removed: Set<Int> = []
  /// The last file that each entry stands in.
  private var fileOf: [Int] = []
  private var byID: KeyTable
  /// The kinds of the file at hand, each with a cell that names it.
  private var kinds: [(cell: Range<Int>, kind: GazetteerEntry.Origin)] = []

  private mutating func read(_ row: TableFile.Row, file: Int) throws(DataError) {
    let id = row.cells[0]
    if !id.isEmpty, row.bytes[id.lowerBound] == UInt8(ascii: "-") {
      let (index, _) = find(row.bytes, id.lowerBound + 1..<id.upperBound)
      if index >= 0 { removed.insert(index) }
      return
    }
    let entry = try entry(row)
    let (index, key) = find(row.bytes, id)
    guard index < 0 || fileOf[index] != file else {
      throw row.fault(.duplicate, cell: 0, "the id '\(row.text(0))' stands on two rows; ids name one entry each")
    }
    if index >= 0, !removed.contains(index) {
      entries[index] = entry
      fileOf[index] = file
    } else {
      byID.set(key, Int32(entries.count))
      entries.append(entry)
      fileOf.append(file)
    }
  }

  /// The number of an id, or -1, and the key that it has or would have in the table. Expected O(id).
  private func find(_ bytes: DataBytes, _ id: Range<Int>) -> (index: Int, key: UInt64) {
    bytes.withBytes { bytes in
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in id { key = (key ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
      while true {
        let index = Int(byID[key])
        if index < 0 || entries[index].hasID(bytes[id]) { return (index, key) }
        key &+= 1  // another id of the same hash
      }
    }
  }

  private mutating func entry(_ row: TableFile.Row) throws(DataError) -> GazetteerEntry {
    for (cell, name) in Self.header.prefix(3).enumerated() where row.isEmpty(cell) {
      throw row.fault(.missingValue, cell: cell, "the \(name) is missing")
    }
    return try GazetteerEntry(row, try kind(row))
  }

  private mutating func kind(_ row: TableFile.Row) throws(DataError) -> GazetteerEntry.Origin {
    let cell = row.cells[2]
    // Rows of one kind stand together: the kind met last comes last.
    if let known = row.bytes.withBytes({ bytes in kinds.lastIndex { Self.isEqual(bytes, $0.cell, cell) } }) {
      if known < kinds.count - 1 { kinds.swapAt(known, kinds.count - 1) }
      return kinds[kinds.count - 1].kind
    }
    let parts = row.text(2).split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let type = NameType(named: first) else {
      throw row.fault(
        .unknownValue, cell: 2, "unknown type '\(row.text(2))'; it must begin with person, organization, place or weapon")
    }
    let kind = GazetteerEntry.Origin(row, type, parts.count > 1 ? parts[1] : nil)
    kinds.append((cell, kind))
    return kind
  }

  @inline(__always)
  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    // Kinds differ at their ends more often than at their beginnings.
    guard first.count == second.count, bytes[first.upperBound - 1] == bytes[second.upperBound - 1] else { return false }
    for offset in 0..<first.count where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] { return false }
    return true
  }
}
