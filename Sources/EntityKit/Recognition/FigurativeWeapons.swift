extension TokenizedText {
  /// Whether a weapon's class word means no weapon: `a magic bullet`, `more missile than ball`, `one grenade too many`, `spare tanks`,
  /// `radar warnings`.
  func isFigurative(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let before = range.lowerBound - 1
    let next = range.upperBound
    if isIn(.figurative, before) { return true }
    if isWritten("more", before) || isWritten("less", before), isWord(.than, next) { return true }
    if isWritten("too", next), isWritten("many", next + 1) || isWritten("far", next + 1) { return true }
    if isIn(.detection, next) { return true }
    // A tank that holds something.
    guard isWritten("tank", last) || isWritten("tanks", last) else { return false }
    return isIn(.container, before) || isLink(next) && isIn(.container, next + 1)
  }
}
