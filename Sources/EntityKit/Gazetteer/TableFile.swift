/// A tab-separated data file: a header line, rows, `#` comments and blank lines.
struct TableFile: Sendable {
  /// One row, with its place in the file.
  struct Row {
    let file: String
    /// Counted from 1.
    let line: Int
    /// The text of the whole file.
    let bytes: [UInt8]
    /// Where the cells stand in it.
    let cells: [Range<Int>]

    fileprivate init(file: String, line: Int, bytes: [UInt8], cells: [Range<Int>]) {
      self.file = file
      self.line = line
      self.bytes = bytes
      self.cells = cells
    }

    /// The text of a cell.
    func text(_ cell: Int) -> String { String(decoding: bytes[cells[cell]], as: UTF8.self) }

    /// Whether a cell holds nothing.
    func isEmpty(_ cell: Int) -> Bool { cells[cell].isEmpty }

    /// The values of a cell, divided by `|`.
    func values(_ cell: Int) -> [String] {
      bytes[cells[cell]].split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a cell without copying the row.
    func range(_ cell: Int) -> Range<Int> { cells[cell] }

    /// A fault in a cell.
    func fault(_ code: DataError.Code, cell: Int, _ message: String) -> DataError {
      let start = cells.first?.lowerBound ?? 0
      let column = String(decoding: bytes[start..<cells[cell].lowerBound], as: UTF8.self).unicodeScalars.count + 1
      return DataError(code: code, message: message, file: file, line: line, column: column)
    }
  }

  /// What messages call the file.
  let name: String
  /// Its text.
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ file: DataFile) { self.init(name: file.name, bytes: Array(file.text.utf8)) }

  /// The rows below a header that must name exactly `header`. O(n).
  func rows(header: [String]) throws(DataError) -> [Row] {
    var rows: [Row] = []
    try forEachRow(header: header) { row in rows.append(row) }
    return rows
  }

  /// Calls `body` with each row below a header that must name exactly `header`. O(n).
  func forEachRow(header: [String], _ body: (Row) throws(DataError) -> Void) throws(DataError) {
    var headerSeen = false
    var line = 0
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      line += 1
      let start = index
      var end = lineEnd(from: start)
      index = end + 1
      if end > start && bytes[end - 1] == 0x0D { end -= 1 }
      if end == start || bytes[start] == UInt8(ascii: "#") { continue }
      let cells = cells(in: start..<end)
      if !headerSeen {
        headerSeen = true
        let found = cells.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard found == header else {
          let wanted = header.joined(separator: "<tab>")
          throw DataError(code: .badHeader, message: "the first line must be \(wanted)", file: name, line: line)
        }
        continue
      }
      guard cells.count == header.count else {
        let message = "\(header.count) cells divided by tabs are wanted (\(header.joined(separator: ", "))), not \(cells.count)"
        throw DataError(code: .wrongCellCount, message: message, file: name, line: line)
      }
      try body(Row(file: name, line: line, bytes: bytes, cells: cells))
    }
  }

  /// The line break that ends the line from `start`, or the end of the file.
  private func lineEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count && bytes[index] != 0x0A { index += 1 }
      return index
    }
  }

  private func cells(in range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = range.lowerBound
    bytes.withUnsafeBufferPointer { bytes in
      for index in range where bytes[index] == 0x09 {
        cells.append(start..<index)
        start = index + 1
      }
    }
    cells.append(start..<range.upperBound)
    return cells
  }
}
