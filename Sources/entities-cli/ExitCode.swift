/// What the program's exit status says.
enum ExitCode: Int32, Sendable {
  /// Everything was done, also when nothing was found.
  case done = 0
  /// Some input failed; the others were done.
  case inputFailed = 1
  /// The command line is wrong (`EX_USAGE`).
  case usage = 64
  /// A data file, for instance a gazetteer, is wrong or cannot be read (`EX_DATAERR`).
  case badData = 65
  /// The output cannot be written (`EX_IOERR`). Not 1, because then there is nothing that a script could go on with.
  case cannotWrite = 74
}

/// What stops the program before it is done.
enum Failure: Error, Sendable {
  /// The command line is wrong. `path` leads to the command whose usage helps.
  case usage(String, path: [Command])
  /// A data file is wrong: `file:line:column: error: message`, as editors read it.
  case badData(String)
  /// The output cannot be written.
  case cannotWrite(String)
  /// Whoever read the output has stopped reading. No fault.
  case closedPipe

  /// Tells the user and says how to exit.
  func report(on console: Console) -> ExitCode {
    switch self {
    case .usage(let message, let path):
      console.error(message)
      console.lines(HelpText(path: path).usageReminder)
      return .usage
    case .badData(let message):
      console.lines(message)
      return .badData
    case .cannotWrite(let message):
      console.error(message)
      return .cannotWrite
    case .closedPipe:
      return .done
    }
  }
}
