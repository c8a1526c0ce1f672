#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What Graphviz can make of a picture.
enum RenderFormat: String, Sendable, CaseIterable {
  case svg, png, pdf
}

/// The user's own Graphviz.
struct Graphviz: Sendable {
  /// What it has drawn, and what it said on the way.
  struct Drawing: Sendable {
    let bytes: [UInt8]
    let messages: String
  }

  /// How to get it.
  static let advice = "install Graphviz: apt-get install graphviz, dnf install graphviz, brew install graphviz"

  private let path: String

  /// The program `dot` of the search path, or `nil` where there is none.
  init?() {
    let folders = (environmentValue("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths: [String] = folders.map { "\($0)/dot" }
    guard let found = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    path = found
  }

  /// Draws `picture`, which is written in DOT. Fails with what `dot` says where it does not end well.
  func draw(_ picture: some StringProtocol, as format: RenderFormat) throws(SystemError) -> Drawing {
    let input = try ScratchFile()
    if let fault = writeAll(String(picture), to: input.descriptor) { throw fault }
    let messages = try ScratchFile()
    let output = try ScratchFile()
    let process = try start(["dot", "-T\(format.rawValue)"], input, output, messages)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .last }
    }
    let said = String(decoding: try messages.contents(), as: UTF8.self)
    // What `wait(2)` calls WIFEXITED and WEXITSTATUS, which are macros.
    guard status == 0 else {
      let end = status & 0x7F == 0 ? "with status \(status >> 8 & 0xFF)" : "by signal \(status & 0x7F)"
      throw SystemError(
        description: "\(path) ended \(end)" + (said.isEmpty ? "" : ": \(said.split(separator: "\n").prefix(3).joined(separator: "; "))"))
    }
    return Drawing(bytes: try output.contents(), messages: said)
  }

  /// Files, not pipes, on all three streams: nothing can fill up while nobody reads it.
  private func start(
    _ arguments: [String], _ input: borrowing ScratchFile, _ output: borrowing ScratchFile, _ messages: borrowing ScratchFile
  ) throws(SystemError) -> pid_t {
    try input.rewind()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, messages.descriptor, STDERR_FILENO)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError(description: "\(path): \(SystemError(code: code))") }
    return process
  }
}

/// A file without a name, which goes away with the process.
private struct ScratchFile: ~Copyable {
  let descriptor: Int32

  init() throws(SystemError) {
    let folder = environmentValue("TMPDIR") ?? "/tmp"
    var path = Array("\(folder)/entities-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .last }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  func rewind() throws(SystemError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
  }

  /// Everything in it.
  func contents() throws(SystemError) -> [UInt8] {
    try rewind()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
