/// Builds clauses out of groups in one pass with an explicit stack: the current clause and, through `parent`, what it hangs on.
struct ClauseBuilder {
  private let source: TaggedText
  var syntax: SentenceSyntax
  /// The clause that groups go to.
  var current = 0
  /// A preposition waiting for its noun.
  var preposition: Range<Int>?
  /// The noun group read last, which relatives and participles attach to.
  var lastNoun: Int?
  /// Whether `lastNoun` was the object of a preposition of the current clause.
  var lastWasComplement = false
  /// The kind of the group read last.
  var previous: Group.Kind?
  /// Whether a comma stood right before the coordinator read last.
  var commaBefore = false
  /// A parenthesis of speech about the clause that opens next.
  var pendingReporter: Int?
  /// A linking word that the next clause begins with.
  var pendingLink: (kind: Group.Kind, tokens: Range<Int>)?
  var isQuoted = false
  /// Noun groups read since the last coordinator or comma, which could be the subject of a clause to come.
  var freshNoun: (noun: Int, wasObject: Bool)?
  /// Nesting is bounded: what is deeper hangs on the clause at the bound.
  static let depthLimit = 12

  var text: TokenizedText { source.text }
  var mentions: [Candidate] { source.mentions }

  init(_ syntax: SentenceSyntax, _ source: TaggedText) {
    self.syntax = syntax
    self.source = source
  }

  /// The sentence with its clauses.
  mutating func built() -> SentenceSyntax {
    let start = syntax.sentence.tokens.lowerBound
    syntax.clauses.reserveCapacity(syntax.verbs.count + 1)
    syntax.clauses.append(Clause(link: .main, tokens: start..<start))
    var index = 0
    while index < syntax.groups.count {
      if let end = parenthesis(at: index) {
        index = end
      } else {
        step(index)
        index += 1
      }
    }
    attachReporters()
    return syntax.handedOn()
  }

  private mutating func step(_ index: Int) {
    let group = syntax.groups[index]
    switch group.kind {
    case .noun(let noun):
      openZeroRelative(index, noun)
      read(noun: noun, group)
    case .verb(let verb): read(verb: verb, group)
    case .preposition: preposition = group.tokens
    case .relative: relative(index)
    case .complementizer, .subordinator, .question:
      pendingLink = (group.kind, group.tokens)
      preposition = nil
    case .coordinator, .comma:
      freshNoun = nil
      preposition = nil
    case .semicolon, .dash, .colon:
      freshNoun = nil
      preposition = nil
      let goesOn = group.kind == .colon && !announces(current) && !startsWithoutSubject(index + 1)
      if group.kind == .semicolon || goesOn, syntax.clauses[current].verb != nil {
        current = open(.main, parent: nil, at: group.tokens.upperBound)
      }
    case .openQuote: isQuoted = true
    case .closeQuote: isQuoted = false
    case .adjective: adjective(group)
    default: break
    }
    if group.kind == .coordinator { commaBefore = previous == .comma }
    if group.kind != .adverb { previous = group.kind }
    widen(current, group.tokens)
  }

  // MARK: Clauses

  mutating func open(_ link: Clause.Link, parent: Int?, at token: Int) -> Int {
    var clause = Clause(link: link, parent: parent, tokens: token..<token)
    clause.isQuoted = isQuoted
    if let pendingLink { clause.introducer = pendingLink.tokens }
    pendingLink = nil
    var depth = 0
    var ancestor = parent
    while let next = ancestor {
      depth += 1
      ancestor = syntax.clauses[next].parent
      if depth >= Self.depthLimit { clause.parent = 0 }
    }
    clause.reporter = pendingReporter
    pendingReporter = nil
    syntax.clauses.append(clause)
    preposition = nil
    freshNoun = nil
    return syntax.clauses.count - 1
  }

