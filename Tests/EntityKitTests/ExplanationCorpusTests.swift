import Foundation
import Testing

@testable import EntityKit

/// What is explained is what is extracted, in real prose as well.
struct ExplanationCorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  private static func texts(_ set: String) throws -> [(name: String, text: String)] {
    let folder = corpus.appendingPathComponent(set)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted().map { name in
      (name, try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  @Test(arguments: CorpusTests.floors.map(\.name)) func everyClaimHasItsReasons(_ set: String) throws {
    for (name, text) in try Self.texts(set) {
      let document = Document(id: name, text: text)
      let explanation = Shared.extractor.explain(document)
      #expect(explanation.extraction == Shared.extractor.extract(from: document), "\(name)")
      let explained = explanation.sentences.flatMap(\.claims)
      #expect(Set(explained.map(\.claim)) == Set(explanation.extraction.relations.flatMap(\.claims)), "\(name)")
      for one in explained { #expect(ExplanationTests.faults(of: one).isEmpty, "\(name): \(one.claim.evidence.text)") }
      for sentence in explanation.sentences {
        #expect((sentence.nearest != nil) == (sentence.claims.isEmpty && !sentence.triggers.isEmpty), "\(name): \(sentence.quote.text)")
      }
    }
  }
}
