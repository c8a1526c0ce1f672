/// A step of a sentence for the clause builder: a noun group, a verb group, or a word or mark between them.
struct Group: Sendable {
  /// What a group is.
  enum Kind: Sendable, Equatable {
    case noun(Int)
    case verb(Int)
    case preposition, coordinator, subordinator, relative, complementizer, question, adverb, adjective
    case comma, dash, colon, semicolon, openQuote, closeQuote, openBracket, closeBracket, stop, other
  }

  var kind: Kind
  @CompactRange var tokens: Range<Int>
}
