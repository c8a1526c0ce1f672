/// Colours, shapes and sizes of the picture. Nothing is told by colour alone.
struct DOTStyle {
  /// How a type of node looks.
  struct Node {
    var shape: String
    var style: String
    var fill: String
    var border: String
    var text: String
  }

  /// How the lines and pills of a kind look.
  struct Line {
    var color: String
    var pillFill: String
    var pillBorder: String
    var pillText: String
    var head: String
    var headSize: String
  }

  static let ink = "#0f172a"
  static let quiet = "#64748b"
  static let font = "Helvetica,Arial,sans-serif"
  static let title = "Who supplies whom, who contacts whom"

  static func node(_ type: EntityType) -> Node {
    switch type {
    case .place: Node(shape: "box", style: "filled", fill: "#ccfbf1", border: "#0d9488", text: "#0f766e")
    case .organization:
      Node(shape: "box", style: "filled,rounded", fill: "#dbeafe", border: "#2563eb", text: "#1d4ed8")
    case .person: Node(shape: "ellipse", style: "filled", fill: "#fef3c7", border: "#d97706", text: "#b45309")
    default: Node(shape: "box", style: "filled", fill: "#f1f5f9", border: "#64748b", text: "#475569")
    }
  }

  static func line(_ kind: RelationKind, _ polarity: Polarity) -> Line {
    var line =
      switch kind {
      case .supplies:
        Line(
          color: "#dc2626", pillFill: "#fff1f2", pillBorder: "#fda4af", pillText: "#be123c", head: "normal",
          headSize: "0.8")
      case .contacts:
        Line(
          color: "#2563eb", pillFill: "#eff6ff", pillBorder: "#bfdbfe", pillText: "#1d4ed8", head: "dot",
          headSize: "0.6")
      default:
        Line(
          color: "#7c3aed", pillFill: "#f5f3ff", pillBorder: "#ddd6fe", pillText: "#6d28d9", head: "vee",
          headSize: "0.8")
      }
    if polarity == .negative {
      line = Line(
        color: "#94a3b8", pillFill: "#ffffff", pillBorder: "#cbd5e1", pillText: quiet, head: "tee", headSize: "1.1")
    }
    return line
  }

  static func dashes(_ modality: Modality) -> String {
    switch modality {
    case .actual: "solid"
    case .planned, .requested: "dashed"
    case .possible: "dotted"
    }
  }

  /// The colour of a line. A derived one is drawn as two.
  static func strokes(_ color: String, isDerived: Bool) -> String { isDerived ? "\(color):#ffffff:\(color)" : color }

  /// The width of a line by the number of origins behind it.
  static func width(origins: Int) -> String {
    let widths = ["1.5", "2.3", "2.9", "3.3", "3.6", "3.9", "4.1", "4.3"]
    return widths[max(0, min(origins, widths.count) - 1)]
  }

  /// The size of a name: one step for every doubling of its mentions.
  static func fontSize(mentions: Int) -> String {
    let sizes = ["13", "14", "15", "16", "17.5", "19"]
    let doublings = Int.bitWidth - 1 - max(1, mentions).leadingZeroBitCount
    return sizes[min(doublings, sizes.count - 1)]
  }

  /// The height in inches that gives each of `lines` a place of its own at one side of a node.
  static func height(lines: Int) -> String {
    let hundredths = min(300, max(55, 25 + 15 * lines))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
