/// Which of many texts are copies of each other: those whose signatures say so, and whatever is connected through such pairs.
struct CopyClusters {
  /// A hash that more texts have than this is a phrase of everybody; pairs are then looked for among the first so many.
  private static let holders = 256
  /// Two texts of which one is a copy share at least this part of the smaller signature.
  private static let sharedPart = 8

  /// For each text the number of the first text of its cluster. The result depends on the order of `signatures` only where a hash
  /// has more than `holders` holders. O(n) in the texts for texts that are no copies.
  static func roots(of signatures: [TextSignature]) -> [Int] {
    var sets = UnionFind(count: signatures.count)
    var first: [TextSignature: Int] = [:]
    var holding: [UInt32: [Int]] = [:]
    var shared = [Int](repeating: 0, count: signatures.count)
    for (number, signature) in signatures.enumerated() where !signature.hashes.isEmpty {
      // Texts with the same signature need no comparison; a hostile pile of them would take long.
      if let same = first[signature] {
        sets.join(same, number)
        continue
      }
      first[signature] = number
      var met: [Int] = []
      for hash in signature.hashes {
        for other in holding[hash, default: []] {
          if shared[other] == 0 { met.append(other) }
          shared[other] += 1
        }
        if holding[hash, default: []].count < holders { holding[hash, default: []].append(number) }
      }
      for other in met {
        let wanted = min(signature.hashes.count, signatures[other].hashes.count) / sharedPart
        if shared[other] >= wanted, sets.root(of: other) != sets.root(of: number), signature.isCopy(of: signatures[other]) {
          sets.join(other, number)
        }
        shared[other] = 0
      }
    }
    return signatures.indices.map { sets.root(of: $0) }
  }
}
