import Testing

@testable import EntityKit

/// Random texts out of news phrases, marks, scripts, repaired random bytes and very long words.
struct RandomText {
  private static let phrases = [
    "Russia supplied Syria with S-300 missiles.", "Angola bought 20 Mi-35 helicopters from Russia", "Olof Palme met Kofi Annan in Geneva",
    "the ministry denied that it had sold arms to the rebels", "“We sold nothing,” he said", "according to Amnesty International",
    "talks between Cuba and Vietnam", "The Kremlin's spokesman said", "Gen. Khalifa Haftar", "U.S. officials", "the group", "it", "he",
    "they agreed to deliver tanks to Chad, Niger and Togo", "which gave Hezbollah rockets", "was received by the president of France",
    "if Iran sends drones to Yemen", "Did Libya arm the IRA?", "No weapons were delivered", "neither Sweden nor Finland",
    "Ministry of Defence of Uruguay", "Zelmar Liberation Front (ZLF)", "the ZLF's commander, Tomas Veldkamp,",
    "Bulgaria, said Palme, armed M23.",
    "HAVANA, June 27 (AP) —", "Q: Did you?", "• Share", "By Anna Petrova", "$32 million in aid", "155mm shells", "AK-47s and RPGs", "and",
    "or",
    "that", "to", "of", "with", "by", "from", "via", "accused of", "asked Norway to lend", "refused", "will not", "may", "never",
    "in touch with",
    "the two men", "both sides", "we", "our country", "Moscow", "Turkey", "Jordan", "the British", "his talks with",
    "denied having refused to sell",
  ]
  private static let marks = [
    ".", "..", ",", ";", ":", "?", "!", "(", ")", "[", "]", "{", "}", "\"", "''", "'", "’", "‘", "“", "”", "«", "»", "—", "–", "-", "--",
    "…", "•", "*",
    "/", "&", "%", "$", "€", "@", "#", "<p>", "</p>", "&amp;", "https://example.org/a?b=(c)", "\u{0}", "\u{FEFF}", "\u{200B}", "\u{AD}",
    "\u{A0}",
    "\t", "\r\n", "\n", "\n\n", "\r", "\u{2028}", "\u{85}", "\u{FFFD}",
  ]
  private static let scripts = [
    "Россия поставила Ми-35", "中国向伊朗出售导弹。", "روسيا باعت أسلحة", "भारत ने", "Ελλάδα", "🚁🇺🇸👨‍👩‍👧", "e\u{301}\u{302}\u{303}", "İIıi", "ﬁnance", "𝔊𝔢𝔯",
    "ß",
  ]
  private static let joints = [" ", " ", " ", " ", "", "\n", ", ", ". ", "\n\n"]

  /// A text that depends on `seed` only.
  static func text(seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<(1 + generator.below(24)) {
      switch generator.below(20) {
      case 0...11: text += generator.pick(phrases) ?? ""
      case 12...15: text += generator.pick(marks) ?? ""
      case 16: text += generator.pick(scripts) ?? ""
      case 17:
        let bytes = (0..<generator.below(24)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        text += String(decoding: bytes, as: UTF8.self)
      case 18: text += String(repeating: generator.pick(["a", "A", "-", "(", "é", "9", "“", "."]) ?? "a", count: generator.below(400))
      default: text += (generator.pick(phrases) ?? "").uppercased()
      }
      text += generator.pick(joints) ?? " "
    }
    return text
  }

  static let seeds: ClosedRange<UInt64> = 1...120
}

/// What must hold of every text, stage by stage. Each function gives the faults that it finds.
enum Invariants {
  /// Tokens and gaps, joined, are the text; gaps hold nothing that can be seen; tokens do not split a scalar.
  static func ofTokens(_ text: String) throws -> [String] {
    let tokenized = try Shared.pipeline.tokenized(text)
    var faults: [String] = []
    var joined: [UInt8] = []
    var end = 0
    for (index, token) in tokenized.tokens.enumerated() {
      guard token.start >= end, token.end > token.start, Int(token.end) <= tokenized.bytes.count else {
        return ["token \(index) at \(token.range) after \(end) in \(tokenized.bytes.count) bytes"]
      }
      faults += gapFaults(tokenized.bytes[end..<Int(token.start)])
      joined += tokenized.bytes[end..<Int(token.end)]
      end = Int(token.end)
      if tokenized.bytes[Int(token.start)] & 0xC0 == 0x80 { faults.append("token \(index) starts inside a scalar") }
      if end < tokenized.bytes.count, tokenized.bytes[end] & 0xC0 == 0x80 { faults.append("token \(index) ends inside a scalar") }
    }
    faults += gapFaults(tokenized.bytes[end...])
    joined += tokenized.bytes[end...]
    if !joined.elementsEqual(text.utf8) { faults.append("tokens and gaps are not the text") }
    return faults
  }

