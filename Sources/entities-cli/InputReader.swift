import EntityKit

/// How many inputs there were: texts, lines of JSONL files, and files that could not be read.
struct InputTally: Sendable {
  /// All of them.
  var total = 0
  /// Those that gave no document.
  var failed = 0

  /// Whether there is something to write: where nothing could be read, an older output is worth more than an empty one, and counts
  /// of nothing mislead.
  var hasResult: Bool { failed == 0 || failed < total }

  /// How to exit.
  var exitCode: ExitCode { failed > 0 ? .inputFailed : .done }

  /// Says how many failed, if any did, and how to exit.
  func report(on console: Console) -> ExitCode {
    if failed > 0 { console.error("\(failed) of \(total) \(total == 1 ? "input" : "inputs") failed") }
    return exitCode
  }
}

/// Turns what the command line names into documents, one at a time, and reports what cannot be read.
struct InputReader: Sendable {
  /// Where the reports go.
  let console: Console
  /// What was read so far.
  private(set) var tally = InputTally()

  /// A reader that reports on `console`.
  init(console: Console) { self.console = console }

  /// Reads one file after the other.
  mutating func read(_ paths: [String], _ receive: (Document) throws(Failure) -> Void) throws(Failure) {
    for path in paths { try read(path, receive) }
  }

  /// Reads the file at `path`, or standard input for `-`, and hands on every document in it.
  mutating func read(_ path: String, _ receive: (Document) throws(Failure) -> Void) throws(Failure) {
    let name = path == "-" ? "standard input" : path
    var bytes: FileBytes
    do throws(SystemError) {
      bytes = try FileBytes(path: path == "-" ? nil : path)
    } catch {
      return fail("\(name): \(error)")
    }
    if bytes.isTerminal { console.note("reading the terminal; end the text with Ctrl-D") }
    // Standard input has no ending to go by, and `.json` says too little: there the first line decides.
    let isJSONLines = path.hasSuffix(".jsonl")
    let isUndecided = path == "-" || path.hasSuffix(".json")
    let first = isJSONLines || isUndecided ? bytes.nextLine() ?? [] : []
    if isJSONLines || (isUndecided && InputReader.isDocument(first)) {
      try readLines(first, &bytes, path, name, receive)
      if let failure = bytes.failure { fail("\(name): \(failure)") }
    } else {
      let text = DecodedText(first + bytes.rest())
      // Half a text would give claims that its other half may deny.
      if let failure = bytes.failure { return fail("\(name): \(failure)") }
      warn(about: text, name)
      tally.total += 1
      try receive(Document(id: path, text: text.text))
    }
  }

  private static func isDocument(_ line: [UInt8]) -> Bool {
    guard line.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") else { return false }
    if case .success = JSONLinesInput.document(DecodedText(line).text, defaultID: "") { return true }
    return false
  }

  private mutating func readLines(
    _ first: [UInt8], _ bytes: inout FileBytes, _ path: String, _ name: String,
    _ receive: (Document) throws(Failure) -> Void
  ) throws(Failure) {
    var number = 0
    var next: [UInt8]? = first
    while let line = next {
      number += 1
      if line.contains(where: { $0 > 0x20 }) {
        tally.total += 1
        let text = DecodedText(line)
        if let fault = text.fault { console.warning("\(name):\(number): \(fault.message); U+FFFD stands for it") }
        switch JSONLinesInput.document(text.text, defaultID: "\(path):\(number)") {
        case .success(let document): try receive(document)
        case .failure(let fault):
          tally.failed += 1
          console.warning("\(name):\(number): \(fault.message); the line is left out")
        }
      }
      next = bytes.nextLine()
    }
  }

  private mutating func fail(_ message: String) {
    tally.total += 1
    tally.failed += 1
    console.error(message)
  }

  private func warn(about text: DecodedText, _ name: String) {
    if let fault = text.fault {
      let from = text.looksLikeUTF16 ? "UTF-16" : "WINDOWS-1252"
      console.warning(
        "\(name):\(fault.line): \(fault.message); U+FFFD stands for what cannot be decoded. "
          + "If it is \(from): iconv -f \(from) -t UTF-8")
    }
    let start = text.text.unicodeScalars.lazy.drop { $0.properties.isWhitespace }.prefix(9)
    let lowered = String(String.UnicodeScalarView(start)).lowercased()
    if lowered.hasPrefix("<!doctype") || lowered.hasPrefix("<html") {
      console.warning(
        "\(name): looks like HTML; for the article alone: trafilatura --json --with-metadata < PAGE | entities extract")
    }
  }
}
