import GazetteerData

/// The data files that are embedded in the binary.
enum BuiltInData {
  /// The embedded file of that name, not copied. An absent one is empty, which its reader reports.
  static func file(_ name: String) -> TableFile {
    for index in 0..<embedded_file_count() {
      let file = embedded_file_at(index)
      guard String(cString: file.name) == name else { continue }
      return TableFile(name: name, bytes: DataBytes(embedded: UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
    return TableFile(name: name, bytes: DataBytes([]))
  }

  /// The words of a class of `words.tsv`, in their order. O(file).
  static func words(of wordClass: String) -> [String] {
    let rows = (try? file("words.tsv").rows(header: ["class", "value", "words"])) ?? []
    return rows.filter { $0.text(0) == wordClass }.flatMap { $0.values(2) }
  }
}
