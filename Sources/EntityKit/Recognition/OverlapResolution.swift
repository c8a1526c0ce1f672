/// Chooses the best set of candidates without overlaps: weighted interval scheduling.
enum OverlapResolution {
  /// The candidates with the highest sum of weights of which no two overlap, in text order. Ties go to the earlier and longer
  /// one. O(n log n).
  static func best(of candidates: [Candidate]) -> [Candidate] {
    let sorted = candidates.indices.sorted { precedes(candidates[$0], candidates[$1]) }.map { candidates[$0] }
    // best[i]: the highest sum using the first i candidates; before[i]: how many of them end before candidate i starts.
    var best = [Int](repeating: 0, count: sorted.count + 1)
    var before = [Int](repeating: 0, count: sorted.count)
    for (index, candidate) in sorted.enumerated() {
      // Nearly always one of the last few.
      var high = index
      var step = 1
      while high > 0, sorted[high - 1].tokens.upperBound > candidate.tokens.lowerBound, step < 5 {
        high -= 1
        step += 1
      }
      var low = step < 5 ? high : 0
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].tokens.upperBound <= candidate.tokens.lowerBound { low = middle + 1 } else { high = middle }
      }
      before[index] = low
      best[index + 1] = max(best[index], best[low] + candidate.weight)
    }
    var chosen: [Candidate] = []
    var index = sorted.count
    while index > 0 {
      if best[index] == best[index - 1] {
        index -= 1
      } else {
        chosen.append(sorted[index - 1])
        index = before[index - 1]
      }
    }
    return chosen.reversed()
  }

  /// By end, start, weight, type and cue; names are compared only where all the numbers are equal.
  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.tokens.upperBound != right.tokens.upperBound { return left.tokens.upperBound < right.tokens.upperBound }
    if left.tokens.lowerBound != right.tokens.lowerBound { return left.tokens.lowerBound < right.tokens.lowerBound }
    if left.weight != right.weight { return left.weight > right.weight }
    return (left.type.rawValue, left.cue.rawValue) < (right.type.rawValue, right.cue.rawValue)
  }
}
