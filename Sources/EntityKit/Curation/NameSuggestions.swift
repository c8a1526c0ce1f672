/// Collects the names of many documents that no gazetteer has: capitalised words and weapon designators.
public struct NameSuggestions: Sendable {
  private let pipeline: Pipeline
  /// The ids that are taken.
  private let ids: Set<String>
  private var names: [UnlistedName] = []
  private var byKey: [[UInt8]: Int] = [:]

  /// A collection of what the gazetteers of `extractor` do not have.
  public init(extractor: EntityExtractor) {
    pipeline = extractor.pipeline
    ids = Set(pipeline.gazetteer.entries.map(\.id))
  }

  /// Adds the names of one document. O(n log n) in the text.
  public mutating func add(_ document: Document) {
    let found = UnlistedNames(pipeline, document).names()
    var seen: Set<Int> = []
    for name in found {
      let key = ListedSpellings.key(name.suggestion.name, pipeline.lexicon.folding)
      let number = byKey[key] ?? names.count
      if number == names.count {
        byKey[key] = number
        names.append(name)
      } else {
        names[number].merge(name, isNewDocument: !seen.contains(number))
      }
      seen.insert(number)
    }
  }

  /// The names so far: those that occur most often, then those in most documents, then in the order of their letters.
  /// O(n log n).
  public var ranked: [NameSuggestion] {
    names.map(\.suggestion).sorted { left, right in
      (right.count, right.documents, left.name) < (left.count, left.documents, right.name)
    }
  }

  /// The names as a gazetteer to edit, each below a comment with its counts and context. O(n log n).
  public func formatted() -> String { NameSuggestionFormat(folding: pipeline.lexicon.folding, taken: ids).format(ranked) }
}
