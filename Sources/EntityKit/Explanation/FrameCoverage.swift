/// How often each row of `frames.tsv` fired over some documents.
public struct FrameCoverage: Hashable, Sendable {
  /// A row and how often it fired.
  public struct Count: Hashable, Sendable, Codable {
    /// The row.
    public var row: FrameRow
    /// How many places of the documents it made claims of.
    public var count: Int

    /// A row with its count.
    public init(row: FrameRow, count: Int) {
      self.row = row
      self.count = count
    }
  }

  /// Every row, in the order of the file.
  public private(set) var counts: [Count]
  private let positions: [String: Int]

  /// Counts nothing yet. `rows` are those that can fire: `EntityExtractor.frames`.
  public init(rows: [FrameRow]) {
    counts = rows.map { Count(row: $0, count: 0) }
    positions = Dictionary(rows.enumerated().map { ($1.rule, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Counts what fired in one more document. O(claims).
  public mutating func add(_ explanation: Explanation) {
    for row in explanation.firings { if let position = positions[row.rule] { counts[position].count += 1 } }
  }

  /// The rows that have not fired.
  public var unused: [FrameRow] { counts.filter { $0.count == 0 }.map(\.row) }
}
