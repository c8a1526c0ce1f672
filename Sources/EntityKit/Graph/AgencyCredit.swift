/// Finds the news agency that a text credits: in its dateline (`KABUL (Reuters) -`), or in brackets as its last words.
struct AgencyCredit {
  let text: TokenizedText
  let mentions: [Candidate]
  let table: EntityTable
  /// A dateline stands among so many first tokens, a credit at the end among so many last ones.
  private static let reach = 40

  /// The agency's name, or `nil` where the text credits none. O(reach).
  func name() -> String? {
    for (number, mention) in mentions.enumerated() {
      guard mention.tokens.upperBound < Self.reach else { break }
      // Whoever stands so before a dash sent the report, listed or not.
      if isBracketed(mention), text.kind(mention.tokens.upperBound + 1) == .dash, let name = organization(number) { return name }
    }
    for number in mentions.indices.reversed() {
      let mention = mentions[number]
      guard mention.tokens.lowerBound >= text.tokens.count - Self.reach else { break }
      let isLast = text.tokens.dropFirst(mention.tokens.upperBound + 1).allSatisfy { !$0.isWord }
      if isBracketed(mention), isLast, table.records[table.entityOf[number]].subtype == "media" { return organization(number) }
    }
    return nil
  }

  private func isBracketed(_ mention: Candidate) -> Bool {
    text.kind(mention.tokens.lowerBound - 1) == .openBracket && text.kind(mention.tokens.upperBound) == .closeBracket
  }

  private func organization(_ number: Int) -> String? {
    mentions[number].type == .organization ? table.records[table.entityOf[number]].name : nil
  }
}
