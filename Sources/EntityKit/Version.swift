/// What this library is, for outputs that say what made them.
public enum EntityKitVersion {
  /// The version, as in semantic versioning.
  public static let current = "0.1.0"
}
