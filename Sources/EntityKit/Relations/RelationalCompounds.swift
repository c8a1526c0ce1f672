/// Relational compounds: `American-supplied bombs`, `Soviet-armed Ethiopia`. `X-made` is no relation: no frame has `make`.
extension ClaimReader {
  /// Adds a claim for each hyphen compound of a name and a participle of a supply frame.
  mutating func readCompounds(_ sentence: Int) {
    let syntax = syntax(sentence)
    for token in syntax.sentence.tokens where text.tokens[token].shape.contains(.hasHyphen) {
      guard let (entry, frame) = compound(token), let noun = syntax.nouns.indices.first(where: { syntax.nouns[$0].tokens.contains(token) })
      else { continue }
      let supplier = resolver.end(ofEntry: entry, token..<token + 1)
      var fillers = Fillers(frame)
      fillers.add([supplier], to: .supplier)
      if let item = item(of: noun, sentence) {
        fillers.add(item)
        fillers.add(holders(of: noun, sentence, excluding: fillers.entities), to: .recipient)
      } else {
        fillers.add(resolver.ends(of: noun, in: sentence, excluding: fillers.entities), to: .recipient)
      }
      guard !fillers.isEmpty(.recipient) else { continue }
      var stance = Stance()
      if let speaker = speakers.speaker(of: token) { stance.add(source: speaker) }
      _ = add(fillers, frame, stance, trigger: token..<token + 1, sentence)
    }
  }

  /// The gazetteer entry before the hyphen and the supply frame behind it.
  private func compound(_ token: Int) -> (entry: Int, frame: Frame)? {
    let range = text.tokens[token].range
    guard let hyphen = text.bytes[range].lastIndex(of: UInt8(ascii: "-")), text.tokens[token].isCapitalised else { return nil }
    let verb = document.lexicon.folding.hash(of: text.bytes, in: hyphen + 1..<range.upperBound).key
    guard
      let frame = predicates.verbFrames(verb).first(where: {
        $0.kind == .supplies && $0.second == nil && $0.functions(of: .supplier).contains(.subject)
      }),
      document.lexicon[verb].readings.contains(.participle)
    else { return nil }
    let name = document.lexicon.folding.key(of: text.bytes, in: range.lowerBound..<hyphen)
    let entry = Int(resolver.gazetteer.names.entry(keyed: name))
    guard entry >= 0, resolver.gazetteer.entries[entry].type != .weapon else { return nil }
    return (entry, frame)
  }

  /// Who has the goods of a noun group: its possessor, else the subject of the verb that it is the object or means of.
  private mutating func holders(of noun: Int, _ sentence: Int, excluding: Set<Int>) -> [EndResolver.End] {
    let syntax = syntax(sentence)
    if let possessor = syntax.nouns[noun].possessor { return resolver.ends(of: possessor, in: sentence, excluding: excluding) }
    guard let place = position(of: noun, sentence) else { return [] }
    switch place.function {
    case .complement(let preposition) where text.isWord(.with, preposition): break
    case .object: break
    default: return []
    }
    let functions = document.functions(of: place.clause, in: sentence) { controller(of: $0, sentence) }
    return functions.subjects.flatMap { resolver.ends(of: $0, in: sentence, excluding: excluding) }
  }
}
