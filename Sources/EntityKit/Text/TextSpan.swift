/// A half-open stretch of a document, in both units that readers of a text use.
///
/// Inside the library offsets count UTF-8 code units; the JSON formats count Unicode scalars (what Python's `str` counts).
/// A span keeps both, so an extraction can be written or compared without its text.
public struct TextSpan: Hashable, Sendable, Codable {
  /// The UTF-8 code units covered, counted from the start of the document's text.
  public var utf8: Range<Int>
  /// The Unicode scalars covered, counted from the start of the document's text.
  public var scalars: Range<Int>

  /// A span from its two forms. They must describe the same stretch.
  public init(utf8: Range<Int>, scalars: Range<Int>) {
    self.utf8 = utf8
    self.scalars = scalars
  }

  /// The span as string indices of the text that it was made from, or `nil` where it does not fit `text`. O(1) for native strings.
  public func range(in text: String) -> Range<String.Index>? {
    let view = text.utf8
    guard
      let start = view.index(view.startIndex, offsetBy: utf8.lowerBound, limitedBy: view.endIndex),
      let end = view.index(start, offsetBy: utf8.count, limitedBy: view.endIndex)
    else { return nil }
    return start..<end
  }
}

/// Words quoted from a document together with the place where they stand: `text` is exactly what the document holds at `span`.
public struct Quote: Hashable, Sendable, Codable {
  /// The words, unchanged.
  public var text: String
  /// Where they stand.
  public var span: TextSpan

  /// A quotation of `text` at `span`.
  public init(text: String, span: TextSpan) {
    self.text = text
    self.span = span
  }
}
