@testable import EntityKit

/// Writes a document and its extraction by hand, sentence by sentence, with spans that fit the text.
struct SampleDocument {
  private(set) var text = ""
  private(set) var extraction: Extraction

  init(_ id: String) { extraction = Extraction(documentID: id, entities: [], relations: []) }

  /// Adds an entity and returns its id.
  mutating func entity(
    _ type: EntityType, _ name: String, country: String? = nil, subtype: String? = nil, gazetteerID: String? = nil,
    aliases: [String] = [], mentions: Int = 0
  ) -> Entity.ID {
    let id = "e\(extraction.entities.count + 1)"
    var entity = Entity(
      id: id, type: type, subtype: subtype, name: name, aliases: aliases, gazetteerID: gazetteerID, country: country)
    for _ in 0..<mentions {
      let quote = append(name)
      entity.mentions.append(Mention(quote: quote, kind: .name, cue: "sample"))
      _ = append(".\n")
    }
    extraction.entities.append(entity)
    return id
  }

  /// Says for which state the last entity acts, and whether its name is that of one in many states.
  mutating func setState(_ state: String?, isGeneric: Bool = false) {
    extraction.entities[extraction.entities.count - 1].nationality = state
    extraction.entities[extraction.entities.count - 1].isGeneric = isGeneric
  }

  /// Adds a state with its gazetteer id.
  mutating func country(_ name: String, _ code: String, mentions: Int = 1) -> Entity.ID {
    entity(
      .place, name, country: code, subtype: "country", gazetteerID: "country-\(code.lowercased())", mentions: mentions)
  }

  /// Adds a claim stated by `sentence`, in which `source`, `target` and `trigger` are found as they are written. What is
  /// not in the sentence is put behind it, outside of the evidence.
  mutating func claim(
    _ kind: RelationKind, _ source: Entity.ID, _ target: Entity.ID, _ sentence: String,
    source sourceWords: String? = nil,
    target targetWords: String? = nil, trigger: String = "", via: (String, String) = ("name", "name"),
    items: [(words: String, entity: Entity.ID?)] = [], polarity: Polarity = .positive, modality: Modality = .actual,
    saidBy: [Entity.ID] = []
  ) {
    let evidence = append(sentence)
    _ = append("\n")
    let number = extraction.relations.reduce(1) { $0 + $1.claims.count }
    let claim = Claim(
      id: "c\(number)", polarity: polarity, modality: modality, attributedTo: saidBy,
      items: items.map { Claim.Item(quote: quote($0.words, in: evidence), entity: $0.entity, quantity: nil) },
      source: Claim.End(quote: quote(sourceWords ?? name(source), in: evidence), entity: source, via: via.0),
      target: Claim.End(quote: quote(targetWords ?? name(target), in: evidence), entity: target, via: via.1),
      trigger: quote(trigger, in: evidence), evidence: evidence, rule: "frames.tsv:1")
    let index = extraction.relations.firstIndex { $0.kind == kind && $0.source == source && $0.target == target }
    let found = index ?? extraction.relations.count
    if index == nil {
      extraction.relations.append(
        Relation(id: "r\(found + 1)", kind: kind, source: source, target: target, items: [], claims: []))
    }
    extraction.relations[found].claims.append(claim)
    for item in items.compactMap(\.entity) where !extraction.relations[found].items.contains(item) {
      extraction.relations[found].items.append(item)
    }
  }

  private func name(_ id: Entity.ID) -> String { extraction.entity(id)?.name ?? id }

  private mutating func append(_ words: String) -> Quote {
    let bytes = text.utf8.count
    let scalars = text.unicodeScalars.count
    text.unicodeScalars.append(contentsOf: words.unicodeScalars)
    return Quote(
      text: words,
      span: TextSpan(utf8: bytes..<text.utf8.count, scalars: scalars..<text.unicodeScalars.count))
  }

