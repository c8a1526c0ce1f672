/// The help of a command, in the layout of swift-argument-parser, made from the command table.
struct HelpText: Sendable, CustomStringConvertible {
  /// The commands that lead to it, from the program on.
  let path: [Command]

  private static let width = 80
  private static let column = 26

  /// What is typed to reach the command.
  private var invocation: String { path.map(\.name).joined(separator: " ") }

  /// The whole help, ending with a line break.
  var description: String {
    guard let command = path.last else { return "" }
    var sections = [wrapped("OVERVIEW: \(command.overview)", indent: 0)]
    if !command.discussion.isEmpty { sections.append(command.discussion) }
    sections.append(wrapped("USAGE: \(usage(of: command))", indent: 7))
    if let operand = command.operand {
      sections.append("ARGUMENTS:\n" + row("<\(operand.name)>", operand.help))
    }
    sections.append("OPTIONS:\n" + command.options.map { row(label(of: $0), help(of: $0)) }.joined(separator: "\n"))
    if !command.subcommands.isEmpty {
      let rows = command.subcommands.map { row($0.name, $0.overview) }.joined(separator: "\n")
      sections.append("SUBCOMMANDS:\n\(rows)")
      let help = [path[0].name, "help"] + path.dropFirst().map(\.name)
      sections.append("  See '\(help.joined(separator: " ")) <subcommand>' for detailed help.")
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// What follows a usage error.
  var usageReminder: String {
    guard let command = path.last else { return "" }
    return wrapped("Usage: \(usage(of: command))", indent: 7) + "\n  See '\(invocation) --help' for more information."
  }

  private func usage(of command: Command) -> String {
    if !command.subcommands.isEmpty { return "\(invocation) <subcommand>" }
    let asked = [Option.version.name, Option.help.name]
    let options = command.options.filter { !asked.contains($0.name) }.map { option in
      let value = option.placeholder.map { " \($0)" } ?? ""
      return "[\(option.long)\(value)]" + (option.repeats ? "..." : "")
    }
    let operand = command.operand.map { ["[<\($0.name)>...]"] } ?? []
    return ([invocation] + options + operand).joined(separator: " ")
  }

  private func label(of option: Option) -> String {
    option.spellings.joined(separator: ", ") + (option.placeholder.map { " \($0)" } ?? "")
  }

  private func help(of option: Option) -> String {
    var notes: [String] = []
    if !option.choices.isEmpty { notes.append("values: " + option.choices.joined(separator: ", ")) }
    if let value = option.defaultValue { notes.append("default: " + value) }
    return notes.isEmpty ? option.help : "\(option.help) (\(notes.joined(separator: "; ")))"
  }

  private func row(_ label: String, _ help: String) -> String {
    let column = HelpText.column
    let text = wrapped(String(repeating: " ", count: column) + help, indent: column)
    let start = "  " + label
    if start.count >= column { return start + "\n" + text }
    return start + text.dropFirst(start.count)
  }

  /// Breaks `text` between words; every line but the first begins at `indent`. Nothing breaks inside brackets.
  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    var isStart = true
    for word in words(of: text) {
      if !isStart && line.count + 1 + word.count > HelpText.width {
        lines.append(line)
        line = margin + word
      } else {
        line += isStart ? word : " " + word
      }
      isStart = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The words of `text`, with `[--option <value>]` as one word.
  private func words(of text: String) -> [String] {
    var result: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let last = result.last, last.hasPrefix("[-"), !last.contains("]") {
        result[result.count - 1] = last + " " + word
      } else {
        result.append(word)
      }
    }
    return result
  }
}
