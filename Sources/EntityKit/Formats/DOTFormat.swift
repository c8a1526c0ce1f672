/// A graph as a picture for Graphviz.
struct DOTFormat {
  /// How relations are drawn.
  enum Style: String, CaseIterable {
    /// As pills while they are few, else as edges.
    case auto
    /// As labelled pills between their ends, with the nodes of a country in a box.
    case pills
    /// As plain edges with tooltips.
    case edges
  }

  var style = Style.auto

  /// More pills than this are a thicket.
  static let pillLimit = 30
  /// More relations than this cannot be told apart, and take Graphviz long.
  static let relationLimit = 150
  /// A tooltip is to be read, and no screen shows more claims than this.
  static let tooltipLimit = 25

  func format(_ graph: ClaimGraph) -> String {
    let picture = DOTPicture(graph, limit: Self.relationLimit)
    let showsPills = style == .pills || style == .auto && picture.lines.count <= Self.pillLimit
    var writer = DOTWriter(picture: picture, countries: Self.countryNames(graph), names: Self.names(graph))
    writer.head(DOTLegend(picture: picture, documents: graph.documents.count, showsPills: showsPills).label())
    writer.writeNodes(asPills: showsPills)
    writer.writeLines(asPills: showsPills)
    return writer.text + "}\n"
  }

  private static func countryNames(_ graph: ClaimGraph) -> [String: String] {
    let countries = graph.nodes.filter { $0.subtype == "country" }
    return Dictionary(countries.map { ($0.country ?? "", $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func names(_ graph: ClaimGraph) -> [ClaimGraph.Node.ID: String] {
    Dictionary(graph.nodes.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
  }
}
