import EntityKit

/// What an article says according to its annotator. `Tests/Corpus/README.md` has the format.
struct GoldArticle: Decodable, Sendable {
  struct Mention: Decodable, Sendable {
    let start: Int
    let end: Int
    let text: String
    let type: String
    let optional: Bool
    let alternatives: [[Int]]?
    let alternativeTypes: [String]?

    /// The span that the annotator prefers, then the others that are right as well.
    var spans: [Range<Int>] { [start..<end] + (alternatives ?? []).map { $0[0]..<$0[1] } }

    func accepts(_ span: Range<Int>, _ type: String) -> Bool {
      spans.contains(span) && (type == self.type || alternativeTypes?.contains(type) == true)
    }
  }

  struct Relation: Decodable, Sendable {
    let kind: String
    let source: [String]
    let target: [String]
    let optional: Bool
  }

  let id: String
  let mentions: [Mention]
  let relations: [Relation]
}

/// What the extractor found, what it found wrongly and what it missed; a line for each.
struct GoldScore: Sendable {
  var found: [String] = []
  var wrong: [String] = []
  var missed: [String] = []

  /// How many the extractor had to find.
  var required: Int { found.count + missed.count }
  var precision: Double { Double(found.count) / Double(max(found.count + wrong.count, 1)) }
  /// The harmonic mean of precision and recall.
  var f1: Double { Double(2 * found.count) / Double(max(2 * found.count + wrong.count + missed.count, 1)) }
  var counts: String { "\(found.count) found, \(wrong.count) wrong, \(missed.count) missed" }
  /// Every error on a line, for the message of a test that fails.
  var report: String { ([counts] + wrong.map { "wrong: " + $0 } + missed.map { "missed: " + $0 }).joined(separator: "\n") }

  static func += (left: inout GoldScore, right: GoldScore) {
    left.found += right.found
    left.wrong += right.wrong
    left.missed += right.missed
  }
}

/// Compares an extraction with the gold of its article. What is optional in the gold is neither missed nor wrong.
struct GoldScorer {
  let gold: GoldArticle
  let extraction: Extraction

  /// Mentions by exact span and type: all names, and weapons in any words but pronouns.
  var mentions: GoldScore {
    let mentions = countedMentions
    let required = gold.mentions.filter { !$0.optional }
    let optional = gold.mentions.filter(\.optional).flatMap(\.spans)
    let options = required.map { one in
      mentions.indices.filter { one.accepts(mentions[$0].span, mentions[$0].type) }.sorted { left, right in
        // The preferred span first, then the longest.
        func rank(_ index: Int) -> (Int, Int, Int) {
          let span = mentions[index].span
          return (span == one.start..<one.end ? 0 : 1, -span.count, index)
        }
        return rank(left) < rank(right)
      }
    }
    let pairs = GoldScorer.pairing(options)
    let used = Set(pairs.values)
    var score = GoldScore()
    for (index, one) in required.enumerated() {
      let line = "\(gold.id): \(one.type) \(one.text) at \(one.start)"
      if pairs[index] == nil { score.missed.append(line) } else { score.found.append(line) }
    }
    for (index, one) in mentions.enumerated() where !used.contains(index) && !optional.contains(where: one.span.overlaps) {
      score.wrong.append("\(gold.id): \(one.type) \(one.text) at \(one.span.lowerBound)")
    }
    return score
  }

  /// Relations by kind and ends, each pair of ends once.
  var relations: GoldScore {
    let units = goldUnits
    let required = units.filter { !$0.optional }
    let system = systemUnits
    let pairs = GoldScorer.pairing(required.map { unit in system.indices.filter { unit.fits(system[$0]) } })
    var score = GoldScore()
    for (index, unit) in required.enumerated() {
      if pairs[index] == nil { score.missed.append(unit.line) } else { score.found.append(unit.line) }
    }
    score.wrong = system.filter { one in !units.contains { $0.fits(one) } }.map(\.line)
    return score
  }

