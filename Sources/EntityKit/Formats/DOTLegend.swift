/// The head of the picture: title, counts and what the signs mean. An HTML-like label.
struct DOTLegend {
  let picture: DOTPicture
  let documents: Int
  let showsPills: Bool

  func label() -> String {
    var rows = [
      cell(font(DOTStyle.title, size: "24", bold: true)),
      cell(font(counts, size: "12", color: DOTStyle.quiet)),
    ]
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

  private var counts: String {
    let parts = [
      DisplayText.count(documents, "document", "documents"),
      DisplayText.count(picture.nodes.count, "entity", "entities"),
      DisplayText.count(picture.relations, "relation", "relations"),
      DisplayText.count(picture.claims, "claim", "claims"),
    ]
    if picture.lines.isEmpty { return parts[0] }
    let leftOut =
      picture.relationsLeftOut == 0
      ? "" : " \(DisplayText.count(picture.relationsLeftOut, "relation is", "relations are")) left out."
    return parts.joined(separator: " · ") + ". Every line is a claim that a text makes, not a fact." + leftOut
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
    let supplies = DOTStyle.line(.supplies, .positive)
    let contacts = DOTStyle.line(.contacts, .positive)
    var signs = [
      sign("━━▶", supplies.color, "supplies"),
      sign("●━━●", contacts.color, "contacts"),
    ]
    let others = Set(picture.lines.map(\.edge.kind)).subtracting([.supplies, .contacts]).sorted()
    signs += others.map { sign("━━➤", DOTStyle.line($0, .positive).color, $0.rawValue) }
    if has({ $0.modality == .planned || $0.modality == .requested }) {
      signs.append(sign("━ ━", "#475569", "planned or requested"))
    }
    if has({ $0.modality == .possible }) { signs.append(sign("┄┄┄", "#475569", "possible")) }
    if has({ $0.polarity == .negative }) {
      signs.append(sign("━━┫", DOTStyle.line(.supplies, .negative).color, "denied"))
    }
    if has({ $0.origins > 1 }) {
      signs.append("<TD>\(font("thicker = more documents", size: "11", color: DOTStyle.quiet))</TD>")
    }
    return signs
  }

  private func has(_ test: (DOTPicture.Line) -> Bool) -> Bool { picture.lines.contains(where: test) }

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
