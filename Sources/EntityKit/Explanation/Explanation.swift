/// How one document was read: every sentence with the reasons for its claims, or for there being none.
public struct Explanation: Hashable, Sendable, Codable {
  /// What was read out of it; equal to what `EntityExtractor.extract(from:)` gives.
  public var extraction: Extraction
  /// Every sentence, headline and label, in text order.
  public var sentences: [SentenceExplanation]

  /// An explanation from its parts.
  public init(extraction: Extraction, sentences: [SentenceExplanation]) {
    self.extraction = extraction
    self.sentences = sentences
  }

  /// The document's id.
  public var documentID: String { extraction.documentID }

  /// Every row that fired, once for each trigger that it made claims of. A claim that a denial turned round counts nothing. O(claims).
  public var firings: [FrameRow] {
    struct Firing: Hashable {
      let rule: String
      let trigger: TextSpan
    }
    var seen: Set<Firing> = []
    return sentences.flatMap(\.claims).filter { claim in
      claim.way != .denial && seen.insert(Firing(rule: claim.row.rule, trigger: claim.claim.trigger.span)).inserted
    }.map(\.row)
  }
}
