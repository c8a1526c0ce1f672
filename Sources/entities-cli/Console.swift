/// Messages to the user, on standard error, so that standard output holds data only.
struct Console: Sendable {
  /// Whether warnings and notes are left out. Errors never are.
  var quiet = false

  /// What the user should look at although the work goes on.
  func warning(_ message: String) {
    if !quiet { lines("entities: warning: \(message)") }
  }

  /// What the user should know while the program waits.
  func note(_ message: String) {
    if !quiet { lines("entities: note: \(message)") }
  }

  /// What was not done.
  func error(_ message: String) { lines("entities: error: \(message)") }

  /// Writes `text` and a line break. A standard error that is closed is no reason to stop.
  func lines(_ text: String) {
    _ = writeAll(Console.printable(text + "\n"), to: StandardStream.errors)
  }

  /// Names and ids come out of files: their control characters must not reach the terminal.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control && scalar != "\n" {
        result.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
