/// What the reading of a document tried, for those who ask why. An extraction has none and pays nothing for it.
struct ReadingTrace: Sendable {
  /// Every frame tried, in the order of the reading.
  private(set) var attempts: [FrameAttempt] = []
  /// Whether the last attempt is neither refused nor has made its claims.
  private var isOpen = false

  /// Starts an attempt, which all that follows belongs to.
  mutating func begin(_ frame: Frame, _ trigger: Range<Int>, _ sentence: Int, _ way: FrameAttempt.Way = .frame) {
    attempts.append(FrameAttempt(frame: frame, way: way, trigger: trigger, sentence: sentence))
    isOpen = true
  }

  /// Notes words in the function of a role.
  mutating func fill(_ filling: FrameAttempt.Filling) {
    guard isOpen else { return }
    attempts[attempts.count - 1].fillings.append(filling)
  }

  /// Notes a cue that made a difference.
  mutating func note(_ cue: StanceCue) {
    guard isOpen else { return }
    attempts[attempts.count - 1].cues.append(cue)
  }

  /// Puts other cues in the place of those noted.
  mutating func replaceCues(_ cues: [StanceCue]) {
    guard isOpen else { return }
    attempts[attempts.count - 1].cues = cues
  }

  /// Notes the claim that turns another one round.
  mutating func deny(_ number: Int, by draft: Int, _ denied: ClaimDraft, _ sentence: Int) {
    guard let original = attempts.last(where: { $0.drafts.contains(number) }) else { return }
    var attempt = FrameAttempt(frame: original.frame, way: .denial(of: number), trigger: denied.trigger, sentence: sentence)
    attempt.fillings = original.fillings
    attempt.cues = denied.cues
    attempt.drafts = draft..<draft + 1
    attempts.append(attempt)
  }

  /// Ends an attempt that makes no claim.
  mutating func refuse(_ refusal: FrameRefusal, leftObjects: [Range<Int>] = []) {
    guard isOpen else { return }
    isOpen = false
    attempts[attempts.count - 1].refusal = refusal
    attempts[attempts.count - 1].leftObjects = leftObjects
  }

  /// Ends an attempt with the claims that it made.
  mutating func claim(_ drafts: Range<Int>) {
    guard isOpen else { return }
    isOpen = false
    attempts[attempts.count - 1].drafts = drafts
  }
}
