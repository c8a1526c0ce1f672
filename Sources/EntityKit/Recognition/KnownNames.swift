/// Where the gazetteer found something in a document: what the rules for unlisted names lean on.
struct KnownNames {
  /// A listed name and the next one that starts at the same token, or -1.
  private struct Listed {
    let end: Int32
    var type: NameType
    let next: Int32
  }

  /// What the gazetteer found at a token.
  private struct Start {
    /// The end of the place that starts there, or 0.
    var place: Int32 = 0
    /// The end of the demonym that starts there, or 0.
    var demonym: Int32 = 0
    /// The listed name that was noted last, or -1.
    var listed: Int32 = -1
    var isWeapon = false
    /// Whether a class of weapons starts there.
    var isClass = false
    /// Whether it is inside a system that needs no support.
    var isSystem = false
  }

  private var starts: [Start]
  private var names: [Listed] = []

  /// Nothing is known yet of a text of so many tokens.
  init(tokens: Int) { starts = [Start](tokens, of: Start()) }

  mutating func noteWeapon(at token: Int) { starts[token].isWeapon = true }

  mutating func noteClass(at token: Int) { starts[token].isClass = true }

  mutating func noteSystem(_ tokens: Range<Int>) { for token in tokens { starts[token].isSystem = true } }

  mutating func note(_ tokens: Range<Int>, _ type: NameType, _ kind: Mention.Kind) {
    let first = tokens.lowerBound
    let end = Int32(tokens.upperBound)
    if kind == .demonym {
      starts[first].demonym = max(starts[first].demonym, end)
    } else if type == .place {
      starts[first].place = max(starts[first].place, end)
    }
    guard kind == .name else { return }
    if let held = index(of: tokens) {
      names[held].type = type
    } else {
      names.append(Listed(end: end, type: type, next: starts[first].listed))
      starts[first].listed = Int32(names.count - 1)
    }
  }

  private func index(of tokens: Range<Int>) -> Int? {
    guard starts.indices.contains(tokens.lowerBound) else { return nil }
    var name = starts[tokens.lowerBound].listed
    while name >= 0 {
      if names[Int(name)].end == Int32(tokens.upperBound) { return Int(name) }
      name = names[Int(name)].next
    }
    return nil
  }

  /// The type of the listed name that the tokens are.
  func listed(_ tokens: Range<Int>) -> NameType? { index(of: tokens).map { names[$0].type } }

  /// Whether a list says that the tokens are a name of something else, or that they are one already.
  func isListed(_ tokens: Range<Int>, besides type: NameType) -> Bool {
    guard let found = listed(tokens) else { return false }
    return found != type
  }

  /// Whether a listed weapon starts at a token.
  func isWeapon(_ token: Int) -> Bool { starts.indices.contains(token) && starts[token].isWeapon }

  /// Whether a listed class of weapons starts at a token.
  func isClass(_ token: Int) -> Bool { starts.indices.contains(token) && starts[token].isClass }

  /// Whether a token is inside a listed weapon system that needs no support.
  func isSystem(_ token: Int) -> Bool { starts.indices.contains(token) && starts[token].isSystem }

  /// The end of the listed place that starts at a token.
  func placeEnd(_ start: Int) -> Int? {
    guard starts.indices.contains(start), starts[start].place > 0 else { return nil }
    return Int(starts[start].place)
  }

  /// Whether a listed place of at most four words ends before a token.
  func placeEnding(_ end: Int) -> Bool { (max(0, end - 4)..<end).contains { placeEnd($0) == end } }

  /// The end of the demonym that starts at a token.
  func demonymEnd(_ start: Int) -> Int? {
    guard starts.indices.contains(start), starts[start].demonym > 0 else { return nil }
    return Int(starts[start].demonym)
  }

  /// The end of the place or demonym that starts at a token.
  func geographicEnd(_ start: Int) -> Int? { placeEnd(start) ?? demonymEnd(start) }
}
