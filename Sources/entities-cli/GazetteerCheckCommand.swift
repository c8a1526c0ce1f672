import EntityKit

/// `entities gazetteer check`: reports every fault of gazetteers of a user's own.
struct GazetteerCheckCommand: Sendable {
  let arguments: ParsedArguments
  private var console: Console { arguments.console }

  func run() throws(Failure) -> ExitCode {
    let extractor = try ExtractorLoader(arguments).extractor()
    var output = try OutputWriter(path: nil)
    var files: [DataFile] = []
    var errors = 0
    for path in arguments.inputs {
      do throws(Failure) {
        files.append(try DataFileReader.read(path))
      } catch {
        // The other files are checked all the same.
        _ = error.report(on: console)
        errors += 1
      }
    }
    let findings = extractor.check(files)
    errors += findings.count { $0.severity == .error }
    let shown = findings.filter { $0.severity == .error || !arguments.has(.quiet) }
    try output.write(shown.map { Console.printable($0.description) + "\n" }.joined())
    try output.finish()
    let warnings = findings.count { $0.severity == .warning }
    console.note("\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
    return errors > 0 ? .badData : .done
  }
}
