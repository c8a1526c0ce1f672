#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A failed system call, in the words of the system.
struct SystemError: Error, Sendable, CustomStringConvertible {
  /// The system's number for it, 0 where this program found the fault.
  let code: Int32
  /// What went wrong.
  let description: String

  /// A fault with a number of the system.
  init(code: Int32) {
    self.code = code
    description = String(cString: strerror(code))
  }

  /// A fault that only this program sees as one.
  init(description: String) {
    code = 0
    self.description = description
  }

  /// Whether a pipe has lost its reader.
  var isClosedPipe: Bool { code == EPIPE }

  /// The fault of the last failed call.
  static var last: SystemError { SystemError(code: errno) }
}

/// The open files that every process starts with.
enum StandardStream {
  static let input = STDIN_FILENO
  static let output = STDOUT_FILENO
  static let errors = STDERR_FILENO
}

/// The environment variable `name`, or `nil` where it is unset or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Opens `path`, for this process only.
func openFile(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Int32 {
  let descriptor = open(path, flags | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw SystemError.last }
  return descriptor
}

/// Writes all of `text`. The fault of the first write that failed, `nil` where none did.
func writeAll(_ text: String, to descriptor: Int32) -> SystemError? {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Writes all of `bytes`. The fault of the first write that failed, `nil` where none did.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemError? {
  var rest = bytes
  while !rest.isEmpty {
    let count = write(descriptor, rest.baseAddress, rest.count)
    if count < 0 && errno != EINTR { return .last }
    rest = UnsafeRawBufferPointer(rebasing: rest[max(count, 0)...])
  }
  return nil
}

/// How many processors this process may use, at least one.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
