/// Suggested names as a gazetteer, each below a comment with what is known of it.
struct NameSuggestionFormat {
  let folding: Folding
  /// Ids of entries that there are.
  let taken: Set<String>

  func format(_ suggestions: [NameSuggestion]) -> String {
    var taken = taken
    var lines = [GazetteerReader.header.joined(separator: "\t")]
    for suggestion in suggestions {
      lines.append(comment(suggestion))
      lines.append(row(suggestion, &taken))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `# 12 times in 3 documents, a person by title: a.txt: "... Colonel Tadesse Worku said ..."`.
  private func comment(_ suggestion: NameSuggestion) -> String {
    let times = DisplayText.count(suggestion.count, "time", "times")
    let documents = DisplayText.count(suggestion.documents, "document", "documents")
    let guess = suggestion.cue == UnlistedName.bare ? "by its capitals only" : "taken for \(article(suggestion.type)) by \(suggestion.cue)"
    return DisplayText.clean("# \(times) in \(documents), \(guess): \(suggestion.documentID): \"\(suggestion.context)\"")
  }

  private func article(_ type: EntityType) -> String { (type == .organization ? "an " : "a ") + type.rawValue }

  private func row(_ suggestion: NameSuggestion, _ taken: inout Set<String>) -> String {
    let type = suggestion.subtype.map { "\(suggestion.type.rawValue)/\($0)" } ?? suggestion.type.rawValue
    let attributes = suggestion.weaponClass.map { "class=\($0)" } ?? ""
    let cells = [
      id(suggestion, &taken), cell(suggestion.name), type, suggestion.aliases.map { cell($0) }.joined(separator: "|"), "",
      suggestion.country ?? "", attributes,
    ]
    return cells.joined(separator: "\t")
  }

  /// A text that divides neither cells nor values.
  private func cell(_ text: String) -> String {
    String(String.UnicodeScalarView(DisplayText.clean(text).unicodeScalars.map { $0 == "|" ? "/" : $0 }))
  }

  /// `person.tadesse-worku`, with a number where that is taken.
  private func id(_ suggestion: NameSuggestion, _ taken: inout Set<String>) -> String {
    let words = cell(suggestion.name).split(separator: " ").map { word in
      let bytes = Array(word.utf8)
      return String(decoding: folding.key(of: bytes, in: 0..<bytes.count), as: UTF8.self)
    }
    let prefix = suggestion.type == .organization ? "org" : suggestion.type.rawValue
    let base = prefix + "." + words.filter { !$0.isEmpty }.joined(separator: "-")
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
