/// What a character may do in a token.
enum CharacterClass: UInt8 {
  case letter, digit, space, newline, hyphen, apostrophe, other

  /// The class of an ASCII byte.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A: .newline
    case 0x00...0x20, 0x7F: .space
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "'"): .apostrophe
    default: .other
    }
  }

  /// The class of a scalar outside ASCII.
  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x80...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0xAD: .space
    case 0x2010, 0x2011: .hyphen
    case 0x2018, 0x2019, 0x201B, 0x02BC: .apostrophe
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2012...0x27BF, 0x2900...0x2BFF: .other
    case 0xC0...0x24F: .letter
    default: Unicode.Scalar(scalar).map { $0.properties.isAlphabetic || isMark($0) } == true ? .letter : .other
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
