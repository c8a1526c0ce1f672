import Dispatch
import EntityKit

/// Reads documents on several threads and hands the results on in the order of the documents.
///
/// Documents are gathered until the window is full and are then read side by side, so that memory is bounded by the window and not by the
/// corpus. With one job each document is read as it comes.
struct ExtractionWindow<Result: Sendable> {
  /// A window is full with so many documents for each job, or with so many bytes of text in all.
  private static var documentsPerJob: Int { 32 }
  private static var byteLimit: Int { 8 << 20 }

  private let jobs: Int
  private let work: @Sendable (Document) -> Result
  private var documents: [Document] = []
  private var bytes = 0

  /// A window of `jobs` threads, each of which does `work` for one document at a time.
  init(jobs: Int, _ work: @escaping @Sendable (Document) -> Result) {
    self.jobs = jobs
    self.work = work
  }

  /// Takes in one more document, and hands on the results of all as soon as the window is full.
  mutating func add(_ document: Document, _ receive: (Document, Result) throws(Failure) -> Void) throws(Failure) {
    documents.append(document)
    bytes += document.text.utf8.count
    if jobs == 1 || documents.count >= Self.documentsPerJob * jobs || bytes >= Self.byteLimit { try flush(receive) }
  }

  /// Hands on the results of the documents that are still in the window.
  mutating func flush(_ receive: (Document, Result) throws(Failure) -> Void) throws(Failure) {
    let batch = documents
    documents.removeAll(keepingCapacity: true)
    bytes = 0
    for (document, result) in zip(batch, results(of: batch)) { try receive(document, result) }
  }

  /// The results of some documents, in their order. Each thread gets about as many bytes as the others.
  private func results(of documents: [Document]) -> [Result] {
    guard jobs > 1, documents.count > 1 else { return documents.map(work) }
    let shares = (0..<min(jobs, documents.count)).map { _ in Share() }
    for (number, document) in documents.enumerated() {
      guard let share = shares.min(by: { $0.bytes < $1.bytes }) else { continue }
      share.numbers.append(number)
      share.bytes += document.text.utf8.count + 1
    }
    let work = work
    DispatchQueue.concurrentPerform(iterations: shares.count) { index in
      for number in shares[index].numbers { shares[index].results.append((number, work(documents[number]))) }
    }
    return shares.flatMap(\.results).sorted { $0.number < $1.number }.map(\.result)
  }

  /// The documents of one thread and their results. Unchecked: while the threads run, each touches its own share alone.
  private final class Share: @unchecked Sendable {
    var numbers: [Int] = []
    var bytes = 0
    var results: [(number: Int, result: Result)] = []
  }
}
