import Testing

@testable import EntityKit

@Suite struct TokenizerTests {
  /// Name, text, and its tokens divided by spaces (no token holds one).
  static let rows: [(String, String, String)] = [
    // Apostrophes and clitics.
    ("possessive", "the general's cars", "the general 's cars"),
    ("possessive of a plural", "the generals' cars", "the generals ' cars"),
    ("possessive of a plural, curly", "the rebels’ guns", "the rebels ’ guns"),
    ("possessive, curly", "Petrov’s men", "Petrov ’s men"),
    ("possessive of an abbreviation", "the U.S.'s role", "the U.S. 's role"),
    ("possessive of a designator", "an AK-47's range", "an AK-47 's range"),
    ("possessive in capitals", "IRAN'S ARMS", "IRAN 'S ARMS"),
    ("two apostrophes", "Sana'a's airport", "Sana'a 's airport"),
    ("two curly apostrophes", "O’Brien’s note", "O’Brien ’s note"),
    ("n't", "They didn't sell", "They did n't sell"),
    ("n't, curly", "They didn’t sell", "They did n’t sell"),
    ("can't", "can't", "ca n't"),
    ("won't", "won't", "wo n't"),
    ("'ve", "We've sold", "We 've sold"),
    ("'re", "they're", "they 're"),
    ("'ll", "he'll", "he 'll"),
    ("'d", "she'd", "she 'd"),
    ("'m", "I'm", "I 'm"),
    ("Irish name", "Mr O'Brien left", "Mr O'Brien left"),
    ("apostrophe after a capital", "N'Djamena", "N'Djamena"),
    ("apostrophe inside, curly", "Sana’a", "Sana’a"),
    ("article elided", "Côte d'Ivoire", "Côte d'Ivoire"),
    ("quoted plural is no possessive", "the 'rebels' fled", "the ' rebels ' fled"),
    ("decade", "the '90s", "the ' 90s"),
    // Hyphens and dashes.
    ("compound", "state-owned", "state-owned"),
    ("three parts", "surface-to-air missiles", "surface-to-air missiles"),
    ("particle with hyphen", "Bashar al-Assad", "Bashar al-Assad"),
    ("hyphen that does not break", "an F\u{2011}16", "an F\u{2011}16"),
    ("hanging hyphen", "pre- and post-war", "pre - and post-war"),
    ("years joined", "2011-2014", "2011-2014"),
    ("number and word", "a 3,000-strong force", "a 3,000-strong force"),
    ("minus", "at -5 degrees", "at - 5 degrees"),
    ("en dash between names", "Russia–Ukraine war", "Russia – Ukraine war"),
    ("em dash with spaces", "tanks — and guns", "tanks — and guns"),
    ("em dash without spaces", "tanks—and guns", "tanks — and guns"),
    ("double hyphen with spaces", "tanks -- and guns", "tanks -- and guns"),
    ("double hyphen without spaces", "tanks--and guns", "tanks -- and guns"),
    // Abbreviations and initials.
    ("U.S.", "U.S. troops", "U.S. troops"),
    ("U.S. at the end", "left the U.S.", "left the U.S."),
    ("full stop", "left Rome.", "left Rome ."),
    ("rank", "Gen. Haftar", "Gen. Haftar"),
    ("two ranks", "Lt. Col. Dunn", "Lt. Col. Dunn"),
    ("e.g.", "arms, e.g. rifles", "arms , e.g. rifles"),
    ("i.e.", "arms, i.e. rifles", "arms , i.e. rifles"),
    ("time of day", "at 5 a.m. today", "at 5 a.m. today"),
    ("initials joined", "George H.W. Bush", "George H.W. Bush"),
    ("initials apart", "John F. Kerry", "John F. Kerry"),
    ("saint", "St. Petersburg", "St. Petersburg"),
    ("company", "Lockheed Martin Corp. sold", "Lockheed Martin Corp. sold"),
    ("month", "on Jan. 5", "on Jan. 5"),
    ("number sign", "No. 10", "No. 10"),
    ("capital district", "Washington, D.C., said", "Washington , D.C. , said"),
    // Designators.
    ("helicopter", "Mi-35M", "Mi-35M"),
    ("missile system", "S-300PMU-2", "S-300PMU-2"),
    ("Soviet index", "9K333 Verba", "9K333 Verba"),
    ("calibre", "155mm shells", "155mm shells"),
    ("calibre with hyphen", "105-mm guns", "105-mm guns"),
    ("calibre with point", "7.62x39mm rounds", "7.62x39mm rounds"),
    ("tank", "T-72B3", "T-72B3"),
    ("plural designator", "AK-47s", "AK-47s"),
    ("two variants", "F-16C/D", "F-16C / D"),
    ("several hyphens", "C-130J-30", "C-130J-30"),
    ("glued", "M982 and BM21", "M982 and BM21"),
    // Numbers.
    ("thousands", "1,000 rifles", "1,000 rifles"),
    ("millions", "1,250,000 rounds", "1,250,000 rounds"),
    ("decimals", "2.5 tonnes", "2.5 tonnes"),
    ("dollars", "$32 million", "$ 32 million"),
    ("pounds", "£3m", "£ 3m"),
    ("euros", "€1.5bn", "€ 1.5bn"),
    ("currency after letters", "US$5", "US $ 5"),
    ("percent", "20% more", "20 % more"),
    ("ordinal", "the 5th", "the 5th"),
    ("clock", "at 12:30", "at 12 : 30"),
    ("number before a comma", "10,000, he said", "10,000 , he said"),
    ("number before a full stop", "in 1987.", "in 1987 ."),
    // Marks.
    ("ellipsis of points", "Wait...", "Wait ..."),
    ("ellipsis as one letter", "Wait… now", "Wait … now"),
    ("straight quotes", "\"Yes,\" he said", "\" Yes , \" he said"),
    ("curly quotes", "“Yes,” he said", "“ Yes , ” he said"),
    ("single curly quotes", "‘Yes,’ he said", "‘ Yes , ’ he said"),
    ("single straight quotes", "'Yes,' he said", "' Yes , ' he said"),
    ("doubled apostrophes", "''Yes,'' he said", "'' Yes , '' he said"),
    ("grave accents", "``Yes,'' he said", "`` Yes , '' he said"),
    ("doubled straight quotes", "\"\"Yes\"\"", "\"\" Yes \"\""),
    ("angle quotes", "«Yes» he said", "« Yes » he said"),
    ("low quote", "„Ja“", "„ Ja “"),
    ("nested quotes", "“He said ‘no’,” she said.", "“ He said ‘ no ’ , ” she said ."),
    ("brackets", "the forces (SDF)", "the forces ( SDF )"),
    ("square brackets", "[sic]", "[ sic ]"),
    ("slash", "and/or", "and / or"),
    ("ampersand inside", "AT&T", "AT&T"),
    ("ampersand alone", "Smith & Wesson", "Smith & Wesson"),
    ("question and exclamation", "Why?!", "Why ? !"),
    ("link", "see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."),
    ("link in brackets", "(http://example.org/x)", "( http://example.org/x )"),
    ("link without scheme", "www.example.org, he said", "www.example.org , he said"),
    ("bullet", "• tanks", "• tanks"),
    ("hyphen as a bullet", "- tanks\n- guns", "- tanks - guns"),
    ("star as a bullet", "* tanks", "* tanks"),
    // Other scripts and strange characters.
    ("accents", "Élysée Palace", "Élysée Palace"),
    ("combining accent", "Cafe\u{301} Noir", "Cafe\u{301} Noir"),
    ("Cyrillic", "Россия поставила Ми-35.", "Россия поставила Ми-35 ."),
    ("Greek", "Η Αθήνα", "Η Αθήνα"),
    ("Arabic", "روسيا باعت", "روسيا باعت"),
    ("Devanagari", "भारत ने", "भारत ने"),
    ("Chinese", "中国。", "中国 。"),
    ("emoji", "tanks 🚁 sold", "tanks 🚁 sold"),
    ("emoji without spaces", "tanks🚁sold", "tanks 🚁 sold"),
    ("NUL", "a\u{0}b", "a b"),
    ("CRLF", "tanks\r\nguns", "tanks guns"),
    ("byte order mark", "\u{FEFF}Iran", "Iran"),
    ("no-break space", "20\u{A0}tanks", "20 tanks"),
    ("tabs", "\ttanks\tguns\t", "tanks guns"),
    ("zero-width space", "tanks\u{200B}guns", "tanks guns"),
    ("replacement character", "ta\u{FFFD}nks", "ta \u{FFFD} nks"),
    ("empty", "", ""),
    ("white space only", " \n\t ", ""),
  ]

