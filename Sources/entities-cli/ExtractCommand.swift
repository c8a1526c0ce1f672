import EntityKit

/// When the text format is coloured.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// `entities extract`: reads documents, writes what they say.
struct ExtractCommand: Sendable {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
    console = Console(quiet: arguments.has(.quiet))
  }

  /// Reads every input, also after one has failed.
  func run() throws(Failure) -> ExitCode {
    // All three can refuse, and should before anything is read.
    let options = try graphOptions()
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: arguments.value(.output))
    let tally =
      if let format: GraphFormat = arguments.choice(.graph) {
        try writeGraph(format, options, extractor, &output)
      } else {
        try writeDocuments(arguments.choice(.format) ?? ExtractionFormat.text, extractor, &output)
      }
    // Where nothing could be read, an older output is worth more than an empty one.
    if tally.failed == 0 || tally.failed < tally.total { try output.finish() }
    return tally.report(on: console)
  }

  private func graphOptions() throws(Failure) -> GraphOptions {
    let loader = GraphOptionsLoader(arguments, for: CommandTable.extract)
    if let option = loader.first, !arguments.has(.graph) {
      throw .usage("'\(option.long)' is about graphs; add '--graph'", path: [CommandTable.root, CommandTable.extract])
    }
    return try loader.options()
  }

  /// One document after the other, each written when it is done.
  private func writeDocuments(
    _ format: ExtractionFormat, _ extractor: EntityExtractor, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    let styled = isStyled(output.isTerminal)
    return try readAll { document throws(Failure) in
      try output.write(extract(document, extractor).formattedBytes(format, styled: styled))
    }
  }

  /// One graph of everything, written at the end.
  private func writeGraph(
    _ format: GraphFormat, _ options: GraphOptions, _ extractor: EntityExtractor, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    var extractions: [Extraction] = []
    let tally = try readAll { document throws(Failure) in extractions.append(extract(document, extractor)) }
    if tally.failed == 0 || tally.failed < tally.total {
      let graph = ClaimGraph(extractions, options: options)
      console.report(on: graph)
      try output.write(graph.formatted(format))
    }
    return tally
  }

  private func readAll(_ receive: (Document) throws(Failure) -> Void) throws(Failure) -> InputTally {
    var reader = InputReader(console: console)
    for path in arguments.inputs { try reader.read(path, receive) }
    return reader.tally
  }

  private func extract(_ document: Document, _ extractor: EntityExtractor) -> Extraction {
    let extraction = extractor.extract(from: document)
    for warning in extraction.warnings { console.warning("\(document.id): \(warning)") }
    return extraction
  }

  private func isStyled(_ isTerminal: Bool) -> Bool {
    switch arguments.choice(.color, as: ColorChoice.self) ?? .auto {
    case .always: true
    case .never: false
    case .auto: isTerminal && environmentValue("NO_COLOR") == nil && environmentValue("TERM") != "dumb"
    }
  }
}
