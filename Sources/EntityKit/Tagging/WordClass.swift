/// A class of words in `words.tsv`. The class `pronoun` with the value `singular-person` is `pronounSingularPerson`.
enum WordClass: UInt8, Sendable, CaseIterable {
  case be, have, `do`, modalPlanned, modalPossible, modalRequested, negation, no, particle
  case relative, complementizer, question, subordinator, conditional, coordinator, listCoordinator
  case preposition, placePreposition, routePreposition, sourcePreposition
  case possibly, adverbPhrase, determiner, definite, indefinite
  case possessivePronounSingularPerson, possessivePronounSingularThing, possessivePronounPlural
  case possessivePronounSpeaker, possessivePronounListener
  case pronounSingularPerson, pronounSingularThing, pronounPlural, pronounSpeaker, pronounListener, pronounThere
  case pronounOther, both, number, approximately, partitive, currencyWord, month, weekday, time
  case goodsMilitary, goodsAid, goodsMoney
  case stateWord, forceWord, memberWord, sideWord, enemyWord, nominal, role
  case title, abbreviation, nameParticle, nameSuffix, postNominal, notName, orgHead, orgSuffix, orgOf, placeHead, placeBefore, notWeapon
  case reporting, asking, copular, contentNoun, reflexive, leading, government, verbParticle, sport, bareInfinitive, allegiance
  case gerundTaking, eve, accompanying, accusing, dative
  /// What many states have one of, so that the word alone names none of them.
  case stateInstitution
  /// Whoever holds such an office acts for a state.
  case stateOffice
  // What stands around a name or inside it.
  case orgNoun, namePossessor, eventHead, notAcronym, shipPrefix, partyNoun, placeOf, realmHead, compass, placeNoun
  case orgLead, companyVerb, companyNoun, facilityModifier, motion, compoundEnd, byline, bylineVerb, pluralTitle, clubVerb, founded
  case familyFirst, kin, lifeEvent, holdingNoun, financeJob, companyRole, marketVerb, industryNoun, activity, publishing
  case shipNoun, townNoun, figurative, container, detection, variant, model, siege, partyWord
  // From names.tsv: a name, and a name that is also an ordinary word or a place and so needs support.
  case given, surname, weakGiven, weakSurname
  // Derived when the lists are read.
  case pronoun, goods, possessivePronoun, startsPhrase, compoundModifier

  private static let byName: [String: WordClass] = Dictionary(
    allCases.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })

  /// The class that a row of `words.tsv` names.
  init?(name: String, value: String) {
    let plain = Self.camel(name.utf8)
    let joined = value.isEmpty ? plain : Self.camel("\(name)-\(value)".utf8)
    guard let found = Self.byName[joined] ?? Self.byName[plain] else { return nil }
    self = found
  }

  /// `place-preposition` as `placePreposition`.
  private static func camel(_ name: some Collection<UInt8>) -> String {
    var letters: [UInt8] = []
    var isHead = false
    for byte in name {
      if byte != UInt8(ascii: "-") { letters.append(isHead && (0x61...0x7A).contains(byte) ? byte & 0xDF : byte) }
      isHead = byte == UInt8(ascii: "-")
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// A set of word classes.
struct WordClassSet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt32 = 0

  /// How many classes there can be.
  static let capacity = 160

  /// A bit for each class, the first one lowest.
  var bits: (UInt64, UInt64, UInt64) { (low, high, UInt64(top)) }

  init() {}
  /// The set of `bits`.
  init(bits: (UInt64, UInt64, UInt64)) {
    low = bits.0
    high = bits.1
    top = UInt32(truncatingIfNeeded: bits.2)
  }
  init(_ classes: WordClass...) { for one in classes { insert(one) } }

  @inline(__always)
  func contains(_ one: WordClass) -> Bool {
    let bit = one.rawValue
    if bit < 64 { return low & (1 << UInt64(bit)) != 0 }
    return bit < 128 ? high & (1 << UInt64(bit - 64)) != 0 : top & (1 << UInt32(bit - 128)) != 0
  }

  mutating func insert(_ one: WordClass) {
    let bit = one.rawValue
    if bit < 64 {
      low |= 1 << UInt64(bit)
    } else if bit < 128 {
      high |= 1 << UInt64(bit - 64)
    } else {
      top |= 1 << UInt32(bit - 128)
    }
  }

  mutating func formUnion(_ other: WordClassSet) {
    low |= other.low
    high |= other.high
    top |= other.top
  }

  mutating func subtract(_ other: WordClassSet) {
    low &= ~other.low
    high &= ~other.high
    top &= ~other.top
  }

  /// Verbs of grammar, which a name may be spelled like: `May`, `Will`.
  static let auxiliaries = WordClassSet(.modalPlanned, .modalPossible, .modalRequested, .be, .have, .do)

  func isSuperset(of other: WordClassSet) -> Bool {
    low & other.low == other.low && high & other.high == other.high && top & other.top == other.top
  }

  var isEmpty: Bool { low == 0 && high == 0 && top == 0 }
}
