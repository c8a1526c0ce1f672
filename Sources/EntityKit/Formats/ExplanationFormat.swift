/// An explanation for people: each sentence with the reasons for its claims, or with the row that came nearest.
struct ExplanationFormat {
  var view = ExplanationView.claims
  /// Whether the grammatical analysis follows each sentence.
  var syntax = false

  func format(_ explanation: Explanation) -> String {
    let sentences = explanation.sentences.filter { isShown($0) }
    let document = DisplayText.clean(explanation.documentID)
    if sentences.isEmpty { return "\(document): \(nothing)\n" }
    let names = Dictionary(
      explanation.extraction.entities.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
    return sentences.map { sentence in
      let place = "\(document):\(sentence.line): \"\(DisplayText.clean(sentence.quote.text))\""
      return ([place] + reasons(sentence, names) + grammar(sentence)).joined(separator: "\n") + "\n"
    }
    .joined(separator: "\n")
  }

  private func isShown(_ sentence: SentenceExplanation) -> Bool {
    switch view {
    case .claims: !sentence.claims.isEmpty || !sentence.triggers.isEmpty
    case .all: true
    case .misses: sentence.isMiss
    }
  }

  private var nothing: String {
    view == .misses
      ? "No miss: no sentence holds a trigger and two actors without making a claim."
      : "Nothing to explain: no sentence holds a word that evokes a relation."
  }

  private func reasons(_ sentence: SentenceExplanation, _ names: [Entity.ID: String]) -> [String] {
    if let nearest = sentence.nearest { return miss(nearest) }
    if sentence.claims.isEmpty { return ["  no claim: no word evokes a relation"] }
    return sentence.claims.flatMap { ClaimExplanationLines(names: names).lines(of: $0) }
  }

  private func miss(_ nearest: NearMiss) -> [String] {
    [
      "  no claim",
      "    nearest     " + RowWords.line(nearest.row) + ", trigger \"\(DisplayText.clean(nearest.trigger.text))\"",
      "    failed      " + DisplayText.clean(nearest.reason),
    ]
  }

  private func grammar(_ sentence: SentenceExplanation) -> [String] {
    // The first line is the sentence, which stands above.
    syntax ? sentence.syntax.split(separator: "\n").dropFirst().map { "  " + $0 } : []
  }
}

/// How a row is called in explanations.
enum RowWords {
  /// `frames.tsv:27 Commerce_sell, verb "sell"`.
  static func line(_ row: FrameRow) -> String { "\(row.rule) \(row.frame), \(row.partOfSpeech) \"\(row.lemma)\"" }
}
