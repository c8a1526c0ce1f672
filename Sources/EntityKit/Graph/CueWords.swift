/// Finds the words that a cue is about: of a verb group those that negate it, modify it or hedge it.
struct CueWords {
  let text: TokenizedText

  /// The words of that kind in `tokens`, from the first to the last; all of them where no single one is of that kind, as in `going to`.
  func words(of kind: CueKind, in tokens: Range<Int>) -> Range<Int> {
    let classes: [WordClass] =
      switch kind {
      case .negation: [.negation, .no]
      case .modal: [.modalPlanned, .modalPossible, .modalRequested]
      case .hedge: [.possibly]
      default: []
      }
    let found = tokens.filter { token in classes.contains { text.isIn($0, token) } }
    guard let first = found.first, let last = found.last else { return tokens }
    return first..<last + 1
  }
}

extension StanceCue.Kind {
  /// The same for the public, and the row that it names.
  var explained: (CueKind, Signature?) {
    switch self {
    case .frame: (.frame, nil)
    case .negation: (.negation, nil)
    case .modal: (.modal, nil)
    case .hedge: (.hedge, nil)
    case .negatedParticipant: (.negatedParticipant, nil)
    case .signature(let row): (.signature, row)
    case .reporting(let row): (.reporting, row)
    case .unsaid: (.unsaid, nil)
    case .unnamedSource: (.unnamedSource, nil)
    case .conditional: (.conditional, nil)
    case .question: (.question, nil)
    case .according: (.according, nil)
    case .quotation: (.quotation, nil)
    case .denial(let row): (.denial, row)
    }
  }

  var isFrame: Bool { if case .frame = self { true } else { false } }
}
