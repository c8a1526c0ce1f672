/// What is made of the documents of a graph.
public struct GraphOptions: Hashable, Sendable {
  /// What the user has decided.
  public var decisions: Decisions
  /// Whether the relations of persons and state bodies are also shown as relations of their states.
  public var rollUp: Bool
  /// What is left out.
  public var filter: GraphFilter

  /// Everything, as the texts say it.
  public init(decisions: Decisions = Decisions(), rollUp: Bool = false, filter: GraphFilter = GraphFilter()) {
    self.decisions = decisions
    self.rollUp = rollUp
    self.filter = filter
  }
}
