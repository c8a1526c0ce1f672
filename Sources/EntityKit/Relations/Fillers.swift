/// What fills the roles of a frame in one place of the text.
struct Fillers {
  let frame: Frame
  private var ends: [(role: Frame.Role, end: EndResolver.End)] = []
  private(set) var items: [ClaimDraft.Item] = []
  /// Noun groups that fill some role.
  var used: [Int] = []

  init(_ frame: Frame) { self.frame = frame }

  subscript(role: Frame.Role) -> [EndResolver.End] {
    var found: [EndResolver.End] = []
    for index in ends.indices where ends[index].role == role { found.append(ends[index].end) }
    return found
  }

  func isEmpty(_ role: Frame.Role) -> Bool { role == .item ? items.isEmpty : !ends.contains { $0.role == role } }

  /// The entities of all ends so far.
  var entities: Set<Int> { ends.reduce(into: []) { $0.insert($1.end.entity) } }

  mutating func add(_ found: [EndResolver.End], to role: Frame.Role) {
    for end in found where !ends.contains(where: { $0.role == role && $0.end.entity == end.entity }) { ends.append((role, end)) }
  }

  mutating func add(_ item: ClaimDraft.Item) {
    if !items.contains(where: { $0.tokens == item.tokens }) { items.append(item) }
  }
}

extension ClaimReader {
  /// Fills the roles of a frame from the noun groups that `source` gives for each function.
  mutating func fill(_ fillers: inout Fillers, _ sentence: Int, from source: (Frame.Function) -> [Int]) {
    for (role, functions) in fillers.frame.roles {
      for function in functions where fillers.isEmpty(role) {
        for noun in source(function) where !fillers.used.contains(noun) {
          role == .item ? fillItems(&fillers, function, noun, sentence) : fillEnds(&fillers, role, function, noun, sentence)
        }
      }
    }
  }

  private mutating func fillEnds(_ fillers: inout Fillers, _ role: Frame.Role, _ function: Frame.Function, _ noun: Int, _ sentence: Int) {
    var found: [EndResolver.End] = []
    let excluded = fillers.entities
    for member in syntax(sentence).members(of: noun) {
      resolver.steps?.removeAll()
      let ends = resolver.ends(of: member, in: sentence, excluding: excluded)
      if trace != nil {
        let tokens = document.sentences[sentence].nouns[member].tokens
        trace?.fill(.init(role: role, function: function, tokens: tokens, ends: ends, steps: resolver.steps ?? []))
      }
      if found.isEmpty { found = ends } else { found += ends }
    }
    guard !found.isEmpty else { return }
    fillers.used.append(noun)
    fillers.add(found, to: role)
  }

  private mutating func fillItems(_ fillers: inout Fillers, _ function: Frame.Function, _ noun: Int, _ sentence: Int) {
    for member in syntax(sentence).members(of: noun) {
      guard let item = item(of: member, sentence) else {
        trace?.fill(.init(role: .item, function: function, tokens: document.sentences[sentence].nouns[member].tokens))
        continue
      }
      fillers.used.append(noun)
      add(item, as: function, to: &fillers)
    }
  }

  mutating func add(_ item: ClaimDraft.Item, as function: Frame.Function, to fillers: inout Fillers) {
    trace?.fill(.init(role: .item, function: function, tokens: item.tokens, items: [item]))
    fillers.add(item)
  }

  // MARK: Items

  /// The goods that a noun group names, or `nil` where it names none: a weapon, goods, money, a measure of them.
  func item(of noun: Int, _ sentence: Int) -> ClaimDraft.Item? {
    let syntax = syntax(sentence)
    let group = syntax.nouns[noun]
    let quantity = quantity(group)
    if let mention = group.mention {
      guard document.mentions[mention].type == .weapon else { return nil }
      // From the quantity, else from the designator: `AK-47` in `AK-47 rifles`.
      let designator = group.premodifiers.first { document.mentions[$0].type == .weapon } ?? mention
      let start = (quantity ?? document.mentions[designator].tokens).lowerBound
      return ClaimDraft.Item(tokens: start..<group.tokens.upperBound, entity: named(group), quantity: quantity)
    }
    if let mention = group.premodifiers.last(where: { document.mentions[$0].type == .weapon }),
      text.isIn(.goods, group.head) || text.isIn(.partitive, group.head) || text.isIn(.nominal, group.head)
    {
      return ClaimDraft.Item(
        tokens: document.mentions[mention].tokens.lowerBound..<group.tokens.upperBound, entity: resolver.table.entityOf[mention],
        quantity: quantity)
    }
    if text.isIn(.partitive, group.head) || group.isNumber || group.isPronoun || text.isIn(.number, group.head),
      let inner = group.attachments.first,
      var item = item(of: inner.noun, sentence)
    {
      item = ClaimDraft.Item(tokens: group.tokens.lowerBound..<item.tokens.upperBound, entity: item.entity, quantity: quantity)
      return item
    }
    let isMoney = group.tokens.contains { text.kind($0) == .currency } || text.isIn(.currencyWord, group.head)
    if isMoney || text.isIn(.goods, group.head)
      || group.tokens.contains(where: { text.isIn(.goodsMilitary, $0) }) && text.canBe([.noun, .plural], group.head) && !isAbstract(group)
    {
      return ClaimDraft.Item(tokens: group.tokens, entity: nil, quantity: quantity)
    }
    return nil
  }

  /// Military words before a head that is no thing: `a missile test`, `tank crews`.
  private func isAbstract(_ group: NounGroup) -> Bool { !text.isIn(.goods, group.head) && !text.isIn(.partitive, group.head) }

  /// The most specific weapon of a group: the designator before its class word.
  private func named(_ group: NounGroup) -> Int? {
    let weapons = (group.premodifiers + [group.mention].compactMap { $0 }).filter { document.mentions[$0].type == .weapon }
    let systems = weapons.filter { document.mentions[$0].cue != .classWord }
    return (systems.last ?? weapons.last).map { resolver.table.entityOf[$0] }
  }

  func item(ofMention mention: Int) -> ClaimDraft.Item {
    ClaimDraft.Item(tokens: document.mentions[mention].tokens, entity: resolver.table.entityOf[mention], quantity: nil)
  }

  private func quantity(_ group: NounGroup) -> Range<Int>? {
    guard let first = group.tokens.first(where: { isQuantity($0) }) else { return nil }
    var end = first + 1
    while end < group.tokens.upperBound, isQuantity(end) { end += 1 }
    return first..<end
  }

  private func isQuantity(_ token: Int) -> Bool {
    document.mentionAt[token] < 0 && (text.kind(token) == .number || text.kind(token) == .currency || text.isIn(.number, token))
  }
}
