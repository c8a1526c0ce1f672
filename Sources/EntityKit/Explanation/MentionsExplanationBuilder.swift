/// Collects, for each mention, the candidates that it won against.
struct MentionsExplanationBuilder {
  private let document: Document
  private let gazetteer: Gazetteer
  private let text: TokenizedText
  private let mentions: [Candidate]
  private let table: EntityTable
  private let candidates: [Candidate]
  private let builder: ExtractionBuilder

  init(_ document: Document, _ pipeline: Pipeline) {
    self.document = document
    gazetteer = pipeline.gazetteer
    text = pipeline.tokenized(document.text)
    (mentions, candidates) = pipeline.recognizer.readings(of: text)
    var names = NameResolver(gazetteer: gazetteer, text: text, mentions: mentions, folding: pipeline.lexicon.folding)
    table = names.resolved()
    builder = ExtractionBuilder(document, text, mentions, table, [], pipeline.run)
  }

  /// The explanation. O(n log n) in the candidates.
  func explanation() -> MentionsExplanation {
    var mentionAt = [Int](repeating: -1, count: text.tokens.count)
    for (number, mention) in mentions.enumerated() { for token in mention.tokens { mentionAt[token] = number } }
    var rivals = [[Candidate]](repeating: [], count: mentions.count)
    for candidate in candidates {
      // A candidate that overlaps several names lost to all of them; it is shown at the first.
      guard let number = candidate.tokens.lazy.map({ mentionAt[$0] }).first(where: { $0 >= 0 }) else { continue }
      rivals[number].append(candidate)
    }
    var lines = LineCounter(text.bytes)
    var explained: [MentionExplanation] = []
    var number = 0
    for sentence in text.sentences {
      guard let first = sentence.tokens.first else { continue }
      let line = lines.line(of: Int(text.tokens[first].start))
      while number < mentions.count, mentions[number].tokens.lowerBound < sentence.tokens.upperBound {
        explained.append(explain(number, rivals[number], mentionAt, sentence.tokens, line))
        number += 1
      }
    }
    return MentionsExplanation(documentID: document.id, mentions: explained)
  }

  private func explain(
    _ number: Int, _ rivals: [Candidate], _ mentionAt: [Int], _ sentence: Range<Int>, _ line: Int
  ) -> MentionExplanation {
    let mention = mentions[number]
    let record = table.records[table.entityOf[number]]
    let same = rivals.filter { agrees($0, mention) }
    let others = rivals.filter { !agrees($0, mention) }.sorted { left, right in
      let (leftStart, rightStart) = (left.tokens.lowerBound, right.tokens.lowerBound)
      return (right.weight, leftStart, left.tokens.upperBound, left.cue.rawValue)
        < (left.weight, rightStart, right.tokens.upperBound, right.cue.rawValue)
    }
    let cues = Set(same.map(\.cue.rawValue)).subtracting([mention.cue.rawValue])
    let losing =
      others.map { losingSense($0, mentionAt) } + otherEntries(of: mention, besides: [record.entry] + others.map { Int($0.entry) })
    return MentionExplanation(
      quote: builder.quote(mention.tokens), sentence: builder.quote(sentence), line: line, type: mention.type.entityType,
      kind: mention.kind, entity: record.name, cue: mention.cue.rawValue, otherCues: cues.sorted(), weight: mention.weight,
      row: row(record.entry), losing: unique(losing))
  }

  private func agrees(_ candidate: Candidate, _ mention: Candidate) -> Bool {
    candidate.tokens == mention.tokens && candidate.type == mention.type && candidate.kind == mention.kind && !candidate.isVoid
  }

  private func losingSense(_ candidate: Candidate, _ mentionAt: [Int]) -> MentionExplanation.LosingSense {
    let winners = Set(candidate.tokens.map { mentionAt[$0] }.filter { $0 >= 0 })
    let weight = winners.reduce(0) { $0 + mentions[$1].weight }
    return MentionExplanation.LosingSense(
      quote: builder.quote(candidate.tokens), type: candidate.isVoid ? nil : candidate.type.entityType, cue: candidate.cue.rawValue,
      row: row(Int(candidate.entry)), reason: .weight(candidate.weight, against: weight))
  }

  /// Entries of the same words that gave no candidate of their own.
  private func otherEntries(of mention: Candidate, besides known: [Int]) -> [MentionExplanation.LosingSense] {
    var found: [MentionExplanation.LosingSense] = []
    let start = mention.tokens.lowerBound
    gazetteer.names.matches(at: start, limit: mention.tokens.upperBound, in: text.tokens, bytes: text.bytes) { match in
      let form = gazetteer.names.forms[Int(match.form)]
      guard match.tokens == mention.tokens, !known.contains(Int(form.entry)) else { return }
      let type = gazetteer.entries[Int(form.entry)].type
      found.append(
        MentionExplanation.LosingSense(
          quote: builder.quote(mention.tokens), type: type.entityType, cue: Candidate.Cue.gazetteer.rawValue, row: row(Int(form.entry)),
          reason: type == mention.type && mention.entry >= 0 ? .precedence : .unsupported))
    }
    return found
  }

  private func row(_ entry: Int) -> MentionExplanation.Row? {
    guard entry >= 0 else { return nil }
    let row = gazetteer.entries[entry]
    return MentionExplanation.Row(id: row.id, name: row.name, file: row.file, line: row.line)
  }

  private func unique(_ senses: [MentionExplanation.LosingSense]) -> [MentionExplanation.LosingSense] {
    var seen: Set<MentionExplanation.LosingSense> = []
    return senses.filter { seen.insert($0).inserted }
  }
}
