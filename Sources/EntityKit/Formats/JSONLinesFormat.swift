/// An extraction as one JSON object on one line. Offsets count Unicode scalars.
struct JSONLinesFormat {
  func format(_ extraction: Extraction) -> String { String(decoding: bytes(extraction), as: UTF8.self) }

  func bytes(_ extraction: Extraction) -> [UInt8] {
    // About what a mention takes, so that the bytes are seldom moved.
    let mentions = extraction.entities.reduce(0) { $0 + $1.mentions.count }
    var writer = JSONWriter(capacity: 512 + 200 * extraction.entities.count + 72 * mentions + 1024 * extraction.relations.count)
    writer.object { line in
      line.member("schema", "entitykit/1")
      line.member("id", extraction.documentID)
      line.key("entities")
      line.array { list in
        for index in extraction.entities.indices { write(extraction.entities[index], to: &list) }
      }
      line.key("relations")
      line.array { list in
        for relation in extraction.relations { write(relation, to: &list) }
      }
      if !extraction.warnings.isEmpty {
        line.key("warnings")
        line.strings(extraction.warnings)
      }
      line.provenance(of: extraction)
    }
    writer.newline()
    return writer.bytes
  }

  private func write(_ entity: Entity, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", entity.id)
      object.member("type", entity.type.rawValue)
      object.member("subtype", entity.subtype)
      object.member("name", entity.name)
      object.key("aliases")
      object.strings(entity.aliases)
      object.member("gazetteerID", entity.gazetteerID)
      object.known("country", entity.country)
      object.known("nationality", entity.nationality)
      object.known("office", entity.office)
      if entity.isGeneric { object.flag("generic") }
      object.key("mentions")
      object.array { list in
        for index in entity.mentions.indices { write(entity.mentions[index], to: &list) }
      }
    }
  }

  private func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object { object in
      object.quote(mention.quote)
      object.member("kind", mention.kind.rawValue)
    }
  }

  private func write(_ relation: Relation, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id", relation.id)
      object.member("kind", relation.kind.rawValue)
      object.member("source", relation.source)
      object.member("target", relation.target)
      object.key("items")
      object.strings(relation.items)
      object.key("claims")
      object.array { list in
        for claim in relation.claims {
          list.object { member in
            member.member("id", claim.id)
            member.claim(claim)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// A key with a string, or with `null`.
  @inline(__always)
  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  /// A key with a string, where there is one.
  mutating func known(_ name: StaticString, _ value: String?) {
    if let value { member(name, value) }
  }

  /// A key with a number.
  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    int(value)
  }

  /// What the document is and what has read it.
  fileprivate mutating func provenance(of extraction: Extraction) {
    if !extraction.digest.isEmpty { member("digest", extraction.digest) }
    origin(extraction.origin)
    if !extraction.signature.hashes.isEmpty { member("signature", extraction.signature.text) }
    if let run = extraction.run {
      key("run")
      card(run)
    }
  }

  /// The members of an origin, as far as they are known.
  mutating func origin(_ origin: DocumentOrigin) {
    known("title", origin.title)
    known("date", origin.date)
    known("author", origin.author)
    known("outlet", origin.outlet)
    known("agency", origin.agency)
    known("source", origin.source)
  }

  /// A run card as an object.
  mutating func card(_ run: RunCard) {
    object(inline: true) { card in
      card.member("version", run.version)
      card.member("data", run.data)
      card.member("rules", run.rules)
    }
  }

  /// The members of a claim except its id.
  mutating func claim(_ claim: Claim) {
    member("polarity", claim.polarity.rawValue)
    member("modality", claim.modality.rawValue)
    key("attributedTo")
    strings(claim.attributedTo)
    key("items")
    array { list in
      for item in claim.items {
        list.object(inline: true) { object in
          object.item(item)
        }
      }
    }
    key("ends")
    object { ends in
      ends.end("source", claim.source)
      ends.end("target", claim.target)
    }
    key("trigger")
    object(inline: true) { $0.quote(claim.trigger) }
    key("evidence")
    object(inline: true) { $0.quote(claim.evidence) }
    member("rule", claim.rule)
    circumstances(of: claim)
  }

  /// What not every claim has.
  private mutating func circumstances(of claim: Claim) {
    if claim.sentence != claim.evidence {
      key("sentence")
      object(inline: true) { $0.quote(claim.sentence) }
    }
    if let time = claim.time {
      key("time")
      object(inline: true) { $0.quote(time) }
    }
    if !claim.route.isEmpty {
      key("route")
      array { list in
        for stop in claim.route {
          list.object(inline: true) { object in
            object.quote(stop.quote)
            object.member("entity", stop.entity)
          }
        }
      }
    }
    guard !claim.cues.isEmpty else { return }
    key("cues")
    array { list in
      for cue in claim.cues {
        list.object(inline: true) { object in
          object.member("kind", cue.kind.rawValue)
          object.quote(cue.quote)
          object.known("rule", cue.rule)
        }
      }
    }
  }

  fileprivate mutating func quote(_ quote: Quote) {
    member("start", quote.span.scalars.lowerBound)
    member("end", quote.span.scalars.upperBound)
    member("text", quote.text)
  }

  private mutating func end(_ name: StaticString, _ end: Claim.End) {
    key(name)
    object(inline: true) { object in
      object.quote(end.quote)
      object.member("entity", end.entity)
      object.member("via", end.via)
    }
  }

  private mutating func item(_ item: Claim.Item) {
    member("text", item.quote.text)
    member("start", item.quote.span.scalars.lowerBound)
    member("end", item.quote.span.scalars.upperBound)
    member("entity", item.entity)
    member("quantity", item.quantity)
  }
}
