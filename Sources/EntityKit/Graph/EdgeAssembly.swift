/// Makes relations of the claims of a ledger.
struct EdgeAssembly {
  private let finder: OriginFinder
  private let dates: [SourceDocument.ID: CalendarDate]
  private let clusters: [SourceDocument.ID: SourceDocument.ID]
  /// The origins of all relations made so far.
  private(set) var origins: [ClaimGraph.Origin] = []

  /// An assembly over the documents of a set.
  init(_ set: DocumentSet, _ ledger: Ledger) {
    finder = OriginFinder(set.documents, ledger.claims.values.joined())
    dates = Dictionary(
      set.texts.compactMap { text in text.date.map { (text.document.id, $0) } }, uniquingKeysWith: { first, _ in first })
    clusters = Dictionary(set.documents.map { ($0.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
  }

  /// When the document of a claim was published, as far as known.
  func date(of claim: ClaimGraph.LedgerClaim) -> CalendarDate? { dates[claim.document] }

  /// The relation of some claims. O(n log n).
  mutating func edge(_ key: Ledger.Key, _ claims: [ClaimGraph.LedgerClaim], derivedFrom: [ClaimGraph.Edge.ID] = []) -> ClaimGraph.Edge {
    var claims = claims.sorted { $0.id < $1.id }
    let found = finder.group(&claims, of: key.fields)
    origins += found
    return ClaimGraph.Edge(
      id: Self.id(of: key), kind: key.kind, source: key.source, target: key.target,
      items: Set(claims.flatMap { $0.claim.items.compactMap(\.entity) }).sorted(by: ByteOrder.precedes), claims: claims,
      origins: found.count, documents: Set(found.flatMap(\.documents)).count, contest: contest(claims), history: history(claims),
      derivedFrom: derivedFrom)
  }

  /// The id of a relation.
  static func id(of key: Ledger.Key) -> ClaimGraph.Edge.ID { GraphIdentifier.make("r-", key.fields) }

  /// The claims of both sides where one voice asserts what another denies. Plans and requests are denied as such; what is said to have
  /// happened and what may have happened are denied alike. O(n).
  private func contest(_ claims: [ClaimGraph.LedgerClaim]) -> ClaimGraph.Contest? {
    struct Side: Hashable {
      let polarity: Polarity
      let modality: Modality
    }
    guard Set(claims.map(\.claim.polarity)).count > 1 else { return nil }
    var voices: [Side: Set<Set<String>>] = [:]
    for claim in claims {
      voices[Side(polarity: claim.claim.polarity, modality: Self.isAbout(claim.claim.modality)), default: []].insert(voice(claim))
    }
    let contested = claims.filter { claim in
      let other = Side(polarity: claim.claim.polarity == .positive ? .negative : .positive, modality: Self.isAbout(claim.claim.modality))
      return voices[other, default: []].subtracting([voice(claim)]).isEmpty == false
    }
    guard !contested.isEmpty else { return nil }
    return ClaimGraph.Contest(
      asserted: contested.filter { $0.claim.polarity == .positive }.map(\.id).sorted(),
      denied: contested.filter { $0.claim.polarity == .negative }.map(\.id).sorted())
  }

  private static func isAbout(_ modality: Modality) -> Modality { modality == .possible ? .actual : modality }

  /// Who makes a claim: its named sources, else its document or what that is a copy of.
  private func voice(_ claim: ClaimGraph.LedgerClaim) -> Set<String> {
    claim.claim.attributedTo.isEmpty ? ["document:" + (clusters[claim.document] ?? claim.document)] : Set(claim.claim.attributedTo)
  }

  /// How the claims of dated documents follow each other.
  private func history(_ claims: [ClaimGraph.LedgerClaim]) -> [ClaimGraph.Step] {
    struct Stance: Hashable {
      let date: CalendarDate
      let polarity: Polarity
      let modality: Modality
    }
    var steps: [Stance: [String]] = [:]
    for claim in claims {
      guard let date = dates[claim.document] else { continue }
      steps[Stance(date: date, polarity: claim.claim.polarity, modality: claim.claim.modality), default: []].append(claim.id)
    }
    func order(_ stance: Stance) -> (Int, Int) {
      (Modality.history.firstIndex(of: stance.modality) ?? 0, stance.polarity == .positive ? 0 : 1)
    }
    return steps.sorted { left, right in
      left.key.date == right.key.date ? order(left.key) < order(right.key) : left.key.date < right.key.date
    }.map { ClaimGraph.Step(date: $0.key.date, polarity: $0.key.polarity, modality: $0.key.modality, claims: $0.value) }
  }
}

extension Modality {
  /// The modalities as a deal goes through them.
  fileprivate static let history: [Modality] = [.possible, .requested, .planned, .actual]
}
