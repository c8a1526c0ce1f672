// Groups and clauses are many and are copied, and what they hold are numbers of tokens, groups and clauses: four bytes are enough for
// each, with a negative one for none.

/// A number that may be missing.
@propertyWrapper
struct OptionalIndex: Sendable {
  private var stored: Int32

  init(wrappedValue: Int?) { stored = wrappedValue.map { Int32($0) } ?? -1 }

  @inline(__always)
  var wrappedValue: Int? {
    get { stored < 0 ? nil : Int(stored) }
    set { stored = newValue.map { Int32($0) } ?? -1 }
  }
}

/// A number that is -1 where there is none yet.
@propertyWrapper
struct CompactIndex: Sendable {
  private var stored: Int32

  init(wrappedValue: Int) { stored = Int32(wrappedValue) }

  @inline(__always)
  var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(newValue) }
  }
}

/// A stretch of tokens.
@propertyWrapper
struct CompactRange: Sendable {
  private var lowerBound: Int32
  private var upperBound: Int32

  init(wrappedValue: Range<Int>) {
    lowerBound = Int32(wrappedValue.lowerBound)
    upperBound = Int32(wrappedValue.upperBound)
  }

  @inline(__always)
  var wrappedValue: Range<Int> {
    get { Int(lowerBound)..<Int(upperBound) }
    set { self = CompactRange(wrappedValue: newValue) }
  }
}
