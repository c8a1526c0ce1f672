import Testing

@testable import EntityKit

/// Names that no list holds, or that lists hold as something else, in sentences where what stands around them decides: each rule has
/// rows on which it fires and rows on which it must not.
@Suite struct NameContextTests {
  private static let extractor = EntityExtractor()

  private func check(_ row: MarkedText) {
    let found = MarkedText.found(in: row.text, by: Self.extractor, types: [.person, .organization, .place, .weapon])
    #expect(found == row.names)
  }

  @Test(arguments: rows(people)) func peopleFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(namesakes)) func namesakesFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(companies)) func companiesFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(bodies)) func bodiesFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(towns)) func townsFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(weapons)) func weaponsFound(row: MarkedText) { check(row) }

  @Test func thereAreEnoughRows() {
    let tables = [Self.people, Self.namesakes, Self.companies, Self.bodies, Self.towns, Self.weapons]
    #expect(tables.allSatisfy { Self.rows($0).count >= 9 })
  }

  @Test func wordClassesFitTheirSet() { #expect(WordClass.allCases.count <= WordClassSet.capacity) }

  /// One sentence a line; `¶` stands for the end of a paragraph.
  private static func rows(_ table: String) -> [MarkedText] {
    table.split(separator: "\n").map { line in
      MarkedText(line.split(separator: "¶").map { $0.trimmingPrefix(" ") }.joined(separator: "\n\n"))
    }
  }
}

extension NameContextTests {
  private static let people = """
    Then [person Rodrigo "Chino" Almada] took the floor.
    The founder, [person Pieter “Piet” van der Laan], died in March.
    He praised the song "Harvest" and left.
    The nurse, [person Nguyen Thi Minh Chau], came from the coast.
    A translator, [person Tan Boon Hock], was there too.
    Critics of [person Le Van Duc] stayed at home.
    He telephoned his wife, [person Verona], from the airport.
    Her father, [person Lim], had refused.
    They came with their daughter [person Paris], 6, and a dog.
    He told his wife, [place London] would have to wait.
    [person Brodjonarto], who runs the office, was away.
    A man called [person Zoltán], 44, was arrested; [person Kvirikas], 51, was not.
    [person Ormsgaard] was re-elected twice.
    [person Will Tannersley] of the union disagreed.
    A driver, [person Will Ostrander], was hurt.
    "It is late," said [person Adrian Hill].
    They climbed [place Cherry Hill].
    The minister [person Jan Kovalik] left in Jan 1999.
    Will [place Norway] of all countries agree?
    Will [place Belgium], a founder, leave?
    In late May [person Anne Pemberthy] resigned.
    The speech by [person Carlos Alberto Zumeta Irigoyen] was short. [person Zumeta] then left.
    (Reporting by [person Jochen von Raben]; editing by [person Mark Tillotson])
    """

  private static let namesakes = """
    [person Marlene Verona] ran the shop. Nobody believed [person Verona] when she said so.
    [person Marlene Verona] ran the shop. She was born in [place Verona] and went back to [place Verona].
    [person Denise Washington] voted. [person Washington], 66, is a teacher. The law was passed in [place Washington].
    [person Denise Washington] voted. [place Moscow] and [place Washington] did not.
    [person Denise Washington] voted. The other [place Washington] did not.
    [person Jordan Whitfield] voted. [place Jordan] did not.
    [person Michael Jordan] lost. [person Jordan], 61, did not care.
    [person Michael Chad] lost. [place Chad] sent a delegation.
    Nobody asked [place Washington].
    [person Sydney Okoro] sings. "It is late," said [person Sydney].
    [person Sydney Okoro] sings. She flew home to [place Sydney].
    """

