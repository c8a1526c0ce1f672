/// A format that a whole graph can be written in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// Graphviz DOT: the picture.
  case dot
  /// JSON: nodes, relations and every claim with its evidence.
  case json
}

extension ClaimGraph {
  /// The graph written in `format`. Equal graphs give equal text. O(n) in the claims.
  public func formatted(_ format: GraphFormat) -> String {
    switch format {
    case .dot: DOTFormat().format(self)
    case .json: GraphJSONFormat().format(self)
    }
  }
}
