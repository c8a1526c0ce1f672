/// A frame tried at one place of the text: how far it got, and what spoke for it.
struct FrameAttempt: Sendable {
  /// How a frame came to be tried.
  enum Way: Sendable, Equatable {
    case frame
    /// `American-supplied bombs`.
    case compound
    /// The claim with that number, turned round.
    case denial(of: Int)
  }

  /// Words that stood in the function of a role, with what they stand for: nothing where both lists are empty.
  struct Filling: Sendable {
    let role: Frame.Role
    let function: Frame.Function
    let tokens: Range<Int>
    var ends: [EndResolver.End] = []
    var items: [ClaimDraft.Item] = []
    var steps: [ResolutionStep] = []
  }

  let frame: Frame
  let way: Way
  let trigger: Range<Int>
  let sentence: Int
  var fillings: [Filling] = []
  /// Objects that fill no role.
  var leftObjects: [Range<Int>] = []
  var cues: [StanceCue] = []
  var refusal: FrameRefusal?
  /// The claims that it made; empty also where it only repeats one.
  var drafts: Range<Int> = 0..<0

  /// How far it got before it was refused. Comparable within a sentence.
  var progress: Int {
    let filled = Set(fillings.filter { !$0.ends.isEmpty || !$0.items.isEmpty }.map(\.role)).count
    return refusal?.progress(filled: filled) ?? Int.max
  }
}
