/// An extraction for people: the claims as sentences with their marked evidence, then the entities.
struct TextFormat {
  /// Whether terminal colours mark the words, instead of brackets and asterisks.
  var styled = false

  func format(_ extraction: Extraction) -> String {
    let claims = extraction.relations.reduce(0) { $0 + $1.claims.count }
    let counts = [
      DisplayText.count(extraction.entities.count, "entity", "entities"),
      DisplayText.count(extraction.relations.count, "relation", "relations"),
      DisplayText.count(claims, "claim", "claims"),
    ]
    let title = paint(DisplayText.clean(extraction.documentID), .heading)
    let isEmpty = extraction.entities.isEmpty && extraction.relations.isEmpty
    var lines = [isEmpty ? "\(title): Nothing found." : "\(title): " + counts.joined(separator: ", ")]
    lines += extraction.warnings.map { "warning: \(DisplayText.clean($0))" }
    if !isEmpty {
      let names = Dictionary(
        extraction.entities.map { ($0.id, DisplayText.name($0.name)) }, uniquingKeysWith: { first, _ in first })
      if claims == 0 { lines += ["", "No relation found."] }
      for relation in extraction.relations { append(relation, names: names, to: &lines) }
      appendEntities(extraction.entities, to: &lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One sentence for each polarity and modality of the relation, and its claims below.
  private func append(_ relation: Relation, names: [Entity.ID: String], to lines: inout [String]) {
    for polarity in Polarity.allCases {
      for modality in Modality.allCases {
        let claims = relation.claims.filter { $0.polarity == polarity && $0.modality == modality }
        if claims.isEmpty { continue }
        let sentence = ClaimWords.sentence(
          relation.kind, names[relation.source] ?? relation.source, names[relation.target] ?? relation.target,
          polarity: polarity, modality: modality)
        lines += ["", "\(paint(sentence, .heading))  (\(DisplayText.count(claims.count, "claim", "claims")))"]
        for claim in claims { append(claim, names: names, to: &lines) }
      }
    }
  }

  private func append(_ claim: Claim, names: [Entity.ID: String], to lines: inout [String]) {
    let speakers = claim.attributedTo.map { names[$0] ?? $0 }
    let parts =
      [ClaimWords.label(claim.polarity, claim.modality)].compactMap(\.self)
      + [speakers.isEmpty ? "in the text's own words" : "said by " + speakers.joined(separator: ", ")]
      + claim.items.map { DisplayText.clean($0.quote.text) }
    lines.append("  " + paint(parts.joined(separator: " · "), .note))
    lines.append("    " + evidence(of: claim, names: names))
  }

  private func appendEntities(_ entities: [Entity], to lines: inout [String]) {
    let headings = [
      EntityType.person: "People", .organization: "Organizations", .place: "Places", .weapon: "Weapons",
    ]
    let byType = Dictionary(grouping: entities, by: \.type)
    let width = String(entities.map(\.mentions.count).max() ?? 0).count
    for (type, members) in byType.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      lines += ["", paint(headings[type] ?? DisplayText.clean(type.rawValue), .heading)]
      let sorted = members.enumerated().sorted {
        ($1.element.mentions.count, $0.offset) < ($0.element.mentions.count, $1.offset)
      }
      for entity in sorted.map(\.element) {
        let count = String(entity.mentions.count)
        let padding = String(repeating: " ", count: width - count.count)
        let aliases = entity.aliases.map { DisplayText.clean($0) }.joined(separator: ", ")
        let also = aliases.isEmpty ? "" : "  " + paint("(\(aliases))", .note)
        lines.append("  \(padding)\(count)  \(DisplayText.name(entity.name))\(also)")
      }
    }
  }

  private static func order(_ type: EntityType) -> (Int, String) {
    let known: [EntityType] = [.person, .organization, .place, .weapon]
    return (known.firstIndex(of: type) ?? known.count, type.rawValue)
  }
}

extension TextFormat {
  /// What a piece of the output is, for its colour.
  private enum Role: String {
    case heading = "1"
    case note = "2"
    case end = "1;36"
    case trigger = "1;33"
  }

  /// A stretch of the evidence to mark, in Unicode scalars of the document.
  private struct Mark {
    var range: Range<Int>
    var role: Role
    /// The entity that the words stand for, where they are not its name.
    var meaning: String?
  }

  /// The quoted evidence with its ends and its trigger marked, and after it the ends that it does not hold.
  private func evidence(of claim: Claim, names: [Entity.ID: String]) -> String {
    var marks: [Mark] = []
    var outside: [String] = []
    for end in [claim.source, claim.target] {
      let name = names[end.entity] ?? end.entity
      let mark = Mark(range: end.quote.span.scalars, role: .end, meaning: end.via == "name" ? nil : name)
      if Self.fits(mark, among: marks, in: claim.evidence) {
        marks.append(mark)
      } else {
        outside.append("(“\(DisplayText.clean(end.quote.text))” = \(name))")
      }
    }
    let trigger = Mark(range: claim.trigger.span.scalars, role: .trigger, meaning: nil)
    if Self.fits(trigger, among: marks, in: claim.evidence) { marks.append(trigger) }
    return ([quotation(claim.evidence, marks)] + outside).joined(separator: " ")
  }

  private static func fits(_ mark: Mark, among others: [Mark], in evidence: Quote) -> Bool {
    let whole = evidence.span.scalars
    guard !mark.range.isEmpty, mark.range.lowerBound >= whole.lowerBound, mark.range.upperBound <= whole.upperBound
    else { return false }
    return !others.contains { $0.range.overlaps(mark.range) }
  }

  private func quotation(_ evidence: Quote, _ marks: [Mark]) -> String {
    let scalars = Array(evidence.text.unicodeScalars)
    let start = evidence.span.scalars.lowerBound
    var result = ""
    var position = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // The span of an extraction made elsewhere need not fit its text.
      guard mark.range.upperBound - start <= scalars.count else { break }
      result += clean(scalars[position..<(mark.range.lowerBound - start)])
      position = mark.range.upperBound - start
      let words = scalars[(mark.range.lowerBound - start)..<position]
      result += show(DisplayText.clean(String(String.UnicodeScalarView(words))), mark)
    }
    result += clean(scalars[position...])
    let first = evidence.text.unicodeScalars.first?.properties
    let opening = first?.isLowercase == true ? "… " : ""
    let last = evidence.text.unicodeScalars.last
    let closing = last.map { ".!?\"”’'…".unicodeScalars.contains($0) } == false ? " …" : ""
    return "\"\(opening)\(result)\(closing)\""
  }

  private func show(_ words: String, _ mark: Mark) -> String {
    let text = mark.meaning.map { "\(words) → \($0)" } ?? words
    if styled { return paint(text, mark.role) }
    return mark.role == .trigger ? "*\(text)*" : "[\(text)]"
  }

  /// Cleaned text that keeps the spaces at its ends, since a mark follows or goes before.
  private func clean(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(scalars))
    let cleaned = DisplayText.clean(text)
    let leading = text.unicodeScalars.first?.properties.isWhitespace == true ? " " : ""
    let trailing = text.unicodeScalars.last?.properties.isWhitespace == true ? " " : ""
    return cleaned.isEmpty ? leading : leading + cleaned + trailing
  }

  private func paint(_ text: String, _ role: Role) -> String {
    styled ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
