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
    subcommands: [extract, graph, explain, verify, diff, gazetteer, frames])

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
    options: [.format, .graph] + GraphOutput.options + Option.ofGraphs
      + [.output, .jobs, .gazetteer, .noBuiltIn, .color, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExtractCommand(arguments: arguments).run() })

  /// `entities graph`.
  static let graph = Command(
    name: "graph",
    overview: "Merge extractions into one graph.",
    discussion: """
      Reads what 'entities extract --format jsonl' has written, on this machine or on others,
      and writes what 'entities extract --graph' would write of all the texts together.

      EXAMPLES:
        entities graph --graph dot monday.jsonl tuesday.jsonl | dot -Tsvg > graph.svg
        entities graph --decisions decisions.tsv --min-origins 2 *.jsonl > graph.json

      \(graphFormats)

      EXIT STATUS:
        0 done, 1 some line was no extraction, 64 wrong usage, 65 bad data file, 74 cannot write.
      """,
    operand: Operand(
      name: "extractions", help: "Files with one extraction a line. '-' or no file reads standard input."),
    options: [.graphOfExtractions] + GraphOutput.options + Option.ofGraphs + [.output, .quiet, .version, .help],
    run: { arguments throws(Failure) in try GraphCommand(arguments: arguments).run() })

  /// `entities verify`.
  static let verify = Command(
    name: "verify",
    overview: "Open the sources again and check every quotation.",
    discussion: """
      Reads a graph (JSON) or extractions (JSON Lines), then the texts that they were made
      from, and says how many quotations stand where they are said to stand. For each that
      does not, it names the first byte that differs.

      EXAMPLES:
        entities verify graph.json
        entities verify --root archive/2017 graph.json
        entities verify graph.json news.jsonl

      EXIT STATUS:
        0 every quotation matches and no text has changed, 1 not so, 64 wrong usage,
        65 the file is neither a graph nor extractions.
      """,
    operand: Operand(
      name: "file",
      help: """
        The graph or the extractions. Behind it files to look for the texts in; texts that are not there are opened \
        by their names.
        """),
    options: [.root, .quiet, .version, .help],
    run: { arguments throws(Failure) in try VerifyCommand(arguments: arguments).run() })

  /// `entities diff`.
  static let diff = Command(
    name: "diff",
    overview: "Show which claims two graphs do not share, and why.",
    discussion: """
      Reads two graphs (JSON) or sets of extractions (JSON Lines), the old one first. Every
      claim that was added (+), removed (-) or changed (~) comes with what is behind it: a
      document that is new, gone or changed, a decision, or rows of the rules and names.

      EXAMPLE:
        entities diff before.json after.json
      """,
    operand: Operand(name: "file", help: "The old file, then the new one."),
    options: [.output, .version, .help],
    run: { arguments throws(Failure) in try DiffCommand(arguments: arguments).run() })

  /// `entities explain`.
  static let explain = Command(
    name: "explain",
    overview: "Show why each claim was made, and why a sentence made none.",
    discussion: """
      Each claim comes with the row of frames.tsv that fired, the words in its roles and what
      they stand for, and the words that decided polarity, modality and speaker. A sentence
      that holds a trigger and made no claim comes with the row that got furthest and the
      first condition that it did not meet. With --mentions each name comes with the cue that
      decided and with the other names that its words could have been.

      With --graph it shows instead what is behind relations, claims and nodes of a graph.

      EXAMPLES:
        entities explain article.txt
        entities explain --misses --syntax articles/*.txt
        entities explain --graph graph.json r-0123456789abcdef
      """,
    operand: inputs,
    options: [.claims, .all, .misses, .syntax, .mentions, .ledger, .gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try ExplainCommand(arguments: arguments).run() })

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
    run: { arguments throws(Failure) in try CoverageCommand(arguments: arguments).run() })

  /// The formats of graphs, for the help of every command that writes one.
  static let graphFormats =
    "GRAPH FORMATS:\n"
    + GraphFormat.allCases.map { format in
      "  \(format.rawValue)\(String(repeating: " ", count: max(1, 10 - format.rawValue.count)))\(format.purpose)"
    }.joined(separator: "\n")

  /// `entities gazetteer`.
  static let gazetteer = Command(
    name: "gazetteer",
    overview: "Check, look up and collect names.",
    options: [.version, .help],
    subcommands: [check, show, suggest, compile])

  /// `entities gazetteer check`.
  static let check = Command(
    name: "check",
    overview: "Report every fault of gazetteers of your own.",
    discussion: """
      Writes each finding as file:line:column: error: message, or warning: for rows that are
      read, and perhaps not as they were meant: a name that another entry has too, an alias
      that is a common word. The exit status is 65 where there is an error.
      """,
    operand: Operand(name: "tsv", help: "A gazetteer. '-' or no file reads standard input."),
    options: [.gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try GazetteerCheckCommand(arguments: arguments).run() })

  /// `entities gazetteer show`.
  static let show = Command(
    name: "show",
    overview: "Show every entry that a name could mean, and what decides between them.",
    discussion: """
      EXAMPLES:
        entities gazetteer show Granada 'Mi-35'
        entities gazetteer show --gazetteer mine.tsv QBH
      """,
    operand: Operand(name: "name", help: "A name, in quotes where it has several words. Case, marks and hyphens do not matter."),
    options: [.gazetteer, .noBuiltIn, .version, .help],
    run: { arguments throws(Failure) in try GazetteerShowCommand(arguments: arguments).run() })

  /// `entities gazetteer suggest`.
  static let suggest = Command(
    name: "suggest",
    overview: "List the names in texts that no gazetteer has, as rows of a gazetteer to edit.",
    discussion: """
      The names that occur most often come first, each below a comment that says how often,
      in how many documents, why it is taken for a name, and where it stands. What the columns
      hold is a guess: correct it, delete what is no name, and use the file with --gazetteer.

      EXAMPLES:
        entities gazetteer suggest articles/*.txt > mine.tsv
        entities gazetteer check mine.tsv
      """,
    operand: inputs,
    options: [.gazetteer, .noBuiltIn, .quiet, .version, .help],
    run: { arguments throws(Failure) in try GazetteerSuggestCommand(arguments: arguments).run() })

  /// `entities gazetteer compile`.
  static let compile = Command(
    name: "compile",
    overview: "Write the indexes of the built-in data, for whoever changes these.",
    discussion: """
      The package keeps them as Gazetteers/index.bin, which saves each start their making.
      Gazetteers/compile builds the program and runs this.
      """,
    options: [.output, .version, .help],
    run: { arguments throws(Failure) in try GazetteerCompileCommand(arguments: arguments).run() })

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
  static let mentions = Option(
    "mentions", excludes: ["claims", "all", "misses", "syntax"],
    help: "Every name instead: the cue that decided, the row of the gazetteer, and what else the words could have been.")
  static let unused = Option("unused", help: "List the rows that never fired, below the line that counts them.")

  /// What a graph is made of and shows, for every command that makes one.
  static let ofGraphs: [Option] = [.about, .kind, .polarity, .modality, .since, .until, .minOrigins, .rollUp, .decisions]
  static let graphOfExtractions = Option(
    "graph", value: .choice(GraphFormat.allCases.map(\.rawValue)), defaultValue: GraphFormat.json.rawValue,
    help: "The format of the graph.")
  static let about = Option(
    "about", value: .text("name"), repeats: true, excludes: ["format"],
    help: "In graphs, only relations of this person, organization or place. May be repeated.")
  static let kind = Option(
    "kind", value: .choice([RelationKind.supplies, .contacts].map(\.rawValue)), repeats: true, excludes: ["format"],
    help: "In graphs, only relations of this kind. May be repeated.")
  static let polarity = Option(
    "polarity", value: .choice(Polarity.allCases.map(\.rawValue)), repeats: true, excludes: ["format"],
    help: "In graphs, only claims that assert or only those that deny.")
  static let modality = Option(
    "modality", value: .choice(Modality.allCases.map(\.rawValue)), repeats: true, excludes: ["format"],
    help: "In graphs, only claims that say so. May be repeated.")
  static let since = Option(
    "since", value: .text("date"), excludes: ["format"],
    help: "In graphs, only claims of documents of this date or later: 2017, 2017-04 or 2017-04-03.")
  static let until = Option(
    "until", value: .text("date"), excludes: ["format"], help: "In graphs, only claims of documents of this date or earlier.")
  static let minOrigins = Option(
    "min-origins", value: .text("n"), excludes: ["format"],
    help: "In graphs, only relations that so many independent origins state: copies of one text count once.")
  static let rollUp = Option(
    "roll-up", excludes: ["format"],
    help: "In graphs, show relations of ministers, ministries and forces also as relations of their states.")
  static let decisions = Option(
    "decisions", value: .text("tsv"), excludes: ["format"],
    help: "In graphs, apply the decisions of this file: who is the same, which claims are rejected or confirmed.")

  static let ledger = Option(
    "graph", value: .text("json"), excludes: ["claims", "all", "misses", "syntax"],
    help: "Explain ids of relations, claims and nodes in this graph; they stand in the place of files.")
  static let root = Option("root", value: .text("folder"), help: "The folder that the names of the documents start from.")

  static let format = Option(
    "format", value: .choice(ExtractionFormat.allCases.map(\.rawValue)), defaultValue: ExtractionFormat.text.rawValue,
    excludes: ["graph"],
    help: """
      Write each document's entities and claims: for people, for programs, or for annotators (brat). \
      With several documents, brat needs a folder to write to: --output FOLDER/.
      """)
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
  static let jobs = Option(
    "jobs", letter: "j", value: .text("n"),
    help: """
      Read so many documents side by side; the output is the same. The default is the number of processors, and 1 for standard input, \
      where each document is written as soon as it is read.
      """)
  static let quiet = Option("quiet", letter: "q", help: "Print errors only, no warnings.")
  static let version = Option("version", help: "Show the version.")
  static let help = Option("help", letter: "h", help: "Show help information.")
}