  private mutating func quote(_ words: String, in evidence: Quote) -> Quote {
    let inner = Array(words.utf8)
    let outer = Array(evidence.text.utf8)
    guard outer.count >= inner.count,
      let offset = (0...(outer.count - inner.count)).first(where: {
        outer[$0..<($0 + inner.count)].elementsEqual(inner)
      })
    else {
      let quote = append(words)
      _ = append("\n")
      return quote
    }
    let before = String(decoding: outer[..<offset], as: UTF8.self).unicodeScalars.count
    let start = (utf8: (evidence.span.utf8?.lowerBound ?? 0) + offset, scalars: evidence.span.scalars.lowerBound + before)
    return Quote(
      text: words,
      span: TextSpan(
        utf8: start.utf8..<(start.utf8 + inner.count),
        scalars: start.scalars..<(start.scalars + words.unicodeScalars.count)))
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

enum SampleGraphs {
  /// One relation in one document.
  static func single() -> [SampleDocument] {
    var document = SampleDocument("dispatch.txt")
    let russia = document.country("Russia", "RU", mentions: 12)
    let kabul = document.country("Afghanistan", "AF", mentions: 5)
    let kabulov = document.entity(.person, "Zamir Kabulov", country: "RU", aliases: ["Kabulov"], mentions: 3)
    let helicopter = document.entity(.weapon, "Mi-35", gazetteerID: "weapon-mi-35", mentions: 2)
    document.claim(
      .supplies, russia, kabul, "that Moscow is ready to supply 20 Mi-35 helicopters to Afghanistan, he said",
      source: "Moscow", trigger: "supply", via: ("capital", "name"), items: [("20 Mi-35 helicopters", helicopter)],
      modality: .planned, saidBy: [kabulov])
    document.claim(
      .supplies, russia, kabul, "It will supply artillery to Afghanistan.", source: "it", trigger: "supply",
      via: ("pronoun", "name"), items: [("artillery", nil)], modality: .planned)
    return [document]
  }

  /// The relations of the mock-up, in several documents: every polarity and modality, two kinds, four countries.
  static func mockUp() -> [SampleDocument] {
    (1...5).map { number in
      var document = SampleDocument("report-\(number).txt")
      let russia = document.country("Russia", "RU", mentions: 9)
      let afghanistan = document.country("Afghanistan", "AF", mentions: 2)
      let tajikistan = document.country("Tajikistan", "TJ")
      let pakistan = document.country("Pakistan", "PK")
      let taliban = document.entity(
        .organization, "Taliban", country: "AF", gazetteerID: "org-taliban", aliases: ["Islamic Emirate"], mentions: 7)
      let kabulov = document.entity(.person, "Zamir Kabulov", country: "RU", mentions: 2)
      let shoigu = document.entity(.person, "Sergei Shoigu", country: "RU")
      let mirzo = document.entity(.person, "Sherali Mirzo", country: "TJ", mentions: 1)
      let omar = document.entity(.person, "Mullah Omar", country: "AF")
      let dostum = document.entity(.person, "Abdul Rashid Dostum", country: "AF", mentions: 3)
      let helicopter = document.entity(.weapon, "Mi-35", gazetteerID: "weapon-mi-35")
      let rifle = document.entity(.weapon, "AK-47", gazetteerID: "weapon-ak-47")
      let launcher = document.entity(.weapon, "RPG", gazetteerID: "weapon-rpg")
      document.claim(
        .supplies, russia, afghanistan, "Russia sent Afghanistan small arms.", trigger: "sent",
        items: [("small arms", nil)])
      document.claim(
        .contacts, russia, taliban, "Russia met the Taliban in \(1990 + number).", target: "Taliban", trigger: "met")
      if number > 1 {
        document.claim(
          .supplies, russia, afghanistan, "Russia will give Afghanistan weapons.", trigger: "give",
          items: [("weapons", nil)], modality: .planned, saidBy: [kabulov])
        document.claim(
          .supplies, russia, taliban, "Russia may have armed the Taliban with AK-47 rifles, a PK and an RPG.",
          target: "Taliban", trigger: "armed", items: [("AK-47", rifle), ("PK", nil), ("RPG", launcher)],
          modality: .possible)
      }
      if number > 2 {
        document.claim(
          .supplies, russia, pakistan, "Russia is to deliver the Mi-35 to Pakistan.", trigger: "deliver",
          items: [("Mi-35", helicopter), ("missiles", nil)], modality: .planned)
        document.claim(
          .contacts, russia, taliban, "Russia has no contacts with the Taliban.", target: "Taliban",
          trigger: "contacts", polarity: .negative, saidBy: [kabulov])
        document.claim(
          .supplies, russia, afghanistan, "Afghanistan asked Russia for the Mi-35 and artillery.", trigger: "asked",
          items: [("Mi-35", helicopter), ("artillery", nil)], modality: .requested)
      }
      if number > 3 {
        document.claim(
          .supplies, russia, taliban, "Russia denied giving the Taliban material support.", target: "Taliban",
          trigger: "giving", items: [("material support", nil)], polarity: .negative, saidBy: [russia])
        document.claim(
          .supplies, tajikistan, taliban, "Tajikistan could pass weapons to the Taliban.", target: "Taliban",
          trigger: "pass", items: [("weapons", nil)], modality: .possible)
        document.claim(.contacts, kabulov, omar, "Zamir Kabulov phoned Mullah Omar.", trigger: "phoned")
      }
      if number == 5 {
        document.claim(.contacts, shoigu, mirzo, "Sergei Shoigu met Sherali Mirzo.", trigger: "met")
        document.claim(.contacts, russia, dostum, "Russia met Abdul Rashid Dostum.", trigger: "met")
      }
      return document
    }
  }

  /// About `relations` relations among states, groups and persons, the same for the same seed.
  static func random(relations: Int, documents: Int = 4, seed: UInt64 = 7) -> [SampleDocument] {
    var generator = SeededGenerator(state: seed)
    let size = max(4, relations / 2)
    return (0..<documents).map { number in
      var document = SampleDocument("doc-\(number)")
      let ends = (0..<size).map { index -> Entity.ID in
        let code = "C\(index / 4)"
        switch index % 4 {
        case 0: return document.country("Country \(index / 4)", code)
        case 1: return document.entity(.organization, "Brigade \(index)", country: code, mentions: 2)
        default: return document.entity(.person, "Person Number\(index)", country: code, mentions: 1)
        }
      }
      for _ in 0..<max(1, relations / documents) {
        let source = ends[min(Int.random(in: 0..<size, using: &generator), Int.random(in: 0..<size, using: &generator))]
        let target = ends[Int.random(in: 0..<size, using: &generator)]
        if source == target { continue }
        document.claim(
          Bool.random(using: &generator) ? .supplies : .contacts, source, target, "They dealt with each other.",
          trigger: "dealt", polarity: Int.random(in: 0..<6, using: &generator) == 0 ? .negative : .positive,
          modality: Modality.allCases[Int.random(in: 0..<4, using: &generator)])
      }
      return document
    }
  }

  /// Pairs that nothing joins to each other.
  static func islands() -> [SampleDocument] {
    var document = SampleDocument("islands")
    for index in 0..<10 {
      let (first, second) = (document.entity(.person, "Left \(index)"), document.entity(.person, "Right \(index)"))
      document.claim(.contacts, first, second, "They met.", trigger: "met")
    }
    return [document]
  }

  /// Names that have broken programs, each an end of a relation.
  static let hostileNames = [
    "\"quoted\" and 'single'", "a\\", "\\N \\G \\n", "<B>bold</B>", "&amp; &#x41; &", "line\nbreak\r\n\ttab",
    "nul\u{0}bell\u{7}esc\u{1B}[31m", "חיזבאללה", "حزب الله", "\u{202E}turned\u{202C}", "🚁🇷🇺👩‍👩‍👧", "",
    "   ", "]]>-->*/",
    "non\u{FFFE}\u{FFFF}characters\u{2028}x", "<\u{301}combining", "\u{FFFD}", "digraph { a -> b }", "a;b,c=d[e]",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "</script><script>document.documentElement.dataset.hacked=1</script>",
    "<img src=x onerror=\"document.documentElement.dataset.hacked=1\">", "javascript:alert(1)", "`back` ${tick} #{x} %% #35;",
    "C:\\users\\u0041\\", "' OR ''='", "</style></title></svg>", String(decoding: [0xD800, 0x41, 0xDC00], as: UTF16.self),
    String(repeating: "long name ", count: 1_000),
    "Namewithoutanyspacethatgoesonandonandonandonandonandonandonandonandonandonandonandonandonandonandonandonandon",
    "The Extraordinary and Plenipotentiary Commission for the Supervision of the Ministry of Defence and Aerospace",
  ]

  static func hostile() -> [SampleDocument] {
    var document = SampleDocument("hostile\n\"<&>\\\u{0}\u{202E}.txt")
    var previous = document.country("Russia", "R\"U")
    for (index, name) in hostileNames.enumerated() {
      let next = document.entity(
        index.isMultiple(of: 2) ? .organization : .person, name, country: index < 4 ? "R\"U" : "<\(index / 3)>",
        aliases: [name], mentions: 1)
      document.claim(
        index.isMultiple(of: 3) ? .contacts : .supplies, previous, next, "Before \(name) behind.", source: "Before",
        target: name, trigger: "behind", items: [(name, nil)])
      previous = index.isMultiple(of: 5) ? previous : next
    }
    return [document]
  }
}
