/// A verb with its auxiliaries, negation and adverbs.
struct VerbGroup: Sendable {
  /// How a verb stands in its clause.
  enum Form: Sendable { case finite, infinitive, gerund, participle }

  @CompactRange var tokens: Range<Int>
  /// The main verb.
  @CompactIndex var head: Int
  var form: Form
  var isPassive = false
  var isProgressive = false
  var isNegated = false
  /// Only a form of be: what follows is its predicate.
  var isCopula = false
  /// `will`, `may`, `must`; from `going to`, `is to` as well.
  var modality: Modality?
  /// `reportedly`, `perhaps`, `apparently`.
  var isHedged = false
  /// `over` in `hand over`, `out` in `rule out`.
  @OptionalIndex var particle: Int? = nil
}
