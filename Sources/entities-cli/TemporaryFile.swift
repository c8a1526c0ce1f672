#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file beside the one that it is going to replace.
struct TemporaryFile: Sendable {
  /// Where to write.
  let descriptor: Int32
  private let path: String
  private let target: String

  /// Creates a file beside `path` with the permissions `mode`, or those that a new file gets.
  init(for path: String, mode: mode_t?) throws(SystemError) {
    let target = TemporaryFile.resolved(path)
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let created = try TemporaryFile.create(in: folder)
    if let mode { fchmod(created.descriptor, mode) }
    self.target = target
    self.path = created.path
    descriptor = created.descriptor
    UnfinishedFile.remember(created.path)
  }

  /// Through a symbolic link the file that it points to is replaced, not the link.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func create(in folder: String) throws(SystemError) -> (path: String, descriptor: Int32) {
    var attempt = 0
    while true {
      let path = "\(folder).entities-\(getpid())-\(attempt).tmp"
      do throws(SystemError) {
        return (path, try openFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666))
      } catch {
        // A process that had this number before may have been killed.
        guard error.code == EEXIST && attempt < 100 else { throw error }
        attempt += 1
      }
    }
  }

  /// Renames it to its target.
  func replaceTarget() throws(SystemError) {
    guard close(descriptor) == 0, rename(path, target) == 0 else {
      throw SystemError.last
    }
    UnfinishedFile.forget()
  }

  /// Removes it.
  func discard() {
    close(descriptor)
    unlink(path)
    UnfinishedFile.forget()
  }
}

/// The file to remove when the user interrupts the program.
private enum UnfinishedFile {
  // A signal handler may touch neither locks nor Swift's heap, so this is a C string. Only the main thread sets it.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  static func remember(_ file: String) {
    path = strdup(file)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number) { number in
        if let path = UnfinishedFile.path { unlink(path) }
        // The default action then ends the program as the sender of the signal expects.
        signal(number, SIG_DFL)
        raise(number)
      }
      // What the caller ignores stays ignored, as under `nohup`. Functions have no `==`, their addresses do.
      if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  static func forget() {
    let old = path
    path = nil
    free(old)
  }
}
