import EntityKit
import Testing

/// Names of persons, organizations and places in marked sentences: every mark is found, and nothing else.
@Suite struct NameTests {
  private static let extractor = EntityExtractor()

  private func check(_ row: MarkedText) {
    let found = MarkedText.found(in: row.text, by: Self.extractor, types: [.person, .organization, .place])
    #expect(found == row.names)
  }

  @Test(arguments: rows(titlesAndNames)) func titlesAndNamesFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(organizations)) func organizationsFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(places)) func placesFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(ambiguous)) func ambiguousFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(layout)) func layoutFound(row: MarkedText) { check(row) }
  @Test(arguments: rows(nothing)) func nothingFound(row: MarkedText) {
    #expect(row.names.isEmpty)
    check(row)
  }

  @Test func thereAreEnoughRows() {
    let tables = [Self.titlesAndNames, Self.organizations, Self.places, Self.ambiguous, Self.layout, Self.nothing]
    #expect(tables.map { Self.rows($0).count }.reduce(0, +) >= 80)
  }

  /// One sentence a line; `¶` stands for the end of a paragraph.
  private static func rows(_ table: String) -> [MarkedText] {
    table.split(separator: "\n").map { line in
      MarkedText(line.split(separator: "¶").map { $0.trimmingPrefix(" ") }.joined(separator: "\n\n"))
    }
  }
}

extension NameTests {
  private static let titlesAndNames = """
    [person Ivan Petrov], the foreign minister, spoke first.
    Colonel [person Tadesse Worku] refused to comment.
    A statement by Prime Minister [person Lindiwe Maseko] followed.
    Reporters saw Gen. [person Halvard Brekke] enter the building.
    Dr. [person Amina Yusuf] led the team.
    The envoy, [person Pradeep Wickramasinghe], left at noon.
    He was replaced by [person John J. Hargrove].
    The letter was signed by [person Richard A. Dumfries].
    [person Maria Kowalska] and [person Peter Novak] signed it.
    The mediator [person Kwabena Osei] called it a start.
    Former president [person Ernesto Villalobos] was also there.
    Brigadier General [person Samuel Okonkwo Jr.] took command.
    The spokesman, Major [person Bakhyt Dzhaksybekov], said nothing new.
    The king's cousin, Sheikh [person Hamad bin Nasser al-Marri], paid for it.
    A lawyer, [person Fernando de la Vega], filed the complaint.
    [person Kim Tae-yong] met his counterpart.
    The banker [person Ludwig van der Heyden] denied it.
    She telephoned Secretary [person Lincoln] twice.
    King [person Abdulaziz] opened the hall.
    Mr. [person Fairweather] said that he had seen the lists.
    Messrs. [person Haddad] and [person Weissmann] signed it.
    Presidents [person Haddad], [person Osei] and [person Weissmann] met again.
    The letter came from [person Will Carmody], he said.
    The prize went to the Croatian [person Zrinka Bakarić], who smiled.
    "No," said [person Adrian Hill] of the union.
    """

