/// Ids that anybody can compute again from what they name.
enum GraphIdentifier {
  /// `prefix` and 16 digits of SHA-256 over the fields, each as its length in bytes, a colon and its bytes: no two lists of fields run
  /// together to the same bytes.
  static func make(_ prefix: String, _ fields: [String]) -> String {
    var bytes: [UInt8] = []
    for field in fields {
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
      bytes.append(contentsOf: field.utf8)
    }
    return prefix + SHA256.hex(of: bytes).prefix(16)
  }
}
