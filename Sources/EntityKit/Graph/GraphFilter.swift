/// Which claims and relations a graph shows. An empty list lets everything through.
public struct GraphFilter: Hashable, Sendable {
  /// Relations with one of these as an end: names, aliases or ids of nodes, whatever their case and accents.
  public var about: [String]
  /// Relations of these kinds.
  public var kinds: [RelationKind]
  /// Claims of these polarities.
  public var polarities: [Polarity]
  /// Claims of these modalities.
  public var modalities: [Modality]
  /// Claims of documents that may have been published on or after this date. Those without a date are left out.
  public var since: CalendarDate?
  /// Claims of documents that may have been published on or before this date. Those without a date are left out.
  public var until: CalendarDate?
  /// Relations with at least so many independent origins.
  public var minimumOrigins: Int

  /// A filter that lets through what is not ruled out.
  public init(
    about: [String] = [], kinds: [RelationKind] = [], polarities: [Polarity] = [], modalities: [Modality] = [],
    since: CalendarDate? = nil, until: CalendarDate? = nil, minimumOrigins: Int = 1
  ) {
    self.about = about
    self.kinds = kinds
    self.polarities = polarities
    self.modalities = modalities
    self.since = since
    self.until = until
    self.minimumOrigins = minimumOrigins
  }

  /// Whether it leaves nothing out.
  public var isEmpty: Bool { self == GraphFilter() }

  /// Whether a claim stays that a document of that date makes.
  func admits(_ claim: Claim, from date: CalendarDate?) -> Bool {
    if !polarities.isEmpty, !polarities.contains(claim.polarity) { return false }
    if !modalities.isEmpty, !modalities.contains(claim.modality) { return false }
    if let since, !(date?.mayFollow(since) ?? false) { return false }
    if let until, !(date?.mayPrecede(until) ?? false) { return false }
    return true
  }

  /// The nodes that a name means: those with the id, the name or an alias.
  static func nodes(called name: String, among nodes: [ClaimGraph.Node]) -> Set<ClaimGraph.Node.ID> {
    let key = NodeName.key(of: name)
    let found = nodes.filter { node in
      node.id == name || !key.isEmpty && ([node.name] + node.aliases).contains { NodeName.key(of: $0) == key }
    }
    return Set(found.map(\.id))
  }
}
