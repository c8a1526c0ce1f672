/// Reads English news: finds people, organizations, places and weapons, and who supplies and who contacts whom.
///
/// Building one loads the word lists, which takes some milliseconds: build it once and share it. It has no mutable state.
public struct EntityExtractor: Sendable {
  let pipeline: Pipeline

  /// An extractor with the built-in gazetteers.
  public init() {
    do throws(DataError) {
      try self.init(gazetteers: [])
    } catch {
      // The built-in data are checked by the tests of every build; a fault in them is a fault of the program.
      fatalError("built-in data: \(error)")
    }
  }

  /// An extractor with gazetteers of the user's own, read after the built-in ones: a later row with the same id replaces an
  /// earlier one, and a row whose id begins with `-` removes it.
  /// - Parameters:
  ///   - gazetteers: files in the format of `Gazetteers/README.md`.
  ///   - builtIn: whether the built-in entries are there at all.
  /// - Throws: the first fault of the first file that has one.
  public init(gazetteers: [DataFile], builtIn: Bool = true) throws(DataError) {
    pipeline = try Pipeline(gazetteers: gazetteers, builtIn: builtIn)
  }

  /// Reads one document. Total: any text gives an extraction. O(n log n) in the text.
  public func extract(from document: Document) -> Extraction { pipeline.extract(from: document) }

  /// Reads one document and keeps the reasons: for each claim the row that fired, what filled its roles and the words that decided
  /// how it is meant; for each sentence that could have made a claim and did not, the row that came nearest and what it lacked.
  /// Total, like `extract(from:)`, whose result it includes; some times slower. O(n log n) in the text.
  public func explain(_ document: Document) -> Explanation { pipeline.explain(document) }

  /// Reads one document and keeps the reasons for its names: for each the cue that decided, the row of the gazetteer where it is listed,
  /// and what else the words could have been. Total. O(n log n) in the text.
  public func explainMentions(of document: Document) -> MentionsExplanation {
    MentionsExplanationBuilder(document, pipeline).explanation()
  }

  /// The rows of `frames.tsv` that can fire, in the order of the file. O(n log n) in the rows.
  public var frames: [FrameRow] { pipeline.relations.predicates.frames.map { FrameRow($0) } }

  /// The grammatical analysis of each sentence, for people: noun and verb groups, clauses and what fills their functions. O(n).
  public func explainSyntax(of document: Document) -> String { SyntaxDescription(document: pipeline.syntax(of: document.text)).text() }
}

/// The indexes of the built-in data, as the package keeps them in `Gazetteers/index.bin`.
package enum BuiltInIndex {
  /// The file, compiled anew from the data in this binary. O(n).
  package static func compiled() -> [UInt8] {
    do throws(DataError) {
      return try DataImageWriter.image(of: BuiltInData())
    } catch {
      fatalError("built-in data: \(error)")
    }
  }
}
