#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program: parses the command line, does what it says and exits with one of the documented codes.
@main
enum EntitiesCommand {
  static func main() {
    // A reader that goes away (`| head -1`) then shows as EPIPE on write, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitCode {
    do throws(Failure) {
      switch try ArgumentParser(root: CommandTable.root).parse(arguments) {
      case .help(let path): try print(HelpText(path: path).description)
      case .version: try print("\(CommandTable.root.name) \(CommandTable.version)\n")
      case .run(let command, let parsed): return try command.run(parsed)
      }
      return .done
    } catch {
      return error.report(on: Console())
    }
  }

  private static func print(_ text: String) throws(Failure) {
    var output = try OutputWriter(path: nil)
    try output.write(text)
  }
}