  private mutating func widen(_ clause: Int, _ tokens: Range<Int>) {
    var index: Int? = clause
    var steps = 0
    while let next = index, steps <= Self.depthLimit {
      let range = syntax.clauses[next].tokens
      syntax.clauses[next].tokens = min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
      if range.isEmpty { syntax.clauses[next].tokens = tokens }
      index = syntax.clauses[next].parent
      steps += 1
    }
  }

  // MARK: Nouns

  private mutating func read(noun: Int, _ group: Group) {
    if let link = pendingLink, link.kind != .question || preposition == nil { openLinked(link, noun) }
    if previous == .comma, closesFronted() { current = syntax.clauses[current].parent ?? current }
    if let governing = preposition {
      let complement = Clause.Complement(preposition: governing, noun: noun, nearest: lastNoun)
      syntax.clauses[current].add(complement)
      preposition = nil
      lastNoun = noun
      lastWasComplement = true
      return
    }
    let isTime = syntax.nouns[noun].isTime
    if joinsGappedObject(noun) { return }
    if let governing = gappedPreposition(noun) {
      syntax.clauses[current].add(.init(preposition: governing, noun: noun, nearest: nil))
      lastNoun = noun
      return
    }
    if syntax.clauses[current].verb == nil {
      if syntax.clauses[current].subject == nil && !isTime {
        syntax.clauses[current].subject = noun
      } else if !isTime {
        // A second group before the verb: the nearer one is the subject, the first was fronted.
        syntax.clauses[current].subject = noun
      }
    } else if !isTime {
      syntax.clauses[current].objects.append(noun)
    }
    if !isTime {
      freshNoun = (noun, syntax.clauses[current].verb != nil)
      lastNoun = noun
      lastWasComplement = false
    }
  }

  /// Whether a comma ends a clause in front of its governing clause: `Having sold jets, Israel ...`, `After meeting X, Y ...`,
  /// `Under a deal signed in May, X ...`.
  private func closesFronted() -> Bool {
    let clause = syntax.clauses[current]
    guard clause.verb != nil, let parent = clause.parent, syntax.clauses[parent].verb == nil, syntax.clauses[parent].subject == nil else {
      return false
    }
    switch clause.link {
    case .adverbial, .prepositional, .complement, .relative: return true
    default: return false
    }
  }

  /// `met A in Rome, B in Paris`: a person behind a mark goes with the object before.
  private mutating func joinsGappedObject(_ noun: Int) -> Bool {
    guard previous == .comma || previous == .coordinator, mentionType(noun) == .person, let object = syntax.clauses[current].objects.last,
      mentionType(object) == .person, let last = syntax.clauses[current].complements.last, mentionType(last.noun) == .place
    else { return false }
    syntax.nouns[object].conjuncts.append(noun)
    syntax.nouns[noun].listHead = object
    lastNoun = noun
    return true
  }

  /// `the ammunition it bought`: a noun, then at once a subject with its verb: a relative clause without a pronoun.
  private mutating func openZeroRelative(_ index: Int, _ noun: Int) {
    guard case .noun(let antecedent)? = previous, pendingLink == nil, preposition == nil, index + 1 < syntax.groups.count,
      case .verb(let verb) = syntax.groups[index + 1].kind, syntax.verbs[verb].form == .finite, !reports(current)
    else { return }
    let (left, right) = (syntax.nouns[antecedent], syntax.nouns[noun])
    let isSubject = right.isPronoun || right.mention.map { mentions[$0].type != .weapon } ?? false
    guard isSubject, !left.isPronoun, !left.isTime, left.mention.map({ mentions[$0].type == .weapon }) ?? true else { return }
    current = open(.relative(antecedent), parent: current, at: syntax.groups[index].tokens.lowerBound)
    syntax.clauses[current].objects.append(antecedent)
  }

