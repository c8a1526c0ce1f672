/// A document with its mentions and the analysis of each sentence: what resolution and relations read.
struct DocumentSyntax: Sendable {
  private let source: TaggedText
  let sentences: [SentenceSyntax]
  /// Whether each token stands in quotation marks.
  let isQuoted: [Bool]

  /// Analyses every sentence. O(n).
  init(_ text: consuming TokenizedText, mentions: [Candidate], lexicon: Lexicon, rules: ReadingRules) {
    let source = TaggedText(text, mentions: mentions, lexicon: lexicon, rules: rules)
    self.source = source
    isQuoted = Self.quotation(source.text)
    sentences = source.text.sentences.map { sentence in
      var chunker = Chunker(sentence, source)
      var linker = NounLinker(chunker.chunked(), source)
      var builder = ClauseBuilder(linker.joined(), source)
      return builder.built()
    }
  }

  var text: TokenizedText { source.text }
  var mentions: [Candidate] { source.mentions }
  /// The mention that each token belongs to, or -1.
  var mentionAt: [Int32] { source.mentionAt }
  var lexicon: Lexicon { source.lexicon }

  /// Marks the tokens between quotation marks; an open one ends with its paragraph.
  private static func quotation(_ text: TokenizedText) -> [Bool] {
    var quoted = [Bool](text.tokens.count, of: false)
    var isOpen = false
    for index in text.tokens.indices {
      if text.tokens[index].shape.contains(.paragraphStart) { isOpen = false }
      switch text.tokens[index].kind {
      case .openQuote: isOpen = true
      case .closeQuote: isOpen = false
      default: quoted[index] = isOpen
      }
    }
    return quoted
  }

  /// How many mentions start before a token. O(log n).
  func mentions(before token: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mention that is the head of a noun group.
  func mention(of noun: Int, in sentence: Int) -> Candidate? { sentences[sentence].nouns[noun].mention.map { mentions[$0] } }
}
