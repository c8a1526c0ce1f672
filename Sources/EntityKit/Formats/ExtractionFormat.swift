/// A format that the extraction of one document can be written in.
public enum ExtractionFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: the claims as sentences, each with its marked evidence.
  case text
  /// For programs: one JSON object on one line.
  case jsonl
  /// For annotators: the standoff annotations of brat, which go beside the text.
  case brat
}

extension Extraction {
  /// The extraction written in `format`, ending with a line break. `styled` marks the words of the text format with
  /// terminal colours. O(n) in the output.
  public func formatted(_ format: ExtractionFormat, styled: Bool = false) -> String {
    switch format {
    case .text: TextFormat(styled: styled).format(self)
    case .jsonl: JSONLinesFormat().format(self)
    case .brat: BratFormat().format(self)
    }
  }

  /// The same as UTF-8, for a program that only writes it: nothing has to be checked and copied on the way. O(n) in the output.
  package func formattedBytes(_ format: ExtractionFormat, styled: Bool = false) -> [UInt8] {
    switch format {
    case .text, .brat: Array(formatted(format, styled: styled).utf8)
    case .jsonl: JSONLinesFormat().bytes(self)
    }
  }
}