  /// `by A in Bamako, B in Niamey and C in Gao`: a person behind a mark goes with the person that a preposition governs before.
  private func gappedPreposition(_ noun: Int) -> Range<Int>? {
    guard previous == .comma || previous == .coordinator, mentionType(noun) == .person, let last = syntax.clauses[current].complements.last,
      mentionType(last.noun) == .place
    else { return nil }
    return syntax.clauses[current].complements.dropLast().last { mentionType($0.noun) == .person }?.preposition
  }

  /// Opens the clause that a complementizer or subordinator announced.
  private mutating func openLinked(_ link: (kind: Group.Kind, tokens: Range<Int>), _ noun: Int) {
    let isContent =
      link.kind == .complementizer || link.kind == .question
      || link.kind == .subordinator && text.isIn(.complementizer, link.tokens.lowerBound) && previousVerbReports()
    if isContent {
      if case .noun(let governor)? = previous, !previousVerbReports() {
        current = open(.nounComplement(governor), parent: current, at: link.tokens.lowerBound)
      } else {
        current = open(.complement, parent: current, at: link.tokens.lowerBound)
      }
      return
    }
    let parent = syntax.clauses[current].verb == nil && syntax.clauses[current].subject == nil ? current : outermost(current)
    current = open(.adverbial, parent: parent, at: link.tokens.lowerBound)
  }

  private func previousVerbReports() -> Bool {
    if case .verb(let verb)? = previous {
      return text.isIn(.reporting, syntax.verbs[verb].head) || text.isIn(.question, syntax.verbs[verb].head)
    }
    if case .noun? = previous, let verb = syntax.clauses[current].verb { return text.isIn(.reporting, syntax.verbs[verb].head) }
    return false
  }

  /// The clause that adverbial clauses hang on: out of relatives and contents, up to a clause with a verb of its own.
  private func outermost(_ clause: Int) -> Int {
    var index = clause
    while let parent = syntax.clauses[index].parent {
      if case .relative = syntax.clauses[index].link {
        index = parent
        continue
      }
      if syntax.clauses[index].link == .adverbial {
        index = parent
        continue
      }
      break
    }
    return index
  }

  // MARK: Verbs

  private mutating func read(verb: Int, _ group: Group) {
    switch syntax.verbs[verb].form {
    case .finite: finite(verb, group)
    case .infinitive: infinitive(verb, group)
    case .gerund: gerund(verb, group)
    case .participle: participle(verb, group)
    }
  }

  private mutating func finite(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    if let link = pendingLink {
      // `what it bought`, `who came`: the linking word is the subject itself.
      current = open(link.kind == .subordinator ? .adverbial : .complement, parent: current, at: at)
      syntax.clauses[current].verb = verb
      return
    }
    if syntax.clauses[current].verb == nil { return set(verb, group) }
    // The clause has its verb. A fresh noun behind a mark begins a clause of its own; without one the subject is shared.
    let afterMark = isMark(previousBefore(freshNoun?.noun))
    if let fresh = freshNoun, afterMark || previousIsNoun(fresh.noun) {
      if let parent = openAncestor(current), isInRelative(current, below: parent), !fresh.wasObject || afterMark || !reports(current) {
        current = parent
        if syntax.clauses[current].subject == nil, !fresh.wasObject { syntax.clauses[current].subject = fresh.noun }
        return set(verb, group)
      }
      removeObject(fresh.noun)
      let parent = current
      let coordinated = afterMark && !reports(parent)
      let link: Clause.Link = coordinated ? .main : reports(parent) ? .complement : .main
      let interrupts = openAncestor(parent) != nil && link == .main  // a clause around still waits for its verb
      current = open(interrupts ? .adverbial : link, parent: interrupts || link == .complement ? parent : coordinateParent(parent), at: at)
      if coordinated, !interrupts {
        syntax.clauses[current].link = syntax.clauses[parent].link == .complement ? .complement : .main
      }
      syntax.clauses[current].subject = fresh.noun
      return set(verb, group)
    }
    if let parent = openAncestor(current), !isMarkKind(previous) || previous == .comma {
      current = parent
      return set(verb, group)
    }
    // `met X and asked Y`: the same subject.
    let sibling = coordinationTarget(verb)
    let subject = syntax.clauses[sibling].subject
    let (link, parent) = (syntax.clauses[sibling].link, syntax.clauses[sibling].parent)
    current = open(link, parent: parent, at: at)
    syntax.clauses[current].subject = subject
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }

