/// A claim as the reader finds it, before ids are given.
struct ClaimDraft: Sendable {
  /// What is supplied.
  struct Item: Sendable {
    let tokens: Range<Int>
    let entity: Int?
    let quantity: Range<Int>?
  }

  /// A place on the way of what is supplied.
  struct Waypoint: Sendable {
    let tokens: Range<Int>
    let entity: Int
  }

  var kind: RelationKind
  var source: EndResolver.End
  var target: EndResolver.End
  var items: [Item]
  var stance: Stance
  var trigger: Range<Int>
  var evidence: Range<Int>
  var rule: String
  /// The sentence that it was read in.
  var sentence: Range<Int>
  /// The words that decided about its stance, in the order in which they did.
  var cues: [StanceCue] = []
  /// What it goes through: `via Dubai`.
  var route: [Waypoint] = []
  /// When, as the text says it.
  var time: Range<Int>?
}

/// What the text makes of an event: does it happen, how far along is it, who says so.
struct Stance: Sendable, Hashable {
  var polarity = Polarity.positive
  var modality = Modality.actual
  /// The innermost speaker first.
  var sources: [Int] = []

  mutating func negate() { polarity = polarity == .positive ? .negative : .positive }

  /// Adds the modality of an outer predicate: the less certain one wins.
  mutating func apply(_ outer: Modality) {
    if outer == .actual { return }
    if modality == .actual || outer == .possible {
      modality = outer
    } else if outer == .requested, modality == .planned {
      modality = .requested
    }
  }

  mutating func add(source: Int) {
    if !sources.contains(source) { sources.append(source) }
  }
}
