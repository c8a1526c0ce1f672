/// The bytes of a data file: borrowed where the file is embedded in the binary, an array otherwise.
///
/// Borrowing is safe, and so is sharing between threads: the embedded bytes are constants that never change or go away.
struct DataBytes: @unchecked Sendable {
  private enum Storage {
    case embedded(UnsafeBufferPointer<UInt8>)
    case owned([UInt8])
  }

  private let storage: Storage

  init(_ bytes: [UInt8]) { storage = .owned(bytes) }

  /// `constants` must live, unchanged, as long as the process.
  init(embedded constants: UnsafeBufferPointer<UInt8>) { storage = .embedded(constants) }

  /// Calls `body` with the bytes, which it must not keep. O(1).
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .embedded(let bytes): try body(bytes)
    case .owned(let bytes): try bytes.withUnsafeBufferPointer(body)
    }
  }
}

extension DataBytes: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { withBytes { $0.count } }
  subscript(index: Int) -> UInt8 {
    withBytes { bytes in
      precondition(bytes.indices.contains(index), "index out of range")
      return bytes[index]
    }
  }

  func withContiguousStorageIfAvailable<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
    switch storage {
    case .embedded(let bytes): try body(bytes)
    case .owned(let bytes): try bytes.withUnsafeBufferPointer(body)
    }
  }
}