  private mutating func set(_ verb: Int, _ group: Group) {
    syntax.clauses[current].verb = verb
    freshNoun = nil
  }

  /// Whether a clause is a relative one, or an infinitive inside one: `the rifles that X agreed to give Y`.
  private func isInRelative(_ clause: Int, below ancestor: Int) -> Bool {
    var index = clause
    while index != ancestor {
      if case .relative = syntax.clauses[index].link { return true }
      guard let verb = syntax.clauses[index].verb, syntax.verbs[verb].form == .infinitive, let parent = syntax.clauses[index].parent else {
        return false
      }
      index = parent
    }
    return false
  }

  /// The nearest clause around that still lacks its verb.
  private func openAncestor(_ clause: Int) -> Int? {
    var index = syntax.clauses[clause].parent
    while let next = index {
      if syntax.clauses[next].verb == nil { return next }
      index = syntax.clauses[next].parent
    }
    return nil
  }

  /// The clause whose subject a coordinated verb shares: the nearest one around with a finite verb.
  private func coordinationTarget(_ verb: Int) -> Int {
    var index = current
    while true {
      // Behind `, and` the verb goes with the clause that an adverbial or relative one hangs on.
      let isAside: Bool
      switch syntax.clauses[index].link {
      case .adverbial, .relative: isAside = commaBefore && previous == .coordinator
      default: isAside = false
      }
      if !isAside, let held = syntax.clauses[index].verb, syntax.verbs[held].form == .finite { return index }
      guard let parent = syntax.clauses[index].parent else { return current }
      index = parent
    }
  }

  private func coordinateParent(_ clause: Int) -> Int? { syntax.clauses[clause].link == .complement ? syntax.clauses[clause].parent : nil }

  /// `has his reasons: having met X, he ...`
  private func startsWithoutSubject(_ index: Int) -> Bool {
    guard index < syntax.groups.count, case .verb(let verb) = syntax.groups[index].kind else { return false }
    return syntax.verbs[verb].form != .finite
  }

  /// Whether what stands behind a colon is the content of a clause: `He said: ...`.
  private func announces(_ clause: Int) -> Bool {
    guard let verb = syntax.clauses[clause].verb else { return true }
    let group = syntax.verbs[verb]
    return group.form != .infinitive && !group.isNegated && (text.isIn(.reporting, group.head) || text.isIn(.question, group.head))
  }

  private func reports(_ clause: Int) -> Bool {
    guard let verb = syntax.clauses[clause].verb else { return false }
    return text.isIn(.reporting, syntax.verbs[verb].head)
  }

  private mutating func removeObject(_ noun: Int) {
    syntax.clauses[current].objects.removeAll { $0 == noun }
  }

  private func previousIsNoun(_ noun: Int) -> Bool { previous == .noun(noun) }

  private func previousBefore(_ noun: Int?) -> Group.Kind? {
    guard let noun, let position = syntax.groups.firstIndex(where: { $0.kind == .noun(noun) }), position > 0 else { return nil }
    return syntax.groups[position - 1].kind
  }

  private func isMark(_ kind: Group.Kind?) -> Bool { kind.map { isMarkKind($0) } ?? false }

  private func isMarkKind(_ kind: Group.Kind?) -> Bool {
    kind == .comma || kind == .coordinator || kind == .dash || kind == .colon || kind == .closeQuote || kind == .openQuote
      || kind == .semicolon || kind == .stop
  }

