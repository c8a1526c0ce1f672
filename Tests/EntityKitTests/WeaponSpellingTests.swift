import EntityKit
import Testing

/// Spellings of weapons, made from designation and form, and look-alikes that are none.
@Suite struct WeaponSpellingTests {
  private static let extractor = EntityExtractor()

  /// A sentence and the weapon in it.
  struct Spelling: Sendable, CustomTestStringConvertible {
    var before: String
    var weapon: String
    var after: String
    var text: String { before + weapon + after }
    var testDescription: String { text }
  }

  @Test(arguments: spellings + cyrillic + suffixed + named + listed) func isFound(_ row: Spelling) {
    let found = MarkedText.found(in: row.text, by: Self.extractor, types: [.weapon])
    let expected = MarkedText.Name(type: "weapon", start: row.before.unicodeScalars.count, text: row.weapon)
    #expect(found.contains(expected), "found \(found)")
  }

  @Test(arguments: lookAlikes) func isNoWeapon(text: String) {
    #expect(MarkedText.found(in: text, by: Self.extractor, types: [.weapon]).isEmpty)
  }

  @Test func thereAreEnoughRows() {
    #expect(Self.spellings.count + Self.cyrillic.count + Self.suffixed.count + Self.named.count + Self.listed.count >= 60)
    #expect(Self.lookAlikes.count >= 30)
  }
}

extension WeaponSpellingTests {
  /// Letters, digits and class word of systems of every kind.
  private static let systems = [
    ("T", "72", "tanks"), ("Mi", "24", "helicopters"), ("S", "300", "missiles"), ("AK", "47", "rifles"), ("F", "16", "jets"),
    ("RPG", "7", "launchers"), ("BMP", "2", "vehicles"), ("D", "30", "howitzers"), ("Su", "25", "aircraft"), ("MQ", "9", "drones"),
  ]

  private static let spellings = systems.flatMap { letters, digits, noun in
    [
      Spelling(before: "The army bought ", weapon: "\(letters)-\(digits)", after: " \(noun) from a dealer."),
      Spelling(before: "The army bought ", weapon: "\(letters)\(digits)", after: " \(noun) from a dealer."),
      Spelling(before: "The army bought ", weapon: "\(letters) \(digits)", after: " \(noun) from a dealer."),
      Spelling(before: "The rebels captured two ", weapon: "\(letters)-\(digits)s", after: " near the bridge."),
      Spelling(before: "Nobody knew the ", weapon: "\(letters)-\(digits)", after: "'s range."),
    ]
  }

  private static let cyrillic = [
    Spelling(before: "They sent ", weapon: "Т-90", after: " tanks."),
    Spelling(before: "They sent ", weapon: "Ми-8", after: " helicopters."),
    Spelling(before: "They sent ", weapon: "С-400", after: " missiles."),
    Spelling(before: "They sent ", weapon: "АК-74", after: " rifles."),
  ]

  private static let suffixed = ["T-72B3", "T-90MS", "Mi-24V", "Mi-17V-5", "S-300PMU-2", "Su-30MKI", "F-16C", "BMP-3M", "AK-74M", "RPG-29"]
    .map { Spelling(before: "Crates with parts of the ", weapon: $0, after: " were unloaded at night.") }

  private static let named = [
    ("Javelin", " missiles"), ("Kornet", " missiles"), ("Grad", " rockets"), ("Katyusha", " rockets"), ("Shahed-136", " drones"),
    ("Stinger", " missiles"), ("Leopard 2", " tanks"), ("Kalashnikov", " rifles"), ("Bayraktar TB2", " drones"), ("HIMARS", " launchers"),
    ("machine guns", " and tents"), ("sniper rifles", " and boots"), ("155mm artillery shells", ""), ("anti-tank mines", ""),
  ].map { Spelling(before: "The depot held ", weapon: $0.0, after: "\($0.1).") }

  private static let listed = ["Mi-35s", "T-55s", "BTR-80s", "MiG-29s"].map {
    Spelling(before: "The list names An-12s, RPG-7s, ", weapon: $0, after: " and D-30s.")
  }

  private static let lookAlikes = [
    "Print it on A-4 paper.",
    "She won the T-20 match.",
    "M-19, the guerrilla movement, signed.",
    "He drove an F-150 truck.",
    "Leaders left the G-7 summit.",
    "Snow closed the A-10 road.",
    "Doctors advise B-12 vitamin pills.",
    "Cases of Covid-19 fell.",
    "They drove along Route 66.",
    "A Boeing 747 landed late.",
    "The 5G network is slow.",
    "Send me the MP3 file.",
    "The H1N1 virus spread.",
    "Apollo 11 reached the moon.",
    "U-2, the band, played in Dublin.",
    "She wore a B-52 hairstyle.",
    "The G-20 leaders met.",
    "Take the M-25 motorway.",
    "He holds an H-1B visa.",
    "Fill in form W-2 before April.",
    "Under-21 players trained.",
    "The R-22 regional train was late.",
    "The CO2 level rose.",
    "Channel 4 broadcast the interview.",
    "The E-40 motorway is closed.",
    "Gate B-12 is upstairs.",
    "The K-12 school programme grew.",
    "The PM-10 level was high.",
    "Chapter 11 protects the firm.",
    "The K-2 summit was climbed in winter.",
    "The I-95 highway was blocked.",
    "He scored 21 points in the U-19 final.",
    "Their A-320 seats were full.",
    "The 1990s were hard.",
    "Article 5 was invoked.",
    "The 3D printer broke.",
    "They shell peas in the kitchen.",
    "The bank will tank.",
    "Jurors heard about a C-section.",
  ]
}
