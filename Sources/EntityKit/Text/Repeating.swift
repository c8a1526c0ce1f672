extension Array {
  /// `count` times `element`. O(n).
  ///
  /// The initializer of the standard library finds out the type of its storage at run time, which takes longer than filling the short
  /// arrays that a sentence or a small document needs.
  @inline(__always)
  init(_ count: Int, of element: Element) {
    self = []
    reserveCapacity(count)
    append(contentsOf: repeatElement(element, count: count))
  }
}
