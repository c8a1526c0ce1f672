/// What the romanisations of one name have in common, so that Gaddafi and Qaddafi, Zelensky and Zelenskyy are told to be one name.
///
/// The scheme, after the variants of the ALA-LC, BGN/PCGN and press spellings of Arabic and Cyrillic names: g, q and k are one letter, and so are
/// kh and h, dh and d, th and t, gh and g, zh and j, ts and z, w and v; doubled letters count once; vowels with y, i and j among them are
/// one mark each, only the last one is kept apart as a, i or u. Only names of one document are compared by it.
struct SoundKey: Hashable, Sendable {
  private let letters: [UInt8]

  /// The key of a folded name, or `nil` where it is too short to be told by its sound.
  init?(_ folded: [UInt8]) {
    guard folded.count >= 5, folded.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    var letters: [UInt8] = []
    var index = 0
    while index < folded.count {
      let next = index + 1 < folded.count ? folded[index + 1] : 0
      var letter = folded[index]
      if next == UInt8(ascii: "h"), let joined = Self.joined(letter) {
        letter = joined
        index += 1
      } else if letter == UInt8(ascii: "t"), next == UInt8(ascii: "s") || next == UInt8(ascii: "z") {
        letter = UInt8(ascii: "z")
        index += 1
      } else {
        letter = Self.single(letter, isLast: index == folded.count - 1)
      }
      // A run of vowels is one, and the last of it decides.
      if Self.isVowel(letter), let last = letters.last, Self.isVowel(last) {
        letters[letters.count - 1] = letter
      } else if letters.last != letter {
        letters.append(letter)
      }
      index += 1
    }
    self.letters = letters
  }

  /// A letter together with an `h` behind it.
  private static func joined(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "k"): UInt8(ascii: "h")
    case UInt8(ascii: "g"), UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "d"), UInt8(ascii: "t"): letter
    case UInt8(ascii: "z"): UInt8(ascii: "j")
    case UInt8(ascii: "s"): UInt8(ascii: "x")
    case UInt8(ascii: "c"): UInt8(ascii: "c")
    default: nil
    }
  }

  private static func single(_ letter: UInt8, isLast: Bool) -> UInt8 {
    switch letter {
    case UInt8(ascii: "g"), UInt8(ascii: "q"), UInt8(ascii: "k"): UInt8(ascii: "k")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): isLast ? UInt8(ascii: "i") : UInt8(ascii: "*")
    case UInt8(ascii: "o"), UInt8(ascii: "u"): isLast ? UInt8(ascii: "u") : UInt8(ascii: "*")
    case UInt8(ascii: "a"): isLast ? letter : UInt8(ascii: "*")
    default: letter
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "*aiu".utf8.contains(letter) }

  /// One number for the key.
  var hash: UInt64 { letters.reduce(Folding.seed) { Folding.hash($0, $1) } }
}
