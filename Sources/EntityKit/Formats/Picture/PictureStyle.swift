/// How a picture draws relations.
public enum PictureStyle: String, Hashable, Sendable, CaseIterable {
  /// As pills while they are few, else as edges.
  case auto
  /// As labelled pills between their ends, with the nodes of a country in a box.
  case pills
  /// As plain edges, which have their words in tooltips.
  case edges
}
