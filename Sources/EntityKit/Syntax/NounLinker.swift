/// Joins noun groups that belong together: `of` phrases, brackets, appositions and lists. What is joined leaves the group row.
struct NounLinker: ~Copyable {
  private let source: TaggedText
  var syntax: SentenceDraft
  private var linked: [Group] = []
  private var index = 0

  private var text: TokenizedText { source.text }
  private var mentions: [Candidate] { source.mentions }

  init(_ syntax: SentenceDraft, _ source: TaggedText) {
    self.syntax = syntax
    self.source = source
  }

  /// The sentence with its noun groups joined.
  mutating func joined() -> SentenceDraft {
    mergeBracketedModifiers()
    linked.reserveCapacity(syntax.groups.count)
    while index < syntax.groups.count {
      guard case .noun(let noun) = syntax.groups[index].kind else {
        linked.append(syntax.groups[index])
        index += 1
        continue
      }
      let start = syntax.groups[index].tokens.lowerBound
      index += 1
      if mayGoOn() {
        attach(to: noun)
        list(from: noun)
        apposition(of: syntax.nouns[noun].conjuncts.last ?? noun)
        // `X, the envoy, and Y`: the list goes on behind what renames its first member.
        if !syntax.nouns[noun].appositions.isEmpty, syntax.nouns[noun].conjuncts.isEmpty, isName(noun) { list(from: noun) }
      }
      linked.append(Group(kind: .noun(noun), tokens: start..<syntax.groups[index - 1].tokens.upperBound))
    }
    syntax.groups = linked
    return syntax.handedOn()
  }

  /// Whether the next group is one that something can be joined by.
  private func mayGoOn() -> Bool {
    switch kind(index) {
    case .preposition, .openBracket, .comma, .coordinator, .dash: true
    default: false
    }
  }

  /// `the National Front (NF) chair X`: a name with its acronym in brackets before the noun that it belongs to.
  private mutating func mergeBracketedModifiers() {
    var position = 0
    while position + 4 < syntax.groups.count {
      defer { position += 1 }
      guard case .noun(let name) = syntax.groups[position].kind, let mention = syntax.nouns[name].mention,
        mentions[mention].type == .organization,
        kind(position + 1) == .openBracket, noun(position + 2) != nil, kind(position + 3) == .closeBracket,
        let head = noun(position + 4), isModified(head)
      else { continue }
      syntax.nouns[head].premodifiers.insert(mention, at: 0)
      let start = syntax.groups[position].tokens.lowerBound
      syntax.nouns[head].tokens = start..<syntax.nouns[head].tokens.upperBound
      syntax.groups[position + 4].tokens = start..<syntax.groups[position + 4].tokens.upperBound
      syntax.groups.removeSubrange(position..<position + 4)
    }
  }

  /// Whether a group begins with a common noun and no determiner, so that a name before it modifies it.
  private func isModified(_ noun: Int) -> Bool {
    let group = syntax.nouns[noun]
    let first = group.tokens.lowerBound
    return !group.isDefinite && !group.isIndefinite && !group.isPronoun && !group.isTime && group.possessor == nil
      && text.canBe([.noun, .plural], first) && !text.tokens[first].isCapitalised
  }

  // MARK: Reading ahead

  private func kind(_ position: Int) -> Group.Kind? { position < syntax.groups.count ? syntax.groups[position].kind : nil }

  private func noun(_ position: Int) -> Int? {
    if case .noun(let noun)? = kind(position) { return noun }
    return nil
  }

  private func isFiniteVerb(_ position: Int) -> Bool {
    if case .verb(let verb)? = kind(position) { return syntax.verbs[verb].form == .finite }
    return false
  }

  private func isWord(_ word: FunctionWord, _ position: Int) -> Bool {
    position < syntax.groups.count && text.isWord(word, syntax.groups[position].tokens)
  }

  // MARK: `of` phrases and brackets

