/// Rows of a data file, found by the keys of words; a row may have many keys and a key many rows.
struct KeyedRows<Row: Sendable>: Sendable {
  fileprivate struct Link: Sendable {
    let row: Int32
    /// The next link of the same key, or -1.
    var next: Int32
  }

  private var rows: [Row] = []
  private var links: [Link] = []
  /// The first link of each key.
  private var table: KeyTable

  /// Every row, in the order of adding.
  var all: [Row] { rows }

  init(capacity: Int) { table = KeyTable(capacity: capacity) }

  /// Adds a row under `keys`, behind the rows that each of them has, or before them with `isFirst`. O(keys and their rows).
  mutating func add(_ row: Row, _ keys: some Sequence<UInt64>, isFirst: Bool = false) {
    rows.append(row)
    for key in keys {
      let fresh = Int32(links.count)
      let first = table.value(of: key, else: fresh)
      links.append(Link(row: Int32(rows.count - 1), next: -1))
      if first == fresh { continue }
      if isFirst {
        links[Int(fresh)].next = first
        table.set(key, fresh)
      } else {
        var last = Int(first)
        while links[last].next >= 0 { last = Int(links[last].next) }
        links[last].next = fresh
      }
    }
  }

  /// Whether a key has a row. O(1).
  @inline(__always)
  func contains(_ key: UInt64) -> Bool { table[key] >= 0 }

  /// The rows of a key.
  @inline(__always)
  subscript(key: UInt64) -> Rows { Rows(rows: rows, links: links, link: table[key]) }

  /// The rows of one key, in order.
  struct Rows: Sequence, IteratorProtocol {
    fileprivate let rows: [Row]
    fileprivate let links: [Link]
    fileprivate var link: Int32

    mutating func next() -> Row? {
      guard link >= 0 else { return nil }
      let found = links[Int(link)]
      link = found.next
      return rows[Int(found.row)]
    }

    var first: Row? { link >= 0 ? rows[Int(links[Int(link)].row)] : nil }
  }
}
