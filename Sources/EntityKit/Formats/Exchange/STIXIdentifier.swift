extension STIXFormat {
  /// `type--UUID`, the same for the same `fields`.
  ///
  /// The UUID is made of SHA-256 over type and fields. It is marked as version 5, made of a name, though that one takes
  /// SHA-1: the schemas of STIX know versions 1 to 5 only.
  static func identifier(_ type: String, _ fields: [String]) -> String {
    let message = ([type] + fields).flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    let digits = Array(SHA256.hex(of: message))
    let variant = ["8", "9", "a", "b"][(digits[16].hexDigitValue ?? 0) % 4]
    let parts = [
      String(digits[0..<8]), String(digits[8..<12]), "5" + String(digits[13..<16]), variant + String(digits[17..<20]),
      String(digits[20..<32]),
    ]
    return "\(type)--\(parts.joined(separator: "-"))"
  }

  /// The identifier of a node. Without a country code, STIX has no place for a location.
  static func identifier(of node: ClaimGraph.Node) -> String {
    identifier(node.type == .place && node.countryCode != nil ? "location" : "identity", [node.id])
  }

  /// `supplies`, `denied-planned-supplies`: lower-case letters, digits and hyphens.
  static func relationshipType(_ kind: RelationKind, _ polarity: Polarity, _ modality: Modality) -> String {
    let name = kind.rawValue.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let stance = [polarity == .negative ? "denied" : nil, modality == .actual ? nil : modality.rawValue].compactMap(\.self)
    return (stance + [String(name)]).joined(separator: "-")
  }

  /// What every object has. `day` is that of the document, where it is known.
  static func common(_ type: String, _ id: String, day: String? = nil, createdBy: String?, _ object: inout JSONWriter) {
    let time = (day ?? "1970-01-01") + "T00:00:00.000Z"
    object.member("type", type)
    object.member("spec_version", "2.1")
    object.member("id", id)
    if let createdBy { object.member("created_by_ref", createdBy) }
    object.member("created", time)
    object.member("modified", time)
  }
}