  /// Takes the `of` phrases and bracketed names directly behind a group.
  private mutating func attach(to noun: Int) {
    while true {
      if isWord(.of, index), kind(index) == .preposition, let inner = self.noun(index + 1), !isPersonal(noun) {
        let preposition = syntax.groups[index].tokens
        index += 2
        if isOffice(noun, of: inner) {
          bear(noun, inner)
          continue
        }
        attach(to: inner)
        ofList(from: inner)
        if isName(inner) { apposition(of: inner) }
        // `of A and of B` is one list.
        while kind(index) == .coordinator, isWord(.of, index + 1), let second = self.noun(index + 2) {
          index += 3
          attach(to: second)
          join(inner, [second])
        }
        syntax.nouns[noun].attachments.append(.init(preposition: preposition, noun: inner))
        // `two hours of talks` is no time.
        if !syntax.nouns[inner].isTime, !text.isIn(.month, syntax.nouns[noun].head) { syntax.nouns[noun].isTime = false }
      } else if kind(index) == .openBracket, let end = bracketEnd(index), let inner = self.noun(index + 1), end == index + 2 {
        syntax.nouns[noun].appositions.append(inner)
        syntax.nouns[inner].renames = noun
        index = end + 1
      } else if kind(index) == .openBracket, let end = bracketEnd(index), !(index + 1..<end).contains(where: { isFiniteVerb($0) }) {
        index = end + 1  // a remark in brackets without a clause: read over it
      } else {
        return
      }
    }
  }

  /// `took delivery from it of tanks`: a personal pronoun has no `of` phrase.
  private func isPersonal(_ noun: Int) -> Bool {
    let head = syntax.nouns[noun].head
    return text.isIn(.pronounSingularThing, head) || text.isIn(.pronounSingularPerson, head)
  }

  /// Whether an office with an `of` phrase stands right before its bearer: `Secretary of State John Kerry`, but not `spokesman of
  /// President Mbeki`.
  private func isOffice(_ noun: Int, of inner: Int) -> Bool {
    let (office, bearer) = (syntax.nouns[noun], syntax.nouns[inner])
    guard office.mention == nil, text.isIn(.role, office.head) || text.isIn(.title, office.head), bearer.possessor == nil,
      let mention = bearer.mention, mentions[mention].type == .person, mentions[mention].kind == .name
    else { return false }
    let between = bearer.tokens.lowerBound..<max(bearer.tokens.lowerBound, mentions[mention].tokens.lowerBound)
    return !between.isEmpty && between.allSatisfy { !text.isIn(.title, $0) && !text.isIn(.role, $0) && !text.isIn(.determiner, $0) }
  }

  /// Makes an office the group of its bearer.
  private mutating func bear(_ noun: Int, _ bearer: Int) {
    syntax.nouns[noun].mention = syntax.nouns[bearer].mention
    syntax.nouns[noun].head = syntax.nouns[bearer].head
    syntax.nouns[noun].isPlural = false
    syntax.nouns[noun].premodifiers += syntax.nouns[bearer].premodifiers
    syntax.nouns[noun].tokens = syntax.nouns[noun].tokens.lowerBound..<syntax.nouns[bearer].tokens.upperBound
  }

  /// `sons of Iran and Syria`: a list inside an `of` phrase, where no verb follows that the second name is the subject of.
  private mutating func ofList(from noun: Int) {
    guard kind(index) == .coordinator, let second = self.noun(index + 1), !isFiniteVerb(index + 2), isAlike(noun, second) else { return }
    index += 2
    attach(to: second)
    join(noun, [second])
  }

  private func bracketEnd(_ start: Int) -> Int? {
    var position = start + 1
    while position < syntax.groups.count, position < start + 14 {
      if kind(position) == .closeBracket { return position }
      if kind(position) == .openBracket { return nil }
      position += 1
    }
    return nil
  }

  // MARK: Lists

