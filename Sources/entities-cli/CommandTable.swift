import EntityKit

/// Every command and option. Parser, help and suggestions are made from this table and from nothing else.
enum CommandTable {
  /// The version of the program.
  static let version = EntityKitVersion.current

  /// The program itself.
  static let root = Command(
    name: "entities",
    overview: "Find out who supplies whom and who contacts whom in English news.",
    options: [.version, .help],
    subcommands: [extract, explain])

  /// `entities extract`.
  static let extract = Command(
    name: "extract",
    overview: "Find people, organizations, places, weapons and the relations that a text states.",
    discussion: """
      Every claim comes with the sentence that states it. Data go to standard output,
      messages to standard error.

      EXAMPLES:
        entities extract article.txt
        entities extract --graph dot article.txt | dot -Tsvg > graph.svg
        trafilatura --json --with-metadata < page.html | entities extract --format jsonl

      EXIT STATUS:
        0 done, 1 some input failed, 64 wrong usage, 65 bad data file, 74 cannot write.
      """,
    operand: Operand(
      name: "file",
      help: """
        A text, or a .jsonl file with one {"text": ...} object a line (also "id", "title", "date", "outlet", \
        as 'trafilatura --json' writes them). '-' or no file reads standard input.
        """),
    options: [.format, .graph, .output, .gazetteer, .noBuiltIn, .color, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExtractCommand(arguments).run() })

  /// `entities explain`.
  static let explain = Command(
    name: "explain",
    overview: "Show how sentences are read: groups, clauses and functions.",
    operand: Operand(name: "file", help: "A text. '-' or no file reads standard input."),
    options: [.syntax, .gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExplainCommand(arguments).run() })
}

extension Option {
  static let syntax = Option("syntax", help: "The grammatical analysis of each sentence. This is the default.")

  static let format = Option(
    "format", value: .choice(ExtractionFormat.allCases.map(\.rawValue)), defaultValue: ExtractionFormat.text.rawValue,
    excludes: ["graph"], help: "Write each document's entities and claims: for people or for programs.")
  static let graph = Option(
    "graph", value: .choice(GraphFormat.allCases.map(\.rawValue)), excludes: ["format"],
    help: "Write one graph of all documents instead. 'dot' is for Graphviz.")
  static let output = Option(
    "output", letter: "o", value: .text("path"),
    help: "Write to this file, which is replaced only once everything is done.")
  static let gazetteer = Option(
    "gazetteer", value: .text("tsv"), repeats: true,
    help: "Add the names of this file; a row whose id begins with '-' removes a name. May be repeated.")
  static let noBuiltIn = Option("no-builtin", help: "Leave out the built-in names.")
  static let color = Option(
    "color", value: .choice(ColorChoice.allCases.map(\.rawValue)), defaultValue: ColorChoice.auto.rawValue,
    help: "Mark the evidence in colour. 'auto' does so on a terminal unless NO_COLOR is set.")
  static let quiet = Option("quiet", letter: "q", help: "Print errors only, no warnings.")
  static let version = Option("version", help: "Show the version.")
  static let help = Option("help", letter: "h", help: "Show help information.")
}
