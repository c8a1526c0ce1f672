/// A text with its mentions and what is left of the readings of its words: what all sentences are analysed from.
///
/// It never changes, and as an object it is handed on without a copy of its many parts.
final class TaggedText: Sendable {
  let text: TokenizedText
  let mentions: [Candidate]
  /// The mention that each token belongs to, or -1.
  let mentionAt: [Int32]
  let lexicon: Lexicon

  /// Settles the readings: of mentions by what they are, of other words by `rules`. O(n).
  init(_ text: consuming TokenizedText, mentions: [Candidate], lexicon: Lexicon, rules: ReadingRules) {
    var mentionAt = [Int32](text.tokens.count, of: -1)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens {
        mentionAt[token] = Int32(index)
        // A class word stays the noun that it is; every other name is only a name.
        if mention.cue == .classWord { text.words[token].readings.subtract(.verb) }
        if mention.cue != .classWord || text.words[token].readings.isEmpty {
          text.words[token].readings = mention.kind == .demonym ? [.proper, .adjective] : .proper
          text.words[token].classes.subtract(.auxiliaries)  // `Theresa May will`
        }
      }
    }
    rules.apply(to: &text.words, in: text.sentences.lazy.map(\.tokens))
    self.text = text
    self.mentions = mentions
    self.mentionAt = mentionAt
    self.lexicon = lexicon
  }
}
