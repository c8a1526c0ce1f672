import EntityKit

/// `entities gazetteer compile`: writes the indexes of the built-in data.
struct GazetteerCompileCommand: Sendable {
  let arguments: ParsedArguments

  func run() throws(Failure) -> ExitCode {
    var output = try OutputWriter(path: arguments.value(.output))
    try output.write(BuiltInIndex.compiled())
    try output.finish()
    return .done
  }
}
