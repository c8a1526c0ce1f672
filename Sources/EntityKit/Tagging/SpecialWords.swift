/// The entries of `words.tsv` that are more than a class of one word, in the order of the file: as records without gaps, as in the data
/// image.
struct SpecialWords {
  /// A phrase of so many words, whose keys stand in `phraseKeys` behind those of the phrases before it.
  struct Phrase: BitwiseCopyable, Sendable {
    let words: Int
    private let bits: (UInt64, UInt64, UInt64)

    init(words: Int, classes: WordClassSet) {
      self.words = words
      bits = classes.bits
    }

    var classes: WordClassSet { WordClassSet(bits: bits) }
  }

  /// A common noun that can refer back to something.
  struct Nominal: BitwiseCopyable, Sendable {
    let key: UInt64
    /// Where the cell starts and ends that says to what.
    let start: Int32
    let end: Int32

    var cell: Range<Int> { Int(start)..<Int(end) }
  }

  var phrases: [Phrase] = []
  var phraseKeys: [UInt64] = []
  var nominals: [Nominal] = []
  /// Keys of the words that take a point without ending a sentence.
  var abbreviations: [UInt64] = []
}
