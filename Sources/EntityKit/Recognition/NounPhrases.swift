extension TokenizedText {
  /// Whether a token is written so, letter by letter.
  func isWritten(_ word: StaticString, _ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].range.count == word.utf8CodeUnitCount else { return false }
    let start = Int(tokens[index].start)
    return word.withUTF8Buffer { word in word.indices.allSatisfy { bytes[start + $0] == word[$0] } }
  }

  /// The head of a noun group in small letters that starts after a comma: `group` in `a rebel group vetted by`, `groups` in `one of
  /// the country's largest groups`.
  func appositionHead(after start: Int) -> Int? {
    if isWritten("one", start), isWord(.of, start + 1), isIn(.definite, start + 2) { return appositionHead(after: start + 2) }
    guard start + 1 < tokens.count, isIn(.determiner, start) || isNameLike(start) || isIn(.possessivePronoun, start) else { return nil }
    var head: Int?
    var index = start + 1
    while index < min(start + 9, tokens.count), tokens[index].isWord || tokens[index].shape.contains(.clitic) {
      let isPossessive = tokens[index].shape.contains(.clitic)
      let isEnd =
        isIn(.preposition, index) || isIn(.coordinator, index) || isIn(.relative, index)
        || !isPossessive && (isIn(.be, index) || isIn(.have, index))
      if isEnd { break }
      if !tokens[index].isCapitalised, canBe([.noun, .plural], index) {
        head = index
      } else if head == index - 1, !canBe([.adjective, .proper], index), !tokens[index].shape.contains(.clitic) {
        break
      }
      index += 1
    }
    return head
  }

  /// `The` with a capital where no sentence or line starts: `told The Ledger`.
  func isNamedThe(_ index: Int) -> Bool {
    guard index > 0, isWord(.the, index), tokens[index].isCapitalised,
      !tokens[index].shape.contains(.lineStart) || isIn(.byline, index - 3)
    else {
      return false
    }
    return kind(index - 1) == .word || kind(index - 1) == .comma || kind(index - 1) == .openBracket
  }

  /// `6th`, `101st`.
  func isOrdinal(_ index: Int) -> Bool {
    guard kind(index) == .mixed, let last = bytes[tokens[index].range].last, let first = bytes[tokens[index].range].first else {
      return false
    }
    return (0x30...0x39).contains(first)
      && ["th", "st", "nd", "rd"].contains { bytes[tokens[index].range].suffix(2).elementsEqual($0.utf8) }
      && last != first
  }

  /// An apostrophe that stands alone, as after `Workers`.
  func isApostrophe(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, !tokens[index].isWord, !tokens[index].shape.contains(.spaceBefore) else { return false }
    return isWritten("'", index) || isWritten("’", index)
  }
}
