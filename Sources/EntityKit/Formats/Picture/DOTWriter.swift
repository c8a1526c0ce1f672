/// Writes the statements of the picture.
struct DOTWriter {
  let picture: GraphPicture
  let showsPills: Bool
  /// Where nodes and lines link to, if they do.
  let anchors: ReportAnchors?
  private(set) var text = ""
  /// Short identifiers: names of nodes can hold anything.
  private let keys: [ClaimGraph.Node.ID: String]

  init(picture: GraphPicture, showsPills: Bool, anchors: ReportAnchors?) {
    (self.picture, self.showsPills, self.anchors) = (picture, showsPills, anchors)
    keys = Dictionary(
      picture.nodes.enumerated().map { ($0.element.id, "n\($0.offset + 1)") }, uniquingKeysWith: { first, _ in first })
  }

  mutating func head(_ label: String) {
    let font = "fontname=\"\(DOTStyle.font)\""
    text = """
      // Render with: dot -Tsvg claims.dot > claims.svg   (the evidence is in the tooltips of the SVG)
      digraph claims {
        graph [rankdir=LR, bgcolor="#ffffff", pad=0.35, nodesep=\(showsPills ? "0.24" : "0.2"), ranksep=\(showsPills ? "1.0" : "1.5"),
          splines=spline, outputorder=edgesfirst, newrank=true,
          \(font), fontcolor="\(DOTStyle.ink)", tooltip="\(DOTStyle.title)", labelloc=t, labeljust=l,
          label=\(label)]
        node [\(font), fontsize=13, fontcolor="\(DOTStyle.ink)", penwidth=1.4, margin="0.20,0.10", height=0.5]
        edge [\(font), fontsize=10, arrowsize=0.8]

      """
  }

