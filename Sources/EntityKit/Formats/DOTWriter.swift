/// Writes the statements of the picture.
struct DOTWriter {
  let picture: DOTPicture
  /// Names of countries by ISO code.
  let countries: [String: String]
  /// Names of all nodes of the graph, drawn or not.
  let names: [ClaimGraph.Node.ID: String]
  private(set) var text = ""
  /// Short identifiers: names of nodes can hold anything.
  private let keys: [ClaimGraph.Node.ID: String]

  init(picture: DOTPicture, countries: [String: String], names: [ClaimGraph.Node.ID: String]) {
    (self.picture, self.countries, self.names) = (picture, countries, names)
    keys = Dictionary(
      picture.nodes.enumerated().map { ($0.element.id, "n\($0.offset + 1)") }, uniquingKeysWith: { first, _ in first })
  }

  mutating func head(_ label: String) {
    let font = "fontname=\"\(DOTStyle.font)\""
    text = """
      // Render with: dot -Tsvg claims.dot > claims.svg   (the evidence is in the tooltips of the SVG)
      digraph claims {
        graph [rankdir=LR, bgcolor="#ffffff", pad=0.35, nodesep=0.24, ranksep=1.0,
          splines=spline, outputorder=edgesfirst, newrank=true,
          \(font), fontcolor="\(DOTStyle.ink)", tooltip="\(DOTStyle.title)", labelloc=t, labeljust=l,
          label=\(label)]
        node [\(font), fontsize=13, fontcolor="\(DOTStyle.ink)", penwidth=1.4, margin="0.20,0.10", height=0.5]
        edge [\(font), fontsize=10, arrowsize=0.8]

      """
  }

