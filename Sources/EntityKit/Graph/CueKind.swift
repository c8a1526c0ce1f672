/// What words are that decide about the polarity, the modality or the speaker of a claim.
public enum CueKind: String, Hashable, Sendable, Codable, CaseIterable {
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
  /// The words that name who says it.
  case speaker
}