  private static func gapFaults(_ gap: ArraySlice<UInt8>) -> [String] {
    String(decoding: gap, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned: false
      default: true
      }
    }.map { "U+\(String($0.value, radix: 16)) is in no token" }
  }

  /// Every token is in exactly one sentence, and keeps a reading before and after the reading rules.
  static func ofSentences(_ text: String) throws -> [String] {
    let pipeline = try Shared.pipeline
    let tokenized = pipeline.tokenized(text)
    var faults: [String] = []
    var next = 0
    var paragraph = 0
    for sentence in tokenized.sentences {
      if sentence.tokens.lowerBound != next || sentence.tokens.isEmpty { faults.append("sentence at \(sentence.tokens), not \(next)") }
      if sentence.paragraph < paragraph { faults.append("paragraph \(sentence.paragraph) after \(paragraph)") }
      next = sentence.tokens.upperBound
      paragraph = sentence.paragraph
    }
    if next != tokenized.tokens.count { faults.append("\(tokenized.tokens.count - next) tokens in no sentence") }
    if tokenized.words.count != tokenized.tokens.count { faults.append("\(tokenized.words.count) words") }
    faults += tokenized.words.indices.filter { tokenized.words[$0].readings.isEmpty }.map { "token \($0) has no reading" }
    var words = tokenized.words
    for sentence in tokenized.sentences { pipeline.tagger.rules.apply(to: &words, in: [sentence.tokens]) }
    for index in words.indices {
      if words[index].readings.isEmpty { faults.append("token \(index) lost its last reading") }
      if !words[index].readings.isSubset(of: tokenized.words[index].readings) { faults.append("token \(index) gained a reading") }
    }
    return faults
  }

  /// Mentions lie in one sentence, do not overlap and are in order; groups and clauses point to what exists.
  static func ofSyntax(_ text: String) throws -> [String] {
    let document = try Shared.syntax(text)
    var faults: [String] = []
    var end = 0
    for mention in document.mentions {
      if mention.tokens.isEmpty || mention.tokens.lowerBound < end { faults.append("mention at \(mention.tokens) after \(end)") }
      end = mention.tokens.upperBound
    }
    if end > document.text.tokens.count { faults.append("a mention ends behind the text") }
    if document.sentences.count != document.text.sentences.count { faults.append("\(document.sentences.count) analyses") }
    faults += document.text.words.indices.filter { document.text.words[$0].readings.isEmpty }.map { "token \($0) has no reading" }
    for (number, syntax) in document.sentences.enumerated() {
      faults += ofSentence(syntax, mentions: document.mentions.count).map { "sentence \(number): \($0)" }
    }
    return faults
  }