  /// `A, B and C` or `A and B`.
  private mutating func list(from first: Int) {
    var items: [Int] = []
    var position = index
    let saved = index
    guard kind(index) == .comma || kind(index) == .coordinator else { return }
    var before: [NounGroup]?  // what is attached on the way is taken back where no list comes of it
    while true {
      var next = position
      let hasComma = kind(next) == .comma
      if hasComma { next += 1 }
      let isLast = kind(next) == .coordinator && isListWord(next)
      if isLast { next += 1 }
      if isWord(.both, next) { next += 1 }
      guard hasComma || isLast, let item = noun(next), !syntax.nouns[item].isTime || syntax.nouns[first].isTime else { break }
      index = next + 1
      if before == nil, kind(index) == .openBracket || kind(index) == .preposition { before = syntax.nouns }
      attach(to: item)
      items.append(item)
      if isLast {
        guard endsList(first, items) else { break }
        before = nil
        return join(first, items)
      }
      position = index
    }
    index = saved
    if let before { syntax.nouns = before }
  }

  private func isListWord(_ position: Int) -> Bool {
    text.isIn(.listCoordinator, syntax.groups[position].tokens.lowerBound) || syntax.groups[position].tokens.count > 1
  }

  /// Whether the items read as one list: alike, and the last is not the subject of a new clause.
  private func endsList(_ first: Int, _ items: [Int]) -> Bool {
    guard let last = items.last, isAlike(first, last) else { return false }
    if syntax.nouns[last].isPronoun && isFiniteVerb(index) { return false }
    if isFiniteVerb(behindRenaming()), verbStands() { return false }
    // `the envoy, X, and Y`: a role and a name that renames it begin no list.
    if items.count > 1, mentionType(first) == .person, isRole(items[0]),
      syntax.nouns[items[0]].isDefinite || syntax.nouns[items[0]].possessor != nil
    {
      return false
    }
    if items.count > 1, isRole(first), !isRole(items[0]), mentionType(items[0]) == .person, !syntax.nouns[first].isPlural { return false }
    return true
  }

  /// What stands behind the group read last and a name between commas that renames it: `and its chief, X, said`.
  private func behindRenaming() -> Int {
    kind(index) == .comma && noun(index + 1) != nil && kind(index + 2) == .comma ? index + 3 : index
  }

  /// Whether the clause so far has its finite verb.
  private func verbStands() -> Bool {
    for group in linked.reversed() {
      switch group.kind {
      case .verb(let verb): if syntax.verbs[verb].form == .finite { return true }
      case .relative, .complementizer, .subordinator, .semicolon, .colon, .openQuote: return false
      default: continue
      }
    }
    return false
  }

  private mutating func join(_ first: Int, _ items: [Int]) {
    if isRole(first), syntax.nouns[first].isPlural || items.count == 1, syntax.nouns[first].mention == nil,
      items.allSatisfy({ mentionType($0) == .person }), items.count > 1
    {
      // `the two ministers, A and B`: the list renames the plural.
      syntax.nouns[first].appositions.append(items[0])
      syntax.nouns[items[0]].renames = first
      syntax.nouns[items[0]].conjuncts = Array(items.dropFirst())
      for item in items.dropFirst() { syntax.nouns[item].listHead = items[0] }
      return
    }
    for item in items { syntax.nouns[item].listHead = first }
    syntax.nouns[first].conjuncts += items
    if let last = items.last, !syntax.nouns[last].conjuncts.isEmpty {
      syntax.nouns[first].conjuncts += syntax.nouns[last].conjuncts
      syntax.nouns[last].conjuncts = []
    }
  }

