/// A document with its mentions and the analysis of each sentence: what resolution and relations read.
struct DocumentSyntax: Sendable {
  let text: TokenizedText
  let mentions: [Candidate]
  /// The mention that each token belongs to, or -1.
  let mentionAt: [Int32]
  var sentences: [SentenceSyntax]
  /// Whether each token stands in quotation marks.
  let isQuoted: [Bool]
  let lexicon: Lexicon

  /// Analyses every sentence. O(n).
  init(_ text: TokenizedText, mentions: [Candidate], lexicon: Lexicon, rules: ReadingRules) {
    var text = text
    self.mentions = mentions
    self.lexicon = lexicon
    var mentionAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens {
        mentionAt[token] = Int32(index)
        // A class word stays the noun that it is; every other name is only a name.
        if mention.cue == .classWord { text.words[token].readings.subtract(.verb) }
        if mention.cue != .classWord || text.words[token].readings.isEmpty {
          text.words[token].readings = mention.kind == .demonym ? [.proper, .adjective] : .proper
        }
      }
    }
    for sentence in text.sentences { rules.apply(to: &text.words, in: sentence.tokens) }
    self.mentionAt = mentionAt
    self.text = text
    isQuoted = Self.quotation(text)
    sentences = []
    sentences.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      var chunker = Chunker(sentence, text: text, lexicon: lexicon, mentions: mentions, mentionAt: mentionAt)
      var linker = NounLinker(chunker.chunked(), text: text, mentions: mentions)
      var builder = ClauseBuilder(linker.joined(), text: text, mentions: mentions)
      sentences.append(builder.built())
    }
  }

  /// Marks the tokens between quotation marks; an open one ends with its paragraph.
  private static func quotation(_ text: TokenizedText) -> [Bool] {
    var quoted = [Bool](repeating: false, count: text.tokens.count)
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
