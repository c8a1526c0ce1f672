/// The analysis of sentences as text, so that a person sees why a rule did or did not fire.
struct SyntaxDescription {
  let document: DocumentSyntax

  /// Every sentence with its groups and clauses.
  func text() -> String { document.sentences.map { text($0) }.joined(separator: "\n") }

  /// One sentence with its groups and clauses.
  func text(_ syntax: SentenceSyntax) -> String {
    var lines = ["\(syntax.sentence.kind): \(document.text.text(syntax.sentence.tokens))"]
    lines.append("  groups: " + syntax.groups.map { group($0, syntax) }.joined(separator: " "))
    for (index, clause) in syntax.clauses.enumerated() { lines.append("  " + describe(index, clause, syntax)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ tokens: Range<Int>) -> String { document.text.text(tokens) }

  private func group(_ group: Group, _ syntax: SentenceSyntax) -> String {
    switch group.kind {
    case .noun(let noun): "[" + describe(noun, syntax) + "]"
    case .verb(let verb): "<" + words(syntax.verbs[verb].tokens) + ">"
    case .preposition: "p:" + words(group.tokens)
    case .adjective: "a:" + words(group.tokens)
    case .subordinator, .complementizer, .relative, .question, .coordinator: "\(group.kind):" + words(group.tokens)
    default: words(group.tokens)
    }
  }

  private func describe(_ noun: Int, _ syntax: SentenceSyntax) -> String {
    let group = syntax.nouns[noun]
    var text = words(group.tokens)
    if let possessor = group.possessor { text = describe(possessor, syntax) + "'s/" + text }
    for attachment in group.attachments { text += " {" + words(attachment.preposition) + " " + describe(attachment.noun, syntax) + "}" }
    for other in group.appositions { text += " = " + describe(other, syntax) }
    for other in group.conjuncts { text += " & " + describe(other, syntax) }
    return text
  }

  private func describe(_ index: Int, _ clause: Clause, _ syntax: SentenceSyntax) -> String {
    var parts = ["clause \(index)", "\(clause.link)"]
    if let parent = clause.parent { parts.append("of \(parent)") }
    if let introducer = clause.introducer { parts.append("introducer=\(words(introducer))") }
    if let verb = clause.verb {
      let group = syntax.verbs[verb]
      var verbText = "verb=\(words(group.tokens))/\(group.form)"
      if group.isPassive { verbText += "/passive" }
      if group.isNegated { verbText += "/negated" }
      if let modality = group.modality { verbText += "/\(modality)" }
      if group.isHedged { verbText += "/hedged" }
      parts.append(verbText)
    }
    if let subject = clause.subject { parts.append("subject=[\(describe(subject, syntax))]" + (clause.isSubjectInferred ? "*" : "")) }
    for object in clause.objects { parts.append("object=[\(describe(object, syntax))]") }
    for complement in clause.complements { parts.append("\(words(complement.preposition))=[\(describe(complement.noun, syntax))]") }
    if let adjective = clause.adjective { parts.append("adjective=\(words(adjective..<adjective + 1))") }
    if let reporter = clause.reporter { parts.append("reporter=\(reporter)") }
    return parts.joined(separator: "  ")
  }
}
