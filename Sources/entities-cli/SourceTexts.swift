import EntityKit

/// Finds the texts again that a ledger was made from.
struct SourceTexts: Sendable {
  private let console: Console
  /// Where relative names begin, with a slash at its end; empty for the folder of the process.
  private let root: String
  /// The texts of the sources that were named, by digest and by id.
  private var byDigest: [String: String] = [:]
  private var byID: [String: String] = [:]

  /// Texts in the folder `root`.
  init(root: String?, console: Console) {
    self.console = console
    self.root = root.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
  }

  /// Takes in the documents of a file.
  mutating func add(_ path: String) throws(Failure) {
    var reader = InputReader(console: console)
    try reader.read(path) { document throws(Failure) in
      byDigest[document.digest] = document.text
      byID[document.id] = document.text
    }
  }

  /// The text of a document: among the sources named, else in the file of its name, else on the line that its name ends with.
  mutating func text(_ name: String, digest: String) throws(Failure) -> String? {
    if let text = byDigest[digest] ?? byID[name] { return text }
    let path = name.hasPrefix("/") ? name : root + name
    if try isFile(path) {
      try add(path)
      return byDigest[digest] ?? byID[path]
    }
    // The third line of `news.jsonl` is called `news.jsonl:3`.
    guard let colon = path.lastIndex(of: ":"), Int(path[path.index(after: colon)...]) != nil, try isFile(String(path[..<colon])) else {
      return nil
    }
    try add(String(path[..<colon]))
    return byDigest[digest] ?? byID[path]
  }

  private func isFile(_ path: String) throws(Failure) -> Bool {
    do throws(SystemError) {
      _ = try FileBytes(path: path)
      return true
    } catch {
      return false
    }
  }
}
