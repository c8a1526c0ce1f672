/// What a graph JSON file holds: the ledger without the extractions that it was made from.
public struct LedgerFile: Hashable, Sendable {
  /// The documents, by id.
  public var documents: [SourceDocument]
  /// The nodes, by id.
  public var nodes: [ClaimGraph.Node]
  /// The relations, by id.
  public var edges: [ClaimGraph.Edge]
  /// The relations of rejected claims.
  public var rejected: [ClaimGraph.Edge]
  /// What the claims go back to, by id.
  public var origins: [ClaimGraph.Origin]
  /// What made the extractions.
  public var runs: [RunCard]
  /// Digest of the user's decisions, `nil` without any.
  public var decisions: String?

  /// The ledger of a graph in memory.
  public init(_ graph: ClaimGraph) {
    documents = graph.documents
    nodes = graph.nodes
    edges = graph.edges
    rejected = graph.rejected
    origins = graph.origins
    runs = graph.runs
    decisions = graph.options.decisions.digest.isEmpty ? nil : graph.options.decisions.digest
  }

  /// The ledger that graph JSON holds. O(n).
  /// - Parameters:
  ///   - json: the whole file.
  ///   - file: what a message calls it.
  /// - Throws: why this is no graph of this program.
  public init(json: String, file: String) throws(DataError) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.value(of: json)
    } catch {
      let before = String(decoding: json.utf8.prefix(error.offset), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      throw DataError(
        code: .notAGraph, message: "not valid JSON: \(error.message)", file: file, line: before.count,
        column: (before.last?.unicodeScalars.count ?? 0) + 1)
    }
    guard case .string("entitykit-graph/1")? = value["schema"] else {
      throw DataError(
        code: .notAGraph, message: "no graph of this program: no \"schema\": \"entitykit-graph/1\" in it", file: file, line: 1)
    }
    do throws(RecordReader.Fault) {
      self = try RecordReader(value).ledger()
    } catch {
      throw DataError(code: .notAGraph, message: "no graph of this program: \(error.message)", file: file, line: 1)
    }
  }

  fileprivate init(
    documents: [SourceDocument], nodes: [ClaimGraph.Node], edges: [ClaimGraph.Edge], rejected: [ClaimGraph.Edge],
    origins: [ClaimGraph.Origin], runs: [RunCard], decisions: String?
  ) {
    self.documents = documents
    self.nodes = nodes
    self.edges = edges
    self.rejected = rejected
    self.origins = origins
    self.runs = runs
    self.decisions = decisions
  }
}

extension RecordReader {
  fileprivate func ledger() throws(Fault) -> LedgerFile {
    let run = try object("run")
    let runs = try run.list("extractions") { card throws(Fault) in try card.card() }
    return LedgerFile(
      documents: try list("documents") { document throws(Fault) in try document.document(runs) },
      nodes: try list("nodes") { node throws(Fault) in try node.node() },
      edges: try list("relations") { edge throws(Fault) in try edge.edge() },
      rejected: try list("rejected") { edge throws(Fault) in try edge.edge() },
      origins: try list("origins") { origin throws(Fault) in
        ClaimGraph.Origin(
          id: try origin.string("id"), reasons: try origin.strings("reasons").compactMap { .init(rawValue: $0) },
          documents: try origin.strings("documents"), claims: try origin.strings("claims"))
      }, runs: runs, decisions: try run.known("decisions"))
  }

  private func document(_ runs: [RunCard]) throws(Fault) -> SourceDocument {
    let (id, number) = (try string("id"), value["run"] == nil ? 0 : try integer("run"))
    return SourceDocument(
      id: id, name: try known("name") ?? id, digest: try string("digest"), origin: try origin(),
      run: runs.indices.contains(number) ? runs[number] : nil, cluster: try known("copyOf") ?? id)
  }

  private func node() throws(Fault) -> ClaimGraph.Node {
    ClaimGraph.Node(
      id: try string("id"), type: EntityType(rawValue: try string("type")), subtype: try known("subtype"), name: try string("name"),
      aliases: try strings("aliases"), country: try known("country"), office: try known("office"),
      gazetteerID: try known("gazetteerID"), mentions: try integer("mentions"),
      mergedFrom: try list("mergedFrom") { merged throws(Fault) in
        ClaimGraph.MergedEntity(
          document: try merged.string("document"), entity: try merged.string("entity"), evidence: try merged.choice("evidence"))
      }, isAmbiguous: flag("ambiguous"))
  }

  private func edge() throws(Fault) -> ClaimGraph.Edge {
    ClaimGraph.Edge(
      id: try string("id"), kind: RelationKind(rawValue: try string("kind")), source: try string("source"), target: try string("target"),
      items: try strings("items"), claims: try list("claims") { claim throws(Fault) in try claim.ledgerClaim() },
      origins: try integer("origins"), documents: try integer("documents"),
      contest: value["contested"] == nil
        ? nil
        : ClaimGraph.Contest(asserted: try object("contested").strings("asserted"), denied: try object("contested").strings("denied")),
      history: try list("history") { step throws(Fault) in try step.step() }, derivedFrom: try strings("derivedFrom"))
  }

  private func step() throws(Fault) -> ClaimGraph.Step {
    guard let date = CalendarDate(try string("date")) else { throw Fault(message: "\(path).date: a date is wanted") }
    return ClaimGraph.Step(date: date, polarity: try choice("polarity"), modality: try choice("modality"), claims: try strings("claims"))
  }

  private func ledgerClaim() throws(Fault) -> ClaimGraph.LedgerClaim {
    let decision = value["decision"] == nil ? nil : try object("decision")
    return ClaimGraph.LedgerClaim(
      id: try string("id"), document: try string("document"), copies: try strings("copies"), origin: try string("origin"),
      chain: try list("chain") { link throws(Fault) in
        ClaimGraph.ChainLink(role: try link.choice("role"), name: try link.string("name"), node: try link.known("node"))
      },
      decision: try decision.map { decision throws(Fault) in
        ClaimGraph.Verdict(ruling: try decision.choice("ruling"), reason: try decision.string("reason"))
      }, claim: try claim())
  }
}
