/// Chooses the best set of candidates without overlaps: weighted interval scheduling.
enum OverlapResolution {
  /// The candidates with the highest sum of weights of which no two overlap, in text order. Ties go to the earlier and longer
  /// one. O(n log n), and O(n) where names are short; the candidates that end at one token are compared each with each.
  static func best(of candidates: [Candidate]) -> [Candidate] {
    let order = order(of: candidates)
    // best[i]: the highest sum using the first i candidates; before[i]: how many of them end before candidate i starts.
    var best = [Int](repeating: 0, count: order.count + 1)
    var before = [Int32](repeating: 0, count: order.count)
    func end(_ place: Int) -> Int { candidates[Int(order[place])].tokens.upperBound }
    for index in order.indices {
      let candidate = candidates[Int(order[index])]
      // Nearly always one of the last few.
      var high = index
      var step = 1
      while high > 0, end(high - 1) > candidate.tokens.lowerBound, step < 5 {
        high -= 1
        step += 1
      }
      var low = step < 5 ? high : 0
      while low < high {
        let middle = (low + high) / 2
        if end(middle) <= candidate.tokens.lowerBound { low = middle + 1 } else { high = middle }
      }
      before[index] = Int32(low)
      best[index + 1] = max(best[index], best[low] + candidate.weight)
    }
    var chosen: [Candidate] = []
    chosen.reserveCapacity(candidates.count)
    var index = order.count
    while index > 0 {
      if best[index] == best[index - 1] {
        index -= 1
      } else {
        chosen.append(candidates[Int(order[index - 1])])
        index = Int(before[index - 1])
      }
    }
    chosen.reverse()
    return chosen
  }

  /// The numbers of the candidates by their ends, those with the same end in the order of `precedes`.
  private static func order(of candidates: [Candidate]) -> [Int32] {
    // Candidates are put into a row for each end, so that only those that share one have to be compared.
    let last = candidates.reduce(0) { max($0, $1.tokens.upperBound) }
    var starts = [Int32](repeating: 0, count: last + 2)
    for candidate in candidates { starts[candidate.tokens.upperBound + 1] += 1 }
    for end in 1..<starts.count { starts[end] += starts[end - 1] }
    var order = [Int32](repeating: 0, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let end = candidate.tokens.upperBound
      order[Int(starts[end])] = Int32(index)
      starts[end] += 1
    }
    // Rows are short, so that each candidate moves a few places at most.
    for index in order.indices.dropFirst() {
      let moved = order[index]
      let end = candidates[Int(moved)].tokens.upperBound
      var place = index
      while place > 0, candidates[Int(order[place - 1])].tokens.upperBound == end,
        precedes(candidates[Int(moved)], candidates[Int(order[place - 1])])
      {
        order[place] = order[place - 1]
        place -= 1
      }
      if place < index { order[place] = moved }
    }
    return order
  }

  /// By start, weight, type and cue; names are compared only where all the numbers are equal.
  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.tokens.lowerBound != right.tokens.lowerBound { return left.tokens.lowerBound < right.tokens.lowerBound }
    if left.weight != right.weight { return left.weight > right.weight }
    return (left.type.rawValue, left.cue.rawValue) < (right.type.rawValue, right.cue.rawValue)
  }
}
