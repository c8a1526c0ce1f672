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
    // All of these can refuse, and should before anything is read.
    let format = GraphOutput.format(arguments)
    try GraphOutput.check(arguments, for: format, CommandTable.extract)
    let graphOutput: GraphOutput? =
      if let format { try GraphOutput(format, arguments, for: CommandTable.extract, console: console) } else { nil }
    let options = try graphOptions(format)
    let extractor = try ExtractorLoader(arguments).extractor()
    let isBrat = format == nil && arguments.choice(.format) == ExtractionFormat.brat
    if isBrat, let path = arguments.value(.output), BratFolder.isFolder(path) {
      return try writeFolder(path, extractor).report(on: console)
    }
    var output = try OutputWriter(path: arguments.value(.output))
    let tally =
      if let graphOutput {
        try writeGraph(graphOutput, options, extractor, &output)
      } else {
        try writeDocuments(arguments.choice(.format) ?? ExtractionFormat.text, extractor, &output)
      }
    // Where nothing could be read, an older output is worth more than an empty one.
    if tally.failed == 0 || tally.failed < tally.total { try output.finish() }
    return tally.report(on: console)
  }

  private func graphOptions(_ format: GraphFormat?) throws(Failure) -> GraphOptions {
    let loader = GraphOptionsLoader(arguments, for: CommandTable.extract)
    if let option = loader.first, format == nil {
      throw .usage("'\(option.long)' is about graphs; add '--graph'", path: [CommandTable.root, CommandTable.extract])
    }
    return try loader.options()
  }

  /// The text and the annotations of every document.
  private func writeFolder(_ path: String, _ extractor: EntityExtractor) throws(Failure) -> InputTally {
    var folder = try BratFolder(path: path)
    return try readAll { document throws(Failure) in try folder.write(document, extract(document, extractor)) }
  }

  /// One document after the other, each written when it is done.
  private func writeDocuments(
    _ format: ExtractionFormat, _ extractor: EntityExtractor, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    let styled = isStyled(output.isTerminal)
    var count = 0
    return try readAll { document throws(Failure) in
      count += 1
      if format == .brat, count > 1 {
        throw .usage(
          "brat takes one file for each text: name a folder, as in '--output annotations/'",
          path: [CommandTable.root, CommandTable.extract])
      }
      try output.write(extract(document, extractor).formattedBytes(format, styled: styled))
    }
  }

  /// One graph of everything, written at the end.
  private func writeGraph(
    _ graphOutput: GraphOutput, _ options: GraphOptions, _ extractor: EntityExtractor, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    var extractions: [Extraction] = []
    let tally = try readAll { document throws(Failure) in extractions.append(extract(document, extractor)) }
    if tally.failed == 0 || tally.failed < tally.total {
      let graph = ClaimGraph(extractions, options: options)
      console.report(on: graph)
      try graphOutput.write(graph, to: &output)
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
