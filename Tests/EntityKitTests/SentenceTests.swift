import Testing

@testable import EntityKit

@Suite struct SentenceTests {
  /// Name, text, and its sentences divided by ` | `; line ends inside a sentence stand as `/`.
  static let rows: [(String, String, String)] = [
    ("two sentences", "Iran sold tanks. Iraq bought them.", "Iran sold tanks. | Iraq bought them."),
    ("question", "Who sold them? Nobody knows.", "Who sold them? | Nobody knows."),
    ("exclamation", "Stop! The tanks left.", "Stop! | The tanks left."),
    ("no space, no end", "Version 2.Next came.", "Version 2.Next came."),
    ("small letter after a point", "He came to the no. one house.", "He came to the no. one house."),
    ("number begins a sentence", "They left. 20 tanks stayed.", "They left. | 20 tanks stayed."),
    // Abbreviations and initials.
    ("rank", "Gen. Haftar met Col. Dunn. They talked.", "Gen. Haftar met Col. Dunn. | They talked."),
    ("two ranks", "Lt. Col. Dunn left. He came back.", "Lt. Col. Dunn left. | He came back."),
    ("courtesy title", "Mr. Orlov met Mrs. Petrova. Dr. Ali did not.", "Mr. Orlov met Mrs. Petrova. | Dr. Ali did not."),
    ("initial", "John F. Kerry spoke. Others listened.", "John F. Kerry spoke. | Others listened."),
    ("initials joined", "George H.W. Bush spoke. Others listened.", "George H.W. Bush spoke. | Others listened."),
    ("initials apart", "A. B. Vajpayee left.", "A. B. Vajpayee left."),
    ("U.S. inside", "The U.S. Navy came. It left.", "The U.S. Navy came. | It left."),
    ("U.S. inside before a noun", "The U.S. Department of State spoke.", "The U.S. Department of State spoke."),
    ("U.S. at the end", "He went to the U.S. The others stayed.", "He went to the U.S. | The others stayed."),
    ("U.N. at the end", "They asked the U.N. It refused.", "They asked the U.N. | It refused."),
    ("company", "Raytheon Corp. sold missiles. It was late.", "Raytheon Corp. sold missiles. | It was late."),
    ("month", "On Jan. 5 they met. On Feb. 6 they left.", "On Jan. 5 they met. | On Feb. 6 they left."),
    ("saint", "He left St. Petersburg. It snowed.", "He left St. Petersburg. | It snowed."),
    ("time of day at the end", "They met at 5 p.m. The talks went well.", "They met at 5 p.m. | The talks went well."),
    // Quotation marks and brackets.
    ("quote closes after the point", "“We sold tanks.” He left.", "“We sold tanks.” | He left."),
    ("straight quote", "\"We sold tanks.\" He left.", "\"We sold tanks.\" | He left."),
    ("quote goes on with said", "“We sold tanks!” he said. He left.", "“We sold tanks!” he said. | He left."),
    ("question in a quote goes on", "\"Who sold them?\" he asked.", "\"Who sold them?\" he asked."),
    ("two sentences in a quote", "“We sold tanks. We sold guns,” he said.", "“We sold tanks. | We sold guns,” he said."),
    ("next sentence opens a quote", "He left. “We sold tanks,” he said.", "He left. | “We sold tanks,” he said."),
    ("brackets", "He left. (She stayed.) They met.", "He left. | (She stayed.) | They met."),
    ("bracket inside", "The forces (also called SDF) left.", "The forces (also called SDF) left."),
    // Ellipses and dashes.
    ("ellipsis before a small letter", "We sold ... nothing at all.", "We sold ... nothing at all."),
    ("ellipsis before a capital", "We sold them... They paid.", "We sold them... | They paid."),
    ("dash inside", "They sold tanks — and guns. They left.", "They sold tanks — and guns. | They left."),
    ("semicolon inside", "Iran sold tanks; Iraq bought them.", "Iran sold tanks; Iraq bought them."),
    // Paragraphs, headlines, bullets, furniture.
    (
      "headline", "Iran sells tanks to Iraq\n\nThe deal was signed. It is big.",
      "Iran sells tanks to Iraq | The deal was signed. | It is big."
    ),
    ("headline on the line before", "Iran sells tanks\nThe deal was signed.", "Iran sells tanks | The deal was signed."),
    ("CRLF headline", "Iran sells tanks\r\n\r\nThe deal was signed.", "Iran sells tanks | The deal was signed."),
    ("byline", "By Anna Petrova\nThe deal was signed.", "By Anna Petrova | The deal was signed."),
    ("bullets", "• Iran sold tanks\n• Iraq bought guns", "• Iran sold tanks | • Iraq bought guns"),
    ("hyphen bullets", "- Iran sold tanks\n- Iraq bought guns", "- Iran sold tanks | - Iraq bought guns"),
    ("site furniture", "Share\nTweet\nRead more\nIran sold tanks.", "Share | Tweet | Read more | Iran sold tanks."),
    (
      "caption", "A tank near Mosul\nPhoto: Anna Petrova\n\nThe deal was signed.",
      "A tank near Mosul | Photo: Anna Petrova | The deal was signed."
    ),
    ("empty lines", "\n\nIran sold tanks.\n\n\n\nIraq paid.\n", "Iran sold tanks. | Iraq paid."),
    (
      "hard-wrapped text",
      "The government of Iran sold a large number of old tanks to its neighbour in\nthe spring of last year, a ministry official told reporters in the capital. It\ndid not say when.",
      "The government of Iran sold a large number of old tanks to its neighbour in/the spring of last year, a ministry official told reporters in the capital. | It/did not say when."
    ),
    (
      "hard-wrapped paragraphs",
      "The government of Iran sold a large number of old tanks to its neighbour in\nthe spring of last year.\n\nA ministry official told reporters in the capital that nothing else had been\nsold since then.",
      "The government of Iran sold a large number of old tanks to its neighbour in/the spring of last year. | A ministry official told reporters in the capital that nothing else had been/sold since then."
    ),
    // Datelines and labels.
    ("dateline", "HAVANA, June 27 (Andes Press) — Cuba sold tanks.", "HAVANA, June 27 (Andes Press) — | Cuba sold tanks."),
    ("dateline, short", "MOSCOW — Russia sold tanks.", "MOSCOW — | Russia sold tanks."),
    ("dateline, double hyphen", "PARIS (AP) -- France sold tanks.", "PARIS (AP) -- | France sold tanks."),
    ("dateline, hyphen", "KABUL, Afghanistan (AP) - The minister spoke.", "KABUL, Afghanistan (AP) - | The minister spoke."),
    ("no dateline", "Moscow — which sold tanks — said nothing.", "Moscow — which sold tanks — said nothing."),
    ("label", "DOYLE: Did you sell tanks?\nNORTH: I did.", "DOYLE: | Did you sell tanks? | NORTH: | I did."),
    ("question and answer", "Q: Did you sell tanks?\nA: I did.", "Q: | Did you sell tanks? | A: | I did."),
    ("label with title", "MR. DOYLE: Did you sell tanks?", "MR. DOYLE: | Did you sell tanks?"),
    ("colon is no label", "He said: We sold tanks.", "He said: We sold tanks."),
    ("empty", "", ""),
    ("no words", "...", "..."),
  ]

