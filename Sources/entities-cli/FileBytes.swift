#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file or of standard input, read line by line or whole, in memory of the longest line.
struct FileBytes: ~Copyable {
  /// Why reading ended early, if it did.
  private(set) var failure: SystemError?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)

  /// Opens the file at `path`; `nil` is standard input.
  init(path: String?) throws(SystemError) {
    descriptor = try FileBytes.open(path)
  }

  private static func open(_ path: String?) throws(SystemError) -> Int32 {
    let descriptor = if let path { try openFile(path, O_RDONLY) } else { StandardStream.input }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      if path != nil { close(descriptor) }
      throw SystemError(description: "is a folder, and folders are not read; name the files in it")
    }
    return descriptor
  }

  deinit {
    if descriptor != StandardStream.input { close(descriptor) }
  }

  /// Whether a person types it.
  var isTerminal: Bool { isatty(descriptor) != 0 }

  /// The next line with its line break, or `nil` at the end.
  mutating func nextLine() -> [UInt8]? {
    var scanned = start
    while true {
      if let end = lineEnd(from: scanned) {
        defer { start = end + 1 }
        return Array(buffer[start...end])
      }
      scanned = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard fill() else { break }
    }
    defer { buffer = [] }
    return buffer.isEmpty ? nil : buffer
  }

  /// Where the first line break at or behind an index stands.
  private func lineEnd(from first: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start + first, 0x0A, bytes.count - first) else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }

  /// Everything that has not been read yet.
  mutating func rest() -> [UInt8] {
    buffer.removeFirst(start)
    start = 0
    while fill() {}
    defer { buffer = [] }
    return buffer
  }

  /// Reads some more. False at the end.
  private mutating func fill() -> Bool {
    while !isAtEnd {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { failure = .last }
      guard count > 0 else {
        isAtEnd = true
        break
      }
      buffer.append(contentsOf: chunk[..<count])
      return true
    }
    return false
  }
}
