/// Looks for one byte in many, eight at a step.
extension UnsafeRawBufferPointer {
  /// Calls `body` with the offset of each byte that equals `byte`, in order. O(n).
  @inline(__always)
  func forEachIndex(of byte: UInt8, _ body: (Int) -> Void) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 8 <= count {
      let word = loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ ones &* UInt64(byte)
      // The highest bit of each byte that is 0, exactly: no borrow goes from one byte to the next.
      let low = ones &* 0x7F
      var found = ~((word & low) &+ low | word | low)
      while found != 0 {
        body(index + found.trailingZeroBitCount / 8)
        found &= found &- 1
      }
      index += 8
    }
    while index < count {
      if self[index] == byte { body(index) }
      index += 1
    }
  }
}
