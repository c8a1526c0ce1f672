import GazetteerData

/// The data files that are embedded in the binary.
struct BuiltInData: Sendable {
  /// Places, organizations, people and weapons.
  let gazetteers = ["places.tsv", "organizations.tsv", "people.tsv", "weapons.tsv"].map { file($0) }
  let folding = file("folding.tsv")
  let lexicon = file("lexicon.tsv")
  let words = file("words.tsv")
  let names = file("names.tsv")
  let frames = file("frames.tsv")
  let signatures = file("signatures.tsv")
  let readings = file("readings.tsv")
  let irregular = file("irregular.tsv")
  /// The image of their indexes, or what stands in its place.
  let index: DataBytes

  /// The data with an image of their own or another one.
  init(index: DataBytes = file("index.bin").bytes) { self.index = index }

  /// What the words of a text are looked up in, beside the gazetteers.
  var lists: [TableFile] { [folding, lexicon, words, names] }

  /// What relations are read by.
  var rules: [TableFile] { [frames, signatures, readings, irregular] }

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
