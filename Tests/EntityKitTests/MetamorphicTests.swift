import Testing

@testable import EntityKit

/// The same event in every construction, with every polarity and modality, must give the same claim.
///
/// Sentences are made from a pattern (an alternation), a form of the verb (a stance) and names that no frame row uses.
enum Metamorphosis {
  /// What a verb's forms say of the event.
  enum Stance: String, CaseIterable, Sendable {
    case actual, never, notActual, refused, failed, planned, agreed, ready, notPlanned, possible, could, reportedly, urged

    var polarity: Polarity {
      switch self {
      case .never, .notActual, .refused, .failed, .notPlanned: .negative
      default: .positive
      }
    }

    var modality: Modality {
      switch self {
      case .actual, .never, .notActual, .refused, .failed: .actual
      case .planned, .agreed, .ready, .notPlanned: .planned
      case .possible, .could, .reportedly: .possible
      case .urged: .requested
      }
    }
  }

  /// A verb's forms.
  struct Verb: Sendable {
    let base: String
    let past: String
    let participle: String
    let gerund: String
  }

  /// Finite or embedded active verb groups: what stands between the subject and the complements.
  static func active(_ verb: Verb, _ stance: Stance) -> String? {
    switch stance {
    case .actual: verb.past
    case .never: "never \(verb.past)"
    case .notActual: "did not \(verb.base)"
    case .refused: "refused to \(verb.base)"
    case .failed: "failed to \(verb.base)"
    case .planned: "will \(verb.base)"
    case .agreed: "agreed to \(verb.base)"
    case .ready: "is ready to \(verb.base)"
    case .notPlanned: "will not \(verb.base)"
    case .possible: "may \(verb.base)"
    case .could: "could \(verb.base)"
    case .reportedly: "reportedly \(verb.past)"
    case .urged: "was urged to \(verb.base)"
    }
  }

  /// Passive verb groups. Attitudes of the subject have no passive of their own.
  static func passive(_ verb: Verb, _ stance: Stance, plural: Bool) -> String? {
    let be = plural ? "were" : "was"
    return switch stance {
    case .actual: "\(be) \(verb.participle)"
    case .never: "\(be) never \(verb.participle)"
    case .notActual: "\(be) not \(verb.participle)"
    case .planned: "will be \(verb.participle)"
    case .notPlanned: "will not be \(verb.participle)"
    case .possible: "may be \(verb.participle)"
    case .could: "could be \(verb.participle)"
    case .reportedly: "\(be) reportedly \(verb.participle)"
    case .refused, .failed, .agreed, .ready, .urged: nil
    }
  }

  /// Names of the ends, with what must be added for them to be known.
  struct Names: Sendable {
    let source: String
    let target: String
    let item: String

    static let supply = [
      Names(source: "Uruguay", target: "Malawi", item: "howitzers"), Names(source: "Latvia", target: "Nepal", item: "grenade launchers"),
      Names(source: "Bhutan", target: "Lesotho", item: "mortars"),
      Names(source: "Paraguay", target: "the Ogaden National Liberation Front", item: "rifles"),
      Names(source: "Mongolia", target: "SWAPO", item: "anti-tank mines"), Names(source: "Fiji", target: "Tonga", item: "ammunition"),
    ]
    static let contact = [
      Names(source: "Foreign Minister Gro Veldkamp", target: "President Tomas Ostrowe", item: ""),
      Names(source: "Olof Palme", target: "Samora Machel", item: ""),
      Names(source: "Kenneth Kaunda", target: "Siad Barre", item: ""), Names(source: "Jacques Chirac", target: "Idriss Déby", item: ""),
    ]
    static let bodies = [
      Names(source: "Uruguay", target: "the Polisario Front", item: ""), Names(source: "Nepal", target: "Bhutan", item: ""),
      Names(source: "Malawi", target: "the Lord's Resistance Army", item: ""), Names(source: "Latvia", target: "Mongolia", item: ""),
    ]
  }