  private static let companies = """
    Shares in [organization Vendelborg] fell.
    The stake in [organization Ostravia] was sold.
    [organization Norrbeck]'s chief executive resigned.
    The chairman of [organization Quorvex] resigned.
    He has a stake in [place Greenland].
    An analyst at [organization Kessling & Ruhr] disagreed.
    A strategist at [organization Verona] disagreed.
    He is an analyst in [place Verona].
    [organization Zirkonix], the [place Munich] chipmaker, declined.
    [organization Goodwix], of [place Shenzhen], was never asked.
    [person Anderson], of [place Leeds], was never asked.
    She is a former [organization Brontik] executive.
    [organization Tekhnolit] fell 4 percent in the morning.
    [place Greenland] fell silent.
    A [organization Dasungo] filing shows it.
    A filing shows it.
    [organization Velmora AB] makes pumps. Later [organization Velmora] closed a plant.
    The loan went to [organization Mbeya Cement].
    It is a ministry of Clean Energy and Water.
    [organization LK Dynix] and [organization Stanvic IBKT] merged.
    Four engineers of [organization PT Bumi Waras] were hurt.
    [person Maribel Ocampo], a producer, wept.
    """

  private static let bodies = """
    The stadium belongs to [organization Sport Ireland].
    She trains with [organization Rowing Canada].
    We love sport in [place Ireland].
    The [organization Netherlands Bureau for Food and Rivers] ([organization NBFR]) must agree.
    The [organization Belgium Authority for Ports and Waters] ([organization APW]) must agree.
    The [organization U.S. Historical Survey] ([organization USHS]) disagreed.
    The [organization Fisheries, Forestry and Oceanography Agency] agreed.
    It was reported on Tuesday in [organization Nature Ecology].
    It was reported on Tuesday in [place Nairobi].
    Nothing has changed since [organization The Compass] published the figures.
    A political charity, [organization Bright Coast Forward], paid for it.
    The [organization Verdad] alliance won two seats.
    A member of the [organization Iron Pistols] sang.
    """

  private static let towns = """
    [place OLDERFLEET], [place Ireland], July 20 ([organization Wirepress]) - A bus was stopped.
    Rain fell in [place Olderfleet], a suburb.
    They got as far as [place Gashmena] and turned back.
    [weapon Mortars] fell on [place Woldemar] for days.
    Rebels shelled [place Katsumba] again.
    People would like [place Arbo Minta], in southern [place Ethiopia], to be added.
    He has been in southern moods.
    A [place Tolworthy] pharmacy was robbed.
    It stands beside the church of [place Kidana Merat].
    He lives on [place Bluebell Drive].
    Ten lorries left [place Maelo Soti] at dawn.
    They swam in the river [place Urumbeta].
    They swam in the river on Monday.
    [place SAN SEBASTIÁN], [place Spain], Sept. 28 — A film won.
    The drive was short.
    Shaking was felt in [place Nairobi], [place Mbuni] and [place Lukweto].
    In [place Nairobi], [person Anna Petrova] and [person Peter Novak] spoke.
    The [place Tigray] region is quiet.
    """

  private static let weapons = """
    The army has [weapon Vortik Melnor] [weapon howitzers].
    They sold some [weapon Dagmar] [weapon howitzers].
    They feared [place Moscow] [weapon missiles] and [place Iran]'s [weapon drones].
    Rebel [weapon jets] and Allied [weapon bombers] flew over.
    They carried [weapon P-800 Oniks] [weapon missiles].
    He held a [weapon Negev] [weapon machine gun].
    They crossed the [place Negev] on foot.
    They carried [place Milan] in their hearts.
    They carried [weapon Milan] launchers.
    He had bought the [weapon Glock] from a friend.
    They are made by [organization Glock].
    The offer is the [weapon F-16 Block 70] now.
    It was more missile than ball.
    He called it one grenade too many.
    There is no magic bullet, and no silver bullet.
    The starting gun was fired by a think tank.
    The car has spare tanks and a tank of water.
    The radar warnings came late.
    The destroyer Sheffield and the tanker Prestige burned.
    One Antivenom Works Against Cobras and Kraits
    The [weapon tank] and the [weapon radar] were new.
    """
}
