/// A format that a whole graph can be written in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// Graphviz DOT: the picture.
  case dot
  /// JSON: nodes, relations and every claim with its evidence.
  case json
  /// A report to read in a browser: the picture, the claims with their marked sentences, entities and documents.
  case html
  /// GraphML, for Gephi, yEd, Cytoscape and networkx.
  case graphml
  /// GEXF, for Gephi.
  case gexf
  /// Comma-separated values, for spreadsheets and data frames: one table of three.
  case csv
  /// Cypher statements, for Neo4j and its relatives.
  case cypher
  /// A Mermaid flowchart, for Markdown.
  case mermaid
  /// A STIX 2.1 bundle, for threat intelligence platforms.
  case stix
  /// FollowTheMoney entities, one a line, for Aleph.
  case ftm

  /// What it is for, in a few words.
  public var purpose: String {
    switch self {
    case .dot: "a picture for Graphviz"
    case .json: "everything, for programs"
    case .html: "a report to read in a browser"
    case .graphml: "Gephi, yEd, networkx"
    case .gexf: "Gephi"
    case .csv: "spreadsheets"
    case .cypher: "Neo4j"
    case .mermaid: "Markdown"
    case .stix: "threat intelligence (STIX 2.1)"
    case .ftm: "Aleph (FollowTheMoney)"
    }
  }
}

/// What can be chosen about a format.
public struct GraphFormatOptions: Hashable, Sendable {
  /// How `dot` draws relations.
  public var pictureStyle: PictureStyle
  /// Whether what `dot` draws links to its place in the report, for a picture that goes into it.
  public var linksToReport: Bool
  /// The table that `csv` writes.
  public var table: GraphTable
  /// The picture of the report: what Graphviz makes of `dot` with links, as SVG. The library runs no program.
  public var picture: String?

  /// The default of everything that is not given.
  public init(
    pictureStyle: PictureStyle = .auto, linksToReport: Bool = false, table: GraphTable = .claims, picture: String? = nil
  ) {
    self.pictureStyle = pictureStyle
    self.linksToReport = linksToReport
    self.table = table
    self.picture = picture
  }
}

extension ClaimGraph {
  /// The graph written in `format`. Equal graphs give equal text. O(n log n) in the claims.
  public func formatted(_ format: GraphFormat, options: GraphFormatOptions = GraphFormatOptions()) -> String {
    String(decoding: formattedBytes(format, options: options), as: UTF8.self)
  }

  /// The same as UTF-8, for a program that only writes it.
  package func formattedBytes(_ format: GraphFormat, options: GraphFormatOptions = GraphFormatOptions()) -> [UInt8] {
    switch format {
    case .dot: Array(DOTFormat(style: options.pictureStyle, linksToReport: options.linksToReport).format(self).utf8)
    case .json: Array(GraphJSONFormat().format(self).utf8)
    case .html: HTMLFormat(picture: options.picture).bytes(self)
    case .graphml: GraphMLFormat().bytes(self)
    case .gexf: GEXFFormat().bytes(self)
    case .csv: CSVFormat(table: options.table).bytes(self)
    case .cypher: Array(CypherFormat().text(self).utf8)
    case .mermaid: Array(MermaidFormat().text(self).utf8)
    case .stix: STIXFormat().bytes(self)
    case .ftm: FollowTheMoneyFormat().bytes(self)
    }
  }
}
