/// The lines that explain one claim: in words, the row, the roles, the cues.
struct ClaimExplanationLines {
  let names: [Entity.ID: String]

  func lines(of explained: ClaimExplanation) -> [String] {
    [heading(explained), label("row", row(explained))] + explained.roles.map { label($0.role, role($0)) }
      + explained.cues.flatMap { cue($0) }
  }

  /// `Russia is to supply Chad (supplies, positive, planned, said by Idriss Moussa)`.
  private func heading(_ explained: ClaimExplanation) -> String {
    let claim = explained.claim
    let sentence = ClaimWords.sentence(
      explained.kind, name(claim.source.entity), name(claim.target.entity), polarity: claim.polarity, modality: claim.modality)
    let speakers = claim.attributedTo.map { name($0) }
    let voice = speakers.isEmpty ? "in the text's own words" : "said by " + speakers.joined(separator: ", ")
    return "  \(sentence) (\(explained.kind.rawValue), \(claim.polarity), \(claim.modality), \(voice))"
  }

  private func row(_ explained: ClaimExplanation) -> String {
    let row = RowWords.line(explained.row) + ", trigger " + quoted(explained.claim.trigger)
    switch explained.way {
    case .frame: return row
    case .compound: return row + ", a name and its participle in one word"
    case .denial: return row + ", which denies an earlier claim of this row"
    }
  }

  private func role(_ role: RoleExplanation) -> String {
    let function = Self.functions.contains(role.function) ? role.function : "behind \"\(role.function)\""
    guard let entity = role.entity, let via = role.via else { return "\(quoted(role.quote)), \(function)" }
    return (["\(quoted(role.quote)), \(function), \(via)"] + role.steps.map { step($0) }).joined(separator: " -> ") + " -> \(name(entity))"
  }

  private static let functions: Set<String> = [
    "subject", "object", "dative", "possessive", "modifier", "origin", "granter", "modified", "holder",
  ]

  private func step(_ step: ReferenceStep) -> String {
    let name = DisplayText.name(step.name)
    let words = step.quote.map { quoted($0) } ?? name
    switch step.kind {
    case .antecedent: return "points back to \(words)"
    case .only: return "the only one so far, \(name)"
    case .mainState: return "the state that the text speaks of most, \(name)"
    case .speaker: return "the speaker, \(name)"
    case .pair: return "one of the last two, \(name)"
    case .owner: return "belongs to \(name)"
    case .apposition: return "renames \(words)"
    case .leader: return "leads \(words)"
    case .inside: return "is what \(words) counts"
    case .state: return "stands for its state"
    }
  }

  // MARK: Cues

  /// A line for each thing that the cue changed.
  private func cue(_ cue: CueExplanation) -> [String] {
    let words = "\(quoted(cue.quote)), \(reason(cue))"
    var lines: [String] = []
    if let polarity = cue.polarity { lines.append(label("polarity", "\(polarity): \(words)")) }
    if let modality = cue.modality { lines.append(label("modality", "\(modality): \(words)")) }
    if !cue.speakers.isEmpty { lines.append(label("said by", cue.speakers.map { name($0) }.joined(separator: ", ") + ": \(words)")) }
    return lines
  }

  private func reason(_ cue: CueExplanation) -> String {
    let row = [cue.rule, cue.lemma.map { "\"\($0)\"" }].compactMap(\.self).joined(separator: " ")
    switch cue.kind {
    case .frame: return "an option of the row"
    case .negation: return "negation"
    case .modal: return "modal"
    case .hedge: return "hedge"
    case .negatedParticipant: return "a participant that is denied"
    case .signature: return row
    case .reporting: return "whose subject says so, \(row)"
    case .unsaid: return "which is not said"
    case .unnamedSource: return "where nobody is named who says so"
    case .conditional: return "conditional"
    case .question: return "question mark"
    case .according: return "source phrase"
    case .quotation: return "the words are quoted"
    case .speaker: return "names who says so"
    case .denial: return "which denies it, \(row)"
    }
  }

  // MARK: Words

  private func label(_ label: String, _ text: String) -> String {
    "    " + label + String(repeating: " ", count: max(1, 12 - label.count)) + text
  }

  private func name(_ entity: Entity.ID) -> String { names[entity] ?? entity }

  private func quoted(_ quote: Quote) -> String { "\"\(DisplayText.shortened(DisplayText.clean(quote.text), to: 100))\"" }
}
