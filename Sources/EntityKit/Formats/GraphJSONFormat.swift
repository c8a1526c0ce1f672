/// A graph as JSON: its nodes, and its relations with every claim. One member a line, so that two versions can be
/// compared.
struct GraphJSONFormat {
  func format(_ graph: ClaimGraph) -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { object in
      object.member("schema", "entitykit-graph/1")
      object.key("run")
      object.object(inline: true) { run in
        run.member("program", "entities")
        run.member("version", EntityKitVersion.current)
        run.key("extractions")
        run.array { list in
          for card in graph.runs { list.card(card) }
        }
      }
      object.key("documents")
      object.array { list in
        for document in graph.documents { write(document, to: &list) }
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
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ document: SourceDocument, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", document.id)
      if document.name != document.id { object.member("name", document.name) }
      object.member("digest", document.digest)
      object.origin(document.origin)
      object.known("copyOf", document.copyOf)
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
      if edge.isContested { object.flag("contested") }
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

  private func write(_ claim: ClaimGraph.LedgerClaim, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", claim.id)
      object.member("document", claim.document)
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
