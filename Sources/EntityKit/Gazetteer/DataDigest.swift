/// Tells versions of the data apart. It is taken at every start, so it is a fast hash and none of cryptography; the digests of texts are
/// SHA-256.
struct DataDigest: Hashable, Sendable, CustomStringConvertible {
  /// The digest as a number.
  private(set) var number: UInt64 = 0x2545_F491_4F6C_DD1D

  /// The digest of the bytes of some files, in their order and whatever their names. O(n), eight bytes a step.
  init(of files: [TableFile]) {
    for file in files { file.bytes.withBuffer { Self.take(in: $0, &number) } }
  }

  /// 16 hexadecimal digits.
  var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Four independent sums, so that no step waits for the one before; each step is one of xxHash64.
  private static func take(in bytes: UnsafeBufferPointer<UInt8>, _ hash: inout UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    var sums: (UInt64, UInt64, UInt64, UInt64) = (hash, hash &+ 1, hash &+ 2, hash &+ 3)
    var index = 0
    func word(_ offset: Int) -> UInt64 { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index + offset, as: UInt64.self)) }
    while index + 32 <= raw.count {
      sums = (step(sums.0, word(0)), step(sums.1, word(8)), step(sums.2, word(16)), step(sums.3, word(24)))
      index += 32
    }
    for byte in raw[index...] { sums.0 = step(sums.0, UInt64(byte)) }
    for sum in [sums.0, sums.1, sums.2, sums.3, UInt64(raw.count)] {
      hash = step(hash, sum)
      hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = sum &+ word &* 0xC2B2_AE3D_27D4_EB4F
    return (mixed << 31 | mixed >> 33) &* 0x9E37_79B1_85EB_CA87
  }
}
