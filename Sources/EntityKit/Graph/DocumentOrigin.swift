/// Where a document comes from, as its metadata and its own first words say.
public struct DocumentOrigin: Hashable, Sendable, Codable {
  /// The headline, where it is known apart from the text.
  public var title: String?
  /// The date of publication as the source gives it.
  public var date: String?
  /// Who wrote it.
  public var author: String?
  /// The newspaper, agency or site that published it.
  public var outlet: String?
  /// The news agency that the text credits: "KABUL (Reuters) -".
  public var agency: String?
  /// Where it was found, for instance a web address.
  public var source: String?

  /// An origin; nothing is known of one without arguments.
  public init(
    title: String? = nil, date: String? = nil, author: String? = nil, outlet: String? = nil, agency: String? = nil, source: String? = nil
  ) {
    self.title = title
    self.date = date
    self.author = author
    self.outlet = outlet
    self.agency = agency
    self.source = source
  }
}
