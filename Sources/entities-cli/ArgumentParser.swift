import EntityKit

/// What the command line asks for.
enum Invocation: Sendable {
  /// The help of the last command of the path.
  case help([Command])
  /// The version.
  case version
  /// A command with its arguments.
  case run(Command, ParsedArguments)
}

/// Reads a command line by the command table.
struct ArgumentParser: Sendable {
  /// The program.
  let root: Command

  /// What `arguments`, without the program's name, ask for.
  func parse(_ arguments: [String]) throws(Failure) -> Invocation {
    var path = [root]
    var command = root
    var rest = arguments[...]
    let wantsHelp = rest.first == "help"
    if wantsHelp { rest.removeFirst() }
    while let word = rest.first, !command.subcommands.isEmpty, !word.hasPrefix("-") {
      guard let next = command.subcommands.first(where: { $0.name == word }) else {
        let near = EditDistance.suggestion(for: word, among: command.subcommands.map(\.name))
        throw .usage("unknown command '\(word)'\(near)", path: path)
      }
      path.append(next)
      command = next
      rest.removeFirst()
    }
    // Somebody who asks for help is not first told what else is wrong.
    let beforeDashes = rest.prefix { $0 != "--" }
    if wantsHelp || beforeDashes.contains(where: Option.help.spellings.contains) { return .help(path) }
    if beforeDashes.contains(Option.version.long) { return .version }
    if !command.subcommands.isEmpty && rest.isEmpty { return .help(path) }

    var scanner = OptionScanner(path: path, command: command, arguments: rest)
    let parsed = try scanner.scan()
    for option in command.options where parsed.has(option) {
      if let other = command.options.first(where: { option.excludes.contains($0.name) && parsed.has($0) }) {
        throw .usage("'\(option.long)' and '\(other.long)' cannot be used together", path: path)
      }
    }
    return .run(command, parsed)
  }
}
