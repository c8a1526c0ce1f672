/// Chooses the best set of candidates without overlaps: weighted interval scheduling.
enum OverlapResolution {
  /// The candidates with the highest sum of weights of which no two overlap, in text order. Ties go to the earlier and longer
  /// one. O(n log n); the candidates that end at one token are compared each with each.
  static func best(of candidates: [Candidate]) -> [Candidate] {
    let order = order(of: candidates)
    // best[i]: the highest sum using the first i candidates; before[i]: how many of them end before candidate i starts.
    var best = [Int](order.count + 1, of: 0)
    var before = [Int32](order.count, of: 0)
    for index in order.indices {
      let number = order[index].candidate
      let start = candidates[number].tokens.lowerBound
      // Nearly always one of the last few.
      var high = index
      var step = 1
      while high > 0, order[high - 1].end > start, step < 5 {
        high -= 1
        step += 1
      }
      var low = step < 5 ? high : 0
      while low < high {
        let middle = (low + high) / 2
        if order[middle].end <= start { low = middle + 1 } else { high = middle }
      }
      before[index] = Int32(low)
      best[index + 1] = max(best[index], best[low] + candidates[number].weight)
    }
    var chosen: [Candidate] = []
    chosen.reserveCapacity(candidates.count)
    var index = order.count
    while index > 0 {
      if best[index] == best[index - 1] {
        index -= 1
      } else {
        chosen.append(candidates[order[index - 1].candidate])
        index = Int(before[index - 1])
      }
    }
    chosen.reverse()
    return chosen
  }

  /// The end of a candidate and its number, as one number that is quick to compare.
  private struct Place: Comparable {
    private let packed: UInt64

    init(end: Int, candidate: Int) { packed = UInt64(end) << 32 | UInt64(candidate) }

    var end: Int { Int(packed >> 32) }
    var candidate: Int { Int(packed & 0xFFFF_FFFF) }

    static func < (left: Place, right: Place) -> Bool { left.packed < right.packed }
  }

  /// The candidates by their ends, those with the same end in the order of `precedes`.
  private static func order(of candidates: [Candidate]) -> [Place] {
    var order = candidates.indices.map { Place(end: candidates[$0].tokens.upperBound, candidate: $0) }
    order.sort()
    // Few end at one token, so that each moves a few places at most.
    for index in order.indices.dropFirst() where order[index].end == order[index - 1].end {
      let moved = order[index]
      var place = index
      while place > 0, order[place - 1].end == moved.end, precedes(candidates[moved.candidate], candidates[order[place - 1].candidate]) {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = moved
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
