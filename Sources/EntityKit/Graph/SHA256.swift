/// SHA-256 as FIPS 180-4 defines it, so that anyone can compute an id again.
enum SHA256 {
  /// The 32 bytes of the digest. O(n).
  static func digest(of message: [UInt8]) -> [UInt8] {
    words(of: message).flatMap { word in
      stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// The digest as eight numbers. O(n).
  private static func words(of message: [UInt8]) -> [UInt32] {
    var state = initial
    var schedule = [UInt32](64, of: 0)
    let whole = message.count & ~63
    message.withUnsafeBytes { compress(UnsafeRawBufferPointer(rebasing: $0[..<whole]), &state, &schedule) }
    var rest = Array(message[whole...])
    rest.append(0x80)
    rest.append(contentsOf: repeatElement(0, count: (120 - rest.count % 64) % 64))
    let bits = UInt64(message.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { rest.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    rest.withUnsafeBytes { compress($0, &state, &schedule) }
    return state
  }

  /// The digest in hexadecimal digits.
  static func hex(of message: [UInt8]) -> String {
    let words = words(of: message)
    return String(unsafeUninitializedCapacity: 64) { digits in
      for place in 0..<64 {
        let half = UInt8(truncatingIfNeeded: words[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
        digits[place] = half < 10 ? 0x30 + half : 0x57 + half
      }
      return 64
    }
  }

  /// Takes in whole blocks of 64 bytes. Every text goes through here, so the words are read where they lie and eight rounds stand in
  /// a row, which moves no variable.
  private static func compress(_ blocks: UnsafeRawBufferPointer, _ state: inout [UInt32], _ schedule: inout [UInt32]) {
    constants.withUnsafeBufferPointer { constants in
      schedule.withUnsafeMutableBufferPointer { schedule in
        var (s0, s1, s2, s3, s4, s5, s6, s7) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
        for block in stride(from: 0, to: blocks.count, by: 64) {
          for word in 0..<16 {
            schedule[word] = UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: block + 4 * word, as: UInt32.self))
          }
          for index in 16..<64 {
            let (old, recent) = (schedule[index &- 15], schedule[index &- 2])
            let small0 = rotate(old, 7) ^ rotate(old, 18) ^ (old >> 3)
            let small1 = rotate(recent, 17) ^ rotate(recent, 19) ^ (recent >> 10)
            schedule[index] = schedule[index &- 16] &+ small0 &+ schedule[index &- 7] &+ small1
          }
          var (a, b, c, d, e, f, g, h) = (s0, s1, s2, s3, s4, s5, s6, s7)
          for index in stride(from: 0, to: 64, by: 8) {
            func input(_ offset: Int) -> UInt32 { constants[index &+ offset] &+ schedule[index &+ offset] }
            round(a, b, c, &d, e, f, g, &h, input(0))
            round(h, a, b, &c, d, e, f, &g, input(1))
            round(g, h, a, &b, c, d, e, &f, input(2))
            round(f, g, h, &a, b, c, d, &e, input(3))
            round(e, f, g, &h, a, b, c, &d, input(4))
            round(d, e, f, &g, h, a, b, &c, input(5))
            round(c, d, e, &f, g, h, a, &b, input(6))
            round(b, c, d, &e, f, g, h, &a, input(7))
          }
          (s0, s1, s2, s3) = (s0 &+ a, s1 &+ b, s2 &+ c, s3 &+ d)
          (s4, s5, s6, s7) = (s4 &+ e, s5 &+ f, s6 &+ g, s7 &+ h)
        }
        state = [s0, s1, s2, s3, s4, s5, s6, s7]
      }
    }
  }

  /// One round, after which the standard's `h` is the new `a` and the others have moved on by one.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ ((e & f) ^ (~e & g)) &+ input
    d = d &+ first
    h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { (word >> count) | (word << (32 &- count)) }

  /// The fractional parts of the square roots of the first 8 primes.
  private static let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
