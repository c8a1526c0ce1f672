/// Through whose hands a claim came: author, outlet, agency, speaker, as far as metadata and text say.
struct ChainBuilder {
  private let document: [ClaimGraph.ChainLink]
  private let nodes: [Entity.ID: ClaimGraph.Node.ID]
  private let media: Set<ClaimGraph.Node.ID>
  private let names: [ClaimGraph.Node.ID: String]

  /// The chains of one text, of whose nodes `media` report what others say.
  init(
    _ text: DocumentSet.Text, _ identities: [Entity.ID: NodeIdentities.Identity], media: Set<ClaimGraph.Node.ID>,
    names: [ClaimGraph.Node.ID: String]
  ) {
    let origin = text.extraction.origin
    self.media = media
    self.names = names
    nodes = identities.mapValues(\.node)
    let agency = origin.agency.map { name in
      let entity = text.extraction.entities.first { $0.name == name }
      return ClaimGraph.ChainLink(role: .agency, name: name, node: entity.flatMap { identities[$0.id]?.node })
    }
    document =
      [
        origin.author.map { ClaimGraph.ChainLink(role: .author, name: $0, node: nil) },
        origin.outlet.map { ClaimGraph.ChainLink(role: .outlet, name: $0, node: nil) },
        agency.flatMap { $0.key == origin.outlet.map { ClaimGraph.ChainLink.key(of: $0) } ? nil : $0 },
      ].compactMap(\.self)
  }

  /// The chain of a claim, the innermost speaker last. Each name stands once.
  func chain(of claim: Claim) -> [ClaimGraph.ChainLink] {
    var chain = document
    for entity in claim.attributedTo.reversed() {
      guard let node = nodes[entity] else { continue }
      let link = ClaimGraph.ChainLink(role: media.contains(node) ? .agency : .speaker, name: names[node] ?? node, node: node)
      if !chain.contains(where: { $0.key == link.key }) { chain.append(link) }
    }
    return chain
  }
}

extension ClaimGraph.ChainLink {
  /// What two spellings of one name have in common, for comparison.
  var key: String { Self.key(of: name) }

  /// The same of a name or of the address of a site, of which only the name counts: `www.reuters.com`.
  static func key(of name: String) -> String {
    guard name.contains("."), !name.contains(where: \.isWhitespace) else { return NodeName.key(of: name) }
    let labels = name.split(separator: ".").filter { $0.lowercased() != "www" }
    return NodeName.key(of: labels.first.map(String.init) ?? name)
  }
}
