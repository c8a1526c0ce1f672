/// Which claims of a relation go back to one origin: those that stand in one document or in copies of one, that are the same sentence or the
/// same quoted words of the same speaker, or that come from the same agency.
struct OriginFinder {
  /// A claim can only be known again by so many words: shorter ones are said by everybody.
  private static let sentenceWords = 6
  private static let quotedWords = 5

  private let clusters: [SourceDocument.ID: SourceDocument.ID]
  /// The agencies that some document names. An outlet of such a name is that agency.
  private let agencies: Set<String>

  /// A finder for the claims of some documents.
  init(_ documents: [SourceDocument], _ claims: some Sequence<ClaimGraph.LedgerClaim>) {
    clusters = Dictionary(documents.map { ($0.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
    var agencies = Set(documents.compactMap { $0.origin.agency.map { ClaimGraph.ChainLink.key(of: $0) } })
    for claim in claims { for link in claim.chain where link.role == .agency { agencies.insert(link.key) } }
    self.agencies = agencies
  }

  /// Sets the origin of each claim of a relation and returns the origins, by id. O(n) in the words of the claims.
  func group(_ claims: inout [ClaimGraph.LedgerClaim], of relation: [String]) -> [ClaimGraph.Origin] {
    var sets = UnionFind(count: claims.count)
    var first: [String: Int] = [:]
    var joins: [(number: Int, reason: ClaimGraph.Origin.Reason)] = []
    func join(_ number: Int, _ reason: ClaimGraph.Origin.Reason, _ key: String) {
      guard let other = first[key] else {
        first[key] = number
        return
      }
      sets.join(other, number)
      if claims[other].document != claims[number].document { joins.append((number, reason)) }
    }
    for (number, claim) in claims.enumerated() { join(number, .copies, "document:" + (clusters[claim.document] ?? claim.document)) }
    // Most relations stand in one document or its copies, and need no look at their words.
    if Set(claims.indices.map { sets.root(of: $0) }).count > 1 {
      for (number, claim) in claims.enumerated() {
        for agency in agencies(of: claim) { join(number, .agency, "agency:" + agency) }
        for words in Self.words(of: claim) { join(number, .quotation, words) }
      }
    }
    var members: [Int: [Int]] = [:]
    for number in claims.indices { members[sets.root(of: number), default: []].append(number) }
    var reasons: [Int: Set<ClaimGraph.Origin.Reason>] = [:]
    for (number, reason) in joins { reasons[sets.root(of: number), default: []].insert(reason) }
    let origins = members.map { root, numbers in
      let ids = numbers.map { claims[$0].id }.sorted()
      let documents = Set(numbers.flatMap { [claims[$0].document] + claims[$0].copies })
      var why = reasons[root, default: []]
      if numbers.contains(where: { !claims[$0].copies.isEmpty }) { why.insert(.copies) }
      let origin = ClaimGraph.Origin(
        id: GraphIdentifier.make("o-", relation + ids.prefix(1)),
        reasons: why.isEmpty ? [.document] : ClaimGraph.Origin.Reason.allCases.filter { why.contains($0) },
        documents: documents.sorted(by: ByteOrder.precedes), claims: ids)
      for number in numbers { claims[number].origin = origin.id }
      return origin
    }
    return origins.sorted { $0.id < $1.id }
  }

  private func agencies(of claim: ClaimGraph.LedgerClaim) -> Set<String> {
    Set(claim.chain.filter { $0.role == .agency || $0.role == .outlet && agencies.contains($0.key) }.map(\.key))
  }

  /// What a claim can be known again by: the words of its sentence, and for each of its speakers runs of quoted words.
  private static func words(of claim: ClaimGraph.LedgerClaim) -> [String] {
    var keys: [String] = []
    let sentence = words(of: claim.claim.sentence.text.unicodeScalars)
    if sentence.count >= sentenceWords { keys.append("sentence:" + sentence.joined(separator: " ")) }
    let isQuoted = claim.claim.cues.contains { $0.kind == .quotation }
    for stretch in quoted(in: claim.claim.sentence.text, otherwise: isQuoted) {
      let quoted = words(of: stretch)
      guard quoted.count >= quotedWords else { continue }
      for start in 0...(quoted.count - quotedWords) {
        let run = quoted[start..<start + quotedWords].joined(separator: " ")
        for speaker in claim.claim.attributedTo { keys.append("quotation:\(speaker):\(run)") }
      }
    }
    return keys
  }

  private static func words(of text: some BidirectionalCollection<Unicode.Scalar>) -> [String] {
    text.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }.map { word in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return String(view).lowercased()
    }
  }

  /// The stretches of a sentence in quotation marks; where it has none, all of it if the whole is a quotation. A mark that is not closed
  /// quotes to the end, one that was not opened from the start: a quotation may run over sentences.
  private static func quoted(in sentence: String, otherwise isQuoted: Bool) -> [[Unicode.Scalar]] {
    var stretches: [[Unicode.Scalar]] = [[]]
    var isOpen: [Bool] = [false]
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "\u{201C}", "\u{AB}", "\u{201E}": begin(true)
      case "\u{201D}", "\u{BB}": end()
      case "\"": isOpen.last == true ? end() : begin(true)
      default: stretches[stretches.count - 1].append(scalar)
      }
    }
    func begin(_ open: Bool) {
      stretches.append([])
      isOpen.append(open)
    }
    func end() {
      if isOpen.last == false, isOpen.count == 1 { isOpen[0] = true }
      begin(false)
    }
    if stretches.count == 1 { return isQuoted ? stretches : [] }
    return stretches.indices.filter { isOpen[$0] }.map { stretches[$0] }
  }
}
