/// Finds long forms by the short form in brackets behind them, after Schwartz and Hearst: `Government of National Accord (GNA)`.
struct AcronymRules: Sendable {
  private enum Strength {
    static let longForm = 104
    static let shortForm = 60
  }

  /// Adds the long and the short form of every bracket of a sentence in which one word abbreviates the name before it.
  func add(in sentence: Sentence, of text: TokenizedText, _ known: KnownNames, to candidates: inout [Candidate]) {
    for index in sentence.tokens.dropFirst(2) where text.tokens[index - 1].kind == .openBracket {
      guard let letters = letters(of: index, text), text.kind(index + 1) == .closeBracket || text.kind(index + 1) == .comma else {
        continue
      }
      guard let start = longForm(before: index - 1, letters, sentence, text), known.listed(start..<index - 1) == nil else {
        if abbreviates(letters, index - 1, text, candidates, since: sentence.tokens.lowerBound) {
          candidates.append(candidate(index..<index + 1, .acronym, Strength.shortForm))
        }
        continue
      }
      candidates.append(candidate(withCountry(start, sentence, text, known)..<index - 1, .organizationHead, Strength.longForm))
      candidates.append(candidate(index..<index + 1, .acronym, Strength.shortForm))
    }
  }

  /// The start with the country that the short form leaves out: `the Netherlands Authority for Consumers and Markets (ACM)`.
  private func withCountry(_ start: Int, _ sentence: Sentence, _ text: TokenizedText, _ known: KnownNames) -> Int {
    for first in max(sentence.tokens.lowerBound, start - 3)..<start where known.placeEnd(first) == start {
      if text.isWord(.the, first - 1) { return first }
    }
    return start
  }

  /// Whether an organization of several words stands right before a bracket and begins as the short form does, whose other letters may
  /// come from another language: `Movement for Socialism (MAS)`.
  private func abbreviates(
    _ letters: [UInt8], _ bracket: Int, _ text: TokenizedText, _ candidates: [Candidate], since start: Int
  ) -> Bool {
    // Those of the sentence stand last.
    candidates.reversed().prefix { $0.tokens.lowerBound >= start }.contains { long in
      long.type == .organization && long.kind == .name && long.tokens.upperBound == bracket && long.tokens.count > 1
        && text.bytes[Int(text.tokens[long.tokens.lowerBound].start)] | 0x20 == letters[0]
    }
  }

  /// The letters of a short form: at least two capitals, no digit.
  private func letters(of index: Int, _ text: TokenizedText) -> [UInt8]? {
    guard text.kind(index) == .word, text.tokens[index].isCapitalised, !text.isIn(.notAcronym, index) else { return nil }
    let bytes = text.bytes[text.tokens[index].range].filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
    guard (2...8).contains(bytes.count), bytes.filter({ (0x41...0x5A).contains($0) }).count >= 2 else { return nil }
    return bytes.map { $0 | 0x20 }
  }

  /// The start of the words whose initials are the letters, small words inside left out, or `nil`.
  private func longForm(before end: Int, _ letters: [UInt8], _ sentence: Sentence, _ text: TokenizedText) -> Int? {
    var position = letters.count - 1
    var index = end - 1
    var capitals = 0
    while index >= sentence.tokens.lowerBound, end - index <= letters.count + 4, position >= 0 {
      let token = text.tokens[index]
      guard token.isWord || token.kind == .ampersand || text.isApostrophe(index) else { return nil }
      guard token.isWord, !token.shape.contains(.clitic), token.isCapitalised || !token.shape.contains(.hasDigit) else {
        index -= 1
        continue
      }
      if token.isCapitalised || token.shape.contains(.innerUpper) {
        capitals += 1
        let matched = matches(token, letters, &position, text)
        if !matched { return nil }
        if position < 0 { return capitals >= 2 && !text.isIn(.title, index) ? index : nil }
      } else {
        guard text.isFunctionWord(index) || text.isIn(.nameParticle, index) || token.end - token.start <= 3 else { return nil }
        if position > 0, text.bytes[Int(token.start)] | 0x20 == letters[position], !text.isIn(.coordinator, index) { position -= 1 }
      }
      index -= 1
    }
    return nil
  }

  /// Takes the letters of one word off the end: its initial, with small letters of it that the short form keeps (`Center`, `Cen`).
  private func matches(_ token: Token, _ letters: [UInt8], _ position: inout Int, _ text: TokenizedText) -> Bool {
    let initial = text.bytes[Int(token.start)] | 0x20
    let word = text.bytes[token.range].map { $0 | 0x20 }
    for back in 0..<min(4, position + 1) where letters[position - back] == initial {
      let part = letters[(position - back)...position]
      var from = 0
      let inside = part.allSatisfy { letter in
        guard let found = word[from...].firstIndex(of: letter) else { return false }
        from = found + 1
        return true
      }
      if inside {
        position -= back + 1
        return true
      }
    }
    return false
  }

  private func candidate(_ range: Range<Int>, _ cue: Candidate.Cue, _ strength: Int) -> Candidate {
    Candidate(tokens: range, type: .organization, kind: .name, cue: cue, weight: strength * range.count)
  }
}
