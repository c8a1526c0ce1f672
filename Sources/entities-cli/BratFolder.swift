import EntityKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that brat opens: for each document its text and its annotations under one name, and what the annotations mean.
struct BratFolder: Sendable {
  private let path: String
  private var names: Set<String> = []

  /// Whether `path` is meant as a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder at `path`, which is made where there is none.
  init(path: String) throws(Failure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .cannotWrite("\(path): \(SystemError.last)") }
    self.path = path.hasSuffix("/") ? path : path + "/"
    try Self.write(BratConfiguration.text, to: self.path + "annotation.conf")
  }

  /// Writes the two files of one document. The text is the one that was read, since the offsets count in it.
  mutating func write(_ document: Document, _ extraction: Extraction) throws(Failure) {
    let base = Self.fileName(document.id)
    var name = base
    var number = 2
    while !names.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    try Self.write(document.text, to: "\(path)\(name).txt")
    try Self.write(extraction.formatted(.brat), to: "\(path)\(name).ann")
  }

  private static func write(_ text: String, to path: String) throws(Failure) {
    var output = try OutputWriter(path: path)
    try output.write(text)
    try output.finish()
  }

  /// The last part of an id, which can hold anything, as the name of a file: without its ending and of safe characters only.
  private static func fileName(_ id: String) -> String {
    let last = id.unicodeScalars.split(separator: "/").last.map { String($0) } ?? ""
    let base = last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
    let safe = base.unicodeScalars.prefix(100).map { scalar -> Character in
      let isSafe = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || ["-", "_", "."].contains(scalar)
      return isSafe ? Character(scalar) : "_"
    }
    let name = String(safe)
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }
}
