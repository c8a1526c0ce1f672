/// How far two words are apart, to guess what was meant by a mistyped one.
package enum EditDistance {
  /// The number of insertions, deletions, replacements and swaps of neighbours that lead from one word to the other
  /// (optimal string alignment). O(n · m).
  package static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }

  /// `; did you mean '...'?` with the nearest of `words`, or nothing where none is near. Ties go to the earlier word.
  package static func suggestion(for typed: String, among words: [String]) -> String {
    let typed = typed.lowercased()
    // Longer words than any option are no slips, and not worth the time.
    guard typed.unicodeScalars.count <= 64 else { return "" }
    let near = words.compactMap { word -> (word: String, distance: Int)? in
      let limit = max(1, word.count / 3)
      let distance = between(typed, word)
      if distance <= limit { return (word, distance) }
      // An abbreviation, of which the dashes are no part.
      let isPrefix = word.hasPrefix(typed) && typed.drop { $0 == "-" }.count >= 2
      return isPrefix ? (word, limit + 1) : nil
    }
    guard let best = near.min(by: { $0.distance < $1.distance }) else { return "" }
    return "; did you mean '\(best.word)'?"
  }

  /// The nearest of many words at one or two slips, the first of these in the order of their letters, or `nil`. Only words of about
  /// the same length are looked at. O(words) and O(n · m) for each of these.
  static func near(_ typed: String, among words: some Sequence<String>) -> String? {
    let length = typed.utf8.count
    guard (3...64).contains(length) else { return nil }
    var best: (distance: Int, word: String)?
    for word in words where abs(word.utf8.count - length) <= 2 && word.utf8.first == typed.utf8.first {
      let distance = between(typed, word)
      if distance <= (length < 6 ? 1 : 2), (distance, word) < best ?? (3, "") { best = (distance, word) }
    }
    return best?.word
  }
}
