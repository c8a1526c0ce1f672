/// Builds clauses out of groups in one pass with an explicit stack: the current clause and, through `parent`, what it hangs on.
struct ClauseBuilder: ~Copyable {
  private let source: TaggedText
  var syntax: SentenceDraft
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

  init(_ syntax: SentenceDraft, _ source: TaggedText) {
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
    return SentenceSyntax(syntax.handedOn())
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

  private mutating func read(verb: Int, _ group: Group) {
    switch syntax.verbs[verb].form {
    case .finite: finite(verb, group)
    case .infinitive: infinitive(verb, group)
    case .gerund: gerund(verb, group)
    case .participle: participle(verb, group)
    }
  }

  mutating func set(_ verb: Int, _ group: Group) {
    syntax.clauses[current].verb = verb
    freshNoun = nil
  }

  private mutating func adjective(_ group: Group) {
    guard let verb = syntax.clauses[current].verb else { return }
    if syntax.verbs[verb].isCopula || text.isIn(.copular, syntax.verbs[verb].head) {
      syntax.clauses[current].adjective = group.tokens.lowerBound
    }
  }
}
