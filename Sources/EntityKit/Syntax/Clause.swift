/// A verb with its participants, and its place in the sentence.
struct Clause: Sendable {
  /// How a clause hangs on what governs it.
  enum Link: Sendable, Equatable {
    /// A sentence of its own, or one that a coordinator or mark adds.
    case main
    /// The content of the governing verb: `said that ...`, `agreed to ...`, `denied having ...`.
    case complement
    /// The content of a noun group: `a report that ...`, `plans to ...`.
    case nounComplement(Int)
    /// The content of an adjective: `ready to ...`.
    case adjectiveComplement(Int)
    /// Behind a preposition: `accused of shipping`, `without telling`.
    case prepositional(Range<Int>)
    /// About a noun group: `missiles that ...`, `missiles bought from ...`.
    case relative(Int)
    /// About the governing clause: `because ...`, `, negotiating ...`.
    case adverbial
  }

  /// A participant behind a preposition.
  struct Complement: Sendable {
    /// Tokens of the preposition.
    @CompactRange var preposition: Range<Int>
    @CompactIndex var noun: Int
    /// The noun group that stands nearest before, which it may belong to instead.
    @OptionalIndex var nearest: Int?
  }

  var link: Link
  /// The governing clause.
  @OptionalIndex var parent: Int?
  @OptionalIndex var verb: Int? = nil
  @OptionalIndex var subject: Int? = nil
  /// Whether the subject is shared with or inferred from another clause.
  var isSubjectInferred = false
  var objects: [Int] = []
  var complements: [Complement] = []
  /// A predicate adjective: `ready` in `is ready to`.
  @OptionalIndex var adjective: Int? = nil
  /// A subordinating word: `if`, `because`.
  var introducer: Range<Int>?
  /// Whether it stands in quotation marks that its governing clause is outside of.
  var isQuoted = false
  /// First and last token, widened as the clause is built.
  @CompactRange var tokens: Range<Int>
  /// A clause whose `X said` stands behind or inside it.
  @OptionalIndex var reporter: Int? = nil

  init(link: Link, parent: Int? = nil, tokens: Range<Int>) {
    self.link = link
    self.parent = parent
    self.tokens = tokens
  }

  mutating func add(_ complement: Complement) {
    if complements.isEmpty { complements.reserveCapacity(4) }
    complements.append(complement)
  }
}

extension [Clause.Complement] {
  /// The nouns behind the prepositions that fit.
  func nouns(where fits: (Range<Int>) -> Bool) -> [Int] {
    var nouns: [Int] = []
    for complement in self where fits(complement.preposition) { nouns.append(complement.noun) }
    return nouns
  }
}

/// The analysis of one sentence. It never changes, and as an object it is handed on without a copy of its parts.
final class SentenceSyntax: Sendable {
  let sentence: Sentence
  let groups: [Group]
  let nouns: [NounGroup]
  let verbs: [VerbGroup]
  let clauses: [Clause]

  init(_ draft: consuming SentenceDraft) {
    sentence = draft.sentence
    groups = draft.groups
    nouns = draft.nouns
    verbs = draft.verbs
    clauses = draft.clauses
  }

  /// The form of a clause that is the content of a verb, as signatures name it: `to`, `ing` or `that`.
  func contentForm(of clause: Clause) -> FunctionWord {
    switch clause.verb.map({ verbs[$0].form }) {
    case .infinitive: .to
    case .gerund: .gerund
    default: .that
    }
  }

  /// A group and the other members of its list.
  func members(of noun: Int) -> ListMembers { ListMembers(head: noun, others: nouns[noun].conjuncts) }
}

/// A noun group and the other members of the list that it begins.
struct ListMembers: RandomAccessCollection {
  fileprivate let head: Int
  fileprivate let others: [Int]

  var startIndex: Int { 0 }
  var endIndex: Int { others.count + 1 }
  subscript(position: Int) -> Int { position == 0 ? head : others[position - 1] }
}
