/// A fault in a data file: where it stands and what to do about it.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of fault. Open: later versions may know more.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public var rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The first line is not the header that the format wants.
    public static let badHeader = Code(rawValue: "bad-header")
    /// A row has too few or too many cells.
    public static let wrongCellCount = Code(rawValue: "wrong-cell-count")
    /// A cell that must hold something is empty.
    public static let missingValue = Code(rawValue: "missing-value")
    /// A cell holds something that the format does not know.
    public static let unknownValue = Code(rawValue: "unknown-value")
    /// An id stands on two rows.
    public static let duplicate = Code(rawValue: "duplicate")
    /// A line holds no extraction that this program has written.
    public static let notAnExtraction = Code(rawValue: "not-an-extraction")
    /// A file holds no graph that this program has written.
    public static let notAGraph = Code(rawValue: "not-a-graph")
  }

  /// What kind of fault.
  public var code: Code
  /// What is wrong and what to do.
  public var message: String
  /// The file, as it was named when it was loaded.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// A fault at a place in a file.
  public init(code: Code, message: String, file: String, line: Int, column: Int = 1) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column: error: message`.
  public var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// A data file in memory: a name for messages, and its text.
public struct DataFile: Hashable, Sendable {
  /// What messages call it, usually its path.
  public var name: String
  /// Its text.
  public var text: String

  /// A file from its name and its text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
