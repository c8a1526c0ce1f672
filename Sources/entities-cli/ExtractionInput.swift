import EntityKit

/// Reads extractions that this program has written as JSON Lines, and reports the lines that hold none.
struct ExtractionInput: Sendable {
  /// More faults of one file than this say nothing new.
  private static let reportLimit = 10

  /// Where the reports go.
  let console: Console
  /// What was read so far.
  private(set) var tally = InputTally()
  private(set) var extractions: [Extraction] = []

  /// A reader that reports on `console`.
  init(console: Console) { self.console = console }

  /// Reads every line of the file at `path`, or of standard input for `-`.
  mutating func read(_ path: String) {
    let name = path == "-" ? "standard input" : path
    do throws(SystemError) {
      var bytes = try FileBytes(path: path == "-" ? nil : path)
      if bytes.isTerminal { console.note("reading extractions from the terminal; end them with Ctrl-D") }
      var number = 0
      var faults = 0
      while let line = bytes.nextLine() {
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        tally.total += 1
        if number == 1, line.filter({ $0 > 0x20 }) == [UInt8(ascii: "{")] {
          tally.failed += 1
          return console.error("\(name):1: an object that takes several lines is no extraction; is this a graph?")
        }
        guard let message = take(DecodedText(line), name, number) else { continue }
        tally.failed += 1
        faults += 1
        if faults <= Self.reportLimit { console.error(message) }
      }
      if faults > Self.reportLimit { console.error("\(name): \(faults - Self.reportLimit) more lines are no extractions") }
      if let failure = bytes.failure { throw failure }
    } catch {
      tally.total += 1
      tally.failed += 1
      console.error("\(name): \(error)")
    }
  }

  /// Takes in a line, or says what is wrong with it.
  private mutating func take(_ line: DecodedText, _ name: String, _ number: Int) -> String? {
    if let fault = line.fault { return "\(name):\(number):\(fault.column): \(fault.message); the line is left out" }
    do throws(DataError) {
      extractions.append(try Extraction(jsonLine: line.text, file: name, number: number))
      return nil
    } catch {
      let hint = number == 1 ? "; 'entities extract --format jsonl' writes them" : ""
      return "\(name):\(number): \(error.message)\(hint); the line is left out"
    }
  }
}