  private static func ofSentence(_ syntax: SentenceSyntax, mentions: Int) -> [String] {
    var faults: [String] = []
    let tokens = syntax.sentence.tokens
    func inside(_ range: Range<Int>) -> Bool { range.isEmpty || tokens.contains(range.lowerBound) && range.upperBound <= tokens.upperBound }
    func isNoun(_ noun: Int) -> Bool { syntax.nouns.indices.contains(noun) }
    for (index, noun) in syntax.nouns.enumerated() {
      if noun.tokens.isEmpty || !inside(noun.tokens) { faults.append("noun group \(index) at \(noun.tokens) in \(tokens)") }
      if !tokens.contains(noun.head) { faults.append("head of noun group \(index) at \(noun.head)") }
      let links =
        noun.attachments.map(\.noun) + noun.appositions + noun.conjuncts + [noun.possessor, noun.listHead, noun.renames].compactMap { $0 }
      if !links.allSatisfy(isNoun) || links.contains(index) { faults.append("links of noun group \(index): \(links)") }
      let named = noun.premodifiers + [noun.mention].compactMap { $0 }
      if !named.allSatisfy({ (0..<mentions).contains($0) }) { faults.append("mentions of noun group \(index): \(named)") }
      if !noun.attachments.allSatisfy({ inside($0.preposition) }) { faults.append("prepositions of noun group \(index)") }
    }
    for (index, verb) in syntax.verbs.enumerated() where !inside(verb.tokens) || !verb.tokens.contains(verb.head) {
      faults.append("verb group \(index) at \(verb.tokens), head \(verb.head)")
    }
    for (index, clause) in syntax.clauses.enumerated() {
      let nouns = clause.objects + clause.complements.map(\.noun) + [clause.subject].compactMap { $0 }
      if !nouns.allSatisfy(isNoun) { faults.append("participants of clause \(index): \(nouns)") }
      if let verb = clause.verb, !syntax.verbs.indices.contains(verb) { faults.append("verb of clause \(index)") }
      if !inside(clause.tokens) { faults.append("clause \(index) at \(clause.tokens) in \(tokens)") }
      var seen: Set<Int> = [index]
      var current = clause.parent
      while let parent = current {
        guard syntax.clauses.indices.contains(parent) else {
          faults.append("parent \(parent) of clause \(index)")
          break
        }
        guard seen.insert(parent).inserted else {
          faults.append("clause \(index) governs itself")
          break
        }
        current = syntax.clauses[parent].parent
      }
    }
    return faults
  }

  /// Quotes are exact in both units, ids refer to what exists, ends and evidence are there.
  static func ofExtraction(_ extraction: Extraction, _ text: String) throws -> [String] {
    var faults: [String] = []
    let quotations = Quotations(text)
    let tokenized = try Shared.pipeline.tokenized(text)
    let starts = Set(tokenized.tokens.map { Int($0.start) })
    let ends = Set(tokenized.tokens.map { Int($0.end) })
    let ids = Set(extraction.entities.map(\.id))
    if ids.count != extraction.entities.count { faults.append("an entity id stands twice") }
    var taken: [(Range<Int>, String)] = []
    for entity in extraction.entities {
      if entity.name.isEmpty { faults.append("\(entity.id) has no name") }
      for mention in entity.mentions {
        faults += quotations.faults(mention.quote, "mention of \(entity.id)")
        let range = mention.quote.span.utf8 ?? 0..<0
        if !starts.contains(range.lowerBound) || !ends.contains(range.upperBound) {
          faults.append("mention \(mention.quote.text) is no run of tokens")
        }
        if mention.kind == .name || mention.kind == .demonym { taken.append((range, entity.id)) }
      }
      if entity.gazetteerID == nil, !text.contains(entity.name) { faults.append("name \(entity.name) is not in the text") }
      let written = Set(entity.mentions.map(\.quote.text))
      faults += entity.aliases.filter { !written.contains($0) }.map { "alias \($0) of \(entity.name) is no mention" }
    }
    taken.sort { ($0.0.lowerBound, $0.1) < ($1.0.lowerBound, $1.1) }
    for (first, second) in zip(taken, taken.dropFirst()) where first.0.upperBound > second.0.lowerBound {
      faults.append("mentions of \(first.1) and \(second.1) overlap")
    }
    var claimIDs: Set<String> = []
    for relation in extraction.relations {
      if relation.claims.isEmpty { faults.append("\(relation.id) has no claims") }
      for id in relation.items + [relation.source, relation.target] where !ids.contains(id) {
        faults.append("\(relation.id): no entity \(id)")
      }
      if relation.source == relation.target { faults.append("\(relation.id) has one end") }
      for claim in relation.claims {
        faults += ofClaim(claim, relation, ids, quotations)
        if !claimIDs.insert(claim.id).inserted { faults.append("\(claim.id) stands twice") }
      }
    }
    return faults
  }

