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
      }
      object.key("documents")
      object.array { list in
        for document in graph.documents { list.string(document) }
      }
      object.key("nodes")
      object.array { list in
        for node in graph.nodes { write(node, to: &list) }
      }
      object.key("relations")
      object.array { list in
        for edge in graph.edges { write(edge, to: &list) }
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
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
      object.member("gazetteerID", node.gazetteerID)
      object.member("mentions", node.mentions)
      object.key("mergedFrom")
      object.array { list in
        for entity in node.mergedFrom { list.string(entity) }
      }
    }
  }

  private func write(_ edge: ClaimGraph.Edge, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", edge.id)
      object.member("kind", edge.kind.rawValue)
      object.member("source", edge.source)
      object.member("target", edge.target)
      object.member("origins", edge.origins)
      object.key("claims")
      object.array { list in
        for claim in edge.claims {
          list.object { member in
            member.member("id", claim.id)
            member.member("document", claim.document)
            member.claim(claim.claim)
          }
        }
      }
    }
  }
}