  /// The nodes and pills; those of one country in a box, where there are several nodes.
  mutating func writeNodes(asPills: Bool) {
    var degree: [ClaimGraph.Node.ID: (left: Int, right: Int)] = [:]
    for line in picture.lines where asPills {
      let (left, right) = ends(of: line)
      degree[left, default: (0, 0)].right += 1
      degree[right, default: (0, 0)].left += 1
    }
    let byCountry = Dictionary(grouping: picture.nodes) { asPills ? $0.country ?? "" : "" }
    var pills = asPills ? Array(picture.lines.indices) : []
    var clusters = 0
    for (country, members) in byCountry.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
      let boxed = !country.isEmpty && members.count > 1
      let indentation = boxed ? "    " : "  "
      if boxed {
        clusters += 1
        text += """
            subgraph cluster_\(clusters) {
              label=<\(font(countries[country] ?? country, size: "11", color: DOTStyle.quiet, uppercase: true))>
              labeljust=l; style="rounded,filled"; color="#e2e8f0"; fillcolor="#f8fafc"; margin=14; tooltip=" "

          """
      }
      for node in members {
        let lines = degree[node.id].map { max($0.left, $0.right) } ?? 0
        write(node, lines: lines, indentation: indentation)
      }
      if boxed {
        let ids = Set(members.map(\.id))
        let inside = pills.filter { index in
          let edge = picture.lines[index].edge
          return ids.contains(edge.source) && ids.contains(edge.target)
        }
        for index in inside { writePill(index, indentation: indentation) }
        pills.removeAll(where: Set(inside).contains)
        text += "  }\n"
      }
    }
    for index in pills { writePill(index, indentation: "  ") }
  }

  private mutating func write(_ node: ClaimGraph.Node, lines: Int, indentation: String) {
    let style = DOTStyle.node(node.type)
    let mentions = node.mentions > 0 ? [DisplayText.count(node.mentions, "mention", "mentions")] : []
    let below = ([node.type.rawValue] + mentions).joined(separator: " · ")
    let size = DOTStyle.fontSize(mentions: node.mentions)
    let title = DOTEscaping.wrapped(node.name).map { "<FONT POINT-SIZE=\"\(size)\"><B>\($0)</B></FONT><BR/>" }
    let aliases = node.aliases.map(DisplayText.name)
    let tip = [DisplayText.name(node.name), below] + (aliases.isEmpty ? [] : ["also: " + list(aliases, limit: 10)])
    let margin = style.shape == "ellipse" ? ", margin=\"0.07,0.04\"" : ""
    text += """
      \(indentation)\(keys[node.id] ?? "n0") [shape=\(style.shape), style="\(style.style)", fillcolor="\(style.fill)", \
      color="\(style.border)"\(margin), height=\(DOTStyle.height(lines: lines)), \
      label=<\(title.joined())\(font(below, size: "10", color: style.text))>, tooltip=\(DOTEscaping.quoted(tip))]

      """
  }

  private mutating func writePill(_ index: Int, indentation: String) {
    let line = picture.lines[index]
    let style = DOTStyle.line(line.edge.kind, line.polarity)
    text += """
      \(indentation)r\(index + 1) [shape=box, style="filled,rounded", fillcolor="\(style.pillFill)", \
      color="\(style.pillBorder)", penwidth=1, margin="0.12,0.05", height=0.34, \
      label=<\(label(of: line, style))>, tooltip=\(DOTEscaping.quoted(tooltip(of: line)))]

      """
  }

  /// The lines: to a pill and on from it, or as one edge. They always run from left to right, whichever end supplies:
  /// an edge back would go round the pill.
  mutating func writeLines(asPills: Bool) {
    for (index, line) in picture.lines.enumerated() {
      let (left, right) = ends(of: line)
      let style = DOTStyle.line(line.edge.kind, line.polarity)
      let look = """
        color="\(style.color)", style=\(DOTStyle.dashes(line.modality)), \
        penwidth=\(DOTStyle.width(origins: line.origins)), arrowsize=\(style.headSize), \
        tooltip=\(DOTEscaping.quoted(tooltip(of: line)))
        """
      let symmetric = line.edge.kind == .contacts
      let tail = symmetric || line.edge.target == left ? style.head : "none"
      let head = symmetric || line.edge.target == right ? style.head : "none"
      let (leftKey, rightKey) = (keys[left] ?? "n0", keys[right] ?? "n0")
      guard asPills else {
        text += "  \(leftKey) -> \(rightKey) [dir=both, arrowtail=\(tail), arrowhead=\(head), \(look)]\n"
        continue
      }
      let (pill, weight) = ("r\(index + 1)", min(5, line.claims.count))
      let ports = left == right ? ("", "") : (", headport=w", ", tailport=e")
      text += """
          \(leftKey) -> \(pill) [dir=both, arrowtail=\(tail), arrowhead=none\(ports.0), weight=\(weight), \(look)]
          \(pill) -> \(rightKey) [dir=both, arrowtail=none, arrowhead=\(head)\(ports.1), weight=\(weight), \(look)]

        """
    }
  }

  private func ends(of line: DOTPicture.Line) -> (left: ClaimGraph.Node.ID, right: ClaimGraph.Node.ID) {
    let (source, target) = (line.edge.source, line.edge.target)
    return (picture.rank[source] ?? 0) <= (picture.rank[target] ?? 0) ? (source, target) : (target, source)
  }

  private func label(of line: DOTPicture.Line, _ style: DOTStyle.Line) -> String {
    let kind = line.edge.kind.rawValue
    let items = line.items.map { DisplayText.shortened($0, to: 24) }
    let above = items.isEmpty ? kind : list(items, limit: 3)
    let claims = DisplayText.count(line.claims.count, "claim", "claims")
    let word = ClaimWords.label(line.polarity, line.modality) ?? (items.isEmpty ? nil : kind)
    let escaped = DOTEscaping.wrapped(above, width: 34).joined(separator: "<BR/>")
    let title = line.polarity == .negative ? "<S>\(escaped)</S>" : "<B>\(escaped)</B>"
    return "<FONT POINT-SIZE=\"11.5\" COLOR=\"\(style.pillText)\">\(title)</FONT><BR/>"
      + font([word, claims].compactMap(\.self).joined(separator: " · "), size: "9.5", color: DOTStyle.quiet)
  }

  /// The relation as a sentence, then every claim: who makes it, and the words that make it.
  private func tooltip(of line: DOTPicture.Line) -> [String] {
    let edge = line.edge
    let sentence = ClaimWords.sentence(
      edge.kind, names[edge.source] ?? edge.source, names[edge.target] ?? edge.target, polarity: line.polarity,
      modality: line.modality)
    let counts = [
      DisplayText.count(line.claims.count, "claim", "claims"), DisplayText.count(line.origins, "document", "documents"),
    ]
    var lines = [
      sentence + (line.items.isEmpty ? "" : ": " + list(line.items, limit: 10)), counts.joined(separator: " · "),
    ]
    let shown = line.claims.sorted { left, right in
      left.document == right.document
        ? left.claim.evidence.span.scalars.lowerBound < right.claim.evidence.span.scalars.lowerBound
        : ByteOrder.precedes(left.document, right.document)
    }.prefix(DOTFormat.tooltipLimit)
    for claim in shown {
      let sources = claim.claim.attributedTo.compactMap { names[$0] }
      let said = sources.isEmpty ? "" : ", said by " + sources.joined(separator: ", ")
      lines.append("")
      lines.append("\(claim.document)\(said):")
      lines.append("“\(DisplayText.shortened(DisplayText.clean(claim.claim.evidence.text), to: 300))”")
    }
    if line.claims.count > shown.count { lines += ["", "and \(line.claims.count - shown.count) more"] }
    return lines
  }

  private func list(_ names: [String], limit: Int) -> String {
    let more = names.count > limit ? " +\(names.count - limit)" : ""
    return names.prefix(limit).joined(separator: " · ") + more
  }

  private func font(_ text: String, size: String, color: String, uppercase: Bool = false) -> String {
    let escaped = DOTEscaping.wrapped(uppercase ? text.uppercased() : text, width: 60).joined(separator: " ")
    return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\">\(uppercase ? "<B>\(escaped)</B>" : escaped)</FONT>"
  }
}
