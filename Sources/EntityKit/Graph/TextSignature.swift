/// A sketch of a text that tells whether two texts are copies of each other without either of them (`ShingleSketch` says how).
public struct TextSignature: Hashable, Sendable, Codable {
  /// The smallest hashes of the shingles of the text, rising. Empty where nothing is known of the text.
  public var hashes: [UInt32]

  /// A sketch from its hashes.
  public init(hashes: [UInt32] = []) { self.hashes = hashes }
}

extension TextSignature {
  /// Texts that share at least this part of all their shingles are copies. Copies with another headline, footer or a paragraph less lie
  /// above .6, independent articles of one event below .2.
  static let resemblance = 0.5
  /// A text is also a copy of a longer one that holds at least this part of it: the agency's first paragraphs in a longer article.
  static let containment = 0.8
  /// How many shared hashes an estimate of containment needs.
  static let sharedHashes = 12

  /// Whether the texts are near copies of each other. O(`ShingleSketch.size`).
  func isCopy(of other: TextSignature) -> Bool {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return false }
    let union = union(with: other)
    let resemblance = Double(union.shared) / Double(union.hashes)
    if resemblance >= Self.resemblance { return true }
    guard union.shared >= Self.sharedHashes else { return false }
    let common = resemblance * union.shingles
    return common >= Self.containment * min(shingles, other.shingles)
  }

  /// How many shingles the text has: counted where all are kept, else estimated from the largest hash kept.
  private var shingles: Double { Self.estimate(hashes.count, largest: hashes.last ?? 0, isComplete: isComplete) }

  /// Whether no hash of the text is missing.
  private var isComplete: Bool { hashes.count < ShingleSketch.size }

  private static func estimate(_ count: Int, largest: UInt32, isComplete: Bool) -> Double {
    if isComplete || largest == 0 { return Double(count) }
    return Double(count - 1) / (Double(largest) / Double(UInt32(1) << ShingleSketch.bits))
  }

  /// The smallest hashes of both texts together: how many they are, how many of them both have, and how many shingles they stand for.
  private func union(with other: TextSignature) -> (hashes: Int, shared: Int, shingles: Double) {
    let limit = isComplete && other.isComplete ? Int.max : ShingleSketch.size
    var (left, right, count, shared) = (0, 0, 0, 0)
    var largest: UInt32 = 0
    while count < limit, left < hashes.count || right < other.hashes.count {
      let first = left < hashes.count ? hashes[left] : UInt32.max
      let second = right < other.hashes.count ? other.hashes[right] : UInt32.max
      largest = min(first, second)
      count += 1
      if first == second { shared += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return (count, shared, Self.estimate(count, largest: largest, isComplete: limit == Int.max))
  }
}

extension TextSignature {
  /// The hashes in letters of base 64 (RFC 4648, for addresses), five for each.
  var text: String {
    let alphabet = Self.alphabet
    return String(unsafeUninitializedCapacity: 5 * hashes.count) { letters in
      var place = 0
      for hash in hashes {
        for digit in 0..<5 { letters[place + digit] = alphabet[Int(hash >> UInt32(24 - 6 * digit) & 63)] }
        place += 5
      }
      return place
    }
  }

  /// The signature that `text` spells, or `nil` where it spells none.
  init?(text: String) {
    let letters = Array(text.utf8)
    guard letters.count.isMultiple(of: 5), letters.count <= 5 * ShingleSketch.size else { return nil }
    var hashes: [UInt32] = []
    for start in stride(from: 0, to: letters.count, by: 5) {
      var hash: UInt32 = 0
      for letter in letters[start..<start + 5] {
        guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
        hash = hash << 6 | UInt32(value)
      }
      if let last = hashes.last, last >= hash { return nil }
      hashes.append(hash)
    }
    self.init(hashes: hashes)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
