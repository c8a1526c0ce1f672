import Testing

@testable import EntityKit

/// The compiled indexes, and what happens without them.
@Suite struct DataImageTests {
  private static let compiled = Result { () throws(DataError) in try DataImageWriter.image(of: BuiltInData()) }
  private static let source = DataImage.Source(BuiltInData())

  @Test func theStoredImageIsThatOfTheData() throws {
    let isFresh = try Self.compiled.get() == Array(BuiltInData().index)
    #expect(isFresh, "Gazetteers/index.bin is not that of the data and the code: run Gazetteers/compile and commit what it writes")
  }

  @Test func compilingTwiceGivesTheSameBytes() throws {
    let isEqual = try DataImageWriter.image(of: BuiltInData()) == Self.compiled.get()
    #expect(isEqual)
  }

  @Test func imageInMemoryOfItsOwnIsRead() throws {
    let bytes = try DataBytes(Self.compiled.get())
    let image = try #require(DataImage(bytes, of: Self.source))
    let folding = try Folding(BuiltInData.file("folding.tsv"))
    #expect(Folding(image).table.elementsEqual(folding.table))
    let lexicon = Lexicon(image, folding: folding, words: BuiltInData.file("words.tsv"))
    #expect(lexicon[folding.hash("supplied")].readings.contains(.past))
    #expect(lexicon.nominals == (try Shared.pipeline.lexicon.nominals))
  }

  /// What is done to a good image so that it is none: how many bytes are kept, and which one is changed.
  @Test(
    arguments: [
      ("empty", 0, nil), ("cut in the header", 40, nil), ("another magic", .max, 0), ("another format", .max, 8),
      ("other names", .max, 16), ("other rules", .max, 31),
    ] as [(String, Int, Int?)])
  func anotherImageIsNotTaken(name: String, kept: Int, changed: Int?) throws {
    var bytes = try Self.compiled.get()
    #expect(DataImage(DataBytes(bytes), of: Self.source) != nil)
    if let changed { bytes[changed] ^= 1 }
    #expect(DataImage(DataBytes(Array(bytes.prefix(kept))), of: Self.source) == nil, "\(name)")
  }

  private static let text = """
    Dakar, 3 May (Reuters) - Gen. Idriss Moussa of Chad bought two Mi-35s, RPGs and MiG 29 jets from Belarusian state company Belspetsvneshtechnika. The \
    U.S. denied that Ivory Coast's government had given M-16 rifles to the rebels, in exchange for cobalt. The group met him in N'Djamena.
    """

  private static let mine = DataFile(
    name: "mine.tsv",
    text: GazetteerReader.header.joined(separator: "\t")
      + "\nx.one\tBelspetsvneshtechnika\torganization/company\t\t\tBY\t\n-place.senegal-dakar\t\t\t\t\t\t\n")

  @Test(
    arguments: [("built-in", [], true), ("more", [mine], true), ("others", [mine], false), ("none", [], false)]
      as [(String, [DataFile], Bool)])
  func withoutAnImageTheSameIsRead(name: String, gazetteers: [DataFile], builtIn: Bool) throws {
    let document = Document(id: "t", text: Self.text)
    let taken = try Pipeline(gazetteers: gazetteers, builtIn: builtIn)
    let built = try Pipeline(gazetteers: gazetteers, builtIn: builtIn, data: BuiltInData(index: DataBytes([])))
    #expect(taken.extract(from: document) == built.extract(from: document), "\(name)")
    #expect(!taken.extract(from: document).entities.isEmpty || !builtIn, "\(name)")
  }

  @Test func everyEntryOfTheImageIsThatOfTheFiles() throws {
    let listed = try GazetteerReader.entries(of: BuiltInData().gazetteers)
    let taken = try Shared.pipeline.gazetteer.entries
    #expect(taken.count == listed.count)
    let differing = listed.indices.filter { index in
      let (one, other) = (listed[index], taken[index])
      return one.id != other.id || one.file != other.file || one.type != other.type || one.subtype != other.subtype
        || one.aliases != other.aliases || one.demonyms != other.demonyms || one.country != other.country
        || one.writtenAttributes != other.writtenAttributes
    }
    #expect(differing.isEmpty, "\(differing.prefix(5).map { listed[$0].id })")
  }
}