  @Test(arguments: rows) func tokens(name: String, text: String, tokens: String) throws {
    let tokenized = try Shared.pipeline.tokenized(text)
    let found = tokenized.tokens.indices.map { tokenized.text($0..<$0 + 1) }.joined(separator: " ")
    #expect(found == tokens, "\(name)")
  }

  /// What should be one token and is not yet: printed as a count, not asserted.
  static let notYet: [(String, String, String)] = [
    ("soft hyphen inside a word", "am\u{AD}munition", "am\u{AD}munition"),
    ("address of e-mail", "press@example.org", "press@example.org"),
    ("domain", "example.com said", "example.com said"),
  ]

  /// A letter and a combining accent must fold to the same key as the letter that has both.
  static let keysNotYet = [
    ("combining diacritics", "Cafe\u{301}", "Caf\u{E9}"), ("combining cedilla", "C\u{327}avuşoğlu", "\u{C7}avuşoğlu"),
  ]

  @Test func countsWhatIsNotYetRight() throws {
    let open = try Self.notYet.filter { _, text, tokens in
      let tokenized = try Shared.pipeline.tokenized(text)
      return tokenized.tokens.indices.map { tokenized.text($0..<$0 + 1) }.joined(separator: " ") != tokens
    }
    let folding = try Shared.pipeline.tokenizer.folding
    let keys = Self.keysNotYet.filter { folding.hash($0.1) != folding.hash($0.2) }
    print("Folding: \(keys.count) of \(Self.keysNotYet.count) open: \(keys.map(\.0))")
    print("Tokenizer: \(open.count) of \(Self.notYet.count) open: \(open.map(\.0))")
  }