  /// The nodes and pills; those of one country in a box, where there are several nodes.
  mutating func writeNodes() {
    var degree: [ClaimGraph.Node.ID: (left: Int, right: Int)] = [:]
    for line in picture.lines where showsPills {
      let (left, right) = picture.ends(of: line)
      degree[left, default: (0, 0)].right += 1
      degree[right, default: (0, 0)].left += 1
    }
    let byCountry = Dictionary(grouping: picture.nodes) { showsPills ? $0.country ?? "" : "" }
    var pills = showsPills ? Array(picture.lines.indices) : []
    var clusters = 0
    for (country, members) in byCountry.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
      let boxed = !country.isEmpty && members.count > 1
      let indentation = boxed ? "    " : "  "
      if boxed {
        clusters += 1
        text += """
            subgraph cluster_\(clusters) {
              label=<\(font(picture.countries[country] ?? country, size: "11", color: DOTStyle.quiet, uppercase: true))>
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
    let margin = style.shape == "ellipse" ? ", margin=\"0.07,0.04\"" : ""
    text += """
      \(indentation)\(keys[node.id] ?? "n0") [shape=\(style.shape), style="\(style.style)", fillcolor="\(style.fill)", \
      color="\(style.border)"\(margin), height=\(DOTStyle.height(lines: lines)), \
      label=<\(title.joined())\(font(below, size: "10", color: style.text))>\(link(anchors?.node(node.id))), \
      tooltip=\(DOTEscaping.quoted(PictureTooltip(picture: picture).lines(of: node, below: below)))]

      """
  }

  private mutating func writePill(_ index: Int, indentation: String) {
    let line = picture.lines[index]
    let style = DOTStyle.line(line.edge.kind, line.polarity)
    text += """
      \(indentation)r\(index + 1) [shape=box, style="filled,rounded\(line.edge.isDerived ? ",dashed" : "")", fillcolor="\(style.pillFill)", \
      color="\(line.edge.isDerived ? style.color : style.pillBorder)", penwidth=1, margin="0.12,0.05", height=0.34, \
      label=<\(label(of: line, style))>\(link(anchors == nil ? nil : line.edge.id)), \
      tooltip=\(DOTEscaping.quoted(PictureTooltip(picture: picture).lines(of: line)))]

      """
  }

  /// The lines: to a pill and on from it, or as one edge. They always run from left to right, whichever end supplies:
  /// an edge back would go round the pill.
  mutating func writeLines() {
    for (index, line) in picture.lines.enumerated() {
      let (left, right) = picture.ends(of: line)
      let style = DOTStyle.line(line.edge.kind, line.polarity)
      let look = """
        color="\(DOTStyle.strokes(style.color, isDerived: line.edge.isDerived))", style=\(DOTStyle.dashes(line.modality)), \
        penwidth=\(DOTStyle.width(origins: line.origins)), arrowsize=\(style.headSize)\
        \(link(anchors == nil ? nil : line.edge.id)), \
        tooltip=\(DOTEscaping.quoted(PictureTooltip(picture: picture).lines(of: line)))
        """
      let symmetric = line.edge.kind == .contacts
      let tail = symmetric || line.edge.target == left ? style.head : "none"
      let head = symmetric || line.edge.target == right ? style.head : "none"
      let (leftKey, rightKey) = (keys[left] ?? "n0", keys[right] ?? "n0")
      guard showsPills else {
        // One word for a contested relation, on the line that denies it.
        let notes = line.edge.isContested && line.polarity == .positive ? "" : notes(on: line)
        let label = notes.isEmpty ? "" : ", label=<\(notes)>"
        text += "  \(leftKey) -> \(rightKey) [dir=both, arrowtail=\(tail), arrowhead=\(head)\(label), \(look)]\n"
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

  /// The invisible lines that put parts beside each other. A pill makes two steps of one.
  mutating func writeRows() {
    for row in PictureRows(picture, boxes: showsPills, shape: showsPills ? 8 : 4).links {
      text += """
          \(keys[row.left] ?? "n0") -> \(keys[row.right] ?? "n0") \
        [style=invis, weight=0, minlen=\(row.columns * (showsPills ? 2 : 1)), tooltip=" "]

        """
    }
  }

  private func link(_ anchor: String?) -> String { anchor.map { ", URL=\"#\($0)\"" } ?? "" }

  private func label(of line: GraphPicture.Line, _ style: DOTStyle.Line) -> String {
    let kind = line.edge.kind.rawValue
    let items = line.items.map { DisplayText.shortened($0, to: 24) }
    let above = items.isEmpty ? kind : PictureTooltip.list(items, limit: 3)
    let claims = DisplayText.count(line.claims.count, "claim", "claims")
    let word = ClaimWords.label(line.polarity, line.modality) ?? (items.isEmpty ? nil : kind)
    let escaped = DOTEscaping.wrapped(above, width: 34).joined(separator: "<BR/>")
    let title = line.polarity == .negative ? "<S>\(escaped)</S>" : "<B>\(escaped)</B>"
    let notes = notes(on: line)
    return "<FONT POINT-SIZE=\"11.5\" COLOR=\"\(style.pillText)\">\(title)</FONT><BR/>"
      + font([word, claims].compactMap(\.self).joined(separator: " · "), size: "9.5", color: DOTStyle.quiet)
      + (notes.isEmpty ? "" : font(" · ", size: "9.5", color: DOTStyle.quiet) + notes)
  }

  /// What else a reader must know of a relation: that it is contested or derived.
  private func notes(on line: GraphPicture.Line) -> String {
    let words = [line.edge.isContested ? ("contested", "#b45309") : nil, line.edge.isDerived ? ("derived", "#6d28d9") : nil]
    return words.compactMap(\.self).map { "<B>\(font($0.0, size: "9.5", color: $0.1))</B>" }.joined(separator: " ")
  }

  private func font(_ text: String, size: String, color: String, uppercase: Bool = false) -> String {
    let escaped = DOTEscaping.wrapped(uppercase ? text.uppercased() : text, width: 60).joined(separator: " ")
    return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\">\(uppercase ? "<B>\(escaped)</B>" : escaped)</FONT>"
  }
}
