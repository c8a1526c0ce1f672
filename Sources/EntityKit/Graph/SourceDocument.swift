/// A document that a graph was made from.
public struct SourceDocument: Hashable, Sendable, Identifiable {
  /// The name under which it was read; with `@` and the first digits of its digest where another text has the same name. Unique in
  /// its graph.
  public var id: String
  /// The name under which it was read.
  public var name: String
  /// SHA-256 of its text's UTF-8 in hexadecimal digits.
  public var digest: String
  /// Headline, date, author, outlet, agency and address, as far as known.
  public var origin: DocumentOrigin
  /// What has read it, where that is known.
  public var run: RunCard?
  /// Id of the document that stands for all copies of one text, itself included: the earliest one.
  public var cluster: ID
  /// The document that this one is a copy of, exact or near; `nil` for one that stands for itself.
  public var copyOf: ID? { cluster == id ? nil : cluster }
}
