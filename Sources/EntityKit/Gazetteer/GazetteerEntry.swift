/// One row of a gazetteer: a thing that the world knows by name.
///
/// The row stays in the bytes of its file: a text needs few of the thousands of entries, and only their texts become strings.
struct GazetteerEntry: Sendable {
  /// The file and the kind; thousands of rows share them.
  private let origin: Origin
  private let row: Row

  /// The entry of a row; `origin` is the one whose number it has.
  init(_ row: Row, _ origin: Origin) {
    self.row = row
    self.origin = origin
  }

  /// Where a row stands in its file: 36 bytes without gaps, as in the data image.
  struct Row: BitwiseCopyable, Sendable {
    /// Offsets of the cells: where each starts, and where the last one ends.
    fileprivate let bounds: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)
    /// The number of its origin, and in the lowest bit whether it has spelling options.
    private let kind: UInt32

    /// The row at hand, of the origin with that number. Throws where its attributes are none.
    init(_ row: TableFile.Row, origin: Int) throws(DataError) {
      func start(_ cell: Int) -> Int32 { Int32(row.cells[cell].lowerBound) }
      bounds = (start(0), start(1), start(2), start(3), start(4), start(5), start(6), Int32(row.cells[6].upperBound))
      var hasOptions = false
      try row.bytes.withBuffer { bytes throws(DataError) in
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
      kind = UInt32(origin) << 1 | (hasOptions ? 1 : 0)
    }

    var origin: Int { Int(kind >> 1) }
    fileprivate var hasSpellingOptions: Bool { kind & 1 != 0 }
  }

  private var bounds: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) { row.bounds }
  /// Whether `weak`, `plural` or `case` say how its spellings match.
  var hasSpellingOptions: Bool { row.hasSpellingOptions }

  /// The file that the row stands in, as messages call it.
  var file: String { origin.file }
  /// The line of the row in its file, counted from 1. O(file).
  var line: Int { origin.bytes.withBuffer { $0[..<Int(bounds.0)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } } }
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
    origin.bytes.withBuffer { bytes in
      var cell = Int(bounds.5)..<Int(bounds.6) - 1
      return GazetteerCell.next(in: bytes, &cell).map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
    }
  }
  /// `key=value` pairs of the last column.
  var attributes: Attributes { Attributes(cell: GazetteerCell(bytes: origin.bytes, range: Int(bounds.6)..<Int(bounds.7))) }

  /// The `key=value` pairs of the last column, as they are written.
  var writtenAttributes: [String] { strings(attributes.cell) }

  func hasID(_ id: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    origin.bytes.withBuffer { $0[Int(bounds.0)..<Int(bounds.1) - 1].elementsEqual(id) }
  }

  var nameRange: Range<Int> { Int(bounds.1)..<Int(bounds.2) - 1 }
  var aliasCell: GazetteerCell { GazetteerCell(bytes: origin.bytes, range: Int(bounds.3)..<Int(bounds.4) - 1) }
  var demonymCell: GazetteerCell { GazetteerCell(bytes: origin.bytes, range: Int(bounds.4)..<Int(bounds.5) - 1) }

  /// Calls `body` with the bytes of the file that the row stands in.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { origin.bytes.withBuffer(body) }

  private func text(_ start: Int32, _ next: Int32) -> String {
    origin.bytes.withBuffer { String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(next) - 1]), as: UTF8.self) }
  }

  private func strings(_ cell: GazetteerCell) -> [String] { cell.map { String(decoding: cell.bytes[$0], as: UTF8.self) } }

  /// The attributes of an entry, read when they are asked for.
  struct Attributes {
    fileprivate let cell: GazetteerCell

    /// The value of a key; the last one where it stands twice. O(cell).
    subscript(_ key: StaticString) -> String? {
      cell.bytes.withBuffer { bytes in
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
  final class Origin: Sendable {
    let file: String
    let bytes: DataBytes
    /// The third cell of one of its rows.
    let cell: Range<Int>
    let type: NameType
    let subtype: String?
    let isState: Bool
    let isClass: Bool

    /// What a cell of `file` says; `nil` where it names no type.
    init?(_ file: TableFile, _ cell: Range<Int>) {
      let parts = String(decoding: file.bytes[cell], as: UTF8.self).split(separator: "/", maxSplits: 1).map(String.init)
      guard let first = parts.first, let type = NameType(named: first) else { return nil }
      self.file = file.name
      bytes = file.bytes
      self.cell = cell
      self.type = type
      subtype = parts.count > 1 ? parts[1] : nil
      isState = type == .place && subtype == "country"
      isClass = type == .weapon && subtype == "class"
    }
  }
}

/// The values of a cell, divided by `|`, as ranges of the file's bytes; empty ones are left out.
struct GazetteerCell: Sequence, IteratorProtocol {
  let bytes: DataBytes
  private(set) var range: Range<Int>

  mutating func next() -> Range<Int>? { bytes.withBuffer { Self.next(in: $0, &range) } }

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
