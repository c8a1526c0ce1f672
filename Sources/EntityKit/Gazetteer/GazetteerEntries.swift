/// The entries of a gazetteer by their numbers. A row becomes an entry when it is asked for.
struct GazetteerEntries: RandomAccessCollection, Sendable {
  /// Where the rows stand.
  let rows: Column<GazetteerEntry.Row>
  /// What they share, by the number that a row has for it.
  let origins: [GazetteerEntry.Origin]

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  @inline(__always)
  subscript(index: Int) -> GazetteerEntry {
    let row = rows[index]
    return GazetteerEntry(row, origins[row.origin])
  }
}
