/// Every spelling of the entries whatever its case, marks, hyphens and spaces: what people ask for, where `NameIndex` finds what a text
/// may mean.
struct ListedSpellings {
  /// A spelling of an entry.
  struct Use {
    let entry: Int
    let kind: Mention.Kind
    /// As it stands in the row.
    let spelling: String
  }

  private var uses: [[UInt8]: [Use]] = [:]
  private let folding: Folding

  /// The spellings of all entries. O(n).
  init(_ gazetteer: Gazetteer, folding: Folding) {
    self.folding = folding
    for (index, entry) in gazetteer.entries.enumerated() {
      for name in [entry.name] + entry.aliases { add(name, .name, index) }
      for demonym in entry.demonyms { add(demonym, .demonym, index) }
    }
  }

  private mutating func add(_ spelling: String, _ kind: Mention.Kind, _ entry: Int) {
    let key = Self.key(spelling, folding)
    guard !key.isEmpty, uses[key]?.last?.entry != entry else { return }
    uses[key, default: []].append(Use(entry: entry, kind: kind, spelling: spelling))
  }

  /// The spellings that are the same name, one of each entry, in the order of the entries. O(name).
  func uses(of name: String) -> [Use] { uses[Self.key(name, folding)] ?? [] }

  /// The spelling nearest to a name that no entry has, or `nil` where none is near. O(n).
  func nearest(to name: String) -> String? {
    let key = String(decoding: Self.key(name, folding), as: UTF8.self)
    let keys = EditDistance.near(key, among: uses.keys.map { String(decoding: $0, as: UTF8.self) })
    return keys.flatMap { uses[Array($0.utf8)]?.first?.spelling }
  }

  /// What two spellings of one name share: their folded letters without spaces.
  static func key(_ name: String, _ folding: Folding) -> [UInt8] {
    let bytes = Array(name.utf8)
    return folding.key(of: bytes, in: 0..<bytes.count).filter { $0 != UInt8(ascii: " ") }
  }
}
