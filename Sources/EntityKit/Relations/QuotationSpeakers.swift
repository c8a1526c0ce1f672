/// Who speaks the words in quotation marks: the subject of a reporting verb beside them, else the speaker of the paragraph,
/// and in a transcript the speaker of the turn.
struct QuotationSpeakers {
  /// Words of somebody, and what says whose they are.
  struct Speech: Sendable {
    let speaker: Int
    /// The reporting verb, or the label of the turn.
    let words: Range<Int>
    /// What names the speaker.
    let name: Range<Int>
  }

  private var speeches: [Speech] = []
  /// Number of the speech of each token, or -1 for the document's own voice.
  private var speechOf: [Int32] = []

  init() {}

  /// Finds the speakers of a document. O(n) in the clauses.
  init(_ document: DocumentSyntax, _ predicates: PredicateLexicon, _ resolver: inout EndResolver) {
    speechOf = [Int32](document.text.tokens.count, of: -1)
    var turn: Int32 = -1
    let turns = SurnameTurns(document, resolver)
    var paragraph = -1
    var lastSpeaker: Int32 = -1
    var open: [Int] = []  // quoted tokens of the paragraph that have no speaker yet
    for sentence in document.sentences.indices {
      let syntax = document.sentences[sentence]
      if syntax.sentence.kind == .label {
        let speaker = Self.turnSpeaker(syntax.sentence, document, resolver, turns)
        turn = speaker.map { begin(Speech(speaker: $0, words: syntax.sentence.tokens, name: syntax.sentence.tokens)) } ?? -1
        continue
      }
      if syntax.sentence.paragraph != paragraph {
        paragraph = syntax.sentence.paragraph
        lastSpeaker = -1
        open.removeAll(keepingCapacity: true)
      }
      if turn >= 0 {
        for token in syntax.sentence.tokens { speechOf[token] = turn }
        continue
      }
      if let reported = Self.reportingSubject(sentence, document, &resolver) {
        lastSpeaker = begin(reported)
        for token in open { speechOf[token] = lastSpeaker }
        open.removeAll(keepingCapacity: true)
      }
      for token in syntax.sentence.tokens where document.isQuoted[token] {
        if lastSpeaker >= 0 { speechOf[token] = lastSpeaker } else { open.append(token) }
      }
    }
  }

  private mutating func begin(_ speech: Speech) -> Int32 {
    speeches.append(speech)
    return Int32(speeches.count - 1)
  }

  /// The speech that a token is a word of, or `nil` for the document's own voice.
  func speech(of token: Int) -> Speech? {
    guard speechOf.indices.contains(token), speechOf[token] >= 0 else { return nil }
    return speeches[Int(speechOf[token])]
  }

  /// The speaker of a token's words, or `nil` for the document's own voice.
  func speaker(of token: Int) -> Int? { speech(of: token)?.speaker }

  /// The person whose turn of a transcript begins with a label.
  private static func turnSpeaker(
    _ sentence: Sentence, _ document: DocumentSyntax, _ resolver: borrowing EndResolver, _ turns: SurnameTurns
  ) -> Int? {
    let words = sentence.tokens.filter { document.text.tokens[$0].kind == .word }
    let keys = words.map { document.text.tokens[$0].key }
    for token in words where document.mentionAt[token] >= 0 {
      let mention = Int(document.mentionAt[token])
      if document.mentions[mention].type == .person { return resolver.table.entityOf[mention] }
    }
    // The label is a surname in capitals that no rule took for a name: match it with the people of the document.
    return keys.last.flatMap { turns[$0] }
  }

  /// The first person of the document that is named with each last word.
  private struct SurnameTurns {
    private var first: [UInt64: Int] = [:]

    /// Only a transcript needs it. O(n) in the mentions.
    init(_ document: DocumentSyntax, _ resolver: borrowing EndResolver) {
      guard document.sentences.contains(where: { $0.sentence.kind == .label }) else { return }
      for (index, mention) in document.mentions.enumerated() where mention.type == .person {
        guard let last = mention.tokens.last else { continue }
        let key = document.text.tokens[last].key
        if first[key] == nil { first[key] = resolver.table.entityOf[index] }
      }
    }

    subscript(_ key: UInt64) -> Int? { first[key] }
  }

  /// The subject of a sentence's reporting verb outside quotation marks, where the sentence quotes somebody.
  private static func reportingSubject(_ sentence: Int, _ document: DocumentSyntax, _ resolver: inout EndResolver) -> Speech? {
    let syntax = document.sentences[sentence]
    for clause in syntax.clauses.indices {
      guard let verb = syntax.clauses[clause].verb else { continue }
      let head = syntax.verbs[verb].head
      guard document.text.isIn(.reporting, head), !document.isQuoted[head], !syntax.verbs[verb].isPassive else { continue }
      // `said X`: the subject may stand behind the verb.
      let object = syntax.clauses[clause].objects.first
      for candidate in [syntax.clauses[clause].subject ?? object, object] {
        guard let noun = candidate, !document.isQuoted[syntax.nouns[noun].head] else { continue }
        if let end = resolver.ends(of: noun, in: sentence).first {
          return Speech(speaker: end.entity, words: head..<head + 1, name: end.tokens)
        }
      }
    }
    return nil
  }
}
