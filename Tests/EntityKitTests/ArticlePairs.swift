import Testing

/// Pairs of short invented articles: the same one printed twice with changes, or two that were written by different people.
struct ArticlePair: Sendable, CustomTestStringConvertible {
  let name: String
  let first: String
  let second: String
  /// Whether one is a copy of the other.
  let isCopy: Bool

  var testDescription: String { name }
}

enum ArticlePairs {
  /// Ten pairs that are copies and eleven that are not.
  static let all: [ArticlePair] = copies + others

  private static func article(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") + "\n" }

  private static let headline = "Freighter held at Port Maren with rifles in grain sacks"

  private static let freighter = [
    "PORT MAREN (Lodestar) - Customs officers in Port Maren on Tuesday seized a freighter that carried crates of assault rifles under a load of sorghum, the harbour master said.",
    "The Oriel Star had left Tamsin nine days earlier and was bound for the rebel-held town of Quellin, according to papers found on the bridge. Her captain told the officers that he had taken the sacks on board unopened.",
    "\"We counted four hundred and twelve rifles and about sixty mortar tubes,\" said Ines Warrow, who leads the customs office. \"Nobody ships mortar tubes with grain by mistake.\"",
    "Diplomats have long suspected that Tamsin arms the Quellin Front, which has held the valley since the spring. Tamsin denies it. Its envoy in the capital, Pavel Drost, called the seizure a piece of theatre and asked for the ship to be released.",
    "The freighter is owned by a company registered in Sarre that has changed its name three times in two years. Lawyers for the company did not answer a request for comment.",
    "Fighting around Quellin has driven some forty thousand people from their homes since April, the relief agencies say, and the rains that are due next month will close the only road.",
  ]

  private static var copies: [ArticlePair] {
    let whole = article([headline] + freighter)
    func copy(_ name: String, _ second: String) -> ArticlePair { ArticlePair(name: name, first: whole, second: second, isCopy: true) }
    let extra = "The harbour has handled more traffic since the bridge at Lomas was closed in February, and its cranes now work at night."
    let footer = "Copyright Lodestar Press. All rights reserved. Sign up for our morning letter and never miss a story."
    return [
      copy("as it is", whole),
      copy("another headline", article(["Rifles found under sorghum, Tamsin calls it theatre"] + freighter)),
      copy("no headline", article(freighter)),
      copy("a footer", article([headline] + freighter + [footer])),
      copy("the last paragraph cut", article([headline] + freighter.dropLast())),
      copy("another headline, a footer, the last paragraph cut", article(["Arms ship stopped"] + freighter.dropLast() + [footer])),
      copy("a paragraph more", article([headline] + freighter[..<3] + [extra] + freighter[3...])),
      copy("printed twice in one page", article([headline] + freighter + freighter)),
      copy(
        "other marks and breaks", whole.replacing("\"", with: "\u{201C}").replacing(", ", with: ",\n").replacing(" - ", with: " \u{2014} ")),
      copy("the first half, as a brief", article(Array(freighter[..<3]))),
    ]
  }

  private static var others: [ArticlePair] {
    let whole = article([headline] + freighter)
    let rival = article([
      "Arms cache discovered aboard cargo vessel",
      "A cargo vessel was impounded in Port Maren this week after inspectors, acting on a tip, dug through its hold and came upon military weapons. The Oriel Star, flying the flag of Sarre, remains under guard at the eastern quay.",
      "An official close to the inquiry put the haul at more than four hundred rifles. Mortars were also on board, he said, adding that the crew of eleven was being questioned.",
      "Where the cargo was to go is the question that everyone in the port is asking. The insurgents of the Quellin valley have no harbour, but trucks leave here for the interior every night.",
      "Tamsin, which the government accuses of helping the insurgents, has rejected any link. Port workers interviewed on the quay said they had seen the ship twice before this year.",
    ])
    let quoting = article([
      "Minister praises customs after seizure",
      "Interior minister Odo Falk visited the customs house on Wednesday and shook hands with every officer who had taken part in the search of the Oriel Star.",
      "\"We counted four hundred and twelve rifles and about sixty mortar tubes,\" Ines Warrow told him, as cameras rolled. He promised new scanners by the autumn and a pay rise that the union has wanted for years.",
      "Opposition members said that the visit was a show. They asked why two earlier ships had been let through, and who had signed their papers.",
    ])
    let background = article([
      "Quellin road closed by shelling",
      "Shells fell on the road to Quellin on Friday and stopped a convoy of the relief agencies a few miles short of the town. Nobody was hurt, a driver said by telephone, but two trucks burned out.",
      "The convoy carried flour, tents and a field surgery. It was the first to be allowed through the checkpoint in eleven days, after talks in which the army asked for a list of every box.",
      "A spokesman of the army said that the fire came from the hills in the north. The Quellin Front said that it came from the army's own guns.",
      "Fighting around Quellin has driven some forty thousand people from their homes since April, the relief agencies say, and the rains that are due next month will close the only road.",
    ])
    let talksByAgency = article([
      "BRELL - Negotiators for the government and the Eastern League met for the first time in two years on Monday and agreed on nothing but the date of their next session.",
      "The two delegations sat in separate rooms of the Hotel Corvin while the mediator, Amara Osei, carried drafts along the corridor. She said afterwards that the tone had been better than the result.",
      "The League wants its prisoners back before anything else is discussed. The government says that the prisoners are a matter for the courts.",
    ])
    let talksByPaper = article([
      "It was the carpet that suffered most. For nine hours Amara Osei wore a path in it between two suites of the Hotel Corvin, a folder under her arm, and at the end of the day the folder was as thin as it had been in the morning.",
      "Still, the men from the Eastern League had come, and so had the men from the ministry, which is more than anyone could say last year. They will come again on the ninth.",
      "Prisoners are the knot. The League will not speak about borders until the men are home; the ministry will not speak about the men at all.",
    ])
    let electionMorning = article([
      "Polls opened at seven in a light rain. In the school on Alder Street the first voter was a baker who had come straight from the ovens, and who would not say whom he had chosen.",
      "The commission expects results by midnight. Observers from five countries are in the city.",
    ])
    let electionNight = article([
      "The governing party lost its majority on Sunday, taking 104 of 240 seats, according to a count of nine tenths of the votes. Its leader conceded shortly before one in the morning.",
      "The commission said that turnout was the highest since the first free election. Observers from five countries reported no incident of weight.",
    ])
    let footer =
      "This newsletter goes to members only. To change how often you receive it, follow the link in your profile. We never sell addresses."
    let recipe = article(["Leek soup for a cold evening takes two leeks, a potato and an hour of patience.", footer])
    let chess = article(["The title match goes into its ninth game with the challenger a point ahead and short of sleep.", footer])
    return [
      ("another reporter, the same seizure", whole, rival), ("one quotation in common", whole, quoting),
      ("one paragraph of background in common", whole, background), ("follow-up against rival", rival, quoting),
      ("agency and feature on the same talks", talksByAgency, talksByPaper),
      ("morning and night of one election", electionMorning, electionNight),
      ("only the footer in common", recipe, chess), ("unrelated", rival, talksByPaper),
      ("two short notes", "Talks go on.", "Talks have failed."),
      ("a short note and an article", "Customs officers seized a ship.", whole), ("nothing and something", "", whole),
    ].map { ArticlePair(name: $0.0, first: $0.1, second: $0.2, isCopy: false) }
  }
}