  /// One way of saying an event.
  struct Alternation: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: RelationKind
    let names: [Names]
    let sentence: @Sendable (Names, Stance) -> String?
    /// On whose word the event is.
    var by: [String] = []
    /// Whether the words around the event deny it.
    var isDenied = false

    var testDescription: String { name }
  }

  /// A sentence with the claim that it must give.
  struct Variant: Sendable {
    let text: String
    let expected: Expected
  }

  /// The name without its title.
  private static func plain(_ name: String) -> String {
    for title in ["Foreign Minister ", "President "] where name.hasPrefix(title) { return String(name.dropFirst(title.count)) }
    return name
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// One alternation with one stance, and all its names.
  struct Cell: Sendable, CustomTestStringConvertible {
    let alternation: Alternation
    let stance: Stance

    var testDescription: String { "\(alternation.name), \(stance.rawValue)" }

    /// Its sentences, each with the claim that it must give. Empty where the construction does not take the stance.
    var variants: [Variant] {
      alternation.names.compactMap { names in
        alternation.sentence(names, stance).map { text in
          let expected = Expected(
            kind: alternation.kind, source: plain(names.source), target: plain(names.target),
            polarity: alternation.isDenied == (stance.polarity == .negative) ? .positive : .negative, modality: stance.modality,
            by: alternation.by)
          return Variant(text: capitalised(text), expected: expected)
        }
      }
    }

    /// The sentences that do not give exactly their claim, with what they give.
    var faults: [String] {
      variants.compactMap { variant in
        let found = Found.all(in: Shared.extraction(variant.text))
        if found.count == 1, found[0].fits(variant.expected) { return nil }
        return "\(variant.text) -- wanted \(variant.expected); found \(found)"
      }
    }

    /// Whether it is listed as not right yet.
    var isOpen: Bool { notYet[alternation.name]?.contains(stance) == true }
  }

  static let cells: [Cell] = all.flatMap { alternation in Stance.allCases.map { Cell(alternation: alternation, stance: $0) } }
    .filter { !$0.variants.isEmpty }

  // MARK: Alternations

  private static let giving: [(String, Verb)] = [
    ("give", Verb(base: "give", past: "gave", participle: "given", gerund: "giving")),
    ("sell", Verb(base: "sell", past: "sold", participle: "sold", gerund: "selling")),
    ("send", Verb(base: "send", past: "sent", participle: "sent", gerund: "sending")),
    ("deliver", Verb(base: "deliver", past: "delivered", participle: "delivered", gerund: "delivering")),
    ("supply", Verb(base: "supply", past: "supplied", participle: "supplied", gerund: "supplying")),
  ]

  private static let buying: [(String, Verb)] = [
    ("buy", Verb(base: "buy", past: "bought", participle: "bought", gerund: "buying")),
    ("receive", Verb(base: "receive", past: "received", participle: "received", gerund: "receiving")),
  ]

  private static func supply(_ name: String, _ sentence: @escaping @Sendable (Names, Stance) -> String?) -> Alternation {
    Alternation(name: name, kind: .supplies, names: Names.supply, sentence: sentence)
  }

  private static let meet = Verb(base: "meet", past: "met", participle: "met", gerund: "meeting")
  private static let talk = Verb(base: "talk", past: "talked", participle: "talked", gerund: "talking")
  private static let hold = Verb(base: "hold", past: "held", participle: "held", gerund: "holding")

  /// Every alternation of every verb.
  static let all: [Alternation] = {
    var all: [Alternation] = []
    for (name, verb) in giving {
      let passive: @Sendable (Stance, Bool) -> String? = { Self.passive(verb, $0, plural: $1) }
      let active: @Sendable (Stance) -> String? = { Self.active(verb, $0) }
      all += [
        supply("\(name): active with to") { n, s in active(s).map { "\(n.source) \($0) \(n.item) to \(n.target)." } },
        supply("\(name): passive with to") { n, s in
          passive(s, n.item != "ammunition").map { "\(n.item) \($0) to \(n.target) by \(n.source)." }
        },
        supply("\(name): relative that") { n, s in active(s).map { "The \(n.item) that \(n.source) \($0) to \(n.target) stood in a depot." }
        },
        supply("\(name): relative which, subject") { n, s in
          active(s).map { "\(n.source), which \($0) \(n.item) to \(n.target), kept silent." }
        },
        supply("\(name): participle") { n, s in
          s == .actual ? "The \(n.item) \(verb.participle) to \(n.target) by \(n.source) stood in a depot." : nil
        },
        supply("\(name): coordinated verb") { n, s in active(s).map { "\(n.source) held an election and \($0) \(n.item) to \(n.target)." }
        },
        supply("\(name): apposition") { n, s in active(s).map { "\(n.source), a small exporter, \($0) \(n.item) to \(n.target)." } },
        supply("\(name): time and manner") { n, s in active(s).map { "In March \(n.source) \($0) \(n.item) to \(n.target) in secret." } },
        supply("\(name): worth") { n, s in active(s).map { "\(n.source) \($0) \(n.item) worth $5 million to \(n.target)." } },
        supply("\(name): transit") { n, s in active(s).map { "\(n.source) \($0) \(n.item) to \(n.target) via Panama." } },
      ]
      if name != "deliver" {
        all += [
          supply("\(name): dative") { n, s in active(s).map { "\(n.source) \($0) \(n.target) \(name == "supply" ? "with " : "")\(n.item)." }
          },
          supply("\(name): dative passive") { n, s in
            passive(s, false).map { "\(n.target) \($0) \(name == "supply" ? "with " : "")\(n.item) by \(n.source)." }
          },
        ]
      }
    }
    for (name, verb) in buying {
      let passive: @Sendable (Stance, Bool) -> String? = { Self.passive(verb, $0, plural: $1) }
      let active: @Sendable (Stance) -> String? = { Self.active(verb, $0) }
      all += [
        supply("\(name): active") { n, s in active(s).map { "\(n.target) \($0) \(n.item) from \(n.source)." } },
        supply("\(name): passive") { n, s in passive(s, n.item != "ammunition").map { "\(n.item) \($0) from \(n.source) by \(n.target)." }
        },
        supply("\(name): relative that") { n, s in
          active(s).map { "The \(n.item) that \(n.target) \($0) from \(n.source) stood in a depot." }
        },
        supply("\(name): relative which, subject") { n, s in
          active(s).map { "\(n.target), which \($0) \(n.item) from \(n.source), kept silent." }
        },
        supply("\(name): participle") { n, s in
          s == .actual ? "The \(n.item) \(verb.participle) from \(n.source) by \(n.target) stood in a depot." : nil
        },
        supply("\(name): coordinated verb") { n, s in active(s).map { "\(n.target) held an election and \($0) \(n.item) from \(n.source)." }
        },
      ]
    }
    for (noun, names) in [("sale", Names.supply), ("delivery", Names.supply), ("supply", Names.supply), ("transfer", Names.supply)] {
      all += [
        Alternation(name: "\(noun): possessive", kind: .supplies, names: names) { n, s in
          s == .actual ? "\(n.source)'s \(noun) of \(n.item) to \(n.target) was criticised." : nil
        },
        Alternation(name: "\(noun): by", kind: .supplies, names: names) { n, s in
          s == .actual ? "The \(noun) of \(n.item) to \(n.target) by \(n.source) was criticised." : nil
        },
        Alternation(name: "\(noun): by in front", kind: .supplies, names: names) { n, s in
          s == .actual ? "The \(noun) by \(n.source) of \(n.item) to \(n.target) was criticised." : nil
        },
      ]
    }
    for (names, who) in [(Names.contact, "persons"), (Names.bodies, "bodies")] {
      func contact(_ name: String, _ sentence: @escaping @Sendable (Names, Stance) -> String?) {
        all.append(Alternation(name: "\(name), \(who)", kind: .contacts, names: names, sentence: sentence))
      }
      let pronoun = who == "persons" ? "who" : "which"
      let meets: @Sendable (Stance) -> String? = { active(meet, $0) }
      let talks: @Sendable (Stance) -> String? = { active(talk, $0) }
      let holds: @Sendable (Stance) -> String? = { active(hold, $0) }
      if who == "persons" { contact("meet: object") { n, s in meets(s).map { "\(n.source) \($0) \(n.target) on Monday." } } }
      contact("meet: with") { n, s in meets(s).map { "\(n.source) \($0) with \(n.target) on Monday." } }
      contact("meet: together") { n, s in
        ["was", "is"].contains { meets(s)?.hasPrefix($0) == true } ? nil : meets(s).map { "\(n.source) and \(n.target) \($0) on Monday." }
      }
      contact("meet: relative") { n, s in meets(s).map { "\(n.source), \(pronoun) \($0) with \(n.target), kept silent." } }
      contact("talk: with") { n, s in talks(s).map { "\(n.source) \($0) with \(n.target) about the border." } }
      contact("talk: to") { n, s in talks(s).map { "\(n.source) \($0) to \(n.target) about the border." } }
      contact("hold talks: with") { n, s in holds(s).map { "\(n.source) \($0) talks with \(n.target) about the border." } }
      contact("hold talks: together") { n, s in
        ["was", "is"].contains { holds(s)?.hasPrefix($0) == true }
          ? nil : holds(s).map { "\(n.source) and \(n.target) \($0) talks about the border." }
      }
      contact("hold talks: passive") { n, s in
        passive(hold, s, plural: true).map { "Talks between \(n.source) and \(n.target) \($0) on Monday." }
      }
      contact("hold talks: relative") { n, s in holds(s).map { "\(n.source), \(pronoun) \($0) talks with \(n.target), kept silent." } }
      contact("hold talks: in a quotation mark") { n, s in s == .actual ? "\(n.source)'s “talks” with \(n.target) went on." : nil }
      contact("talks: possessive") { n, s in s == .actual ? "\(n.source)'s talks with \(n.target) lasted an hour." : nil }
      contact("meeting: between") { n, s in s == .actual ? "A meeting between \(n.source) and \(n.target) lasted an hour." : nil }
    }
    return all + transformed
  }()

  /// Sentences around and inside which something is put that changes the claim only as stated.
  private static let transformed: [Alternation] = {
    let bases: [(String, RelationKind, [Names], @Sendable (Names, Stance) -> String?)] = [
      ("give", .supplies, Names.supply, { n, s in active(giving[0].1, s).map { "\(n.source) \($0) \(n.item) to \(n.target)" } }),
      ("supply", .supplies, Names.supply, { n, s in active(giving[4].1, s).map { "\(n.source) \($0) \(n.target) with \(n.item)" } }),
      ("buy", .supplies, Names.supply, { n, s in active(buying[0].1, s).map { "\(n.target) \($0) \(n.item) from \(n.source)" } }),
      ("talk", .contacts, Names.bodies, { n, s in active(talk, s).map { "\(n.source) \($0) to \(n.target)" } }),
    ]
    let changes: [(String, String, String, by: [String])] = [
      ("a sentence before", "It rained in Panama. ", ".", []),
      ("a sentence behind", "", ". Nobody in Panama was surprised.", []),
      ("a time before", "On Friday, ", ".", []),
      ("a place before", "In the north, ", ".", []),
      ("a clause behind", "", " when the war began.", []),
      ("a comma clause behind", "", ", although Panama protested.", []),
      ("but", "Panama protested, but ", ".", []),
      ("said that", "Kofi Annan said that ", ".", ["Kofi Annan"]),
      ("said without that", "Kofi Annan said ", ".", ["Kofi Annan"]),
      ("said behind", "", ", Kofi Annan said.", ["Kofi Annan"]),
      ("said behind, turned", "", ", said Kofi Annan.", ["Kofi Annan"]),
      ("according to", "According to Kofi Annan, ", ".", ["Kofi Annan"]),
      ("according to behind", "", ", according to Kofi Annan.", ["Kofi Annan"]),
      ("told reporters that", "Kofi Annan told reporters that ", ".", ["Kofi Annan"]),
      ("quotation", "“", ",” Kofi Annan said.", ["Kofi Annan"]),
      ("quotation behind", "Kofi Annan said: “", ".”", ["Kofi Annan"]),
    ]
    var transformed: [Alternation] = []
    for (verb, kind, names, base) in bases {
      for (name, before, behind, by) in changes {
        transformed.append(
          Alternation(
            name: "\(name): \(verb)", kind: kind, names: names,
            sentence: { n, s in base(n, s).map { before + (before.hasSuffix(". ") ? capitalised($0) : $0) + behind } }, by: by))
      }
      transformed.append(
        Alternation(
          name: "denied that: \(verb)", kind: kind, names: names,
          sentence: { n, s in s.modality == .actual ? base(n, s).map { "Kofi Annan denied that \($0)." } : nil }, by: ["Kofi Annan"],
          isDenied: true))
    }
    return transformed
  }()

  /// The stances in which an alternation does not give its claim for every name today: counted, not asserted.
  static let notYet: [String: Set<Stance>] = [
    "give: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "sell: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "sell: coordinated verb": [.actual],
    "send: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "send: coordinated verb": [.actual],
    "deliver: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "supply: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "buy: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "receive: relative that": [.refused, .failed, .agreed, .ready, .urged],
    "receive: coordinated verb": [.actual],
    "hold talks: in a quotation mark, persons": [.actual],
    "meet: with, bodies": [
      .actual, .never, .notActual, .refused, .failed, .planned, .agreed, .ready, .notPlanned, .possible, .could, .reportedly, .urged,
    ],
    "meet: relative, bodies": [
      .actual, .never, .notActual, .refused, .failed, .planned, .agreed, .ready, .notPlanned, .possible, .could, .reportedly, .urged,
    ],
    "hold talks: in a quotation mark, bodies": [.actual],
    "said without that: give": [.refused, .failed],
    "said without that: supply": [.refused, .failed],
    "said without that: buy": [.refused, .failed],
    "said without that: talk": [.actual, .never, .refused, .failed, .reportedly],
    "quotation: talk": [.actual, .never, .reportedly],
  ]
}

@Suite struct MetamorphicTests {
  @Test(arguments: Metamorphosis.cells.filter { !$0.isOpen }) func givesItsClaim(cell: Metamorphosis.Cell) {
    let faults = cell.faults
    #expect(faults.isEmpty, "\(faults.count) of \(cell.variants.count): \(faults.prefix(2).joined(separator: "\n"))")
  }

  /// Prints how far the other alternations are.
  @Test func countsWhatIsNotYetRight() {
    var wrong = 0
    var count = 0
    var right: [String] = []
    for cell in Metamorphosis.cells where cell.isOpen {
      let faults = cell.faults.count
      wrong += faults
      count += cell.variants.count
      if faults == 0 { right.append(cell.testDescription) }
    }
    let total = Metamorphosis.cells.reduce(0) { $0 + $1.variants.count }
    print("Alternations: \(total) sentences, \(count) of them not asserted, \(wrong) of these wrong. Right now: \(right)")
  }

  @Test func everyAlternationHasANameOfItsOwn() {
    let names = Metamorphosis.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Metamorphosis.notYet.keys).isSubset(of: Set(names)))
  }
}
