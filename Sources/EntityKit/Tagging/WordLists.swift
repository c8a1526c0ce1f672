/// Reads the long lists of words, whose rows are a thing to know and the words that it is true of, without a row object each.
extension TableFile {
  /// Calls `body` for every word below the header, with its key and the number that `number` gives for the first cell of its row.
  /// Each byte is looked at once, for there are tens of thousands of words. O(n).
  @inline(__always)
  func forEachWord(
    _ folding: Folding, number: (UnsafeBufferPointer<UInt8>, Range<Int>) -> UInt32, _ body: (UInt64, UInt32) -> Void
  ) {
    bytes.withBuffer { bytes in
      Self.foldedBytes.withUnsafeBufferPointer { folded in
        var index = 0
        var headerSeen = false
        while index < bytes.count {
          let start = index
          while index < bytes.count, bytes[index] > 0x0A { index += 1 }
          let isRow = index < bytes.count && bytes[index] == 0x09 && bytes[start] != UInt8(ascii: "#")
          guard isRow, headerSeen else {
            headerSeen = headerSeen || isRow
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            index += 1
            continue
          }
          let value = number(bytes, start..<index)
          index = Self.words(of: bytes, from: index + 1, folding, folded) { body($0, value) }
        }
      }
    }
  }

  /// Calls `body` with the key of each word between bars up to the end of a line. Returns where the next line starts.
  @inline(__always)
  private static func words(
    of bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ folding: Folding, _ folded: UnsafeBufferPointer<UInt8>,
    _ body: (UInt64) -> Void
  ) -> Int {
    var index = first
    var start = first
    var key = Folding.seed
    var kinds: UInt8 = 0
    while index < bytes.count {
      let byte = folded[Int(bytes[index])]
      if byte >= letters {
        key = Folding.hash(key, byte)
        kinds |= byte
      } else if byte == end {
        if kinds >= 0x80 { key = folding.hash(of: bytes, in: start..<index).key }
        if index > start { body(key) }
        key = Folding.seed
        kinds = 0
        start = index + 1
        if bytes[index] == 0x0A { break }
      }
      index += 1
    }
    return index + 1
  }

  /// What each byte folds to: `end` for a bar or the end of a line, 1 for what vanishes, letters from `letters` on.
  private static let foldedBytes: [UInt8] = (0...UInt8.max).map { byte in
    byte == UInt8(ascii: "|") || byte == 0x0A ? end : Folding.vanishes(byte) ? 1 : Folding.small(byte)
  }
  private static let end: UInt8 = 0
  private static let letters: UInt8 = 2
}
