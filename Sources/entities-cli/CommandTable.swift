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
    subcommands: [extract, explain, frames])

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
        entities extract --render png -o graph.png articles/*.txt
        entities extract --graph html -o report.html articles/*.txt
        trafilatura --json --with-metadata < page.html | entities extract --format jsonl

      \(graphFormats)

      EXIT STATUS:
        0 done, 1 some input failed, 64 wrong usage, 65 bad data file, 74 cannot write.
      """,
    operand: Operand(
      name: "file",
      help: """
        A text, or a .jsonl file with one {"text": ...} object a line (also "id", "title", "date", "outlet", \
        as 'trafilatura --json' writes them). '-' or no file reads standard input.
        """),
    options: [.format, .graph] + GraphOutput.options + [.output, .gazetteer, .noBuiltIn, .color, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExtractCommand(arguments).run() })

  /// `entities explain`.
  static let explain = Command(
    name: "explain",
    overview: "Show why each claim was made, and why a sentence made none.",
    discussion: """
      Each claim comes with the row of frames.tsv that fired, the words in its roles and what
      they stand for, and the words that decided polarity, modality and speaker. A sentence
      that holds a trigger and made no claim comes with the row that got furthest and the
      first condition that it did not meet.

      EXAMPLES:
        entities explain article.txt
        entities explain --misses --syntax articles/*.txt
      """,
    operand: inputs,
    options: [.claims, .all, .misses, .syntax, .gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExplainCommand(arguments).run() })

  /// `entities frames`.
  static let frames = Command(
    name: "frames",
    overview: "Show what the rows of frames.tsv do.",
    options: [.version, .help],
    subcommands: [coverage])

  /// `entities frames coverage`.
  static let coverage = Command(
    name: "coverage",
    overview: "Count how often each row of frames.tsv fires.",
    discussion: """
      Writes a table divided by tabs: count, row, kind, frame, lemma, part of speech. A row
      counts once for each trigger that it made claims of. A line that begins with '#' says
      how many rows never fired.
      """,
    operand: inputs,
    options: [.unused, .gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try CoverageCommand(arguments).run() })

  /// The formats of graphs, for the help of every command that writes one.
  static let graphFormats =
    "GRAPH FORMATS:\n"
    + GraphFormat.allCases.map { format in
      "  \(format.rawValue)\(String(repeating: " ", count: max(1, 10 - format.rawValue.count)))\(format.purpose)"
    }.joined(separator: "\n")

  private static let inputs = Operand(
    name: "file", help: "A text, or a .jsonl file with one {\"text\": ...} object a line. '-' or no file reads standard input.")
}

extension Option {
  static let claims = Option(
    "claims", excludes: ["misses"], help: "Sentences that made claims, and those with a trigger that made none. This is the default.")
  static let all = Option("all", excludes: ["misses"], help: "Also sentences without any trigger.")
  static let misses = Option(
    "misses", help: "Only sentences with a trigger and two people, organizations or places that made no claim.")
  static let syntax = Option(
    "syntax", help: "The grammatical analysis of every sentence; with one of the options above, of those that it shows, below each.")
  static let unused = Option("unused", help: "List the rows that never fired, below the line that counts them.")

  static let format = Option(
    "format", value: .choice(ExtractionFormat.allCases.map(\.rawValue)), defaultValue: ExtractionFormat.text.rawValue,
    excludes: ["graph"], help: "Write each document's entities and claims: for people or for programs.")
  static let graph = Option(
    "graph", value: .choice(GraphFormat.allCases.map(\.rawValue)), excludes: ["format"],
    help: "Write one graph of all documents instead.")
  static let dotStyle = Option(
    "dot-style", value: .choice(PictureStyle.allCases.map(\.rawValue)), defaultValue: PictureStyle.auto.rawValue, excludes: ["format"],
    help: "How a picture draws relations: as pills while they are few, else as edges.")
  static let render = Option(
    "render", value: .choice(RenderFormat.allCases.map(\.rawValue)), excludes: ["format"],
    help: "Draw the picture with Graphviz, which has to be installed. Alone it means '--graph dot'.")
  static let table = Option(
    "table", value: .choice(GraphTable.allCases.map(\.rawValue)), defaultValue: GraphTable.claims.rawValue, excludes: ["format"],
    help: "What '--graph csv' writes.")
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