  private static let organizations = """
    [organization Brekke Cement] gained 4 percent.
    [organization Shell] lost 2.1 percent. [organization Target] gained 3 percent.
    [organization Qorvath] was founded in 1898.
    A partner at [organization Dimaporo & Weissmann] left.
    The [organization Zelmarine] alliance agreed.
    The [organization Seattle Krundlers] left early.
    He came to [organization Borealis Enterprise] of [place Scottsdale], [place Arizona].
    He wrote to the [organization Foreign and Defence Ministries].
    The [organization Ministry of Transport] said so on Monday.
    The [organization Zambezi Liberation Front] claimed the raid.
    He works for the [organization Institute for Maritime Studies].
    The [organization 7th Mountain Brigade] crossed the river.
    Engineers of [organization Volta Aerospace Inc.] had designed it.
    The company [organization Trans Kivu] chartered the aircraft.
    [organization Borealis], a shipping company, owned the freighter.
    The [organization Council of National Unity] ([organization CNU]) split in two.
    The [organization Movement for Renewal] ([organization MAR]) lost. The [organization MAR] had ruled for years.
    [person Fiona Brannigan] KC spoke for the [organization Crown Prosecution Service] ([organization CPS]).
    The [organization Zambezi Liberation Front] lost a town. Deserters left the [organization Front] on Monday.
    A lecturer at the [organization Universidad Mayor de San Telmo] said so.
    They waited in the [place Hotel Camino Viejo] until noon.
    [person Theresa Brennock] will speak before [person Will Okonski] does.
    The [organization Peasant and Workers Party] won nine seats.
    The [organization People's Salvation Front] took the town.
    The [organization Teachers' Union] called a strike.
    Voters punished the [organization Agrarian Liberals] in the north.
    The [organization Harar News Agency] reported it first.
    Two officers of the [organization Royal Jordanian Air Force] were present.
    The [organization University of Leipzig] published the survey.
    The [organization National Bank of Belgium] froze the account.
    The newspaper [organization Al-Nasr] printed the letter.
    She told [organization The Observer] that she would resign.
    Talks with the [organization World Health Organization] continue.
    The [organization African Union] and the [organization European Union] sent observers.
    The [organization Committee on Foreign Affairs] met behind closed doors.
    The [organization Popular Front for the Liberation of Oman] was disbanded.
    """

  private static let places = """
    The convoy left [place Mombasa] for [place Kampala].
    They met in [place Geneva], [place Switzerland].
    Shells fell on the village of [place Dargavel].
    The [place Wadi Sirhan] was dry.
    Fighting went on near [place Brezovica], a town in the south.
    The plane landed at [place Kelaniya] airport.
    The ship passed the [place Strait of Hormuz].
    Patrols crossed [place Lake Tana] by night.
    The garrison of [place Fort Bridger] surrendered.
    The column came from [place South Kordofan].
    It was flown to [place Pantelleria] the same evening.
    The [place Kunene River] marks the border.
    An explosion shook the port of [place Zarzouna].
    The [place Netherlands] and [place Belgium] abstained.
    """

  private static let ambiguous = """
    [place Jordan] sent a delegation to [place Georgia].
    [person Jordan Whitfield] wrote the report.
    [person Georgia Papadakis] teaches in [place Athens].
    The rebels came from [place Chad].
    [person Chad Bristow] flew the plane.
    Soldiers from [place Chad] and [place Sudan] met.
    The question is whether [place Washington] will agree.
    [person George Washington Carver] was a chemist.
    They sailed to [place Victoria] in [place Seychelles].
    [person Victoria Ashdown] asked for the file.
    [place Turkey] closed its border.
    We ate turkey at Christmas.
    [person Will Carmody] will testify.
    They will march in March.
    [person Mark Lindqvist] left a mark.
    Reading the file took two hours.
    A nice man opened the door.
    In May the talks broke down.
    In June [person Habib Zitouni] was sworn in.
    A letter from [person April Hutchins] arrived in April.
    The [organization Falcons] attacked the convoy at dawn.
    A tiger was seen near the camp.
    [person Florence Adebayo] was born in [place Florence].
    [person Israel Quintana] asked about [place Israel].
    The frigate HMS Sheffield was lost.
    Critics of the Vienna Convention spoke up.
    """

  private static let layout = """
    [place DAKAR], March 3 ([organization Savanna Press]) — Talks resumed. ¶ Nobody expected much.
    By [person Teresa M. Alcantara] ¶ The talks resumed on Monday.
    Ministers Agree On New Border Fees
    Rebels Free Hostages After Long Siege ¶ The hostages were freed on Sunday.
    [place KAMPALA], May 4 — The talks resumed.
    THE TALKS RESUMED ON MONDAY
    """

  private static let nothing = """
    The minister said that nothing had been agreed.
    However, the talks went on.
    According to officials, both sides were tired.
    Nobody knows who paid for the trucks.
    Many of the soldiers had not been paid.
    On Tuesday the committee met again.
    Yesterday's vote was close.
    Why did the generals wait?
    Thank you for coming.
    "Peace is possible," one of them said.
    What happened next is disputed.
    Two days later, the bridge was blown up.
    Weapons were found in a cave.
    Please read the small print.
    I think that we should go.
    """
}
