/// A step from words to the entity that they stand for, where the words alone do not show it.
struct ResolutionStep: Sendable {
  /// What leads on.
  let kind: ReferenceStep.Kind
  /// The words that it leads to, where it leads to words.
  var tokens: Range<Int>?
  /// The entity that it leads to, where it leads to one.
  let entity: Int?
}

extension EndResolver {
  /// Notes a step, where somebody asks for them.
  mutating func note(_ kind: ReferenceStep.Kind, _ entity: Int?, _ tokens: Range<Int>? = nil) {
    steps?.append(ResolutionStep(kind: kind, tokens: tokens, entity: entity))
  }

  /// Notes the group that a measure or a pronoun counts.
  mutating func noteInside(_ noun: Int, _ sentence: Int) {
    note(.inside, nil, document.sentences[sentence].nouns[noun].tokens)
  }

  /// Drops the steps of a way that led nowhere.
  mutating func forgetSteps(from mark: Int) {
    if let count = steps?.count, count > mark { steps?.removeSubrange(mark..<count) }
  }
}
