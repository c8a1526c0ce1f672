import Foundation
import Testing

/// The program that was built beside the tests.
enum EntitiesBinary {
  /// What one run of it gave.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Where it is: in the folder of the test product or in one above it.
  static let url: URL? = {
    let products =
      ProcessInfo.processInfo.arguments.filter { $0.contains(".xctest") } + Bundle.allBundles.map(\.bundlePath)
      + [Bundle.main.executablePath ?? ""]
    for product in products {
      var folder = URL(fileURLWithPath: product)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent("entities")
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
        if exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: candidate.path) {
          return candidate
        }
      }
    }
    return nil
  }()

  /// Runs `entities` with `arguments` in `folder`.
  static func run(
    _ arguments: [String], input: String = "", in folder: Folder? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(arguments, bytes: Data(input.utf8), in: folder, environment: environment)
  }

  /// The same, with any bytes on standard input.
  static func run(
    _ arguments: [String], bytes: Data, in folder: Folder? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await launch(#require(url), arguments, bytes, folder, environment)
  }

  /// Runs a shell script that finds the program as `$1`.
  static func shell(_ script: String, in folder: Folder) async throws -> Outcome {
    let arguments = try ["-c", script, "sh", #require(url).path]
    return try await launch(URL(fileURLWithPath: "/bin/sh"), arguments, Data(), folder, [:])
  }

  /// A debug build takes a second to load its word lists: a hundred programs at once would stop the machine.
  private static let gate = Gate(places: 3)

  /// Input and both outputs are files, so no pipe can fill up while nobody reads it.
  private static func launch(
    _ program: URL, _ arguments: [String], _ input: Data, _ folder: Folder?, _ environment: [String: String]
  ) async throws -> Outcome {
    await gate.enter()
    defer { gate.leave() }
    let streams = try Folder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder.url }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.write(input, to: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.write(Data(), to: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.write(Data(), to: "err"))
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
    #expect(process.terminationReason == .exit, "\(arguments) ended by a signal")
    return Outcome(status: process.terminationStatus, output: try streams.read("out"), errors: try streams.read("err"))
  }
}

/// Lets a few in at a time.
final class Gate: Sendable {
  private let line: Line

  /// Who is in and who waits.
  private actor Line {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    func enter() async {
      if free > 0 {
        free -= 1
      } else {
        await withCheckedContinuation { waiting.append($0) }
      }
    }

    func leave() {
      if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
  }

  init(places: Int) { line = Line(places: places) }

  func enter() async { await line.enter() }

  func leave() { Task { await line.leave() } }
}

/// A folder that goes away with the test.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("entities-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and says where.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try data.write(to: file)
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL { try write(Data(text.utf8), to: name) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The names of all files, also hidden ones.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