  private static func ofClaim(_ claim: Claim, _ relation: Relation, _ ids: Set<String>, _ quotations: Quotations) -> [String] {
    var faults = quotations.faults(claim.trigger, "trigger") + quotations.faults(claim.evidence, "evidence")
    for end in [claim.source, claim.target] {
      faults += quotations.faults(end.quote, "end")
      if !ids.contains(end.entity) { faults.append("end: no entity \(end.entity)") }
      if end.via.isEmpty { faults.append("end \(end.quote.text) has no step") }
    }
    if claim.source.entity != relation.source || claim.target.entity != relation.target {
      faults.append("\(claim.id): other ends than \(relation.id)")
    }
    for item in claim.items {
      faults += quotations.faults(item.quote, "item")
      if let entity = item.entity, !ids.contains(entity) { faults.append("item: no entity \(entity)") }
      if let quantity = item.quantity, !item.quote.text.contains(quantity) {
        faults.append("quantity \(quantity) is not in \(item.quote.text)")
      }
    }
    if relation.kind == .contacts, !claim.items.isEmpty { faults.append("a contact with items") }
    faults += claim.attributedTo.filter { !ids.contains($0) }.map { "source: no entity \($0)" }
    if Set(claim.attributedTo).count != claim.attributedTo.count { faults.append("a source stands twice") }
    let (evidence, trigger) = (claim.evidence.span.scalars, claim.trigger.span.scalars)
    if !(evidence.contains(trigger.lowerBound) && trigger.upperBound <= evidence.upperBound) {
      faults.append("the trigger \(claim.trigger.text) is not in the evidence")
    }
    faults += quotations.faults(claim.sentence, "sentence")
    if !claim.sentence.text.contains(claim.evidence.text) { faults.append("the evidence is not in its sentence") }
    for cue in claim.cues { faults += quotations.faults(cue.quote, "cue") }
    for stop in claim.route { faults += quotations.faults(stop.quote, "route") + (ids.contains(stop.entity) ? [] : ["route: no entity"]) }
    if let time = claim.time { faults += quotations.faults(time, "time") }
    if claim.rule.isEmpty { faults.append("no rule") }
    return faults
  }

  /// Compares quotes with a text in both units.
  struct Quotations {
    private let bytes: [UInt8]
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
      bytes = Array(text.utf8)
      scalars = Array(text.unicodeScalars)
    }

    func faults(_ quote: Quote, _ name: String) -> [String] {
      var faults: [String] = []
      guard let utf8 = quote.span.utf8 else { return ["\(name) has no place in bytes"] }
      let counted = quote.span.scalars
      if utf8.isEmpty { faults.append("\(name) is empty") }
      if !bytes.indices.contains(utf8.lowerBound) || utf8.upperBound > bytes.count || !quote.text.utf8.elementsEqual(bytes[utf8]) {
        faults.append("\(name) '\(quote.text)' is not at \(utf8)")
      }
      if !scalars.indices.contains(counted.lowerBound) || counted.upperBound > scalars.count
        || !quote.text.unicodeScalars.elementsEqual(scalars[counted])
      {
        faults.append("\(name) '\(quote.text)' is not at the scalars \(counted)")
      }
      return faults
    }
  }
}

