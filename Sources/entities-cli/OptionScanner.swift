import EntityKit

/// One pass over the arguments of one command.
struct OptionScanner: Sendable {
  /// The commands that lead to it, for messages.
  private let path: [Command]
  private let command: Command
  private var rest: ArraySlice<String>
  private var parsed = ParsedArguments()

  /// A scanner of `arguments`, which follow the last command of `path`.
  init(path: [Command], command: Command, arguments: ArraySlice<String>) {
    self.path = path
    self.command = command
    rest = arguments
  }

  /// The options and operands, or what is wrong with the first that cannot be understood.
  mutating func scan() throws(Failure) -> ParsedArguments {
    while let argument = rest.popFirst() {
      if argument == "--" {
        for operand in rest { try add(operand: operand) }
        return parsed
      }
      if argument.hasPrefix("--") {
        try scanLong(argument)
      } else if argument.hasPrefix("-") && argument != "-" {
        try scanLetters(argument)
      } else {
        try add(operand: argument)
      }
    }
    return parsed
  }

  private mutating func add(operand: String) throws(Failure) {
    guard command.operand != nil else { throw .usage("unexpected argument '\(operand)'", path: path) }
    parsed.operands.append(operand)
  }

  /// `--name`, `--name value`, `--name=value`.
  private mutating func scanLong(_ argument: String) throws(Failure) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.options.first(where: { $0.long == parts[0] }) else {
      let near = EditDistance.suggestion(for: parts[0], among: command.options.map(\.long))
      throw .usage("unknown option '\(parts[0])'\(near)", path: path)
    }
    try add(attached: parts.count > 1 ? parts[1] : nil, to: option, typed: parts[0])
  }

  /// `-o value`, `-oVALUE`, and flags written together.
  private mutating func scanLetters(_ argument: String) throws(Failure) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = command.options.first(where: { $0.letter == letter }) else {
        // A long option with a single dash is the likelier slip than a letter that does not exist.
        let near = EditDistance.suggestion(for: "-" + argument, among: command.options.map(\.long))
        throw .usage("unknown option '-\(letter)'\(near)", path: path)
      }
      if case .none = option.value {
        try add(attached: nil, to: option, typed: "-\(letter)")
      } else {
        try add(attached: letters.isEmpty ? nil : String(letters), to: option, typed: "-\(letter)")
        return
      }
    }
  }

  private mutating func add(attached: String?, to option: Option, typed: String) throws(Failure) {
    if case .none = option.value {
      guard attached == nil else { throw .usage("'\(typed)' takes no value", path: path) }
      parsed.add("", to: option)
      return
    }
    // A word that looks like an option is more likely the next option than the value of this one.
    let next = rest.first.flatMap { $0.hasPrefix("-") && $0 != "-" ? nil : $0 }
    guard let value = attached ?? next, !value.isEmpty else {
      throw .usage("'\(typed)' needs a value: \(option.expectation)", path: path)
    }
    if attached == nil { rest.removeFirst() }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      let near = EditDistance.suggestion(for: value, among: option.choices)
      let hint = near.isEmpty ? "; it takes \(option.expectation)" : near
      throw .usage("unknown value '\(value)' for '\(typed)'\(hint)", path: path)
    }
    parsed.add(value, to: option)
  }
}

extension Option {
  /// What it takes, in words.
  fileprivate var expectation: String { choices.isEmpty ? placeholder ?? "" : choices.joined(separator: ", ") }
}
