/// A sentence, headline, label or other stretch of tokens that is read on its own.
struct Sentence: Sendable {
  /// What kind of text a stretch is.
  enum Kind: UInt8, Sendable {
    /// Ordinary running text.
    case prose
    /// A line without a full stop: a headline, byline, caption or site furniture.
    case line
    /// The place, date and agency before the first sentence of a report.
    case dateline
    /// The speaker's name before a turn of a transcript.
    case label
  }

  /// The most tokens of one. Ten times what the longest sentences of the press have, so only lists, tables and hostile texts are
  /// cut; it bounds what reading ahead, looking back and nesting can cost.
  static let limit = 400

  /// Indices of its tokens.
  var tokens: Range<Int>
  var kind: Kind
  /// Number of its paragraph, from 0.
  var paragraph: Int
}
