/// A tab-separated data file: a header line, rows, `#` comments and blank lines.
struct TableFile: Sendable {
  /// One row, with its place in the file.
  struct Row {
    let file: String
    /// Counted from 1.
    fileprivate(set) var line = 0
    /// The text of the whole file.
    let bytes: DataBytes
    /// Where the cells stand in it.
    fileprivate(set) var cells: [Range<Int>] = []

    fileprivate init(_ file: TableFile) {
      self.file = file.name
      bytes = file.bytes
      cells.reserveCapacity(8)
    }

    /// The text of a cell.
    func text(_ cell: Int) -> String { String(decoding: bytes[cells[cell]], as: UTF8.self) }

    /// Whether a cell holds exactly `text`, in which no string is made. O(cell).
    func holds(_ text: StaticString, in cell: Int) -> Bool {
      text.withUTF8Buffer { text in bytes.withBuffer { UnsafeBufferPointer(rebasing: $0[cells[cell]]).elementsEqual(text) } }
    }

    /// Whether a cell holds nothing.
    func isEmpty(_ cell: Int) -> Bool { cells[cell].isEmpty }

    /// The values of a cell, divided by `separator`; empty ones are left out.
    func values(_ cell: Int, by separator: Unicode.Scalar = "|") -> [String] {
      bytes.withBuffer { UnsafeBufferPointer(rebasing: $0[cells[cell]]).parts(by: UInt8(ascii: separator)) }
    }

    /// The bytes of a cell without copying the row.
    func range(_ cell: Int) -> Range<Int> { cells[cell] }

    /// A fault in a cell.
    func fault(_ code: DataError.Code, cell: Int, _ message: String) -> DataError {
      fault(code, at: cells[cell].lowerBound, message)
    }

    /// A fault at a byte of the row.
    func fault(_ code: DataError.Code, at byte: Int, _ message: String) -> DataError {
      let start = cells.first?.lowerBound ?? 0
      let column = String(decoding: bytes[start..<byte], as: UTF8.self).unicodeScalars.count + 1
      return DataError(code: code, message: message, file: file, line: line, column: column)
    }
  }

  /// What messages call the file.
  let name: String
  /// Its text.
  let bytes: DataBytes

  init(name: String, bytes: DataBytes) {
    self.name = name
    self.bytes = bytes
  }

  init(_ file: DataFile) { self.init(name: file.name, bytes: DataBytes(Array(file.text.utf8))) }

  /// The rows below a header that must name exactly `header`. O(n).
  func rows(header: [String]) throws(DataError) -> [Row] {
    var rows: [Row] = []
    try forEachRow(header: header) { row in rows.append(row) }
    return rows
  }

  /// Calls `body` with each row below a header that must name exactly `header`. O(n).
  func forEachRow(header: [String], _ body: (Row) throws(DataError) -> Void) throws(DataError) {
    var headerSeen = false
    try forEachLine { row throws(DataError) in
      guard headerSeen else {
        headerSeen = true
        if let fault = Self.fault(ofHeader: row, wanted: header) { throw fault }
        return
      }
      if let fault = Self.fault(ofCount: row, wanted: header) { throw fault }
      try body(row)
    }
  }

  /// Calls `body` with each line that is neither empty nor a comment, whatever it holds. O(n).
  @inline(__always)
  func forEachLine(_ body: (Row) throws(DataError) -> Void) throws(DataError) {
    // One row serves for all: its cells move on from line to line without memory of their own.
    var row = Row(self)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      row.line += 1
      let start = index
      index = bytes.withBuffer { Self.line(of: $0, from: start, into: &row.cells) }
      if row.cells.count == 1, row.isEmpty(0) { continue }
      if bytes[start] == UInt8(ascii: "#") { continue }
      try body(row)
    }
  }

  /// What is wrong with a header.
  static func fault(ofHeader row: Row, wanted header: [String]) -> DataError? {
    if row.cells.indices.map({ row.text($0) }) == header { return nil }
    let wanted = header.joined(separator: "<tab>")
    return DataError(code: .badHeader, message: "the first line must be \(wanted)", file: row.file, line: row.line)
  }

  /// What is wrong with the number of a row's cells.
  static func fault(ofCount row: Row, wanted header: [String]) -> DataError? {
    if row.cells.count == header.count { return nil }
    let wanted = "\(header.count) cells divided by tabs are wanted (\(header.joined(separator: ", ")))"
    return DataError(code: .wrongCellCount, message: "\(wanted), not \(row.cells.count)", file: row.file, line: row.line)
  }

  /// Puts the cells of the line from `start` into `cells` and returns where the next line starts. O(line).
  private static func line(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, into cells: inout [Range<Int>]) -> Int {
    cells.removeAll(keepingCapacity: true)
    var cell = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x0A {  // nearly always, so that it is asked first
        index += 1
        continue
      }
      if byte == 0x0A { break }
      if byte == 0x09 {
        cells.append(cell..<index)
        cell = index + 1
      }
      index += 1
    }
    let hasReturn = index > cell && bytes[index - 1] == 0x0D
    cells.append(cell..<(hasReturn ? index - 1 : index))
    return index + 1
  }
}

extension String {
  /// The parts between separators, without empty ones: `split`, which start-up would pay too much for. O(n).
  func parts(by separator: Unicode.Scalar) -> [String] {
    var copy = self
    return copy.withUTF8 { $0.parts(by: UInt8(ascii: separator)) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func parts(by separator: UInt8) -> [String] {
    var parts: [String] = []
    var start = startIndex
    for index in startIndex...endIndex where index == endIndex || self[index] == separator {
      if index > start { parts.append(String(decoding: UnsafeBufferPointer(rebasing: self[start..<index]), as: UTF8.self)) }
      start = index + 1
    }
    return parts
  }
}
