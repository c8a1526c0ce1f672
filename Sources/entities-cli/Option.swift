/// An option as the command table declares it. The parser and the help text both read this.
struct Option: Sendable {
  /// What stands after the option.
  enum Value: Sendable {
    /// Nothing: the option is there or not.
    case none
    /// Any text; the help calls it by this name.
    case text(String)
    /// One of these words.
    case choice([String])
  }

  /// The long name without its dashes.
  let name: String
  /// The one-letter name, if it has one.
  let letter: Character?
  /// What it takes.
  let value: Value
  /// Whether every occurrence counts; otherwise the last one wins.
  let repeats: Bool
  /// What holds when the option is not given.
  let defaultValue: String?
  /// Names of the options that make no sense together with this one.
  let excludes: [String]
  /// One or two sentences for the help.
  let help: String

  init(
    _ name: String, letter: Character? = nil, value: Value = .none, repeats: Bool = false,
    defaultValue: String? = nil, excludes: [String] = [], help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.repeats = repeats
    self.defaultValue = defaultValue
    self.excludes = excludes
    self.help = help
  }

  /// The long form as it is typed.
  var long: String { "--" + name }

  /// Every form that can be typed.
  var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + [long] }

  /// What the help shows for its value, `nil` for a flag.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let name): "<\(name)>"
    case .choice: "<\(name)>"
    }
  }

  /// The words that it takes; empty where any text will do.
  var choices: [String] {
    if case .choice(let words) = value { words } else { [] }
  }
}
