/// What a check of data files found at one place.
public struct DataFinding: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The row is wrong: it cannot be read, or it says what nothing can mean.
    case error
    /// The row is read, and perhaps not as it was meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong, where it stands and what to do about it.
  public var fault: DataError

  /// A finding.
  public init(_ severity: Severity, _ fault: DataError) {
    self.severity = severity
    self.fault = fault
  }

  /// `file:line:column: warning: message`, as editors read it.
  public var description: String { "\(fault.file):\(fault.line):\(fault.column): \(severity.rawValue): \(fault.message)" }
}
