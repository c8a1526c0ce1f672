/// A JSON value that was read. Numbers with a fraction are kept as they are written, since no format of this program has any.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; of a key that stands twice the last one counts.
  case object([(key: String, value: JSONValue)])

  /// The member of that name, `nil` where there is none, it is `null`, or this is no object. O(members).
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members.last(where: { $0.key == key }) else { return nil }
    if case .null = member.value { return nil }
    return member.value
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
