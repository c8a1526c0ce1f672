/// A sketch of a text that tells whether two texts are copies of each other without either of them.
public struct TextSignature: Hashable, Sendable, Codable {
  /// The smallest hashes of the shingles of the text, rising. Empty where nothing is known of the text.
  public var hashes: [UInt32]

  /// A sketch from its hashes.
  public init(hashes: [UInt32] = []) { self.hashes = hashes }

  /// The hashes in letters of base 64 (RFC 4648, for addresses), five for each: 30 bits are all that a hash has.
  var text: String {
    var letters: [UInt8] = []
    letters.reserveCapacity(5 * hashes.count)
    for hash in hashes {
      for shift in stride(from: 24, through: 0, by: -6) { letters.append(Self.alphabet[Int(hash >> UInt32(shift) & 63)]) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