  @Test(
    arguments: [
      ("words", "Iran sold tanks", [.word, .word, .word]),
      ("numbers", "1,000 2.5 2011-2014", [.number, .number, .number]),
      ("designators", "Mi-35M 155mm 5th", [.mixed, .mixed, .mixed]),
      ("marks", ", ; : ? !", [.comma, .semicolon, .colon, .question, .exclamation]),
      ("full stop and ellipses", "x. x.. … ...", [.word, .period, .word, .ellipsis, .ellipsis, .ellipsis]),
      ("quotes", "\"x\" “x” «x»", [.openQuote, .word, .closeQuote, .openQuote, .word, .closeQuote, .openQuote, .word, .closeQuote]),
      ("single quotes", "‘x’ he", [.openQuote, .word, .closeQuote, .word]),
      ("brackets", "([{}])", [.openBracket, .openBracket, .openBracket, .closeBracket, .closeBracket, .closeBracket]),
      ("money", "$5 €5 20%", [.currency, .number, .currency, .number, .number, .percent]),
      ("dashes", "a — b -- c – d", [.word, .dash, .word, .dash, .word, .dash, .word]),
      ("bullets", "• a\n- b", [.bullet, .word, .bullet, .word]),
      ("ampersand and slash", "a & b / c", [.word, .ampersand, .word, .slash, .word]),
      ("link", "https://example.org", [.link]),
      ("symbol", "🚁 = +", [.symbol, .symbol, .symbol]),
    ] as [(String, String, [Token.Kind])])
  func kinds(name: String, text: String, kinds: [Token.Kind]) throws {
    #expect(try Shared.pipeline.tokenized(text).tokens.map(\.kind) == kinds, "\(name)")
  }

  @Test(
    arguments: [
      ("capital", "Iran", 0, .initialUpper, true),
      ("small", "tanks", 0, .initialUpper, false),
      ("small has lower", "tanks", 0, .hasLower, true),
      ("all capitals", "NATO", 0, .allUpper, true),
      ("one capital is not all capitals", "I", 0, .allUpper, false),
      ("inner capital", "McFarlane", 0, .innerUpper, true),
      ("inner capital after a small one", "iPhone", 0, .innerUpper, true),
      ("no inner capital", "NATO", 0, .innerUpper, false),
      ("accented capital", "Élysée", 0, .initialUpper, true),
      ("Cyrillic capital", "Россия", 0, .initialUpper, true),
      ("digit", "Mi-35", 0, .hasDigit, true),
      ("hyphen", "Mi-35", 0, .hasHyphen, true),
      ("point inside", "U.S.", 0, .hasPeriod, true),
      ("possessive is a clitic", "Iran's", 1, .clitic, true),
      ("n't is a clitic", "don't", 1, .clitic, true),
      ("its word is not", "don't", 0, .clitic, false),
      ("all capitals before 's", "NATO's", 0, .allUpper, true),
      ("no space before a clitic", "Iran's", 1, .spaceBefore, false),
      ("space before", "a b", 1, .spaceBefore, true),
      ("line start", "a\nb", 1, .lineStart, true),
      ("no paragraph on a new line", "a\nb", 1, .paragraphStart, false),
      ("paragraph", "a\n\nb", 1, .paragraphStart, true),
      ("paragraph by CRLF", "a\r\n\r\nb", 1, .paragraphStart, true),
      ("paragraph over a line of spaces", "a\n  \nb", 1, .paragraphStart, true),
      ("first token", "a", 0, .paragraphStart, true),
    ] as [(String, String, Int, Token.Shape, Bool)])
  func shapes(name: String, text: String, index: Int, shape: Token.Shape, holds: Bool) throws {
    let tokens = try Shared.pipeline.tokenized(text).tokens
    try #require(tokens.indices.contains(index), "\(name)")
    #expect(tokens[index].shape.contains(shape) == holds, "\(name)")
  }

  @Test(arguments: [
    ("case", "IRAN", "iran", true), ("diacritics", "Élysée", "elysee", true),
    ("hyphen", "Mi-35", "Mi35", true), ("long hyphen", "Mi\u{2011}35", "Mi-35", true), ("apostrophe", "Sana'a", "Sanaa", true),
    ("curly apostrophe", "Sana’a", "Sana'a", true), ("points", "U.S.", "US", true), ("Turkish", "Erdoğan", "Erdogan", true),
    ("Polish", "Łódź", "Lodz", true), ("German", "Strauß", "Strauss", true), ("other words differ", "Iran", "Iraq", false),
    ("a letter more differs", "Iran", "Irans", false),
  ])
  func keys(name: String, first: String, second: String, equal: Bool) throws {
    let folding = try Shared.pipeline.tokenizer.folding
    #expect((folding.hash(first) == folding.hash(second)) == equal, "\(name)")
  }
}
