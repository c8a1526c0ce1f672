/// A value of an attribute in a format that knows only flat ones.
enum AttributeValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)

  /// The value as text.
  var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

/// An attribute that each row of a table has: what CSV, GraphML, GEXF and Cypher keep of a node, a relation or a claim.
struct AttributeColumn<Row>: Sendable {
  /// What its values are.
  enum Kind: Sendable {
    case text
    case number
    case flag
  }

  /// What it is called in every format.
  let name: String
  let kind: Kind
  /// Its value; `nil` where the row has none.
  let value: @Sendable (Row) -> AttributeValue?

  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name: name, kind: .text) { value($0).map(AttributeValue.text) }
  }

  /// A list, joined by semicolons. An empty one is no value.
  static func list(_ name: String, _ values: @escaping @Sendable (Row) -> [String]) -> Self {
    Self(name: name, kind: .text) { row in
      let values = values(row)
      return values.isEmpty ? nil : .text(values.joined(separator: "; "))
    }
  }

  static func number(_ name: String, _ value: @escaping @Sendable (Row) -> Int) -> Self {
    Self(name: name, kind: .number) { .number(value($0)) }
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    Self(name: name, kind: .flag) { .flag(value($0)) }
  }
}
