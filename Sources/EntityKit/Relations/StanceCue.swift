/// Words that made a difference to the polarity, the modality or the sources of an event.
struct StanceCue: Sendable {
  /// What the words are.
  enum Kind: Sendable {
    /// The options of the frame's own row.
    case frame
    case negation
    case modal
    case hedge
    /// `no weapons`, `nobody`: a participant that is denied.
    case negatedParticipant
    /// A predicate that embeds the event.
    case signature(Signature)
    /// The subject of such a predicate is the source.
    case reporting(Signature)
    /// A reporting verb that is denied: not saying a thing leaves it open.
    case unsaid
    /// A reporting verb in the passive without an agent.
    case unnamedSource
    case conditional
    case question
    case according
    /// The words stand in quotation marks or in a turn of a transcript.
    case quotation
    /// The verb that denies what the text has just reported.
    case denial(Signature)
  }

  let kind: Kind
  let tokens: Range<Int>
  /// The words that name the sources it adds.
  let speakers: [Range<Int>]
  let before: Stance
  let after: Stance
}
