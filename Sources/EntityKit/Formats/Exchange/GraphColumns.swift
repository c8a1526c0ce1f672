extension AttributeColumn where Row == ClaimGraph.Node {
  /// Everything of a node but its id.
  static var node: [Self] {
    [
      .text("type", \.type.rawValue),
      .text("subtype", \.subtype),
      .text("name", \.name),
      .list("aliases", \.aliases),
      .text("country", \.country),
      .text("office", \.office),
      .text("gazetteerID", \.gazetteerID),
      .number("mentions", \.mentions),
      .flag("ambiguous", \.isAmbiguous),
      .list("mergedFrom") { $0.mergedFrom.map { "\($0.document)#\($0.entity) (\($0.evidence.rawValue))" } },
    ]
  }
}

extension AttributeColumn where Row == GraphRows.RelationRow {
  /// Everything of a relation but its id, its ends and its claims.
  static var relation: [Self] {
    [
      .text("kind", \.edge.kind.rawValue),
      .text("sourceName", \.sourceName),
      .text("targetName", \.targetName),
      .flag("symmetric") { $0.edge.kind == .contacts },
      .list("items", \.items),
      .number("claims", \.edge.claims.count),
      .number("origins", \.edge.origins),
      .number("documents", \.edge.documents),
      .flag("contested", \.edge.isContested),
      .list("history") { $0.edge.history.map { "\($0.date) \(ClaimWords.label($0.polarity, $0.modality) ?? $0.modality.rawValue)" } },
      .list("derivedFrom", \.edge.derivedFrom),
    ]
  }
}

extension AttributeColumn where Row == GraphRows.ClaimRow {
  /// Everything of a claim but its id and its ends.
  static var claim: [Self] {
    [
      .text("relation", \.relation.edge.id),
      .text("kind", \.relation.edge.kind.rawValue),
      .flag("symmetric") { $0.relation.edge.kind == .contacts },
      .flag("contested", \.relation.edge.isContested),
      .flag("derived", \.relation.edge.isDerived),
      .text("sourceName", \.relation.sourceName),
      .text("targetName", \.relation.targetName),
      .text("polarity", \.claim.polarity.rawValue),
      .text("modality", \.claim.modality.rawValue),
      .list("attributedTo", \.speakers),
      .list("items") { $0.claim.items.map(\.quote.text) },
      .list("route", \.route),
      .text("time", \.claim.time?.text),
      .text("document", \.ledger.document),
      .text("date", \.document?.origin.date),
      .text("outlet", \.document?.origin.outlet),
      .text("agency", \.document?.origin.agency),
      .text("address", \.document?.origin.source),
      .text("origin", \.ledger.origin),
      .text("decision", \.ledger.decision?.ruling.rawValue),
      .text("reason", \.ledger.decision?.reason),
      .text("evidence", \.claim.evidence.text),
      .number("evidenceStart", \.claim.evidence.span.scalars.lowerBound),
      .number("evidenceEnd", \.claim.evidence.span.scalars.upperBound),
      .text("trigger", \.claim.trigger.text),
      .text("sourceText", \.claim.source.quote.text),
      .text("sourceVia", \.claim.source.via),
      .text("targetText", \.claim.target.quote.text),
      .text("targetVia", \.claim.target.via),
      .text("rule", \.claim.rule),
    ]
  }
}
