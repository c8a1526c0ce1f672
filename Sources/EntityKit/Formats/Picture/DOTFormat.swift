/// A graph as a picture for Graphviz.
struct DOTFormat {
  var style = PictureStyle.auto
  /// Whether nodes and lines link to their places in the report.
  var linksToReport = false

  /// More pills than this are a thicket.
  static let pillLimit = 30
  /// More relations than this cannot be told apart, and take Graphviz long.
  static let relationLimit = 150
  /// A tooltip is to be read, and no screen shows more claims than this.
  static let tooltipLimit = 25

  func format(_ graph: ClaimGraph) -> String {
    let picture = GraphPicture(graph, limit: Self.relationLimit)
    let showsPills = style == .pills || style == .auto && picture.lines.count <= Self.pillLimit
    var writer = DOTWriter(picture: picture, showsPills: showsPills, anchors: linksToReport ? ReportAnchors(graph) : nil)
    writer.head(DOTLegend(picture: picture, showsPills: showsPills).label())
    writer.writeNodes()
    writer.writeLines()
    writer.writeRows()
    return writer.text + "}\n"
  }
}
