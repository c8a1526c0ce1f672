import EntityKit

/// When the text format is coloured.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// `entities extract`: reads documents, writes what they say.
struct ExtractCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  /// Reads every input, also after one has failed.
  func run() throws(Failure) -> ExitCode {
    // All of these can refuse, and should before anything is read.
    let format = GraphOutput.format(arguments)
    try GraphOutput.check(arguments, for: format, CommandTable.extract)
    let graphOutput: GraphOutput? =
      if let format { try GraphOutput(format, arguments, for: CommandTable.extract, console: console) } else { nil }
    let options = try graphOptions(format)
    let jobs = try jobs()
    let extractor = try ExtractorLoader(arguments).extractor()
    let isBrat = format == nil && arguments.choice(.format) == ExtractionFormat.brat
    if isBrat, let path = arguments.value(.output), BratFolder.isFolder(path) {
      return try writeFolder(path, extractor).report(on: console)
    }
    var output = try OutputWriter(path: arguments.value(.output))
    let tally =
      if let graphOutput {
        try writeGraph(graphOutput, options, extractor, jobs, &output)
      } else {
        try writeDocuments(arguments.choice(.format) ?? ExtractionFormat.text, extractor, jobs, &output)
      }
    if tally.hasResult { try output.finish() }
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
    return try readAll { document throws(Failure) in
      let extraction = extractor.extract(from: document)
      warn(about: document, extraction.warnings)
      try folder.write(document, extraction)
    }
  }

  /// How many documents are read side by side. Whoever pipes documents in may wait for each before sending the next.
  private func jobs() throws(Failure) -> Int {
    try arguments.number(.jobs, of: CommandTable.extract) ?? (arguments.inputs.contains("-") ? 1 : processorCount())
  }

  /// The documents in their order, each written when those before it are done.
  private func writeDocuments(
    _ format: ExtractionFormat, _ extractor: EntityExtractor, _ jobs: Int, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    let styled = isStyled(output.isTerminal)
    var window = ExtractionWindow(jobs: jobs) { document in
      let extraction = extractor.extract(from: document)
      return (warnings: extraction.warnings, bytes: extraction.formattedBytes(format, styled: styled))
    }
    func receive(_ document: Document, _ result: (warnings: [String], bytes: [UInt8])) throws(Failure) {
      warn(about: document, result.warnings)
      try output.write(result.bytes)
    }
    var count = 0
    let tally = try readAll { document throws(Failure) in
      count += 1
      if format == .brat, count > 1 {
        throw .usage(
          "brat takes one file for each text: name a folder, as in '--output annotations/'",
          path: [CommandTable.root, CommandTable.extract])
      }
      try window.add(document, receive)
    }
    try window.flush(receive)
    return tally
  }

  /// One graph of everything, written at the end.
  private func writeGraph(
    _ graphOutput: GraphOutput, _ options: GraphOptions, _ extractor: EntityExtractor, _ jobs: Int, _ output: inout OutputWriter
  ) throws(Failure) -> InputTally {
    var extractions: [Extraction] = []
    var window = ExtractionWindow(jobs: jobs) { extractor.extract(from: $0) }
    func receive(_ document: Document, _ extraction: Extraction) {
      warn(about: document, extraction.warnings)
      extractions.append(extraction)
    }
    let tally = try readAll { document throws(Failure) in try window.add(document, receive) }
    try window.flush(receive)
    if tally.hasResult {
      let graph = ClaimGraph(extractions, options: options)
      console.report(on: graph)
      try graphOutput.write(graph, to: &output)
    }
    return tally
  }

  private func readAll(_ receive: (Document) throws(Failure) -> Void) throws(Failure) -> InputTally {
    var reader = InputReader(console: console)
    try reader.read(arguments.inputs, receive)
    return reader.tally
  }

  private func warn(about document: Document, _ warnings: [String]) {
    for warning in warnings { console.warning("\(document.id): \(warning)") }
  }

  private func isStyled(_ isTerminal: Bool) -> Bool {
    switch arguments.choice(.color, as: ColorChoice.self) ?? .auto {
    case .always: true
    case .never: false
    case .auto: isTerminal && environmentValue("NO_COLOR") == nil && environmentValue("TERM") != "dumb"
    }
  }
}
