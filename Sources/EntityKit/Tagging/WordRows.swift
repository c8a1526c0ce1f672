/// Reads the long lists of words, whose rows are a word and what it can be, without a row object each.
extension TableFile {
  /// The second cell of a row, and up to eight of its last bytes as a number, by which most cells are told apart.
  struct WordValue {
    let range: Range<Int>
    let tail: UInt64
  }

  /// Calls `body` for every row of two cells below the header, with the key of the first cell, the bytes of the file and the second
  /// cell. Each byte is looked at once, for there are tens of thousands of rows. O(n).
  @inline(__always)
  func forEachWord(_ folding: Folding, _ body: (UInt64, UnsafeBufferPointer<UInt8>, WordValue) -> Void) {
    bytes.withBytes { bytes in
      Self.foldedBytes.withUnsafeBufferPointer { folded in
        var index = 0
        var headerSeen = false
        while index < bytes.count {
          let start = index
          var key = Folding.seed
          var kinds: UInt8 = 0
          while index < bytes.count {
            let byte = folded[Int(bytes[index])]
            if byte < Self.letters {
              if byte == Self.end { break }
            } else {
              key = Folding.hash(key, byte)
              kinds |= byte
            }
            index += 1
          }
          let end = index
          let hasValue = index < bytes.count && bytes[index] == 0x09
          if hasValue { index += 1 }
          let value = index
          var tail: UInt64 = 0
          while index < bytes.count, bytes[index] != 0x0A {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
          }
          let valueEnd = index
          index += 1
          if !hasValue || bytes[start] == UInt8(ascii: "#") { continue }
          if kinds >= 0x80 { key = folding.hash(of: bytes, in: start..<end).key }
          if headerSeen { body(key, bytes, WordValue(range: value..<valueEnd, tail: tail)) }
          headerSeen = true
        }
      }
    }
  }

  /// What each byte folds to: `end` for a tab or the end of a line, 1 for what vanishes, letters from `letters` on.
  private static let foldedBytes: [UInt8] = (0...UInt8.max).map { byte in
    byte == 0x09 || byte == 0x0A ? end : Folding.vanishes(byte) ? 1 : Folding.small(byte)
  }
  private static let end: UInt8 = 0
  private static let letters: UInt8 = 2
}
