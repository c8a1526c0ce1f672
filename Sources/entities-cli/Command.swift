/// What stands on the command line after the options.
struct Operand: Sendable {
  /// What the help calls it.
  let name: String
  /// One or two sentences for the help.
  let help: String
}

/// A command as the table declares it. A command with subcommands only leads to them.
struct Command: Sendable {
  /// What is typed.
  let name: String
  /// One sentence.
  let overview: String
  /// What else a user should know, in paragraphs that are printed as they stand.
  var discussion: String = ""
  /// What it works on. It may be left out or given more than once.
  var operand: Operand?
  /// Its options, in the order of the help.
  var options: [Option] = []
  /// The commands below it.
  var subcommands: [Command] = []
  /// Does the work.
  var run: @Sendable (ParsedArguments) throws(Failure) -> ExitCode = { _ throws(Failure) in .done }
}
