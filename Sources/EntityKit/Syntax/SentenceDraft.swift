/// The analysis of one sentence while it is made: what the chunker, the noun linker and the clause builder hand on.
struct SentenceDraft: Sendable {
  var sentence: Sentence
  var groups: [Group] = []
  var nouns: [NounGroup] = []
  var verbs: [VerbGroup] = []
  var clauses: [Clause] = []

  init(_ sentence: Sentence) { self.sentence = sentence }

  /// Hands the analysis on to the next stage, so that it is not copied where that one goes on with it.
  mutating func handedOn() -> SentenceDraft {
    var result = SentenceDraft(sentence)
    swap(&result, &self)
    return result
  }
}
