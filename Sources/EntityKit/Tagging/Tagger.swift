/// Gives every token the parts of speech it could be: from the lexicon, else from its shape and its ending.
struct Tagger: Sendable {
  let lexicon: Lexicon
  let rules: ReadingRules

  /// What is known of each token; every token has at least one reading. O(n).
  func words(of tokens: [Token], bytes: [UInt8]) -> [Lexicon.Word] {
    // The words are looked up in a loop of their own, where the processor waits for the memory of many at once.
    var words = tokens.map { lexicon.word($0) }
    words.withUnsafeMutableBufferPointer { words in
      for index in tokens.indices {
        switch tokens[index].kind {
        case .word, .mixed: complete(&words[index], tokens[index], bytes)
        case .number, .currency: words[index].readings = .number
        case .ampersand: words[index].readings = .coordinator
        default: words[index].readings = .punctuation
        }
      }
    }
    return words
  }

  private func complete(_ word: inout Lexicon.Word, _ token: Token, _ bytes: [UInt8]) {
    if token.shape.contains(.clitic) { return contraction(&word, token, bytes) }
    if word.classes.contains(.subordinator) { word.readings.insert(.subordinator) }
    if word.classes.contains(.preposition) { word.readings.insert(.preposition) }
    if token.shape.contains(.hasHyphen) && word.readings.isEmpty { word = compound(word, token, bytes) }
    if word.readings.isEmpty {
      word.readings = token.kind == .mixed ? [.noun, .number] : rules.byEnding(token.range, of: bytes)
      if token.isCapitalised {
        // `Tigers` may be a name or the plural of a noun that the lexicon has.
        let isPlural = token.stem != token.key && token.kind == .word && lexicon[token.stem].readings.contains(.noun)
        word.readings = isPlural ? [.proper, .plural] : .proper
      }
    }
    if token.isCapitalised && !word.classes.contains(.pronoun) { word.readings.insert(.proper) }
  }

  /// The second part of a contraction or possessive: `'s` is `is`, `has` or a possessive, `'ll` a modal, `'` a possessive.
  private func contraction(_ word: inout Lexicon.Word, _ token: Token, _ bytes: [UInt8]) {
    let classes = word.classes
    if classes.contains(.modalPlanned) {
      word.readings = .modal
    } else if classes.contains(.negation) {
      word.readings = .adverb
    } else if classes.contains(.be) {
      word.readings = bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s") ? [.third, .possessive] : .base
    } else {
      word.readings = classes.contains(.have) ? .base : .possessive
    }
  }

  /// A hyphen compound reads as its last part does, and as an adjective: `Iranian-supplied`, `ex-minister`. A capitalised one
  /// whose last part no list holds is a name: `Min-jun`.
  private func compound(_ word: Lexicon.Word, _ token: Token, _ bytes: [UInt8]) -> Lexicon.Word {
    var word = word
    guard let hyphen = bytes[token.range].lastIndex(of: UInt8(ascii: "-")) else { return word }
    let last = lexicon[lexicon.folding.hash(of: bytes, in: hyphen + 1..<Int(token.end)).key]
    word.readings = last.readings.intersection([.noun, .plural])
    let isModifier = !last.readings.isDisjoint(with: [.participle, .gerund, .adjective])
    if isModifier || !last.readings.isDisjoint(with: [.noun]) || word.readings.isEmpty && !token.isCapitalised {
      word.readings.insert(.adjective)
    }
    if isModifier && word.readings.isEmpty || last.classes.contains(.compoundEnd) || last.readings.contains(.participle) {
      word.classes.insert(.compoundModifier)
      word.readings.insert(.adjective)
    }
    return word
  }
}
