/// A list that never changes, of bytes, numbers or records without references: borrowed where it is embedded in the binary, memory of its
/// own otherwise.
///
/// Borrowing is safe, and so is sharing between threads: embedded bytes are constants that never change or go away, and memory of its own
/// is written once, before anybody else sees it, and lives as long as a copy of the list. Every index is checked.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let elements: UnsafeBufferPointer<Element>
  /// What frees the elements, where they are no constants.
  private let memory: Memory?

  /// A list with memory of its own. O(n).
  init(_ elements: [Element]) {
    let memory = elements.withUnsafeBytes { Memory(copying: $0) }
    self.init(elements: UnsafeBufferPointer(memory.bytes.bindMemory(to: Element.self)), memory: memory)
  }

  /// `constants` must live, unchanged, as long as the process.
  init(embedded constants: UnsafeBufferPointer<Element>) { self.init(elements: constants, memory: nil) }

  private init(elements: UnsafeBufferPointer<Element>, memory: Memory?) {
    self.elements = elements
    self.memory = memory
  }

  /// Calls `body` with the elements, which it must not keep. O(1).
  @inline(__always)
  func withBuffer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(elements)
  }

  /// The same memory as records that stand end to end in it, without gaps and in the order of this machine's bytes, where it holds some.
  /// It must hold valid ones: numbers always are. O(1).
  func records<Record>(of type: Record.Type, in range: Range<Int>) -> Column<Record> {
    let bytes = UnsafeRawBufferPointer(elements)
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "records out of range")
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    precondition(part.baseAddress.map { Int(bitPattern: $0) % MemoryLayout<Record>.alignment == 0 } ?? true, "records out of step")
    return Column<Record>(elements: part.bindMemory(to: Record.self), memory: memory)
  }
}

/// Memory that is freed with the last list that uses it.
private final class Memory {
  let bytes: UnsafeMutableRawBufferPointer

  init(copying constants: UnsafeRawBufferPointer) {
    bytes = .allocate(byteCount: constants.count, alignment: 16)
    bytes.copyMemory(from: constants)
  }

  deinit { bytes.deallocate() }
}

extension Column: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: elements.count), "index out of range")
    return withBuffer { $0[index] }
  }

  func withContiguousStorageIfAvailable<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result? {
    try withBuffer(body)
  }
}

/// The bytes of a data file.
typealias DataBytes = Column<UInt8>
