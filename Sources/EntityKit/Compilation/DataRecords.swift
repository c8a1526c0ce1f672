/// What is known of a word, without gaps.
struct WordRecord: BitwiseCopyable, Sendable {
  private let readings: UInt64
  private let classes: (UInt64, UInt64, UInt64)

  init(_ word: Lexicon.Word) {
    readings = UInt64(word.readings.rawValue)
    classes = word.classes.bits
  }

  var word: Lexicon.Word {
    Lexicon.Word(classes: WordClassSet(bits: classes), readings: Readings(rawValue: UInt32(truncatingIfNeeded: readings)))
  }
}

/// Where the third cell of a row stands that an origin is made of.
struct OriginRecord: BitwiseCopyable, Sendable {
  /// Counted among the gazetteers.
  let file: Int32
  let start: Int32
  let end: Int32

  var cell: Range<Int> { Int(start)..<Int(end) }
}
