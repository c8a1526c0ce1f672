/// A row of `frames.tsv`: a word that evokes a relation, and which grammatical functions fill which role.
public struct FrameRow: Hashable, Sendable, Codable {
  /// A role and the functions that can fill it, the preferred one first.
  public struct Role: Hashable, Sendable, Codable {
    /// `supplier`, `recipient`, `item`, `party`, `counterpart` or `parties`.
    public var name: String
    /// `subject`, `object`, `dative`, `possessive`, `modifier`, `origin`, `granter`, or a preposition.
    public var functions: [String]

    /// A role of a row.
    public init(name: String, functions: [String]) {
      self.name = name
      self.functions = functions
    }
  }

  /// The file and the line, as `frames.tsv:27`.
  public var rule: String
  /// The line in the file, counted from 1.
  public var line: Int
  /// The relation that it evokes.
  public var kind: RelationKind
  /// FrameNet's name of the kind of event.
  public var frame: String
  /// The word that evokes it, with its particle or its object.
  public var lemma: String
  /// `verb`, `noun` or `idiom`.
  public var partOfSpeech: String
  /// Who takes part.
  public var roles: [Role]

  /// A row of the file.
  public init(
    rule: String, line: Int, kind: RelationKind, frame: String, lemma: String, partOfSpeech: String, roles: [Role]
  ) {
    self.rule = rule
    self.line = line
    self.kind = kind
    self.frame = frame
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.roles = roles
  }
}

extension FrameRow {
  init(_ frame: Frame) {
    let roles = frame.pattern.parts(by: " ").map { text -> Role in
      let parts = text.parts(by: "=")
      return Role(name: parts.first ?? "", functions: parts.count > 1 ? parts[1].parts(by: ",") : [])
    }
    self.init(
      rule: frame.rule, line: frame.line, kind: frame.kind, frame: frame.name, lemma: frame.lemma,
      partOfSpeech: frame.partOfSpeech.rawValue, roles: roles)
  }

  /// The functions that can fill a role.
  func functions(of role: String) -> [String] { roles.first { $0.name == role }?.functions ?? [] }
}

extension Frame {
  /// What the row calls a function of a role: prepositions stand in a frame only by their keys.
  func word(for function: Function, of role: Role) -> String {
    let names = FrameRow(self).functions(of: role.rawValue)
    if let index = functions(of: role).firstIndex(of: function), index < names.count { return names[index] }
    if case .preposition = function { return "preposition" }
    return "\(function)"
  }
}
