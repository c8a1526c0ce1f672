/// Reads the members of objects that this program has written, and says where one is not as it should be.
struct RecordReader {
  /// A value that is not what its place in the format wants.
  struct Fault: Error, Equatable {
    /// `relations[2].claims[0].trigger: a string is wanted, not a number`.
    let message: String
  }

  let value: JSONValue
  /// The way from the whole to this value.
  let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func fault(_ key: String, _ wanted: String) -> Fault {
    let found = value[key].map { ", not \($0.kind)" } ?? ", and there is none"
    return Fault(message: "\(place(key)): \(wanted) is wanted\(found)")
  }

  func string(_ key: String) throws(Fault) -> String {
    guard case .string(let text)? = value[key] else { throw fault(key, "a string") }
    return text
  }

  /// A string that may be missing.
  func known(_ key: String) throws(Fault) -> String? { value[key] == nil ? nil : try string(key) }

  func integer(_ key: String) throws(Fault) -> Int {
    guard case .integer(let number)? = value[key] else { throw fault(key, "a whole number") }
    return number
  }

  /// Whether a flag is set.
  func flag(_ key: String) -> Bool { if case .bool(true)? = value[key] { true } else { false } }

  /// A word of a closed list.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Choice.Type = Choice.self) throws(Fault) -> Choice {
    guard let choice = Choice(rawValue: try string(key)) else {
      throw fault(key, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }

  func object(_ key: String) throws(Fault) -> RecordReader {
    guard let member = value[key], case .object = member else { throw fault(key, "an object") }
    return RecordReader(member, path: place(key))
  }

  /// The members of a list, which may be missing.
  func list(_ key: String) throws(Fault) -> [RecordReader] {
    guard let member = value[key] else { return [] }
    guard case .array(let values) = member else { throw fault(key, "a list") }
    return values.enumerated().map { RecordReader($0.element, path: "\(place(key))[\($0.offset)]") }
  }

  /// The members of a list, each as `read` makes it.
  func list<Element>(_ key: String, _ read: (RecordReader) throws(Fault) -> Element) throws(Fault) -> [Element] {
    var elements: [Element] = []
    for member in try list(key) { elements.append(try read(member)) }
    return elements
  }

  /// The strings of a list, which may be missing.
  func strings(_ key: String) throws(Fault) -> [String] {
    try list(key) { member throws(Fault) in
      guard case .string(let text) = member.value else {
        throw Fault(message: "\(member.path): a string is wanted, not \(member.value.kind)")
      }
      return text
    }
  }

  /// The quotation that this object is.
  func quote() throws(Fault) -> Quote {
    let (start, end) = (try integer("start"), try integer("end"))
    guard 0 <= start, start <= end else { throw Fault(message: "\(path): no stretch begins at \(start) and ends at \(end)") }
    return Quote(text: try string("text"), span: TextSpan(utf8: nil, scalars: start..<end))
  }

  /// The quotation that a member is.
  func quote(_ key: String) throws(Fault) -> Quote { try object(key).quote() }
}
