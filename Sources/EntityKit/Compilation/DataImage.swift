/// The indexes of the built-in data, compiled ahead: `Gazetteers/index.bin`. A start that finds an image of the data as they are uses it in
/// place; any other builds the indexes from the data.
///
/// A header of 64-bit numbers (magic, format and number of word classes, the digests of the data it was made from, start and length of
/// each section in bytes), then
/// the sections: numbers and records end to end, low byte first, each from a multiple of 16 bytes on.
struct DataImage: Sendable {
  /// What an image holds, in its order.
  enum Section: Int, CaseIterable {
    case folding
    case readingRules, readingTests, readingEndings
    case wordSlots, words, phrases, phraseKeys, nominals, abbreviations
    case entries, origins, states, forms, nameStarts, namePairs, nameChains, nameLetters
  }

  /// The digests of the data that an image is made from.
  struct Source: Hashable, Sendable {
    let names: DataDigest
    let rules: DataDigest

    /// The digests of all data. O(n).
    init(_ data: BuiltInData) {
      names = DataDigest(of: data.gazetteers + data.lists)
      rules = DataDigest(of: data.rules)
    }
  }

  private let bytes: DataBytes
  private let header: Column<UInt64>

  /// The image in `bytes`; `nil` where they are none of this format and byte order, or one of other data. O(1).
  init?(_ bytes: DataBytes, of source: Source) {
    guard bytes.count >= Self.headerBytes else { return nil }
    let header = bytes.records(of: UInt64.self, in: 0..<Self.headerBytes)
    guard header.prefix(4).elementsEqual(Self.beginning(source)) else { return nil }
    self.bytes = bytes
    self.header = header
  }

  /// The records of a section, in place. They must be those that were written.
  func list<Record: BitwiseCopyable & Sendable>(_ section: Section, of type: Record.Type) -> Column<Record> {
    let start = Int(header[4 + section.rawValue * 2])
    return bytes.records(of: type, in: start..<start + Int(header[5 + section.rawValue * 2]))
  }

  /// An image with the bytes of the sections. O(n).
  static func bytes(_ sections: [Section: [UInt8]], of source: Source) -> [UInt8] {
    var header = beginning(source)
    var start = headerBytes
    for section in Section.allCases {
      let count = sections[section]?.count ?? 0
      header += [UInt64(start), UInt64(count)]
      start += padded(count)
    }
    var image = header.withUnsafeBytes { Array($0) }
    for section in Section.allCases {
      let bytes = sections[section] ?? []
      image += bytes
      image += repeatElement(0, count: padded(bytes.count) - bytes.count)
    }
    return image
  }

  private static var headerBytes: Int { (4 + Section.allCases.count * 2) * MemoryLayout<UInt64>.size }

  private static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  private static func beginning(_ source: Source) -> [UInt64] {
    // A new class of words shifts the bits of others.
    [magic, format << 32 | UInt64(WordClass.allCases.count), source.names.number, source.rules.number]
  }

  /// `EntityKt` in ASCII, where the low byte of a number comes first.
  private static let magic: UInt64 = 0x744B_7974_6974_6E45
  /// The number of this format: a change of a record or of a section gets the next one.
  private static let format: UInt64 = 2
}
