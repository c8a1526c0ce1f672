/// Entities by the key of a name, those of one key in a chain: the latest first.
struct EntityChains {
  private struct Link {
    let entity: Int32
    /// The next link of the same key, or -1.
    var next: Int32
  }

  private var links: [Link] = []
  /// The first link of each key.
  private var heads: KeyMap

  /// Chains with room for about `capacity` keys.
  init(capacity: Int = 0) { heads = KeyMap(capacity: capacity) }

  /// The latest entity of a key, or `nil`.
  func latest(_ key: UInt64) -> Int? {
    let head = heads[key]
    return head < 0 ? nil : Int(links[Int(head)].entity)
  }

  /// The latest entity of a key that fits. O(entities of the key).
  func latest(_ key: UInt64, where fits: (Int) -> Bool) -> Int? {
    var link = heads[key]
    while link >= 0 {
      let found = links[Int(link)]
      if fits(Int(found.entity)) { return Int(found.entity) }
      link = found.next
    }
    return nil
  }

  /// Adds an entity to those of a key if it is not among them. O(entities of the key).
  mutating func add(_ entity: Int, to key: UInt64) {
    if latest(key, where: { $0 == entity }) == nil { push(entity, key) }
  }

  /// Makes an entity the latest of a key, of which the latest `limit` are kept. O(limit).
  mutating func moveToFront(_ entity: Int, of key: UInt64, limit: Int) {
    if latest(key) == entity { return }
    push(entity, key)
    var last = Int(heads[key])
    var count = 1
    while links[last].next >= 0 {
      let next = Int(links[last].next)
      if links[next].entity == entity || count == limit {
        links[last].next = links[next].next
      } else {
        last = next
        count += 1
      }
    }
  }

  private mutating func push(_ entity: Int, _ key: UInt64) {
    links.append(Link(entity: Int32(entity), next: heads[key]))
    heads.set(key, Int32(links.count - 1))
  }
}
