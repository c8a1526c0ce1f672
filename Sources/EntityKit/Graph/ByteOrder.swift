/// The order of strings by their bytes: the same on every platform and Unicode version, and total, which Swift's own order of
/// canonically equivalent strings is not.
enum ByteOrder {
  /// Whether `left` comes before `right`. O(n).
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