  private var countedMentions: [(span: Range<Int>, type: String, text: String)] {
    var seen: Set<[String]> = []
    var list: [(span: Range<Int>, type: String, text: String)] = []
    for entity in extraction.entities {
      for mention in entity.mentions where mention.kind == .name || (entity.type == .weapon && mention.kind != .pronoun) {
        let span = mention.quote.span.scalars
        guard seen.insert(["\(span)", entity.type.rawValue]).inserted else { continue }
        list.append((span, entity.type.rawValue, mention.quote.text))
      }
    }
    return list.sorted { ($0.span.lowerBound, $0.span.upperBound, $0.type) < ($1.span.lowerBound, $1.span.upperBound, $1.type) }
  }

  /// A relation as kind and ends, each end as the names that it may have.
  private struct Unit {
    let kind: String
    var ends: [Set<String>]
    var optional = false
    let line: String

    func fits(_ other: Unit) -> Bool {
      func meets(_ left: Int, _ right: Int) -> Bool { !ends[left].isDisjoint(with: other.ends[right]) }
      guard kind == other.kind else { return false }
      return (meets(0, 0) && meets(1, 1)) || (kind == "contacts" && meets(0, 1) && meets(1, 0))
    }
  }

  /// Relations of one kind whose ends have the same first names are one unit, optional only if all of them are.
  private var goldUnits: [Unit] {
    var units: [Unit] = []
    var places: [[String]: Int] = [:]
    for relation in gold.relations {
      var ends = [relation.source, relation.target].map { $0.map(GoldScorer.plain) }
      if relation.kind == "contacts", ends[1][0] < ends[0][0] { ends.swapAt(0, 1) }
      let key = [relation.kind, ends[0][0], ends[1][0]]
      if let place = places[key] {
        for (end, names) in ends.enumerated() { units[place].ends[end].formUnion(names) }
        units[place].optional = units[place].optional && relation.optional
      } else {
        places[key] = units.count
        let line = "\(gold.id): \(relation.kind) \(relation.source[0]) > \(relation.target[0])"
        units.append(Unit(kind: relation.kind, ends: ends.map { Set($0) }, optional: relation.optional, line: line))
      }
    }
    return units
  }

  private var systemUnits: [Unit] {
    let entities = Dictionary(extraction.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[String]> = []
    return extraction.relations.compactMap { relation in
      let ids = [relation.source, relation.target]
      guard seen.insert([relation.kind.rawValue] + (relation.kind == .contacts ? ids.sorted() : ids)).inserted else { return nil }
      let ends = ids.map { id in entities[id].map { Set(([$0.name] + $0.aliases).map(GoldScorer.plain)) } ?? [] }
      let names = ids.map { entities[$0]?.name ?? $0 }
      let line = "\(gold.id): \(relation.kind.rawValue) \(names[0]) > \(names[1])"
      return Unit(kind: relation.kind.rawValue, ends: ends.map { $0.subtracting([""]) }, line: line)
    }
  }

  /// A name without what makes no difference: case, a leading "the", the form of the apostrophe, the width of spaces.
  private static func plain(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).map { $0.map { $0 == "\u{2019}" ? "'" : String($0) }.joined() }
    return words.dropFirst(words.count > 1 && words[0] == "the" ? 1 : 0).joined(separator: " ")
  }

  /// A largest pairing of the items with their options, in which no option is taken twice.
  private static func pairing(_ options: [[Int]]) -> [Int: Int] {
    var owners: [Int: Int] = [:]

    func place(_ item: Int, _ seen: inout Set<Int>) -> Bool {
      for option in options[item] where seen.insert(option).inserted {
        guard let owner = owners[option] else {
          owners[option] = item
          return true
        }
        if place(owner, &seen) {
          owners[option] = item
          return true
        }
      }
      return false
    }

    for item in options.indices.sorted(by: { (options[$0].count, $0) < (options[$1].count, $1) }) {
      var seen: Set<Int> = []
      _ = place(item, &seen)
    }
    return Dictionary(uniqueKeysWithValues: owners.map { ($0.value, $0.key) })
  }
}
