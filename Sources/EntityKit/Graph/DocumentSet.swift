/// The state of a merge: extractions, one for each name and text, in an order that depends on nothing else.
struct DocumentSet {
  /// The extractions, by document id, then by digest.
  let extractions: [Extraction]
  /// The document of each extraction.
  let documents: [SourceDocument]

  init(_ extractions: [Extraction]) {
    let keyed = extractions.map { (digest: Self.digest(of: $0), extraction: $0) }
    let sorted = keyed.sorted { left, right in
      if left.extraction.documentID.utf8.elementsEqual(right.extraction.documentID.utf8) { return left.digest < right.digest }
      return ByteOrder.precedes(left.extraction.documentID, right.extraction.documentID)
    }
    var kept: [(digest: String, extraction: Extraction)] = []
    for next in sorted {
      if let last = kept.last, last.digest == next.digest, last.extraction.documentID.utf8.elementsEqual(next.extraction.documentID.utf8) {
        if Self.replaces(next.extraction, last.extraction) { kept[kept.count - 1] = next }
      } else {
        kept.append(next)
      }
    }
    self.extractions = kept.map(\.extraction)
    documents = kept.indices.map { index in
      let (digest, extraction) = kept[index]
      let isShared = [index - 1, index + 1].contains {
        kept.indices.contains($0) && kept[$0].extraction.documentID.utf8.elementsEqual(extraction.documentID.utf8)
      }
      let id = extraction.documentID + (isShared ? "@" + digest.prefix(8) : "")
      return SourceDocument(id: id, name: extraction.documentID, digest: digest, origin: extraction.origin, cluster: id)
    }
  }

  /// What made the extractions, each card once, in order.
  var runs: [RunCard] {
    Set(extractions.compactMap(\.run)).sorted { ($0.version, $0.data, $0.rules) < ($1.version, $1.data, $1.rules) }
  }

  /// The digest of the text; of an extraction that knows none, that of all it says.
  private static func digest(of extraction: Extraction) -> String {
    extraction.digest.isEmpty ? SHA256.hex(of: Array(JSONLinesFormat().bytes(extraction))) : extraction.digest
  }

  /// Which of two readings of the same text counts: an order of all readings, so that neither the order nor the number of times that
  /// they come in matters.
  private static func replaces(_ new: Extraction, _ old: Extraction) -> Bool {
    if new == old { return false }
    let format = JSONLinesFormat()
    return format.bytes(old).lexicographicallyPrecedes(format.bytes(new))
  }
}
