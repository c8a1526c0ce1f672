import EntityKit

/// What the options say about a graph, and what there is to say about a graph made with them.
struct GraphOptionsLoader: Sendable {
  private let arguments: ParsedArguments
  private let command: Command

  init(_ arguments: ParsedArguments, for command: Command) {
    self.arguments = arguments
    self.command = command
  }

  /// The first option that only a graph understands.
  var first: Option? { Option.ofGraphs.first { arguments.has($0) } }

  /// The options of a graph. Faults of the file of decisions are bad data, all others wrong usage.
  func options() throws(Failure) -> GraphOptions {
    let filter = GraphFilter(
      about: arguments.all(.about), kinds: arguments.all(.kind).map { RelationKind(rawValue: $0) },
      polarities: arguments.all(.polarity).compactMap { Polarity(rawValue: $0) },
      modalities: arguments.all(.modality).compactMap { Modality(rawValue: $0) }, since: try date(.since), until: try date(.until),
      minimumOrigins: try arguments.number(.minOrigins, of: command) ?? 1)
    return GraphOptions(decisions: try decisions(), rollUp: arguments.has(.rollUp), filter: filter)
  }

  private func usage(_ message: String) -> Failure { .usage(message, path: [CommandTable.root, command]) }

  private func date(_ option: Option) throws(Failure) -> CalendarDate? {
    guard let text = arguments.value(option) else { return nil }
    guard let date = CalendarDate(text) else { throw usage("'\(text)' is no date for '\(option.long)'; write 2017, 2017-04 or 2017-04-03") }
    return date
  }

  private func decisions() throws(Failure) -> Decisions {
    guard let path = arguments.value(.decisions) else { return Decisions() }
    let file = try DataFileReader.read(path)
    do throws(DataError) {
      return try Decisions(file)
    } catch {
      throw .badData(error.description)
    }
  }
}

extension Console {
  /// Says what a reader of a graph should know before trusting it.
  func report(on graph: ClaimGraph) {
    for name in Set(graph.documents.filter { $0.id != $0.name }.map(\.name)).sorted() {
      warning("two different documents are called '\(name)'; the graph tells them apart by their digests")
    }
    for decision in graph.unusedDecisions { warning(decision.description) }
    for name in graph.unknownNames {
      warning("nothing in the documents is called '\(name)'\(EditDistance.suggestion(for: name, among: graph.names()))")
    }
    let filter = graph.options.filter
    if filter.since != nil || filter.until != nil {
      let undated = graph.documents.count { $0.origin.date.flatMap { CalendarDate($0) } == nil }
      if undated > 0 { warning("\(undated) of \(graph.documents.count) documents have no date, and their claims are left out") }
    }
  }
}
