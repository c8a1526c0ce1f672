/// Makes the signature of a text: the smallest hashes of its shingles.
///
/// Method: the resemblance of Broder (On the resemblance and containment of documents, 1997) with one hash function, of whose values
/// the `size` smallest are kept (bottom-k). A shingle is a run of `width` words, folded, without marks; each counts once however often it
/// stands there, so a text that repeats itself is as good as its copy. A text with fewer shingles keeps them all, and is compared exactly.
enum ShingleSketch {
  /// Words of a shingle. Four are usual for articles: fewer are common phrases, more break at every changed word.
  static let width = 4
  /// Hashes kept. The standard error of an estimated resemblance of one half is then .05.
  static let size = 96
  /// Bits of a hash.
  static let bits: UInt32 = 30

  /// The signature of a text. O(n), one multiplication and one comparison for nearly every word.
  static func signature(of tokens: [Token]) -> TextSignature {
    // The smallest ones so far, rising, each once.
    var kept: [UInt32] = []
    kept.reserveCapacity(size + 1)
    var limit = UInt32.max
    // The last words of the text so far, as a ring, and the hash of those in it.
    var (first, second, third) = (UInt64(0), UInt64(0), UInt64(0))
    var words = 0
    for index in tokens.indices where tokens[index].isWord || tokens[index].kind == .number {
      let key = tokens[index].key
      words &+= 1
      let shingle = mixed(((first &* factor &+ second) &* factor &+ third) &* factor &+ key)
      (first, second, third) = (second, third, key)
      guard words >= width, shingle < limit else { continue }
      insert(shingle, into: &kept)
      if kept.count == size { limit = kept[size - 1] }
    }
    // A text too short for a shingle is one by itself.
    if words > 0, words < width { kept = [mixed((first &* factor &+ second) &* factor &+ third)] }
    return TextSignature(hashes: kept)
  }

  /// An odd number without any pattern: the golden ratio.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The last step of SplitMix64, cut to the bits of a hash.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt32 {
    var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (value ^ (value >> 31)) >> 34)
  }

  /// Puts a hash in its place among the `size` smallest ones, if it is not there. O(size).
  private static func insert(_ hash: UInt32, into kept: inout [UInt32]) {
    var (low, high) = (0, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < hash { low = middle + 1 } else { high = middle }
    }
    if low < kept.count, kept[low] == hash { return }
    kept.insert(hash, at: low)
    if kept.count > size { kept.removeLast() }
  }
}
