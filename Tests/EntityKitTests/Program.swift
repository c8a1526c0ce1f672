import Foundation

/// A program beside the tests, which not every machine has.
struct Program: Sendable {
  static let dot = Program("dot")
  static let python = Program("python3")
  static let chromium = Program("chromium")

  /// What one run gave.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  private let path: String?

  init(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    path = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  init(path: String) { self.path = FileManager.default.isExecutableFile(atPath: path) ? path : nil }

  var exists: Bool { path != nil }

  /// Runs it. Input and outputs are files, so no pipe can fill up while nobody reads it; where an argument is `INPUT`, it is the
  /// path of the input, which has the ending `ending`.
  func run(_ arguments: [String], input: String = "", ending: String = "txt") throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entitykit-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
    let given = file("in.\(ending)")
    try Data(input.utf8).write(to: given)
    for name in ["out", "err"] { try Data().write(to: file(name)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments.map { $0 == "INPUT" ? given.path : $0 }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: file("out"))
    process.standardError = try FileHandle(forWritingTo: file("err"))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: file(name)), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }
}

/// `Tests/Readers/read.py`: readers of the formats that others wrote.
enum Reader {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Readers/read.py").path

  /// Whether some Python has a package.
  static func has(_ module: String) -> Bool { python(with: module) != nil }

  /// The Python that has a package: the one of the search path, else the one that the system's packages are for.
  private static func python(with module: String) -> Program? {
    [Program.python, Program(path: "/usr/bin/python3")].first { python in
      python.exists && (try? python.run([script, "--has", module]).status) == 0
    }
  }

  /// What a reader found.
  struct Found: Decodable {
    var nodes: [String: String]
    var claims: [[String: Value]]
    var scripts: Int?
    var handlers: [String]?
  }

  /// Text, or what a reader took for a number or a truth value, as text.
  struct Value: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let flag = try? container.decode(Bool.self) {
        text = String(flag)
      } else {
        text = try String(container.decode(Double.self))
      }
    }
  }

  /// Reads `text` with the reader of `format`, which needs `module`. What the reader says is the fault that is thrown.
  static func read(_ text: String, as format: String, with module: String) throws -> Found {
    let run = try (python(with: module) ?? Program.python).run([script, format, "INPUT"], input: text)
    guard run.status == 0 else { throw Fault(description: run.errors) }
    return try JSONDecoder().decode(Found.self, from: Data(run.output.utf8))
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }
}
