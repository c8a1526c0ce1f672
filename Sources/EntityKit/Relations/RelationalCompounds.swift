/// Relational compounds: `American-supplied bombs`, `Soviet-armed Ethiopia`. `X-made` is no relation: no frame has `make`.
extension ClaimReader {
  /// Adds a claim for each hyphen compound of a name and a participle of a supply frame.
  mutating func readCompounds(_ sentence: Int) {
    let syntax = syntax(sentence)
    for token in syntax.sentence.tokens where text.tokens[token].shape.contains(.hasHyphen) {
      guard let (entry, frame) = compound(token), let noun = syntax.nouns.indices.first(where: { syntax.nouns[$0].tokens.contains(token) })
      else { continue }
      let supplier = resolver.end(ofEntry: entry, token..<token + 1)
      begin(frame, token..<token + 1, sentence, .compound)
      trace?.fill(.init(role: .supplier, function: .modifier, tokens: supplier.tokens, ends: [supplier]))
      var fillers = Fillers(frame)
      fillers.add([supplier], to: .supplier)
      if let item = item(of: noun, sentence) {
        add(item, as: .object, to: &fillers)
        addHolders(of: noun, sentence, to: &fillers)
      } else {
        addRecipients([noun], sentence, to: &fillers)
      }
      guard !fillers.isEmpty(.recipient) else {
        trace?.refuse(.empty(.recipient))
        continue
      }
      var stance = Stance()
      addQuotationSpeaker(of: token, &stance)
      _ = add(fillers, frame, stance, trigger: token..<token + 1, in: nil, sentence)
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

  /// Adds who has the goods of a noun group: its possessor, else the subject of the verb that it is the object or means of.
  private mutating func addHolders(of noun: Int, _ sentence: Int, to fillers: inout Fillers) {
    let syntax = syntax(sentence)
    if let possessor = syntax.nouns[noun].possessor { return addRecipients([possessor], sentence, to: &fillers) }
    guard let place = position(of: noun, sentence) else { return }
    switch place.function {
    case .complement(let preposition) where text.isWord(.with, preposition): break
    case .object: break
    default: return
    }
    let functions = document.functions(of: place.clause, in: sentence) { controller(of: $0, sentence) }
    addRecipients(functions.subjects, sentence, to: &fillers)
  }

  private mutating func addRecipients(_ nouns: [Int], _ sentence: Int, to fillers: inout Fillers) {
    let others = fillers.entities
    for noun in nouns {
      resolver.steps?.removeAll()
      let ends = resolver.ends(of: noun, in: sentence, excluding: others)
      let tokens = syntax(sentence).nouns[noun].tokens
      trace?.fill(.init(role: .recipient, function: .object, tokens: tokens, ends: ends, steps: resolver.steps ?? []))
      fillers.add(ends, to: .recipient)
    }
  }
}
