/// What the picture says when one points at it.
struct PictureTooltip {
  let picture: GraphPicture

  /// A node with its other names; `below` is what stands under its name.
  func lines(of node: ClaimGraph.Node, below: String) -> [String] {
    let office = node.office.map { [DisplayText.name($0)] } ?? []
    let aliases = node.aliases.map(DisplayText.name)
    return [DisplayText.name(node.name), below] + office + (aliases.isEmpty ? [] : ["also: " + Self.list(aliases, limit: 10)])
  }

  /// The relation as a sentence, then every claim: who makes it, and the words that make it.
  func lines(of line: GraphPicture.Line) -> [String] {
    let edge = line.edge
    let sentence = ClaimWords.sentence(
      edge.kind, picture.names[edge.source] ?? edge.source, picture.names[edge.target] ?? edge.target, polarity: line.polarity,
      modality: line.modality)
    let counts = [
      DisplayText.count(line.claims.count, "claim", "claims"),
      DisplayText.count(Set(line.claims.map(\.document)).count, "article", "articles"),
      DisplayText.count(line.origins, "origin", "origins"),
    ]
    var lines = [
      sentence + (line.items.isEmpty ? "" : ": " + Self.list(line.items, limit: 10)), counts.joined(separator: ", "),
    ]
    if edge.isContested { lines.append("contested: other claims say the opposite") }
    if edge.isDerived { lines.append("derived from what persons and bodies of the two are said to do") }
    let shown = line.claims.sorted { left, right in
      left.document == right.document
        ? left.claim.evidence.span.scalars.lowerBound < right.claim.evidence.span.scalars.lowerBound
        : ByteOrder.precedes(left.document, right.document)
    }.prefix(DOTFormat.tooltipLimit)
    for claim in shown {
      let sources = claim.claim.attributedTo.compactMap { picture.names[$0] }
      let said = sources.isEmpty ? "" : ", said by " + sources.joined(separator: ", ")
      lines.append("")
      lines.append("\(claim.document)\(said):")
      lines.append("“\(DisplayText.shortened(DisplayText.clean(claim.claim.evidence.text), to: 300))”")
    }
    if line.claims.count > shown.count { lines += ["", "and \(line.claims.count - shown.count) more"] }
    return lines
  }

  /// The first of `names`, and how many more there are.
  static func list(_ names: [String], limit: Int) -> String {
    let more = names.count > limit ? " +\(names.count - limit)" : ""
    return names.prefix(limit).joined(separator: " · ") + more
  }
}
