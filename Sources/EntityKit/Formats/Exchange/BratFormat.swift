/// An extraction as the standoff annotations of brat (`.ann`), to correct by hand: mentions and ends as spans, claims as
/// events with attributes, entities as equivalences, gazetteer entries as normalisations.
///
/// Offsets count Unicode scalars of the text, which is what brat counts. A name that a line break divides is written as two
/// parts, since brat wants spans on one line.
struct BratFormat {
  func format(_ extraction: Extraction) -> String {
    var file = BratFile()
    for entity in extraction.entities { file.add(entity) }
    let entities = Dictionary(extraction.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for relation in extraction.relations {
      for claim in relation.claims { file.add(claim, relation.kind, entities) }
    }
    return file.text
  }
}

/// What brat must know of the annotations: `annotation.conf` of a folder that holds them.
package enum BratConfiguration {
  /// The whole file.
  package static var text: String { String(decoding: BuiltInData.file("formats/brat.conf").bytes, as: UTF8.self) }
}

/// The lines of one file, numbered as brat wants them.
private struct BratFile {
  private(set) var text = ""
  /// The spans written so far, since brat takes two of one place and type for a mistake.
  private var spans: [Span: String] = [:]
  private var counts: [Character: Int] = [:]

  private struct Span: Hashable {
    let type: String
    let range: Range<Int>
  }

  mutating func add(_ entity: Entity) {
    let type = Self.identifier(entity.type.rawValue)
    let marks = entity.mentions.compactMap { mark($0.quote, as: type) }
    if marks.count > 1 { text += "*\tEquiv \(marks.joined(separator: " "))\n" }
    if let entry = entity.gazetteerID {
      for mark in marks { line("N", "Reference \(mark) Gazetteer:\(Self.word(entry))\t\(DisplayText.name(entity.name))") }
    }
  }

  mutating func add(_ claim: Claim, _ kind: RelationKind, _ entities: [Entity.ID: Entity]) {
    let type = Self.identifier(kind.rawValue)
    guard let trigger = mark(claim.trigger, as: type) else { return }
    let isSymmetric = kind == .contacts
    var roles: [String] = []
    for (name, end) in [(isSymmetric ? "Party" : "Supplier", claim.source), (isSymmetric ? "Party2" : "Recipient", claim.target)] {
      let type = Self.identifier(entities[end.entity]?.type.rawValue ?? "entity")
      if let mark = mark(end.quote, as: type) { roles.append(" \(name):\(mark)") }
    }
    for (index, item) in claim.items.enumerated() {
      if let mark = mark(item.quote, as: "Goods") { roles.append(" Item\(index == 0 ? "" : String(index + 1)):\(mark)") }
    }
    let event = line("E", "\(type):\(trigger)\(roles.joined())")
    if claim.polarity == .negative { line("A", "Denied \(event)") }
    if claim.modality != .actual { line("A", "Modality \(event) \(Self.identifier(claim.modality.rawValue))") }
    var notes = [claim.source, claim.target].filter { $0.via != "name" }.map { end in
      "\(end.quote.text) stands for \(entities[end.entity]?.name ?? end.entity) (\(end.via))"
    }
    if !claim.attributedTo.isEmpty {
      notes.append("said by " + claim.attributedTo.map { entities[$0]?.name ?? $0 }.joined(separator: ", "))
    }
    notes.append(claim.rule)
    line("#", "AnnotatorNotes \(event)\t\(DisplayText.clean(notes.joined(separator: "; ")))")
  }

  /// The id of the span over the words of `quote`, which is written when it is new. None for no words.
  private mutating func mark(_ quote: Quote, as type: String) -> String? {
    let span = Span(type: type, range: quote.span.scalars)
    if let known = spans[span] { return known }
    var parts: [String] = []
    var start = span.range.lowerBound
    for part in quote.text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      if !part.isEmpty { parts.append("\(start) \(start + part.count)") }
      start += part.count + 1
    }
    if parts.isEmpty { return nil }
    let words = quote.text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : String($0) }.joined()
    let id = line("T", "\(type) \(parts.joined(separator: ";"))\t\(words)")
    spans[span] = id
    return id
  }

  @discardableResult
  private mutating func line(_ sort: Character, _ content: String) -> String {
    counts[sort, default: 0] += 1
    let id = "\(sort)\(counts[sort] ?? 0)"
    text += "\(id)\t\(content)\n"
    return id
  }

  /// A name of a type: brat allows letters, digits, `-` and `_`.
  private static func identifier(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
    }
    return String(scalars.prefix(1)).uppercased() + String(scalars.dropFirst())
  }

  /// Without white space, which ends a word in brat.
  private static func word(_ id: String) -> String {
    String(String.UnicodeScalarView(id.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
  }
}
