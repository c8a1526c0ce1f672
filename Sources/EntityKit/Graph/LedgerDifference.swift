/// What is different between two ledgers, claim by claim, and what is behind it.
public struct LedgerDifference: Hashable, Sendable {
  /// One claim that is not the same in both.
  public struct Change: Hashable, Sendable {
    /// What happened to a claim.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Only the new ledger has it.
      case added
      /// Only the old one has it.
      case removed
      /// Both have it, but not alike.
      case changed
    }

    /// What happened.
    public var kind: Kind
    /// The claim as it was, with its relation.
    public var old: Entry?
    /// The claim as it is, with its relation.
    public var new: Entry?
    /// What is not alike: `polarity`, `modality`, `ends`, `items`, `sources`, `evidence`, `rule`, `decision`.
    public var parts: [String]
    /// What is behind it, as far as documents, decisions and run cards tell.
    public var cause: String
  }

  /// A claim with its relation.
  public struct Entry: Hashable, Sendable {
    /// What relates the ends.
    public var kind: RelationKind
    /// Node id of one end.
    public var source: ClaimGraph.Node.ID
    /// Node id of the other end.
    public var target: ClaimGraph.Node.ID
    /// The claim.
    public var claim: ClaimGraph.LedgerClaim
  }

  /// The changes, by document, place and id.
  public let changes: [Change]
  /// How many claims are the same in both.
  public let same: Int

  /// Compares two ledgers. A claim is known again by its id, else by its document, kind, ends, stance and sentence, else by its document,
  /// kind and trigger. O(n log n).
  public init(_ old: LedgerFile, _ new: LedgerFile) {
    let causes = ChangeCauses(old, new)
    var before = Self.entries(old)
    var after = Self.entries(new)
    var changes: [Change] = []
    var same = 0
    for identity in [Self.id, Self.statement, Self.trigger] {
      var waiting: [[String]: [Int]] = [:]
      for (number, entry) in before.enumerated().reversed() { waiting[identity(entry), default: []].append(number) }
      var matchedBefore: Set<Int> = []
      var matchedAfter: Set<Int> = []
      for (number, entry) in after.enumerated() {
        guard let other = waiting[identity(entry)]?.popLast() else { continue }
        matchedBefore.insert(other)
        matchedAfter.insert(number)
        let parts = Self.parts(before[other], entry)
        if parts.isEmpty {
          same += 1
        } else {
          changes.append(
            Change(kind: .changed, old: before[other], new: entry, parts: parts, cause: causes.cause(before[other], entry, parts)))
        }
      }
      before = before.indices.filter { !matchedBefore.contains($0) }.map { before[$0] }
      after = after.indices.filter { !matchedAfter.contains($0) }.map { after[$0] }
    }
    changes += before.map { Change(kind: .removed, old: $0, new: nil, parts: [], cause: causes.cause($0, nil, [])) }
    changes += after.map { Change(kind: .added, old: nil, new: $0, parts: [], cause: causes.cause(nil, $0, [])) }
    self.changes = changes.sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }
    self.same = same
  }

  /// The claims of the relations that the texts state.
  private static func entries(_ ledger: LedgerFile) -> [Entry] {
    ledger.edges.filter { !$0.isDerived }.flatMap { edge in
      edge.claims.map { Entry(kind: edge.kind, source: edge.source, target: edge.target, claim: $0) }
    }
  }

  private static func id(_ entry: Entry) -> [String] { [entry.claim.id] }

  private static func statement(_ entry: Entry) -> [String] {
    let claim = entry.claim.claim
    return [
      entry.claim.document, entry.kind.rawValue, entry.source, entry.target, claim.polarity.rawValue, claim.modality.rawValue,
      claim.sentence.text,
    ]
  }

  private static func trigger(_ entry: Entry) -> [String] {
    let claim = entry.claim.claim
    return [entry.claim.document, entry.kind.rawValue, claim.trigger.text, claim.sentence.text]
  }

  private static func parts(_ old: Entry, _ new: Entry) -> [String] {
    let (before, after) = (old.claim.claim, new.claim.claim)
    let comparisons = [
      ("polarity", before.polarity == after.polarity), ("modality", before.modality == after.modality),
      ("ends", old.source == new.source && old.target == new.target),
      ("items", before.items.map(\.quote.text) == after.items.map(\.quote.text)),
      ("sources", before.attributedTo == after.attributedTo), ("evidence", before.evidence.text == after.evidence.text),
      ("rule", before.rule == after.rule), ("decision", old.claim.decision == new.claim.decision),
    ]
    return comparisons.filter { !$0.1 }.map(\.0)
  }

  /// Where a change stands in the list: by document, then by sentence.
  private static func place(_ change: Change) -> [String] {
    let entry = change.new ?? change.old
    let start = String(entry?.claim.claim.evidence.span.scalars.lowerBound ?? 0)
    let padded = String(repeating: "0", count: max(0, 12 - start.count)) + start
    return [entry?.claim.document ?? "", padded, change.kind.rawValue, entry?.claim.id ?? ""]
  }
}
