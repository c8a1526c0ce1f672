import EntityKit

/// Reads what `verify`, `diff` and `explain --graph` work on: graph JSON, or extractions as JSON Lines.
enum LedgerInput {
  /// A graph file, or extractions with the graph that they make.
  enum Contents {
    case graph(LedgerFile)
    case extractions([Extraction])

    /// The ledger; of extractions that of their graph.
    var ledger: LedgerFile {
      switch self {
      case .graph(let ledger): ledger
      case .extractions(let extractions): LedgerFile(ClaimGraph(extractions))
      }
    }
  }

  /// The contents of the file at `path`, `-` for standard input. What is neither is bad data.
  static func contents(_ path: String) throws(Failure) -> Contents {
    let file = try DataFileReader.read(path)
    do throws(DataError) {
      guard holdsLines(file.text) else { return .graph(try LedgerFile(json: file.text, file: path)) }
      var extractions: [Extraction] = []
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.allSatisfy(\.isWhitespace) { continue }
        extractions.append(try Extraction(jsonLine: String(line), file: path, number: number + 1))
      }
      return .extractions(extractions)
    } catch {
      throw .badData(error.description)
    }
  }

  /// Whether the first line is an extraction by itself: graph JSON has a line for every member.
  private static func holdsLines(_ text: String) -> Bool {
    let first = text.prefix { $0 != "\n" }
    return first.utf8.starts(with: #"{"schema":"entitykit/1""#.utf8) || (try? Extraction(jsonLine: String(first))) != nil
  }
}
