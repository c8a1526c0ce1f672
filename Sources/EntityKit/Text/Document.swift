/// One article, report or other text to read, with what is known about where it comes from.
public struct Document: Hashable, Sendable, Codable {
  /// What the document is called in every output, for instance a file name.
  public var id: String
  /// The text itself. Every offset that the library reports counts from its start.
  public var text: String
  /// The headline, where it is known apart from the text.
  public var title: String?
  /// The date of publication as the source gives it.
  public var date: String?
  /// Who wrote it.
  public var author: String?
  /// The newspaper, agency or site that published it.
  public var outlet: String?
  /// Where it was found, for instance a web address.
  public var source: String?

  /// A document from its name, its text and whatever else is known.
  public init(
    id: String, text: String, title: String? = nil, date: String? = nil, author: String? = nil, outlet: String? = nil,
    source: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.author = author
    self.outlet = outlet
    self.source = source
  }
}

extension Document {
  /// SHA-256 of the text's UTF-8 in hexadecimal digits, by which extractions and graphs name the text. O(n).
  public var digest: String { SHA256.hex(of: Array(text.utf8)) }
}
