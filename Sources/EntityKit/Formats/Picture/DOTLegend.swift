/// The head of the picture: title, counts and what the signs mean. An HTML-like label.
struct DOTLegend {
  let picture: GraphPicture
  let showsPills: Bool

  func label() -> String {
    var rows = [
      cell(font(DOTStyle.title, size: "24", bold: true)),
      cell(font(counts, size: "12", color: DOTStyle.quiet)),
    ]
    if picture.relations.leftOut > 0 { rows.append(cell(font(leftOut, size: "12", color: DOTStyle.ink, bold: true))) }
    if picture.lines.isEmpty {
      rows.append("<TD HEIGHT=\"10\"></TD>")
      rows.append(cell(font("No relation found.", size: "14")))
    } else {
      rows.append("<TD HEIGHT=\"12\"></TD>")
      rows.append(strip(nodeSigns))
      rows.append(strip(lineSigns))
      rows.append("<TD HEIGHT=\"12\"></TD>")
    }
    let table = rows.map { "      <TR>\($0)</TR>" }.joined(separator: "\n")
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">\n\(table)\n    </TABLE>>"
  }

  /// What was read and found: `4 articles, 1 origin · 9 entities · ...`.
  private var counts: String {
    if picture.lines.isEmpty { return DisplayText.documents(picture.documents) }
    return [
      DisplayText.documents(picture.documents),
      DisplayText.count(picture.entities.all, "entity", "entities"),
      DisplayText.count(picture.relations.all, "relation", "relations"),
      DisplayText.count(picture.claims.all, "claim", "claims"),
    ].joined(separator: " · ") + ". Every line is a claim that a text makes, not a fact."
  }

  /// What there was no room for.
  private var leftOut: String {
    let relations = DisplayText.count(picture.relations.leftOut, "relation", "relations")
    let entities = DisplayText.count(picture.entities.leftOut, "entity", "entities")
    return
      "Drawn are the \(picture.entities.drawn) entities with the most claims and the \(picture.relations.drawn) strongest relations among them. "
      + "\(relations) and \(entities) are left out."
  }

  private var nodeSigns: [String] {
    var signs = Set(picture.nodes.map(\.type)).sorted().map { type in
      let style = DOTStyle.node(type)
      let rounded = style.shape != "box" || style.style != "filled"
      return box(type.rawValue, fill: style.fill, border: style.border, rounded: rounded)
    }
    if showsPills, picture.lines.contains(where: { !$0.items.isEmpty }) {
      let style = DOTStyle.line(.supplies, .positive)
      signs.append(
        box("weapon or goods", fill: style.pillFill, border: style.pillBorder, rounded: true, text: style.pillText))
    }
    return signs
  }

  private var lineSigns: [String] {
    let kinds: [(kind: RelationKind, drawing: String)] = [(.supplies, "━━▶"), (.contacts, "●━━●")]
    var signs = kinds.filter { known in has { $0.edge.kind == known.kind } }.map { known in
      sign(known.drawing, DOTStyle.line(known.kind, .positive).color, known.kind.rawValue)
    }
    let others = Set(picture.lines.map(\.edge.kind)).subtracting([.supplies, .contacts]).sorted()
    signs += others.map { sign("━━➤", DOTStyle.line($0, .positive).color, $0.rawValue) }
    if has({ $0.modality == .planned || $0.modality == .requested }) {
      signs.append(sign("━ ━", "#475569", "planned or requested"))
    }
    if has({ $0.modality == .possible }) { signs.append(sign("┄┄┄", "#475569", "possible")) }
    if has({ $0.polarity == .negative }) {
      signs.append(sign("━━┫", DOTStyle.line(.supplies, .negative).color, "denied"))
    }
    if has({ $0.edge.isDerived }) { signs.append(sign("══", "#475569", "derived")) }
    if has({ $0.edge.isContested }) {
      signs.append(
        "<TD>\(font("contested", size: "11", color: "#b45309", bold: true))&#160;\(font("= both asserted and denied", size: "11"))</TD>")
    }
    if has({ $0.origins > 1 }) {
      signs.append("<TD>\(font("thicker = more origins", size: "11", color: DOTStyle.quiet))</TD>")
    }
    return signs
  }

  private func has(_ test: (GraphPicture.Line) -> Bool) -> Bool { picture.lines.contains(where: test) }

  private func cell(_ content: String) -> String { "<TD ALIGN=\"LEFT\">\(content)</TD>" }

  /// A row of signs. Graphviz stretches all columns of a table evenly to fill its cell; empty ones take most of that.
  private func strip(_ cells: [String]) -> String {
    let table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\""
    let signs = "\(table) CELLSPACING=\"6\" CELLPADDING=\"4\"><TR>\(cells.joined())</TR></TABLE>"
    let filling = String(repeating: "<TD></TD>", count: 30)
    return cell("\(table) CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD>\(signs)</TD>\(filling)</TR></TABLE>")
  }

  private func box(_ text: String, fill: String, border: String, rounded: Bool, text color: String? = nil) -> String {
    "<TD BORDER=\"1\" COLOR=\"\(border)\" BGCOLOR=\"\(fill)\"\(rounded ? " STYLE=\"ROUNDED\"" : "")>"
      + "&#160;" + font(text, size: "11", color: color ?? DOTStyle.ink, bold: color != nil) + "&#160;</TD>"
  }

  private func sign(_ drawing: String, _ color: String, _ text: String) -> String {
    "<TD>\(font(drawing, size: "11", color: color))&#160;\(font(text, size: "11"))</TD>"
  }

  private func font(_ text: String, size: String, color: String = DOTStyle.ink, bold: Bool = false) -> String {
    let escaped = DOTEscaping.html(text)
    return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\">\(bold ? "<B>\(escaped)</B>" : escaped)</FONT>"
  }
}