  /// What is not yet divided so: printed as a count, not asserted.
  static let notYet: [(String, String, String)] = [
    ("company at the end", "He works for Raytheon Corp. The firm is big.", "He works for Raytheon Corp. | The firm is big."),
    ("number sign", "He lives at No. 10 Downing Street.", "He lives at No. 10 Downing Street."),
    ("e.g.", "They sold arms, e.g. Kalashnikovs. Others did too.", "They sold arms, e.g. Kalashnikovs. | Others did too."),
    ("time of day inside", "They met at 5 p.m. Moscow time.", "They met at 5 p.m. Moscow time."),
  ]

  private static func sentences(of text: String) throws -> String {
    let tokenized = try Shared.pipeline.tokenized(text)
    let found = tokenized.sentences.map { sentence in String(tokenized.text(sentence.tokens).map { $0.isNewline ? "/" : $0 }) }
    return found.joined(separator: " | ")
  }

  @Test func countsWhatIsNotYetRight() throws {
    let open = try Self.notYet.filter { try Self.sentences(of: $0.1) != $0.2 }
    print("Sentences: \(open.count) of \(Self.notYet.count) open: \(open.map(\.0))")
  }

  @Test(arguments: rows) func sentences(name: String, text: String, sentences: String) throws {
    #expect(try Self.sentences(of: text) == sentences, "\(name)")
  }

  @Test(
    arguments: [
      ("prose", "Iran sold tanks.", [.prose]),
      ("question", "Who sold tanks?", [.prose]),
      ("prose in quotation marks", "“Iran sold tanks.”", [.prose]),
      ("headline", "Iran sells tanks\n\nIt did.", [.line, .prose]),
      ("dateline", "MOSCOW — Russia sold tanks.", [.dateline, .prose]),
      ("label", "DOYLE: I did.", [.label, .prose]),
      ("byline", "By Anna Petrova", [.line]),
    ] as [(String, String, [Sentence.Kind])])
  func kinds(name: String, text: String, kinds: [Sentence.Kind]) throws {
    #expect(try Shared.pipeline.tokenized(text).sentences.map(\.kind) == kinds, "\(name)")
  }

  @Test(
    arguments: [
      ("one paragraph", "A b. C d.", [0, 0]), ("two", "A b.\n\nC d.", [0, 1]), ("three", "A b.\n\nC d. E f.\n\nG h.", [0, 1, 1, 2]),
      ("lines are no paragraphs", "A b.\nC d.", [0, 0]),
    ] as [(String, String, [Int])])
  func paragraphs(name: String, text: String, paragraphs: [Int]) throws {
    #expect(try Shared.pipeline.tokenized(text).sentences.map(\.paragraph) == paragraphs, "\(name)")
  }
}
