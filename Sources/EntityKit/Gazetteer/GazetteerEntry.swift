/// One row of a gazetteer: a thing that the world knows by name.
struct GazetteerEntry: Sendable {
  let id: String
  let name: String
  let type: EntityType
  let subtype: String?
  let aliases: [String]
  let demonyms: [String]
  /// ISO 3166 code of the country that it is or belongs to.
  let country: String?
  /// `key=value` pairs of the last column.
  let attributes: [String: String]

  /// The country whose capital or seat of power this is.
  var stateCode: String? { attributes["capital-of"] ?? attributes["seat-of"] }
  var isState: Bool { type == .place && subtype == "country" }
  /// A class of weapons, not a system.
  var isClass: Bool { type == .weapon && subtype == "class" }
  /// A vague class such as "arms".
  var isGeneric: Bool { attributes["generic"] == "yes" }
  /// Whether the entry is no more: a state or an office of the past.
  var endYear: Int? { attributes["to"].flatMap { Int($0) } }
}

/// Reads gazetteers in the format of `Gazetteers/README.md`.
struct GazetteerReader {
  static let header = ["id", "name", "type", "aliases", "demonyms", "country", "attributes"]

  /// The entries of `files`, in order. A later row with the same id replaces an earlier one, one whose id begins with `-`
  /// removes it. O(n).
  static func entries(of files: [TableFile]) throws(DataError) -> [GazetteerEntry] {
    var entries: [GazetteerEntry?] = []
    var byID: [String: Int] = [:]
    for file in files {
      var inFile: Set<String> = []
      for row in try file.rows(header: header) {
        let id = row.text(0)
        if id.first == "-" {
          if let index = byID.removeValue(forKey: String(id.dropFirst())) { entries[index] = nil }
          continue
        }
        let entry = try entry(row)
        guard inFile.insert(id).inserted else {
          throw row.fault(.duplicate, cell: 0, "the id '\(id)' stands on two rows; ids name one entry each")
        }
        if let index = byID[id] {
          entries[index] = entry
        } else {
          byID[id] = entries.count
          entries.append(entry)
        }
      }
    }
    return entries.compactMap { $0 }
  }

  private static func entry(_ row: TableFile.Row) throws(DataError) -> GazetteerEntry {
    for (cell, name) in header.prefix(3).enumerated() where row.isEmpty(cell) {
      throw row.fault(.missingValue, cell: cell, "the \(name) is missing")
    }
    let type = row.text(2).split(separator: "/", maxSplits: 1).map(String.init)
    let known: [EntityType] = [.person, .organization, .place, .weapon]
    guard let first = type.first, known.contains(where: { $0.rawValue == first }) else {
      throw row.fault(
        .unknownValue, cell: 2, "unknown type '\(row.text(2))'; it must begin with person, organization, place or weapon")
    }
    var attributes: [String: String] = [:]
    for pair in row.values(6) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw row.fault(.unknownValue, cell: 6, "'\(pair)' is not an attribute; write key=value, divided by |")
      }
      attributes[parts[0]] = parts[1]
    }
    return GazetteerEntry(
      id: row.text(0), name: row.text(1), type: EntityType(rawValue: first), subtype: type.count > 1 ? type[1] : nil,
      aliases: row.values(3), demonyms: row.values(4), country: row.isEmpty(5) ? nil : row.text(5), attributes: attributes)
  }
}
