/// What the user has decided about the ledger: kept in a file under version control and applied again in every run.
///
/// The file is a table with the columns `decision`, `first`, `second`, `reason`, divided by tabs like the gazetteers. The ids are those that
/// the graph has without any decision.
public struct Decisions: Hashable, Sendable {
  /// One decision.
  public struct Row: Hashable, Sendable {
    /// What is decided.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Two nodes are the same.
      case same
      /// Two nodes are not the same; or, with a document in the second column, what that document calls so is somebody else.
      case notSame = "not-same"
      /// A claim is none.
      case reject
      /// A claim has been checked.
      case confirm
    }

    /// What is decided.
    public var kind: Kind
    /// A node, or the claim.
    public var first: String
    /// The other node, or a document; empty for claims.
    public var second: String
    /// Why. Never empty.
    public var reason: String
    /// The line of the file, counted from 1.
    public var line: Int
  }

  /// What messages call the file; empty where there is none.
  public let name: String
  /// The decisions in the order of the file.
  public let rows: [Row]
  /// Digest of the file, for the run card; empty where there is none.
  let digest: String

  /// No decisions.
  public init() {
    name = ""
    rows = []
    digest = ""
  }

  /// The decisions of a file.
  /// - Throws: the first row that cannot be read or contradicts an earlier one.
  public init(_ file: DataFile) throws(DataError) {
    var rows: [Row] = []
    var seen: [[String]: Row] = [:]
    try TableFile(file).forEachRow(header: Self.header) { row throws(DataError) in
      let decision = try Self.decision(row)
      let subject = decision.second.isEmpty ? [decision.first] : [decision.first, decision.second].sorted(by: ByteOrder.precedes)
      if let other = seen.updateValue(decision, forKey: subject) {
        let what = other.kind == decision.kind ? "repeats" : "contradicts"
        throw row.fault(.duplicate, cell: 0, "this \(what) the decision in line \(other.line); keep one of them")
      }
      rows.append(decision)
    }
    name = file.name
    digest = SHA256.hex(of: Array(file.text.utf8))
    self.rows = rows
  }

  private static let header = ["decision", "first", "second", "reason"]

  private static func decision(_ row: TableFile.Row) throws(DataError) -> Row {
    guard let kind = Row.Kind(rawValue: row.text(0)) else {
      let known = Row.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw row.fault(.unknownValue, cell: 0, "unknown decision '\(row.text(0))'; the decisions are \(known)")
    }
    if row.isEmpty(1) { throw row.fault(.missingValue, cell: 1, "the id is missing") }
    switch kind {
    case .same, .notSame:
      if row.isEmpty(2) { throw row.fault(.missingValue, cell: 2, "'\(kind.rawValue)' needs a second id") }
      if row.text(1) == row.text(2) { throw row.fault(.unknownValue, cell: 2, "both ids are the same") }
    case .reject, .confirm:
      guard row.text(1).hasPrefix("c-") else {
        throw row.fault(.unknownValue, cell: 1, "'\(row.text(1))' is no claim; the ids of claims begin with 'c-'")
      }
      if !row.isEmpty(2) { throw row.fault(.unknownValue, cell: 2, "a decision about a claim has no second id") }
    }
    if row.isEmpty(3) { throw row.fault(.missingValue, cell: 3, "the reason is missing: say why, for whoever reads this later") }
    return Row(kind: kind, first: row.text(1), second: row.text(2), reason: row.text(3), line: row.line)
  }
}

extension Decisions {
  /// A decision that does not apply to a graph: what it is about is not there, or not there any more.
  public struct Unused: Hashable, Sendable, CustomStringConvertible {
    /// What messages call the file.
    public var file: String
    /// The line of the decision, counted from 1.
    public var line: Int
    /// Why it does not apply.
    public var reason: String

    /// `file:line: message`.
    public var description: String { "\(file):\(line): the decision does not apply: \(reason)" }
  }
}
