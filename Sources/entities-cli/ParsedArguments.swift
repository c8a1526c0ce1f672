/// The options and operands of one command line.
struct ParsedArguments: Sendable {
  /// What is no option, in order.
  var operands: [String] = []
  /// The paths to read: the operands, or standard input where there are none.
  var inputs: [String] { operands.isEmpty ? ["-"] : operands }
  private var values: [String: [String]] = [:]

  /// Notes one more occurrence of `option`.
  mutating func add(_ value: String, to option: Option) { values[option.name, default: []].append(value) }

  /// Whether `option` was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// Every value given for `option`, in order.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// The value of `option`: the last one given, else its default.
  func value(_ option: Option) -> String? { values[option.name]?.last ?? option.defaultValue }

  /// The same, as the type that the choices of `option` were made from.
  func choice<Choice: RawRepresentable<String>>(_ option: Option, as type: Choice.Type = Choice.self) -> Choice? {
    value(option).flatMap(Choice.init(rawValue:))
  }

  /// The number from 1 on that `option` was given, if it was; anything else is wrong usage of `command`.
  func number(_ option: Option, of command: Command) throws(Failure) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw .usage("'\(text)' is no number from 1 on for '\(option.long)'", path: [CommandTable.root, command])
    }
    return number
  }

  /// Where messages go, without warnings where the command line asks for none.
  var console: Console { Console(quiet: has(.quiet)) }
}
