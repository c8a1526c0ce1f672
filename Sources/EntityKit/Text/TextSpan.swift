/// A half-open stretch of a document, in both units that readers of a text use.
///
/// Inside the library offsets count UTF-8 code units; the JSON formats count Unicode scalars (what Python's `str` counts).
/// A span of a text that was read keeps both. Two spans are equal when they cover the same scalars.
public struct TextSpan: Sendable, Codable {
  /// The UTF-8 code units covered, counted from the start of the document's text; `nil` where the span comes from JSON, which
  /// counts scalars only.
  public var utf8: Range<Int>?
  /// The Unicode scalars covered, counted from the start of the document's text.
  public var scalars: Range<Int>

  /// A span from its two forms. They must describe the same stretch.
  public init(utf8: Range<Int>?, scalars: Range<Int>) {
    self.utf8 = utf8
    self.scalars = scalars
  }

  /// The span as string indices of the text that it was made from, or `nil` where it does not fit `text`. O(1) for native strings
  /// where the UTF-8 offsets are known, else O(n).
  public func range(in text: String) -> Range<String.Index>? {
    guard let utf8 else { return scalarRange(in: text) }
    let view = text.utf8
    guard
      let start = view.index(view.startIndex, offsetBy: utf8.lowerBound, limitedBy: view.endIndex),
      let end = view.index(start, offsetBy: utf8.count, limitedBy: view.endIndex)
    else { return nil }
    return start..<end
  }

  private func scalarRange(in text: String) -> Range<String.Index>? {
    let view = text.unicodeScalars
    guard
      let start = view.index(view.startIndex, offsetBy: scalars.lowerBound, limitedBy: view.endIndex),
      let end = view.index(start, offsetBy: scalars.count, limitedBy: view.endIndex)
    else { return nil }
    return start..<end
  }
}

extension TextSpan: Hashable {
  /// Whether both cover the same scalars.
  public static func == (left: TextSpan, right: TextSpan) -> Bool { left.scalars == right.scalars }

  /// Hashes the scalars covered.
  public func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
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
