/// Reads gazetteers in the format of `Gazetteers/README.md`.
struct GazetteerReader {
  static let header = ["id", "name", "type", "aliases", "demonyms", "country", "attributes"]

  /// The entries of `files`, in order. A later row with the same id replaces an earlier one, one whose id begins with `-`
  /// removes it. `unique` ids are those of files that were checked before: no id stands on two rows. O(n).
  static func entries(of files: [TableFile], unique: Bool = false) throws(DataError) -> GazetteerEntries {
    var reader = GazetteerReader(byID: KeyTable(capacity: unique ? 0 : 16_000))
    reader.rows.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count } / 64)
    for (number, file) in files.enumerated() {
      reader.kinds.removeAll()
      try file.forEachRow(header: header) { row throws(DataError) in
        if unique { reader.rows.append(try reader.entry(row, file)) } else { try reader.read(row, file, number) }
      }
    }
    let kept = reader.removed.isEmpty ? reader.rows : reader.rows.indices.filter { !reader.removed.contains($0) }.map { reader.rows[$0] }
    return GazetteerEntries(rows: Column(kept), origins: reader.origins)
  }

  private init(byID: KeyTable) { self.byID = byID }

  private var rows: [GazetteerEntry.Row] = []
  private var origins: [GazetteerEntry.Origin] = []
  private var removed: Set<Int> = []
  /// The last file that each entry stands in.
  private var fileOf: [Int] = []
  private var byID: KeyTable
  /// The kinds of the file at hand: a cell that names each, and the number of its origin.
  private var kinds: [(cell: Range<Int>, origin: Int)] = []

  private mutating func read(_ row: TableFile.Row, _ file: TableFile, _ number: Int) throws(DataError) {
    let id = row.cells[0]
    if !id.isEmpty, row.bytes[id.lowerBound] == UInt8(ascii: "-") {
      let (index, _) = find(row.bytes, id.lowerBound + 1..<id.upperBound)
      if index >= 0 { removed.insert(index) }
      return
    }
    let entry = try entry(row, file)
    let (index, key) = find(row.bytes, id)
    guard index < 0 || fileOf[index] != number else {
      throw row.fault(.duplicate, cell: 0, "the id '\(row.text(0))' stands on two rows; ids name one entry each")
    }
    if index >= 0, !removed.contains(index) {
      rows[index] = entry
      fileOf[index] = number
    } else {
      byID.set(key, Int32(rows.count))
      rows.append(entry)
      fileOf.append(number)
    }
  }

  /// The number of an id, or -1, and the key that it has or would have in the table. Expected O(id).
  private func find(_ bytes: DataBytes, _ id: Range<Int>) -> (index: Int, key: UInt64) {
    bytes.withBuffer { bytes in
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in id { key = (key ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
      while true {
        let index = Int(byID[key])
        if index < 0 || GazetteerEntry(rows[index], origins[rows[index].origin]).hasID(bytes[id]) { return (index, key) }
        key &+= 1  // another id of the same hash
      }
    }
  }

  private mutating func entry(_ row: TableFile.Row, _ file: TableFile) throws(DataError) -> GazetteerEntry.Row {
    for (cell, name) in Self.header.prefix(3).enumerated() where row.isEmpty(cell) {
      throw row.fault(.missingValue, cell: cell, "the \(name) is missing")
    }
    return try GazetteerEntry.Row(row, origin: try origin(row, file))
  }

  /// The number of a row's origin.
  private mutating func origin(_ row: TableFile.Row, _ file: TableFile) throws(DataError) -> Int {
    let cell = row.cells[2]
    // Rows of one kind stand together: the kind met last comes last.
    if let known = row.bytes.withBuffer({ bytes in kinds.lastIndex { Self.isEqual(bytes, $0.cell, cell) } }) {
      if known < kinds.count - 1 { kinds.swapAt(known, kinds.count - 1) }
      return kinds[kinds.count - 1].origin
    }
    guard let origin = GazetteerEntry.Origin(file, cell) else {
      throw row.fault(
        .unknownValue, cell: 2, "unknown type '\(row.text(2))'; it must begin with person, organization, place or weapon")
    }
    kinds.append((cell, origins.count))
    origins.append(origin)
    return origins.count - 1
  }

  @inline(__always)
  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    // Kinds differ at their ends more often than at their beginnings.
    guard first.count == second.count, bytes[first.upperBound - 1] == bytes[second.upperBound - 1] else { return false }
    for offset in 0..<first.count where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] { return false }
    return true
  }
}