  private mutating func infinitive(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    if previous == .coordinator, case .verb(let held)? = syntax.clauses[current].verb.map({ Group.Kind.verb($0) }),
      syntax.verbs[held].form == .infinitive
    {
      let (link, parent, subject) = (syntax.clauses[current].link, syntax.clauses[current].parent, syntax.clauses[current].subject)
      current = open(link, parent: parent, at: at)
      syntax.clauses[current].subject = subject
      syntax.clauses[current].isSubjectInferred = true
      return set(verb, group)
    }
    if case .adjective? = previous, let adjective = syntax.clauses[current].adjective {
      current = open(.adjectiveComplement(adjective), parent: current, at: at)
    } else if case .noun(let noun)? = previous, !syntax.nouns[noun].isPronoun, !isAgent(noun),
      syntax.nouns[noun].mention == nil || syntax.clauses[current].verb == nil
    {
      current = open(.nounComplement(noun), parent: current, at: at)
    } else {
      current = open(.complement, parent: current, at: at)
    }
    set(verb, group)
  }

  /// The noun of a `by` phrase of the current clause: `was said by a diplomat to be preparing`.
  private func isAgent(_ noun: Int) -> Bool {
    syntax.clauses[current].complements.contains { $0.noun == noun && text.isWord(.by, $0.preposition) }
  }

  private mutating func gerund(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    let parent = current
    if let governing = preposition {
      current = open(.prepositional(governing), parent: parent, at: governing.lowerBound)
    } else if case .verb? = previous {
      current = open(.complement, parent: parent, at: at)
    } else if case .noun(let noun)? = previous {
      current = open(.relative(noun), parent: parent, at: at)
      syntax.clauses[current].subject = noun
      syntax.clauses[current].isSubjectInferred = true
      return set(verb, group)
    } else if previous == .coordinator, let held = syntax.clauses[parent].verb, syntax.verbs[held].form == .gerund {
      current = open(syntax.clauses[parent].link, parent: syntax.clauses[parent].parent, at: at)
      syntax.clauses[current].subject = syntax.clauses[parent].subject
    } else if syntax.clauses[parent].verb == nil && syntax.clauses[parent].subject != nil && previous == .comma {
      let noun = syntax.clauses[parent].subject
      current = open(noun.map { .relative($0) } ?? .adverbial, parent: parent, at: at)
      syntax.clauses[current].subject = noun
    } else {
      current = open(.adverbial, parent: parent, at: at)
    }
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }

  /// A past participle: about the noun before it, or about the clause at its start.
  private mutating func participle(_ verb: Int, _ group: Group) {
    let at = group.tokens.lowerBound
    let parent = current
    let antecedent = lastNoun ?? syntax.clauses[parent].subject
    if previous == .coordinator, let held = syntax.clauses[parent].verb, syntax.verbs[held].isPassive {
      // `been sold and delivered`, `bought by X and handed to Y`: shares what the first one has.
      let sibling = syntax.clauses[parent]
      current = open(sibling.link, parent: sibling.parent, at: at)
      syntax.clauses[current].subject = sibling.subject
      syntax.clauses[current].isSubjectInferred = true
      syntax.verbs[verb].modality = syntax.verbs[held].modality
      syntax.verbs[verb].isNegated = syntax.verbs[held].isNegated
      return set(verb, group)
    }
    guard let noun = antecedent else {
      current = open(.adverbial, parent: parent, at: at)
      return set(verb, group)
    }
    current = open(.relative(noun), parent: parent, at: at)
    syntax.clauses[current].subject = noun
    syntax.clauses[current].isSubjectInferred = true
    set(verb, group)
  }

  private mutating func adjective(_ group: Group) {
    guard let verb = syntax.clauses[current].verb else { return }
    if syntax.verbs[verb].isCopula || text.isIn(.copular, syntax.verbs[verb].head) {
      syntax.clauses[current].adjective = group.tokens.lowerBound
    }
  }
}
