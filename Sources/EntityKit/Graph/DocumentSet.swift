/// The state of a merge: documents, each one name and one text, in an order that depends on nothing else.
struct DocumentSet {
  /// A text with the documents that have it.
  struct Text {
    /// The document that stands for all with this text: the earliest, then the first by id.
    let document: SourceDocument
    /// Ids of the others, sorted.
    let copies: [SourceDocument.ID]
    /// What was read out of it.
    let extraction: Extraction
    /// When it was published, as far as known.
    let date: CalendarDate?
  }

  /// The extractions, by document id, then by digest.
  let extractions: [Extraction]
  /// The document of each extraction, sorted by id.
  let documents: [SourceDocument]
  /// The different texts, by digest.
  let texts: [Text]

  /// The set of the documents of some extractions. O(n log n).
  init(_ extractions: [Extraction]) {
    let kept = Self.distinct(extractions)
    self.extractions = kept.map(\.extraction)
    var documents = kept.indices.map { Self.document(kept, $0) }
    let dates = documents.map { $0.origin.date.flatMap { CalendarDate($0) } }
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      switch (dates[left], dates[right]) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: ByteOrder.precedes(documents[left].id, documents[right].id)
      }
    }
    let byDigest = Dictionary(grouping: kept.indices) { kept[$0].digest }.sorted { $0.key < $1.key }
    let heads = byDigest.map { $0.value.sorted(by: isBefore) }
    let roots = CopyClusters.roots(of: heads.map { kept[$0[0]].extraction.signature })
    for (_, members) in Dictionary(grouping: heads.indices, by: { roots[$0] }) {
      let all = members.flatMap { heads[$0] }
      guard let first = all.min(by: isBefore) else { continue }
      for member in all { documents[member].cluster = documents[first].id }
    }
    texts = heads.map { members in
      Text(
        document: documents[members[0]], copies: members.dropFirst().map { documents[$0].id }.sorted(by: ByteOrder.precedes),
        extraction: kept[members[0]].extraction, date: dates[members[0]])
    }
    self.documents = documents.sorted { ByteOrder.precedes($0.id, $1.id) }
  }

  /// What made the extractions, each card once, in order.
  var runs: [RunCard] {
    Set(extractions.compactMap(\.run)).sorted { ($0.version, $0.data, $0.rules) < ($1.version, $1.data, $1.rules) }
  }

  private typealias Keyed = (digest: String, extraction: Extraction)

  /// One extraction for each name and text, sorted by both.
  private static func distinct(_ extractions: [Extraction]) -> [Keyed] {
    let sorted = extractions.map { (digest: digest(of: $0), extraction: $0) }.sorted { left, right in
      let (first, second) = (left.extraction.documentID, right.extraction.documentID)
      return isSame(first, second) ? left.digest < right.digest : ByteOrder.precedes(first, second)
    }
    var kept: [Keyed] = []
    for next in sorted {
      if let last = kept.last, last.digest == next.digest, isSame(last.extraction.documentID, next.extraction.documentID) {
        if replaces(next.extraction, last.extraction) { kept[kept.count - 1] = next }
      } else {
        kept.append(next)
      }
    }
    return kept
  }

  /// The document of an extraction. Where its neighbours have its name, its digest tells it from them.
  private static func document(_ kept: [Keyed], _ index: Int) -> SourceDocument {
    let (digest, extraction) = kept[index]
    let isShared = [index - 1, index + 1].contains {
      kept.indices.contains($0) && isSame(kept[$0].extraction.documentID, extraction.documentID)
    }
    let id = extraction.documentID + (isShared ? "@" + digest.prefix(8) : "")
    return SourceDocument(id: id, name: extraction.documentID, digest: digest, origin: extraction.origin, run: extraction.run, cluster: id)
  }

  /// The digest of the text; of an extraction that knows none, that of all it says.
  private static func digest(of extraction: Extraction) -> String {
    extraction.digest.isEmpty ? SHA256.hex(of: Array(JSONLinesFormat().bytes(extraction))) : extraction.digest
  }

  /// Which of two readings of the same text counts: an order of all readings, so that neither the order nor the number of times that
  /// they come in matters. A later version of the program comes first.
  private static func replaces(_ new: Extraction, _ old: Extraction) -> Bool {
    if new == old { return false }
    let versions = [new, old].map { ($0.run?.version ?? "").split(separator: ".").map { Int($0) ?? 0 } }
    if versions[0] != versions[1] { return versions[1].lexicographicallyPrecedes(versions[0]) }
    let format = JSONLinesFormat()
    return format.bytes(old).lexicographicallyPrecedes(format.bytes(new))
  }

  /// Whether two names are the same bytes; canonically equivalent ones are two files.
  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
