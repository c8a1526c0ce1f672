/// A graph as a flowchart of Mermaid, which many viewers of Markdown draw.
///
/// A line is drawn for each relation, polarity and modality: solid when it happened, dotted otherwise, with crosses when denied; its
/// words say the rest. Mermaid refuses more than 500 lines and 50,000 characters, so large graphs are cut as the picture is.
struct MermaidFormat {
  func text(_ graph: ClaimGraph) -> String {
    let picture = GraphPicture(graph, limit: DOTFormat.relationLimit)
    let keys = Dictionary(picture.nodes.enumerated().map { ($0.element.id, "n\($0.offset + 1)") }, uniquingKeysWith: { first, _ in first })
    var lines = ["flowchart LR"]
    if picture.relations.leftOut > 0 {
      lines.append("  %% \(DisplayText.count(picture.relations.leftOut, "relation is", "relations are")) left out.")
    }
    for node in picture.nodes { lines.append("  \(keys[node.id] ?? "n0")\(Self.shape(of: node))") }
    for line in picture.lines {
      let (source, target) = (keys[line.edge.source] ?? "n0", keys[line.edge.target] ?? "n0")
      lines.append("  \(source) \(Self.arrow(of: line))|\(Self.label(of: line))| \(target)")
    }
    let colors = picture.lines.enumerated().map { index, line in
      "  linkStyle \(index) stroke:\(DOTStyle.line(line.edge.kind, line.polarity).color)"
    }
    return (lines + colors).joined(separator: "\n") + "\n"
  }

  private static func shape(of node: ClaimGraph.Node) -> String {
    let name = "\"\(escaped(DisplayText.shortened(DisplayText.name(node.name), to: 60)))\""
    return switch node.type {
    case .person: "([\(name)])"
    case .organization: "(\(name))"
    default: "[\(name)]"
    }
  }

  /// The arrows that Mermaid has: it knows one dotted stroke for planned, requested and possible.
  private static func arrow(of line: GraphPicture.Line) -> String {
    let isSymmetric = line.edge.kind == .contacts
    let stroke = line.modality == .actual ? "--" : "-.-"
    if line.polarity == .negative { return isSymmetric ? "x\(stroke)x" : "\(stroke)x" }
    return isSymmetric ? "o\(stroke)o" : "\(stroke)>"
  }

  private static func label(of line: GraphPicture.Line) -> String {
    let words = [
      line.edge.kind.rawValue, ClaimWords.label(line.polarity, line.modality), line.edge.isContested ? "contested" : nil,
      line.edge.isDerived ? "derived" : nil,
    ]
    let items = line.items.isEmpty ? "" : ": " + PictureTooltip.list(line.items.map { DisplayText.shortened($0, to: 24) }, limit: 3)
    return "\"\(escaped(words.compactMap(\.self).joined(separator: ", ") + items))\""
  }

  /// Letters, digits and spaces stand for themselves; what could mean something to Mermaid, Markdown or HTML goes by its number.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || [" ", ",", "-"].contains(scalar)
      result += isPlain ? String(scalar) : "#\(scalar.value);"
    }
    return result
  }
}
