#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the data go: standard output, or a file that is replaced only when everything is there.
struct OutputWriter: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private var temporary: TemporaryFile?

  /// A writer to `path`; `nil` and `-` are standard output.
  init(path: String?) throws(Failure) {
    let target = try OutputWriter.open(path)
    temporary = target.temporary
    descriptor = target.descriptor
    name = path ?? "standard output"
  }

  private static func open(_ path: String?) throws(Failure) -> (descriptor: Int32, temporary: TemporaryFile?) {
    guard let path, path != "-" else { return (StandardStream.output, nil) }
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw .cannotWrite("\(path): is a folder; name a file in it") }
    // A rename would bypass what the file's own permissions forbid.
    if exists && access(path, W_OK) != 0 { throw .cannotWrite("\(path): \(SystemError.last)") }
    do throws(SystemError) {
      if kind == S_IFREG {
        let file = try TemporaryFile(for: path, mode: exists ? status.st_mode & 0o777 : nil)
        return (file.descriptor, file)
      }
      // A device or a named pipe (`/dev/null`) is written to, never replaced.
      return (try openFile(path, O_WRONLY), nil)
    } catch {
      throw .cannotWrite("\(path): \(error)")
    }
  }

  deinit {
    if let temporary { temporary.discard() }
  }

  /// Whether a person watches.
  var isTerminal: Bool { isatty(descriptor) != 0 }

  /// Writes all of `text` now, so that a reader sees each document when it is done.
  mutating func write(_ text: String) throws(Failure) {
    try check(writeAll(text, to: descriptor))
  }

  /// Writes all of `bytes` now.
  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    try check(bytes.withUnsafeBytes { writeAll($0, to: descriptor) })
  }

  private func check(_ fault: SystemError?) throws(Failure) {
    guard let fault else { return }
    if fault.isClosedPipe { throw .closedPipe }
    throw .cannotWrite("\(name): \(fault)")
  }

  /// Puts the file in its place. Without this nothing is left of it.
  mutating func finish() throws(Failure) {
    guard let file = temporary else { return }
    do throws(SystemError) {
      try file.replaceTarget()
      temporary = nil
    } catch {
      throw .cannotWrite("\(name): \(error)")
    }
  }
}
