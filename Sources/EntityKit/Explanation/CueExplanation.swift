/// Words that decided about the polarity, the modality or the speaker of a claim, and what they did.
public struct CueExplanation: Hashable, Sendable, Codable {
  /// What the words are.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An option of the frame's own row.
    case frame
    /// A negation: "did not", "no plans".
    case negation
    /// A modal verb: "will", "may".
    case modal
    /// A hedge: "reportedly".
    case hedge
    /// A participant that is denied: "no weapons", "nobody".
    case negatedParticipant = "negated-participant"
    /// A predicate that embeds the event, by its row of `signatures.tsv`.
    case signature
    /// The same, whose subject says so.
    case reporting
    /// A reporting verb that is denied: "did not say".
    case unsaid
    /// A reporting verb without anybody who says it: "is said to".
    case unnamedSource = "unnamed-source"
    /// A conditional: "if".
    case conditional
    /// A question mark.
    case question
    /// "According to".
    case according
    /// Quotation marks, or a turn of a transcript.
    case quotation
    /// A verb that denies what the text has just reported.
    case denial
  }

  /// What the words are.
  public var kind: Kind
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
    kind: Kind, quote: Quote, rule: String?, lemma: String?, polarity: Polarity?, modality: Modality?, speakers: [Entity.ID]
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
