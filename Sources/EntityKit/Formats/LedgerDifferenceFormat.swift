extension LedgerDifference {
  /// The changes for people: a line for each claim, marked `+`, `-` or `~`, below it its sentence and what is behind it; at the end how
  /// many there are. O(n).
  public func formatted() -> String {
    var text = ""
    for change in changes {
      guard let entry = change.new ?? change.old else { continue }
      let claim = entry.claim.claim
      let mark = change.kind == .added ? "+" : change.kind == .removed ? "-" : "~"
      text += "\(mark) \(entry.claim.id) \(Self.words(entry)), in \(DisplayText.name(entry.claim.document))\n"
      text += "    \"\(DisplayText.shortened(DisplayText.clean(claim.evidence.text), to: 200))\"\n"
      if let old = change.old, change.kind == .changed {
        text += "    was \(Self.words(old)) (\(change.parts.joined(separator: ", ")))\n"
      }
      text += "    because \(DisplayText.clean(change.cause))\n"
    }
    let counts = Change.Kind.allCases.map { kind in "\(changes.count { $0.kind == kind }) \(kind.rawValue)" }
    return text + counts.joined(separator: ", ") + ", \(same) the same\n"
  }

  private static func words(_ entry: Entry) -> String {
    let claim = entry.claim.claim
    let sources = claim.attributedTo.isEmpty ? "" : ", said by " + claim.attributedTo.map { DisplayText.name($0) }.joined(separator: ", ")
    return "\(DisplayText.name(entry.source)) \(entry.kind.rawValue) \(DisplayText.name(entry.target)), "
      + "\(claim.polarity.rawValue), \(claim.modality.rawValue)\(sources)"
  }
}
