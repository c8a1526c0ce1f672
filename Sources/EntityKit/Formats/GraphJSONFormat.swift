/// A graph as JSON: its nodes, and its relations with every claim. One member a line, so that two versions can be
/// compared.
struct GraphJSONFormat {
  func format(_ graph: ClaimGraph) -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { object in
      object.member("schema", "entitykit-graph/1")
      object.key("run")
      object.object { write(graph.runs, graph.options, to: &$0) }
      object.key("documents")
      object.array { list in
        for document in graph.documents { write(document, graph.runs, to: &list) }
      }
      object.key("nodes")
      object.array { list in
        for node in graph.nodes { write(node, to: &list) }
      }
      object.key("relations")
      object.array { list in
        for edge in graph.edges { write(edge, to: &list) }
      }
      object.key("origins")
      object.array { list in
        for origin in graph.origins { write(origin, to: &list) }
      }
      guard !graph.rejected.isEmpty else { return }
      object.key("rejected")
      object.array { list in
        for edge in graph.rejected { write(edge, to: &list) }
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The run card: what made the graph, and nothing that changes between equal runs.
  private func write(_ runs: [RunCard], _ options: GraphOptions, to run: inout JSONWriter) {
    run.member("program", "entities")
    run.member("version", EntityKitVersion.current)
    run.key("extractions")
    run.array { list in
      for card in runs { list.card(card) }
    }
    if !options.decisions.digest.isEmpty { run.member("decisions", options.decisions.digest) }
    if options.rollUp { run.flag("rollUp") }
    if !options.filter.isEmpty {
      run.key("filter")
      run.object(inline: true) { write(options.filter, to: &$0) }
    }
  }

  private func write(_ filter: GraphFilter, to object: inout JSONWriter) {
    func list(_ name: StaticString, _ values: [String]) {
      if values.isEmpty { return }
      object.key(name)
      object.strings(values)
    }
    list("about", filter.about)
    list("kind", filter.kinds.map(\.rawValue))
    list("polarity", filter.polarities.map(\.rawValue))
    list("modality", filter.modalities.map(\.rawValue))
    object.known("since", filter.since?.description)
    object.known("until", filter.until?.description)
    if filter.minimumOrigins > 1 { object.member("minOrigins", filter.minimumOrigins) }
  }

  private func write(_ document: SourceDocument, _ runs: [RunCard], to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", document.id)
      if document.name != document.id { object.member("name", document.name) }
      object.member("digest", document.digest)
      object.origin(document.origin)
      object.known("copyOf", document.copyOf)
      // Where one run has read all there is nothing to say.
      if runs.count > 1, let run = document.run.flatMap({ runs.firstIndex(of: $0) }) { object.member("run", run) }
    }
  }

  private func write(_ node: ClaimGraph.Node, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", node.id)
      object.member("type", node.type.rawValue)
      object.member("subtype", node.subtype)
      object.member("name", node.name)
      object.key("aliases")
      object.strings(node.aliases)
      object.member("country", node.country)
      object.known("office", node.office)
      object.member("gazetteerID", node.gazetteerID)
      object.member("mentions", node.mentions)
      if node.isAmbiguous { object.flag("ambiguous") }
      object.key("mergedFrom")
      object.array { list in
        for entity in node.mergedFrom {
          list.object(inline: true) { object in
            object.member("document", entity.document)
            object.member("entity", entity.entity)
            object.member("evidence", entity.evidence.rawValue)
          }
        }
      }
    }
  }

  private func write(_ edge: ClaimGraph.Edge, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", edge.id)
      object.member("kind", edge.kind.rawValue)
      object.member("source", edge.source)
      object.member("target", edge.target)
      object.key("items")
      object.strings(edge.items)
      object.member("origins", edge.origins)
      object.member("documents", edge.documents)
      if let contest = edge.contest {
        object.key("contested")
        object.object(inline: true) { object in
          object.key("asserted")
          object.strings(contest.asserted)
          object.key("denied")
          object.strings(contest.denied)
        }
      }
      if Set(edge.history.map { [$0.polarity.rawValue, $0.modality.rawValue] }).count > 1 {
        object.key("history")
        object.array { list in
          for step in edge.history { write(step, to: &list) }
        }
      }
      if edge.isDerived {
        object.key("derivedFrom")
        object.strings(edge.derivedFrom)
      }
      object.key("claims")
      object.array { list in
        for claim in edge.claims { write(claim, to: &list) }
      }
    }
  }

  private func write(_ step: ClaimGraph.Step, to writer: inout JSONWriter) {
    writer.object(inline: true) { object in
      object.member("date", step.date.description)
      object.member("polarity", step.polarity.rawValue)
      object.member("modality", step.modality.rawValue)
      object.key("claims")
      object.strings(step.claims)
    }
  }

  private func write(_ claim: ClaimGraph.LedgerClaim, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", claim.id)
      object.member("document", claim.document)
      if !claim.copies.isEmpty {
        object.key("copies")
        object.strings(claim.copies)
      }
      object.member("origin", claim.origin)
      object.key("chain")
      object.array(inline: true) { list in
        for link in claim.chain {
          list.object { object in
            object.member("role", link.role.rawValue)
            object.member("name", link.name)
            object.known("node", link.node)
          }
        }
      }
      if let decision = claim.decision {
        object.key("decision")
        object.object(inline: true) { object in
          object.member("ruling", decision.ruling.rawValue)
          object.member("reason", decision.reason)
        }
      }
      object.claim(claim.claim)
    }
  }

  private func write(_ origin: ClaimGraph.Origin, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", origin.id)
      object.key("reasons")
      object.strings(origin.reasons.map(\.rawValue))
      object.key("documents")
      object.strings(origin.documents)
      object.key("claims")
      object.strings(origin.claims)
    }
  }
}
