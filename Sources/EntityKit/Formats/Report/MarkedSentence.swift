/// The sentence of a claim, cut where the words begin and end that the claim is made of.
struct MarkedSentence {
  /// Words to mark.
  struct Mark {
    /// What they are, as the style sheet calls it.
    var role: String
    /// The same for readers: `supplier → Russia`.
    var label: String
    /// Where they stand, in scalars of the document.
    var range: Range<Int>
  }

  /// A stretch with the same marks on all of its words.
  struct Piece: Equatable {
    var text: String
    /// Roles of all marks that cover it.
    var roles: [String]
    /// Labels of the marks that end with it.
    var labels: [String]
    /// Whether it belongs to the evidence, not to the rest of the sentence.
    var isEvidence: Bool
  }

  /// The stretches in order; joined, they are the sentence.
  let pieces: [Piece]
  /// Marks of words that stand elsewhere.
  let outside: [Mark]

  /// O(n log n) in the marks, O(n) in the text.
  init(_ sentence: Quote, evidence: Range<Int>, marks: [Mark]) {
    let whole = sentence.span.scalars
    let inside = marks.filter { !$0.range.isEmpty && whole.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= whole.upperBound }
    outside = marks.filter { mark in !inside.contains { $0.range == mark.range && $0.label == mark.label } }
    let scalars = Array(sentence.text.unicodeScalars)
    let bounds = inside.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [evidence.lowerBound, evidence.upperBound]
    let cuts = Set(bounds.map { min(max($0 - whole.lowerBound, 0), scalars.count) } + [0, scalars.count]).sorted()
    pieces = zip(cuts, cuts.dropFirst()).map { start, end in
      let place = whole.lowerBound + start
      let covering = inside.filter { $0.range.contains(place) }
      var labels: [String] = []
      for mark in covering where mark.range.upperBound == whole.lowerBound + end && !labels.contains(mark.label) {
        labels.append(mark.label)
      }
      return Piece(
        text: String(String.UnicodeScalarView(scalars[start..<end])), roles: covering.map(\.role), labels: labels,
        isEvidence: evidence.contains(place))
    }
  }
}

extension MarkedSentence {
  /// The sentence of `claim`, with everything marked that it is made of.
  init(_ claim: Claim, _ kind: RelationKind, name: (ClaimGraph.Node.ID) -> String) {
    func end(_ end: Claim.End, _ role: String) -> Mark {
      let name = name(end.entity)
      return Mark(role: "end", label: end.quote.text == name ? role : "\(role) → \(name)", range: end.quote.span.scalars)
    }
    let isSymmetric = kind == .contacts
    var marks = [
      end(claim.source, isSymmetric ? "party" : "supplier"), end(claim.target, isSymmetric ? "party" : "recipient"),
      Mark(role: "trigger", label: kind.rawValue, range: claim.trigger.span.scalars),
    ]
    marks += claim.items.map { Mark(role: "item", label: "item", range: $0.quote.span.scalars) }
    marks += claim.cues.map { cue in
      let (role, label) = Self.role(of: cue.kind)
      return Mark(role: role, label: label, range: cue.quote.span.scalars)
    }
    marks += claim.route.map { Mark(role: "circumstance", label: "via", range: $0.quote.span.scalars) }
    if let time = claim.time { marks.append(Mark(role: "circumstance", label: "when", range: time.span.scalars)) }
    self.init(claim.sentence, evidence: claim.evidence.span.scalars, marks: marks)
  }

  /// How a cue is marked and called.
  private static func role(of kind: CueKind) -> (role: String, label: String) {
    switch kind {
    case .negation, .negatedParticipant: ("negation", "negation")
    case .denial: ("negation", "denial")
    case .modal, .frame: ("modality", "modality")
    case .hedge: ("modality", "hedge")
    case .conditional: ("modality", "condition")
    case .question: ("modality", "question")
    case .signature: ("modality", "stance")
    case .unsaid: ("negation", "not said")
    case .unnamedSource: ("speaker", "nobody named")
    case .reporting, .according, .quotation: ("speaker", "says so")
    case .speaker: ("speaker", "speaker")
    }
  }
}
