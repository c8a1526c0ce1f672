import EntityKit
import Testing

/// A sentence with its names marked: `[person Ivan Petrov] spoke in [place Omsk].`
struct MarkedText: CustomTestStringConvertible {
  /// A name by type and place in the text, in Unicode scalars.
  struct Name: Hashable, CustomStringConvertible {
    var type: String
    var start: Int
    var text: String
    var description: String { "[\(type) \(text)]@\(start)" }
  }

  /// The sentence without its marks.
  private(set) var text = ""
  private(set) var names: [Name] = []
  var testDescription: String { text }

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
      let name = parts.count == 2 ? String(parts[1]) : ""
      names.append(Name(type: String(parts.first ?? ""), start: text.unicodeScalars.count, text: name))
      text += name
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// The names that the extractor finds, of the types asked for.
  static func found(in text: String, by extractor: EntityExtractor, types: Set<EntityType>) -> [Name] {
    let extraction = extractor.extract(from: Document(id: "marked", text: text))
    let names = extraction.entities.filter { types.contains($0.type) }.flatMap { entity in
      entity.mentions.filter { $0.kind == .name }.map { mention in
        Name(type: entity.type.rawValue, start: mention.quote.span.scalars.lowerBound, text: mention.quote.text)
      }
    }
    return names.sorted { $0.start < $1.start }
  }
}