  /// Whether two groups can stand in one list.
  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (mentionType(left), mentionType(right))
    if syntax.nouns[left].isTime != syntax.nouns[right].isTime { return false }
    guard let first, let second else { return true }
    if first == .weapon || second == .weapon { return first == second }
    if first == .person || second == .person { return first != .place && second != .place }
    return true
  }

  private func mentionType(_ noun: Int) -> NameType? { syntax.nouns[noun].mention.map { mentions[$0].type } }

  private func isRole(_ noun: Int) -> Bool {
    syntax.nouns[noun].mention == nil && (text.isIn(.role, syntax.nouns[noun].head) || text.isIn(.sideWord, syntax.nouns[noun].head))
  }

  // MARK: Appositions

  /// `X, the spy chief,` and `its envoy, X,`; `Granada, Spain`.
  private mutating func apposition(of noun: Int) {
    // `the Minister for Justice, Mr Collins`: the phrase belongs to the role.
    if kind(index) == .preposition, isRole(noun), let inner = self.noun(index + 1), kind(index + 2) == .comma,
      let named = self.noun(index + 3), mentionType(named) == .person, mentionType(inner) != .person
    {
      syntax.nouns[noun].attachments.append(.init(preposition: syntax.groups[index].tokens, noun: inner))
      index += 2
    }
    guard kind(index) == .comma || kind(index) == .dash else { return }
    let isDash = kind(index) == .dash
    let saved = index
    // `X, now an ally of Y,`
    let start = kind(index + 1) == .adverb && isName(noun) ? index + 2 : index + 1
    guard let other = self.noun(start), renames(other, noun) else { return }
    index = start + 1
    attach(to: other)
    if isPersonAndRole(noun, other) { takePlace(of: other) }
    let next = kind(index)
    let closes =
      next == nil || next == .comma || next == .dash || next == .stop || next == .closeQuote || next == .semicolon
      || next == .relative || next == .openBracket || next == .closeBracket || next == .coordinator
    let isPlaceChain = mentionType(noun) == .place && mentionType(other) == .place && !isFiniteVerb(index)
    guard closes || isPlaceChain || isPersonAndRole(noun, other) && !isFiniteVerb(index) || isName(other) && isRole(noun) else {
      // What stands behind a preposition belongs to the apposition: `X, head of the department at the ministry, said`.
      guard next == .preposition, isPersonAndRole(noun, other) || closesBehindPhrase() else {
        index = saved
        return
      }
      syntax.nouns[noun].appositions.append(other)
      syntax.nouns[other].renames = noun
      return
    }
    syntax.nouns[noun].appositions.append(other)
    syntax.nouns[other].renames = noun
    if next == .comma || isDash && next == .dash {
      let after = kind(index + 1)
      if after != nil, after != .relative, after != .coordinator || isFiniteVerb(index + 2), self.noun(index + 1) == nil { index += 1 }
    }
  }

  /// Whether prepositional phrases lead to a comma with the verb behind it: `Qatar, an emirate with more cash than men, has ...`.
  private func closesBehindPhrase() -> Bool {
    var position = index
    while kind(position) == .preposition, noun(position + 1) != nil { position += 2 }
    return position > index && kind(position) == .comma && isFiniteVerb(position + 1)
  }

  /// `X, minister of state at the Foreign Office, said`: what stands behind a preposition belongs to the role.
  private mutating func takePlace(of role: Int) {
    var position = index
    while kind(position) == .preposition, noun(position + 1) != nil { position += 2 }
    guard position > index, kind(position) == .comma else { return }
    while index < position, let inner = noun(index + 1) {
      syntax.nouns[role].attachments.append(.init(preposition: syntax.groups[index].tokens, noun: inner))
      index += 2
    }
  }

  private func isName(_ noun: Int) -> Bool { syntax.nouns[noun].mention.map { mentions[$0].kind == .name } ?? false }

  private func isPersonAndRole(_ left: Int, _ right: Int) -> Bool {
    mentionType(left) == .person && isRole(right) || mentionType(right) == .person && isRole(left)
  }

  /// Whether a group can rename the one before it.
  private func renames(_ other: Int, _ noun: Int) -> Bool {
    let (left, right) = (syntax.nouns[noun], syntax.nouns[other])
    if right.isPronoun || right.isTime || left.isTime || left.isPronoun || right.isNumber { return false }
    if mentionType(noun) == .place, mentionType(other) == .place { return isName(noun) && isName(other) }
    if isName(noun) && isName(other) { return false }
    if isPersonAndRole(noun, other) { return true }
    // A name and a definite or indefinite description, or the other way round.
    let described = isName(noun) && right.mention == nil && (right.isDefinite || right.isIndefinite || right.possessor != nil)
    let named =
      isName(other) && left.mention == nil && left.isDefinite && (text.isIn(.nominal, left.head) || text.isIn(.enemyWord, left.head))
    return described && mentionType(noun) != .weapon || named
  }
}
