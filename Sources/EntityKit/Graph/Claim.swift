/// One statement of a relation, with everything that is needed to check it against the text.
public struct Claim: Hashable, Sendable, Codable, Identifiable {
  /// An end of a claim: the words that fill the role, the entity they stand for, and how one leads to the other.
  public struct End: Hashable, Sendable, Codable {
    /// The words in the text.
    public var quote: Quote
    /// Id of the entity that they stand for.
    public var entity: Entity.ID
    /// The step from the words to the entity: `name`, `capital`, `seat`, `government`, `demonym`, `nominal`, `pronoun`, `speaker`, `apposition`, ...
    public var via: String

    /// An end of a claim.
    public init(quote: Quote, entity: Entity.ID, via: String) {
      self.quote = quote
      self.entity = entity
      self.via = via
    }
  }

  /// What is supplied, as the text puts it.
  public struct Item: Hashable, Sendable, Codable {
    /// The words, with their quantity.
    public var quote: Quote
    /// Id of the weapon entity that they name, if they name one.
    public var entity: Entity.ID?
    /// The quantity as written: `20`, `half a million`, `$32 million`.
    public var quantity: String?

    /// An item of a supply claim.
    public init(quote: Quote, entity: Entity.ID?, quantity: String?) {
      self.quote = quote
      self.entity = entity
      self.quantity = quantity
    }
  }

  /// Words that decided about the polarity, the modality or the speaker.
  public struct Cue: Hashable, Sendable, Codable {
    /// What the words are.
    public var kind: CueKind
    /// The words in the text.
    public var quote: Quote
    /// The data row that says what they do, as `file:line`, where it takes one.
    public var rule: String?

    /// A cue of a claim.
    public init(kind: CueKind, quote: Quote, rule: String? = nil) {
      self.kind = kind
      self.quote = quote
      self.rule = rule
    }
  }

  /// A place on the way that goods take: "via Dubai".
  public struct Waypoint: Hashable, Sendable, Codable {
    /// The words in the text.
    public var quote: Quote
    /// Id of the place or body that they name.
    public var entity: Entity.ID

    /// A place on the way.
    public init(quote: Quote, entity: Entity.ID) {
      self.quote = quote
      self.entity = entity
    }
  }

  /// `c1`, `c2`, ... by evidence; unique within its document.
  public var id: String
  /// Asserted or denied.
  public var polarity: Polarity
  /// Happened, planned, asked for or possible.
  public var modality: Modality
  /// Ids of the named sources, the innermost speaker first; empty for the document's own voice.
  public var attributedTo: [Entity.ID]
  /// What is supplied. Always empty for contacts.
  public var items: [Item]
  /// The supplier; of a contact, the party mentioned first.
  public var source: End
  /// The recipient; of a contact, the other party.
  public var target: End
  /// The word that evokes the frame.
  public var trigger: Quote
  /// The stretch of text that states the claim.
  public var evidence: Quote
  /// The whole sentence that it was read in.
  public var sentence: Quote
  /// The data row that fired, as `file:line`.
  public var rule: String
  /// The words that decided about polarity, modality and attribution, from the inside out.
  public var cues: [Cue]
  /// The places that the goods go through. Always empty for contacts.
  public var route: [Waypoint]
  /// When, in the words of the text.
  public var time: Quote?

  /// A claim of one document. The sentence is the evidence where none is given.
  public init(
    id: String, polarity: Polarity, modality: Modality, attributedTo: [Entity.ID], items: [Item], source: End,
    target: End, trigger: Quote, evidence: Quote, sentence: Quote? = nil, rule: String, cues: [Cue] = [], route: [Waypoint] = [],
    time: Quote? = nil
  ) {
    self.id = id
    self.polarity = polarity
    self.modality = modality
    self.attributedTo = attributedTo
    self.items = items
    self.source = source
    self.target = target
    self.trigger = trigger
    self.evidence = evidence
    self.sentence = sentence ?? evidence
    self.rule = rule
    self.cues = cues
    self.route = route
    self.time = time
  }
}

/// A kind and two ends, with the ledger of claims that state it.
public struct Relation: Hashable, Sendable, Codable, Identifiable {
  /// `r1`, `r2`, ... by first evidence; unique within its document.
  public var id: String
  /// What relates the ends.
  public var kind: RelationKind
  /// Id of the supplying entity; of a contact, of the end mentioned first.
  public var source: Entity.ID
  /// Id of the receiving entity; of a contact, of the other end.
  public var target: Entity.ID
  /// Ids of the weapon entities that any claim names as an item.
  public var items: [Entity.ID]
  /// The claims, by evidence. Never empty.
  public var claims: [Claim]

  /// A relation of one document.
  public init(
    id: String, kind: RelationKind, source: Entity.ID, target: Entity.ID, items: [Entity.ID], claims: [Claim]
  ) {
    self.id = id
    self.kind = kind
    self.source = source
    self.target = target
    self.items = items
    self.claims = claims
  }
}
