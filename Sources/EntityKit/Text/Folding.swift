/// Folds letters for lookup keys: case, diacritics and Cyrillic letters become ASCII; hyphens, apostrophes and points vanish.
///
/// A folded key only finds things; it never replaces text.
struct Folding: Sendable {
  /// Up to four ASCII bytes for each scalar below `limit`, the first one lowest; 0 where the letter stays as it is.
  let table: Column<UInt32>
  private static let limit = 0x2000

  /// The folding of a table with `limit` letters.
  init(table: Column<UInt32>) { self.table = table }

  /// The folding that `file` (`folding.tsv`) describes.
  init(_ file: TableFile) throws(DataError) {
    var table = [UInt32](repeating: 0, count: Self.limit)
    for row in try file.rows(header: ["character", "folded"]) {
      guard let scalar = row.text(0).unicodeScalars.first, scalar.value < Self.limit else {
        throw row.fault(.unknownValue, cell: 0, "a letter below U+2000 is wanted here")
      }
      var packed: UInt32 = 0
      for byte in row.text(1).utf8.prefix(4).reversed() { packed = packed << 8 | UInt32(byte) }
      table[Int(scalar.value)] = packed
    }
    self.init(table: Column(table))
  }

  /// Calls `body` with each byte of the key of `bytes[range]`. O(n).
  @inline(__always)
  func forEachByte(of bytes: [UInt8], in range: Range<Int>, _ body: (UInt8) -> Void) {
    bytes.withUnsafeBufferPointer { forEachByte(of: $0, in: range, body) }
  }

  /// Calls `body` with each byte of the key of `bytes[range]`. O(n).
  @inline(__always)
  func forEachByte(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (UInt8) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if !Self.vanishes(byte) { body(Self.small(byte)) }
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
      index += length
      if scalar >= 0x2010 && scalar <= 0x2019 { continue }  // hyphens, dashes and single quotation marks
      let folded = scalar < UInt32(Self.limit) ? table[Int(scalar)] : 0
      if folded != 0 {
        var rest = folded
        while rest != 0 {
          body(UInt8(truncatingIfNeeded: rest))
          rest >>= 8
        }
      } else {
        for offset in (index - length)..<index { body(bytes[offset]) }
      }
    }
  }

  /// The key of `bytes[range]` as bytes. O(n).
  func key(of bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    forEachByte(of: bytes, in: range) { key.append($0) }
    return key
  }

  /// Whether an ASCII byte has no place in keys: apostrophe, hyphen and point.
  @inline(__always)
  static func vanishes(_ byte: UInt8) -> Bool { byte == 0x27 || byte == 0x2D || byte == 0x2E }

  /// An ASCII byte, small if it is a letter.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of folded bytes, given that of all but the last one. FNV-1a, the same on every machine.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The 64-bit hash of the key of `bytes[range]`, and the same without a final `s` that could be a plural's (not `Swiss`). O(n).
  @inline(__always)
  func hash(of bytes: [UInt8], in range: Range<Int>) -> (key: UInt64, stem: UInt64) {
    bytes.withUnsafeBufferPointer { hash(of: $0, in: range) }
  }

  /// The same of bytes that are borrowed.
  @inline(__always)
  func hash(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> (key: UInt64, stem: UInt64) {
    var hash = Self.seed
    var before = hash
    var last: (UInt8, UInt8) = (0, 0)
    forEachByte(of: bytes, in: range) { byte in
      before = hash
      hash = Self.hash(hash, byte)
      last = (last.1, byte)
    }
    return (hash, last.1 == 0x73 && last.0 != 0x73 ? before : hash)
  }

  /// The hash of the key of `text`. O(n).
  func hash(_ text: some StringProtocol) -> UInt64 {
    // Words of the lists are contiguous, so that nothing is copied.
    let hash = text.utf8.withContiguousStorageIfAvailable { self.hash(of: $0, in: 0..<$0.count).key }
    if let hash { return hash }
    let bytes = Array(text.utf8)
    return self.hash(of: bytes, in: 0..<bytes.count).key
  }
}

/// Reading scalars out of UTF-8 that is known to be valid.
enum UTF8Decoding {
  /// The scalar that starts at `index` and its length in bytes. A byte that starts none counts as one scalar. O(1).
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if first < 0xC0 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), min(2, bytes.count - index)) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, bytes.count - index)) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.count - index))
  }
}