@Suite struct InvariantTests {
  @Test(arguments: RandomText.seeds) func tokensAndGapsAreTheText(seed: UInt64) throws {
    let faults = try Invariants.ofTokens(RandomText.text(seed: seed))
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(arguments: RandomText.seeds) func everyTokenIsInOneSentenceAndKeepsAReading(seed: UInt64) throws {
    let faults = try Invariants.ofSentences(RandomText.text(seed: seed))
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(arguments: RandomText.seeds) func syntaxPointsToWhatExists(seed: UInt64) throws {
    let faults = try Invariants.ofSyntax(RandomText.text(seed: seed))
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(arguments: RandomText.seeds) func quotesAreExactAndIdsRefer(seed: UInt64) throws {
    let text = RandomText.text(seed: seed)
    let extraction = Shared.extraction(text)
    let faults = try Invariants.ofExtraction(extraction, text)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
    #expect(Shared.extraction(text) == extraction, "the same input gives the same result")
  }

  /// Random texts must give something to check.
  @Test func randomTextsGiveMentionsAndClaims() {
    var mentions = 0
    var claims = 0
    for seed in RandomText.seeds {
      let extraction = Shared.extraction(RandomText.text(seed: seed))
      mentions += extraction.entities.reduce(0) { $0 + $1.mentions.count }
      claims += extraction.relations.reduce(0) { $0 + $1.claims.count }
    }
    print("Random texts: \(mentions) mentions, \(claims) claims")
    #expect(mentions > 300)
    #expect(claims > 40)
  }

  @Test func otherExtractorGivesTheSame() {
    let other = EntityExtractor()
    for seed in RandomText.seeds where seed % 10 == 0 {
      let document = Document(id: "t", text: RandomText.text(seed: seed))
      #expect(other.extract(from: document) == Shared.extractor.extract(from: document))
    }
  }

  @Test func threadsGiveTheSame() async {
    let texts = (200...215).map { RandomText.text(seed: $0) }
    let expected = texts.map(Shared.extraction)
    let found = await withTaskGroup(of: (Int, Extraction).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, Shared.extraction(text)) } }
      var found: [Int: Extraction] = [:]
      for await (index, extraction) in group { found[index] = extraction }
      return found
    }
    for index in texts.indices { #expect(found[index] == expected[index]) }
  }

  // MARK: Hostile texts

  private static let news = RandomText.text(seed: 3) + " Russia supplied Syria with S-300 missiles. Olof Palme met Kofi Annan."

  static let hostile: [(String, String)] = [
    ("empty", ""),
    ("a space", " "),
    ("a letter", "a"),
    ("a point", "."),
    ("NUL", "\u{0}"),
    ("NULs in a sentence", "Russia\u{0}sold\u{0}Syria\u{0}tanks.\u{0}"),
    ("byte order mark", "\u{FEFF}Russia sold Syria tanks."),
    ("byte order mark alone", "\u{FEFF}"),
    ("CRLF", "Russia sold Syria tanks.\r\n\r\nCuba met Peru.\r\n"),
    ("carriage returns", "Russia sold Syria tanks.\rCuba armed UNITA.\r"),
    ("one word of 200 kB", String(repeating: "a", count: 200_000)),
    ("one name of 50 kB", "Russia sold Syria " + String(repeating: "Ab", count: 25_000) + " tanks."),
    ("20,000 opening brackets", String(repeating: "(", count: 20_000)),
    ("20,000 brackets in pairs", String(repeating: "()", count: 10_000)),
    ("4,000 nested brackets", String(repeating: "(", count: 2_000) + "Russia sold Syria tanks" + String(repeating: ")", count: 2_000)),
    ("5,000 quotation marks", String(repeating: "\"a", count: 5_000)),
    ("5,000 single quotation marks", String(repeating: "'a ", count: 5_000)),
    ("5,000 hyphens", String(repeating: "a-", count: 5_000)),
    ("5,000 points", String(repeating: "a.", count: 5_000)),
    ("5,000 apostrophes", String(repeating: "a'", count: 5_000)),
    ("1,000 commas and names", String(repeating: "Russia, ", count: 1_000)),
    ("3,000 times that", "Russia said " + String(repeating: "that Cuba said ", count: 3_000) + "Peru sold tanks to Chad."),
    ("3,000 times which", "Russia " + String(repeating: ", which sold tanks to Chad ", count: 3_000)),
    ("3,000 times and", "Russia sold tanks to Chad" + String(repeating: " and Peru", count: 3_000) + "."),
    ("3,000 times 's", String(repeating: "Russia's ", count: 3_000) + "tanks"),
    ("2,000 lines", String(repeating: "Cuba\n", count: 2_000)),
    ("all capitals", "RUSSIA SUPPLIED SYRIA WITH S-300 MISSILES. OLOF PALME MET KOFI ANNAN."),
    ("no capitals", "russia supplied syria with s-300 missiles. olof palme met kofi annan."),
    ("title case", "Russia Supplied Syria With S-300 Missiles And Olof Palme Met Kofi Annan"),
    ("German", "Russland lieferte Syrien Raketen. Olof Palme traf Kofi Annan in Genf."),
    ("French", "La Russie a livré des missiles à la Syrie, a déclaré M. Lavrov."),
    ("Russian", "Россия поставила Сирии ракеты С-300. Лавров встретился с Керри."),
    ("Chinese", "俄罗斯向叙利亚提供了导弹。拉夫罗夫会见了克里。"),
    ("Arabic", "زودت روسيا سوريا بصواريخ إس-300. التقى لافروف بكيري."),
    ("HTML", "<html><head><title>Russia</title></head><body><p>Russia sold Syria tanks.</p><script>if(a<b){}</script></body></html>"),
    ("JSON", "{\"text\": \"Russia sold Syria tanks.\", \"n\": [1, 2, {\"a\": null}]}"),
    ("combining marks", "Russi" + String(repeating: "\u{301}", count: 3_000) + "a sold Syria tanks."),
    ("emoji", String(repeating: "👨‍👩‍👧🇺🇸🚁", count: 500)),
    ("right-to-left override", "\u{202E}Russia sold Syria tanks\u{202C}."),
    ("replacement characters", String(repeating: "\u{FFFD}", count: 2_000)),
    ("last planes", "\u{10FFFF}\u{E0001}\u{1F9FF} Russia sold Syria tanks."),
    ("digits", String(repeating: "1,000.5", count: 1_000)),
    ("a long link", "https://" + String(repeating: "a/", count: 5_000)),
    ("news", news),
  ]

  @Test(arguments: hostile.map(\.0)) func extractIsTotal(name: String) throws {
    let text = try #require(Self.hostile.first { $0.0 == name }?.1)
    let extraction = Shared.extraction(text)
    let faults =
      try Invariants.ofTokens(text) + Invariants.ofSentences(text) + Invariants.ofSyntax(text) + Invariants.ofExtraction(extraction, text)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  /// A text can end anywhere: behind a name, inside a quotation, after a bracket.
  @Test func everyBeginningIsRead() throws {
    let text =
      "GENEVA (Reuters) - \"Chad sold Togo T-55s,\" said Kofi Annan (UN). Olof Palme, who met Helmut Kohl in Bonn, denied it; (AFP)"
    for end in text.indices {
      #expect(try Invariants.ofExtraction(Shared.extraction(String(text[..<end])), String(text[..<end])).isEmpty)
    }
  }

  #if os(macOS) || os(Linux)
    /// Nothing recurs on the depth of the text. Each text is read in a process of its own, which a full stack would end.
    @Test func depthOfPrepositionsIsNoDepthOfTheStack() async {
      await #expect(processExitsWith: .success) {
        _ = Shared.extraction("the delivery " + String(repeating: "of the delivery ", count: 20_000) + "of tanks to Chad by Peru.")
      }
    }

    @Test func depthOfClausesIsNoDepthOfTheStack() async {
      await #expect(processExitsWith: .success) {
        _ = Shared.extraction("Russia said " + String(repeating: "that Cuba said ", count: 5_000) + "Peru sold tanks to Chad.")
      }
    }

