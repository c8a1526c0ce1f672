/// An extraction as one JSON object on one line. Offsets count Unicode scalars.
struct JSONLinesFormat {
  /// Whether even that is written which only the library itself needs. The line then holds the whole extraction, so
  /// that two extractions are the same exactly when their lines are.
  var complete = false

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
      if let country = entity.country { object.member("country", country) }
      object.key("mentions")
      object.array { list in
        for index in entity.mentions.indices { write(entity.mentions[index], to: &list) }
      }
    }
  }

  private func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object { object in
      object.quote(mention.quote, complete: complete)
      object.member("kind", mention.kind.rawValue)
      if complete { object.member("cue", mention.cue) }
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
            member.claim(claim, complete: complete)
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

  /// A key with a number.
  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    int(value)
  }

  /// The members of a claim except its id.
  mutating func claim(_ claim: Claim, complete: Bool = false) {
    member("polarity", claim.polarity.rawValue)
    member("modality", claim.modality.rawValue)
    key("attributedTo")
    strings(claim.attributedTo)
    key("items")
    array { list in
      for item in claim.items {
        list.object(inline: true) { object in
          object.item(item, complete: complete)
        }
      }
    }
    key("ends")
    object { ends in
      ends.end("source", claim.source, complete: complete)
      ends.end("target", claim.target, complete: complete)
    }
    key("trigger")
    object(inline: true) { $0.quote(claim.trigger, complete: complete) }
    key("evidence")
    object(inline: true) { $0.quote(claim.evidence, complete: complete) }
    member("rule", claim.rule)
  }

  fileprivate mutating func quote(_ quote: Quote, complete: Bool) {
    member("start", quote.span.scalars.lowerBound)
    member("end", quote.span.scalars.upperBound)
    member("text", quote.text)
    guard complete else { return }
    member("firstByte", quote.span.utf8.lowerBound)
    member("endByte", quote.span.utf8.upperBound)
  }

  private mutating func end(_ name: StaticString, _ end: Claim.End, complete: Bool) {
    key(name)
    object(inline: true) { object in
      object.quote(end.quote, complete: complete)
      object.member("entity", end.entity)
      object.member("via", end.via)
    }
  }

  private mutating func item(_ item: Claim.Item, complete: Bool) {
    member("text", item.quote.text)
    member("start", item.quote.span.scalars.lowerBound)
    member("end", item.quote.span.scalars.upperBound)
    member("entity", item.entity)
    member("quantity", item.quantity)
    guard complete else { return }
    member("firstByte", item.quote.span.utf8.lowerBound)
    member("endByte", item.quote.span.utf8.upperBound)
  }
}
