/// Why each name was found, for people.
struct MentionsExplanationFormat {
  func format(_ explanation: MentionsExplanation) -> String {
    let document = DisplayText.clean(explanation.documentID)
    if explanation.mentions.isEmpty { return "\(document): No name was found.\n" }
    var lines: [String] = []
    var sentence: Quote?
    for mention in explanation.mentions {
      if mention.sentence != sentence {
        if sentence != nil { lines.append("") }
        sentence = mention.sentence
        lines.append("\(document):\(mention.line): \"\(DisplayText.clean(mention.sentence.text))\"")
      }
      lines += self.lines(of: mention)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of mention: MentionExplanation) -> [String] {
    let kind = mention.kind == .demonym ? "demonym of " : ""
    let cues = ([mention.cue] + mention.otherCues).joined(separator: ", ")
    let entity = mention.row?.name ?? mention.entity
    let named = entity == mention.quote.text ? "" : " -> \(DisplayText.name(entity))"
    let heading =
      "  \(quoted(mention.quote))\(named): \(kind)\(mention.type.rawValue), by \(cues), weight \(mention.weight)\(place(mention.row))"
    return [heading]
      + mention.losing.map { sense in
        "    over \(quoted(sense.quote)): \(sense.type?.rawValue ?? "a ship or an event"), by \(sense.cue)\(place(sense.row)): \(reason(sense.reason))"
      }
  }

  private func place(_ row: MentionExplanation.Row?) -> String {
    row.map { DisplayText.clean(", \($0.file):\($0.line) \($0.id)") } ?? ""
  }

  private func reason(_ reason: MentionExplanation.LosingSense.Reason) -> String {
    switch reason {
    case .weight(let weight, let other): "weight \(weight) against \(other)"
    case .precedence: "the chosen entry comes first"
    case .unsupported: "nothing speaks for it"
    }
  }

  private func quoted(_ quote: Quote) -> String { "\"\(DisplayText.shortened(DisplayText.clean(quote.text), to: 100))\"" }
}
