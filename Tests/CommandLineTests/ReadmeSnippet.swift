import EntityKit

/// The library snippet of the README, word for word below its import, so that it compiles and runs with the tests.
enum ReadmeSnippet {
  /// What it prints.
  static func output() -> String {
    var output = ""
    func print(_ items: Any...) { output += items.map { "\($0)" }.joined(separator: " ") + "\n" }
    // Begin of the snippet.
    let extractor = EntityExtractor()  // loads the built-in names: build it once, use it from any thread
    let text = "Belarus will supply Chad with 12 Mi-35 helicopters, Prime Minister Idriss Moussa said on Monday."
    let extraction = extractor.extract(from: Document(id: "note", text: text))  // never throws
    for claim in extraction.relations.flatMap(\.claims) {
      print("//", claim.polarity, claim.modality, claim.items.map(\.quote.text), claim.evidence.text)
    }
    print(ClaimGraph([extraction]).formatted(.dot))
    // End of the snippet.
    return output
  }
}
