/// Words that decided about the polarity, the modality or the speaker of a claim, and what they did.
public struct CueExplanation: Hashable, Sendable, Codable {
  /// What the words are.
  public var kind: CueKind
  /// The words; of a quotation, those that name its speaker.
  public var quote: Quote
  /// The row of `signatures.tsv` that says what they do, as `file:line`; `nil` where no row is needed.
  public var rule: String?
  /// The lemma of that row.
  public var lemma: String?
  /// What the polarity was turned to, `nil` where it stayed.
  public var polarity: Polarity?
  /// What the modality was changed to, `nil` where it stayed.
  public var modality: Modality?
  /// Ids of the speakers that were added.
  public var speakers: [Entity.ID]

  /// A cue and its effect.
  public init(
    kind: CueKind, quote: Quote, rule: String?, lemma: String?, polarity: Polarity?, modality: Modality?, speakers: [Entity.ID]
  ) {
    self.kind = kind
    self.quote = quote
    self.rule = rule
    self.lemma = lemma
    self.polarity = polarity
    self.modality = modality
    self.speakers = speakers
  }
}
