import EntityKit

/// Writes a graph as the options of the command line ask.
struct GraphOutput: Sendable {
  /// The options that `--graph` understands besides its own value.
  static let options: [Option] = [.dotStyle, .render, .table]

  private let format: GraphFormat
  private let options: GraphFormatOptions
  private let render: RenderFormat?
  private let graphviz: Graphviz?
  private let console: Console

  /// The format that the command line asks for, if it asks for a graph: `--render` alone is about a picture.
  static func format(_ arguments: ParsedArguments) -> GraphFormat? {
    arguments.choice(.graph) ?? (arguments.has(.render) ? .dot : nil)
  }

  /// The output in `format`. Options of another format are a usage fault, and a picture to draw without Graphviz is one of the output:
  /// both should be known before anything is read.
  init(_ format: GraphFormat, _ arguments: ParsedArguments, for command: Command, console: Console) throws(Failure) {
    try Self.check(arguments, for: format, command)
    self.format = format
    self.console = console
    render = arguments.choice(.render)
    options = GraphFormatOptions(
      pictureStyle: arguments.choice(.dotStyle) ?? .auto, linksToReport: format == .html, table: arguments.choice(.table) ?? .claims)
    graphviz = format == .html || render != nil ? Graphviz() : nil
    if let render, graphviz == nil {
      throw .cannotWrite("--render \(render.rawValue): the program 'dot' is not in your PATH; \(Graphviz.advice)")
    }
  }

  /// Refuses options that say nothing about `format`; `nil` is no graph at all.
  static func check(_ arguments: ParsedArguments, for format: GraphFormat?, _ command: Command) throws(Failure) {
    let takers: [(option: Option, formats: [GraphFormat])] = [(.dotStyle, [.dot, .html]), (.render, [.dot]), (.table, [.csv])]
    for (option, formats) in takers where arguments.has(option) {
      if let format, formats.contains(format) { continue }
      let names = formats.map { "'--graph \($0.rawValue)'" }.joined(separator: " or ")
      throw .usage("'\(option.long)' goes with \(names)", path: [CommandTable.root, command])
    }
  }

  /// Writes `graph`.
  func write(_ graph: ClaimGraph, to output: inout OutputWriter) throws(Failure) {
    if let render, let graphviz {
      try output.write(draw(graph, as: render, with: graphviz))
    } else if format == .html {
      var options = options
      if let graphviz {
        options.picture = String(decoding: try draw(graph, as: .svg, with: graphviz), as: UTF8.self)
      } else {
        console.note("the report has no picture, since the program 'dot' is not in your PATH; \(Graphviz.advice)")
      }
      try output.write(graph.formattedBytes(format, options: options))
    } else {
      try output.write(graph.formattedBytes(format, options: options))
    }
  }

  private func draw(_ graph: ClaimGraph, as render: RenderFormat, with graphviz: Graphviz) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      let drawing = try graphviz.draw(graph.formatted(.dot, options: options), as: render)
      for line in drawing.messages.split(separator: "\n") { console.warning("dot: \(line)") }
      return drawing.bytes
    } catch {
      throw .cannotWrite("cannot draw the picture: \(error)")
    }
  }
}
