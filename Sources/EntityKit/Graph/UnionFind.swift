/// Sets of numbers that grow together, each named by its smallest member (Tarjan's disjoint sets with path halving).
struct UnionFind {
  private var parents: [Int]

  /// So many numbers, each a set of its own.
  init(count: Int) { parents = Array(0..<count) }

  /// The smallest number of the set that `number` is in. Nearly O(1).
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one set of two. Returns whether they were two.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (root(of: left), root(of: right))
    if left == right { return false }
    parents[max(left, right)] = min(left, right)
    return true
  }
}
