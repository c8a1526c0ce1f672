/// Reads what `JSONLinesFormat` has written.
struct ExtractionReader {
  /// The extraction on a line.
  static func extraction(_ line: String) throws(RecordReader.Fault) -> Extraction {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.value(of: line)
    } catch {
      throw RecordReader.Fault(message: "not valid JSON: \(error.message) (byte \(error.offset))")
    }
    let record = RecordReader(value)
    guard case .string("entitykit/1")? = value["schema"] else {
      throw RecordReader.Fault(message: "no \"schema\": \"entitykit/1\" in it")
    }
    return try extraction(record)
  }

  private static func extraction(_ record: RecordReader) throws(RecordReader.Fault) -> Extraction {
    let signature = try record.known("signature") ?? ""
    guard let signature = TextSignature(text: signature) else {
      throw RecordReader.Fault(message: "signature: no signature of this program")
    }
    return Extraction(
      documentID: try record.string("id"), digest: try record.known("digest") ?? "", origin: try record.origin(), signature: signature,
      run: record.value["run"] == nil ? nil : try record.object("run").card(),
      entities: try record.list("entities") { entity throws(RecordReader.Fault) in try self.entity(entity) },
      relations: try record.list("relations") { relation throws(RecordReader.Fault) in try self.relation(relation) },
      warnings: try record.strings("warnings"))
  }

  private static func entity(_ record: RecordReader) throws(RecordReader.Fault) -> Entity {
    Entity(
      id: try record.string("id"), type: EntityType(rawValue: try record.string("type")), subtype: try record.known("subtype"),
      name: try record.string("name"), aliases: try record.strings("aliases"), gazetteerID: try record.known("gazetteerID"),
      country: try record.known("country"), nationality: try record.known("nationality"), office: try record.known("office"),
      isGeneric: record.flag("generic"),
      mentions: try record.list("mentions") { mention throws(RecordReader.Fault) in
        Mention(quote: try mention.quote(), kind: try mention.choice("kind"), cue: "")
      })
  }

  private static func relation(_ record: RecordReader) throws(RecordReader.Fault) -> Relation {
    Relation(
      id: try record.string("id"), kind: RelationKind(rawValue: try record.string("kind")), source: try record.string("source"),
      target: try record.string("target"), items: try record.strings("items"),
      claims: try record.list("claims") { claim throws(RecordReader.Fault) in try claim.claim() })
  }
}

extension RecordReader {
  /// The claim that this object is.
  func claim() throws(Fault) -> Claim {
    let (ends, evidence) = (try object("ends"), try quote("evidence"))
    return Claim(
      id: try string("id"), polarity: try choice("polarity"), modality: try choice("modality"),
      attributedTo: try strings("attributedTo"),
      items: try list("items") { item throws(Fault) in
        Claim.Item(quote: try item.quote(), entity: try item.known("entity"), quantity: try item.known("quantity"))
      },
      source: try ends.end("source"), target: try ends.end("target"), trigger: try quote("trigger"), evidence: evidence,
      sentence: value["sentence"] == nil ? evidence : try quote("sentence"), rule: try known("rule") ?? "",
      cues: try list("cues") { cue throws(Fault) in
        Claim.Cue(kind: try cue.choice("kind"), quote: try cue.quote(), rule: try cue.known("rule"))
      },
      route: try list("route") { stop throws(Fault) in Claim.Waypoint(quote: try stop.quote(), entity: try stop.string("entity")) },
      time: value["time"] == nil ? nil : try quote("time"))
  }

  private func end(_ key: String) throws(Fault) -> Claim.End {
    let end = try object(key)
    return Claim.End(quote: try end.quote(), entity: try end.string("entity"), via: try end.string("via"))
  }

  /// The origin whose members this object has among others.
  func origin() throws(Fault) -> DocumentOrigin {
    DocumentOrigin(
      title: try known("title"), date: try known("date"), author: try known("author"), outlet: try known("outlet"),
      agency: try known("agency"), source: try known("source"))
  }

  /// The run card that this object is.
  func card() throws(Fault) -> RunCard {
    RunCard(version: try string("version"), data: try string("data"), rules: try string("rules"))
  }
}

extension Extraction {
  /// The extraction that a line of JSON Lines holds, as `formatted(.jsonl)` writes it: everything but the byte offsets of spans and the
  /// cues of mentions. O(n).
  /// - Parameters:
  ///   - line: the line.
  ///   - file: what a message calls the file that it stands in.
  ///   - number: the line's number in that file, counted from 1.
  /// - Throws: why this is no extraction of this program.
  public init(jsonLine line: String, file: String = "", number: Int = 1) throws(DataError) {
    do throws(RecordReader.Fault) {
      self = try ExtractionReader.extraction(line)
    } catch {
      throw DataError(
        code: .notAnExtraction, message: "no extraction of this program: \(error.message)", file: file, line: number)
    }
  }
}