    @Test func depthOfPossessivesIsNoDepthOfTheStack() async {
      await #expect(processExitsWith: .success) {
        _ = Shared.extraction("the " + String(repeating: "minister's ", count: 5_000) + "visit to Peru")
      }
    }

    @Test func depthOfAppositionsIsNoDepthOfTheStack() async {
      await #expect(processExitsWith: .success) {
        _ = Shared.extraction("Peru, " + String(repeating: "the neighbour of Chile, ", count: 2_000) + "sold tanks to Chad.")
      }
    }
  #endif

  /// Texts without letters name nothing.
  @Test(arguments: ["empty", "a space", "a point", "NUL", "byte order mark alone", "20,000 opening brackets", "replacement characters"])
  func nothingIsFoundInNothing(name: String) throws {
    let text = try #require(Self.hostile.first { $0.0 == name }?.1)
    let extraction = Shared.extraction(text)
    #expect(extraction.entities.isEmpty && extraction.relations.isEmpty)
  }

  @Test func byteOrderMarkAndLineEndsChangeNothing() {
    let plain = "Russia sold Syria tanks.\n\nOlof Palme met Kofi Annan.\n"
    let names = Shared.extraction(plain).entities.map(\.name)
    #expect(Shared.extraction("\u{FEFF}" + plain).entities.map(\.name) == names)
    #expect(Shared.extraction(String(plain.map { $0 == "\n" ? "\r\n" : $0 })).entities.map(\.name) == names)
  }

  /// Offsets count from the start of the text also behind letters of several bytes.
  @Test func offsetsCountScalars() throws {
    let text = "🚁é中 Russia sold Syria tanks."
    let russia = try #require(Shared.extraction(text).entities.first { $0.name == "Russia" }?.mentions.first)
    #expect(russia.quote.span.scalars == 4..<10)
    #expect(russia.quote.span.utf8 == 10..<16)
    let range = try #require(russia.quote.span.range(in: text))
    #expect(text[range] == "Russia")
  }
}
