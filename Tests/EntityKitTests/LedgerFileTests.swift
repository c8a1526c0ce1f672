import Testing

@testable import EntityKit

/// JSON that is read back, quotations that are checked, and ledgers that are compared.
@Suite struct LedgerFileTests {
  @Test(arguments: [
    ("{}", "[]"), ("[]", "[]"), (#"{"a":1}"#, "[a=1]"), (#"{"a":-1,"a":2}"#, "[a=-1,a=2]"),
    (#"["\u0041\ud83d\ude81\n"]"#, "[A\u{1F681}\n]"),
    (#"["\ud83d"]"#, "[\u{FFFD}]"), (#"["\ud83dx"]"#, "[\u{FFFD}x]"), (" [ true , false , null ] ", "[true,false,null]"),
    ("1.5e3", "1.5e3"),
    (#""a\/b""#, "a/b"), ("\"é\u{2028}\"", "é\u{2028}"),
  ])
  func valuesAreRead(json: String, shown: String) throws { #expect(Self.shown(try JSONReader.value(of: json)) == shown) }

  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let text), .string(let text): text
    case .array(let values): "[\(values.map(shown).joined(separator: ","))]"
    case .object(let members): "[\(members.map { "\($0.key)=\(shown($0.value))" }.joined(separator: ","))]"
    }
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), (#"{"a" 1}"#, 5), (#"{a:1}"#, 1), (#""a"#, 2), ("\"a\nb\"", 3), (#""\x""#, 3),
    (#""\u12""#, 3),
    ("nul", 0), ("1 2", 2), ("--1", 3), (String(repeating: "[", count: 100_000), 65),
  ])
  func faultsNameTheByte(json: String, offset: Int) {
    let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.value(of: json) }
    #expect(fault?.offset == offset)
  }

  @Test(arguments: [
    ("", "not valid JSON: it ends too early (byte 0)"), ("{}", "no \"schema\": \"entitykit/1\" in it"),
    (#"{"schema":"entitykit/2","id":"a"}"#, "no \"schema\": \"entitykit/1\" in it"),
    (#"{"schema":"entitykit/1"}"#, "id: a string is wanted, and there is none"),
    (#"{"schema":"entitykit/1","id":7}"#, "id: a string is wanted, not a number"),
    (#"{"schema":"entitykit/1","id":"a","entities":{}}"#, "entities: a list is wanted, not an object"),
    (
      #"{"schema":"entitykit/1","id":"a","entities":[{"id":"e1","type":"person"}]}"#,
      "entities[0].name: a string is wanted, and there is none"
    ),
    (
      #"{"schema":"entitykit/1","id":"a","entities":[{"id":"e1","type":"person","name":"A","mentions":[{"start":5,"end":3,"text":"A"}]}]}"#,
      "entities[0].mentions[0]: no stretch begins at 5 and ends at 3"
    ),
    (
      #"{"schema":"entitykit/1","id":"a","relations":[{"id":"r1","kind":"supplies","source":"e1","target":"e2","claims":[{"ends":1}]}]}"#,
      "relations[0].claims[0].ends: an object is wanted, not a number"
    ),
    (#"{"schema":"entitykit/1","id":"a","signature":"A"}"#, "signature: no signature of this program"),
  ])
  func linesThatHoldNoExtraction(line: String, message: String) {
    let error = #expect(throws: DataError.self) { try Extraction(jsonLine: line, file: "x.jsonl", number: 3) }
    #expect(error?.description == "x.jsonl:3:1: error: no extraction of this program: \(message)")
  }

  @Test(arguments: [
    ("", "g.json:1:1: error: not valid JSON: it ends too early"),
    ("{\n \"a\" 1}", "g.json:2:6: error: not valid JSON: a colon is wanted behind the key"),
    ("{}", "g.json:1:1: error: no graph of this program: no \"schema\": \"entitykit-graph/1\" in it"),
    (#"{"schema":"entitykit-graph/1"}"#, "g.json:1:1: error: no graph of this program: run: an object is wanted, and there is none"),
  ])
  func filesThatHoldNoGraph(json: String, message: String) {
    let error = #expect(throws: DataError.self) { try LedgerFile(json: json, file: "g.json") }
    #expect(error?.description == message)
  }

  // MARK: Quotations

  private static let text = "Größe zählt.\nBelarus sold Chad 20 vehicles, “Anna” said.\n"

  @Test func everyQuoteOfAGraphIsThere() throws {
    let extraction = Shared.extractor.extract(from: Document(id: "a", text: Self.text))
    #expect(QuoteCheck(extraction.quotes, in: Self.text).faults.isEmpty)
    let ledger = LedgerFile(ClaimGraph([extraction]))
    let quotes = try #require(ledger.quotes["a"])
    #expect(quotes.count >= 5 && QuoteCheck(quotes, in: Self.text).checked == quotes.count)
    #expect(QuoteCheck(quotes, in: Self.text).faults.isEmpty)
  }

  @Test(arguments: 0..<Self.text.utf8.count)
  func oneByteIsEnough(offset: Int) {
    let words = ["Größe zählt.", "Belarus sold Chad 20 vehicles, “Anna” said."]
    var scalars = 0
    let quotes = words.map { word in
      defer { scalars += word.unicodeScalars.count + 1 }
      return Quote(text: word, span: TextSpan(utf8: nil, scalars: scalars..<scalars + word.unicodeScalars.count))
    }
    var bytes = Array(Self.text.utf8)
    // Only a byte of ASCII can change without making another text of it.
    guard bytes[offset] < 0x80, bytes[offset] != 0x0A else { return }
    bytes[offset] = bytes[offset] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
    let check = QuoteCheck(quotes, in: String(decoding: bytes, as: UTF8.self))
    #expect(check.faults.map(\.byte) == [offset])
    #expect(check.faults.map(\.line) == [offset < 16 ? 1 : 2])
  }

  @Test func textThatEndsTooEarlyOrIsLonger() {
    let quote = Quote(text: "zählt.", span: TextSpan(utf8: nil, scalars: 6..<12))
    #expect(QuoteCheck([quote], in: "Größe zä").faults.map(\.byte) == [11])
    #expect(QuoteCheck([quote], in: "").faults.map(\.byte) == [0])
    let (first, second) = ("Größe zählt. Mehr.", "Eine Größe zählt.")
    #expect(QuoteCheck([quote], in: first).faults.isEmpty)
    #expect(QuoteCheck([quote], in: second).faults.map { [$0.line, $0.column] } == [[1, 7]])
  }

  // MARK: Differences

  private static func ledger(_ texts: [(String, String)], _ decisions: String = "", change: (inout RunCard) -> Void = { _ in }) throws
    -> LedgerFile
  {
    let extractions = texts.map { id, text in
      var extraction = Shared.extractor.extract(from: Document(id: id, text: text))
      if var card = extraction.run {
        change(&card)
        extraction.run = card
      }
      return extraction
    }
    let table = "decision\tfirst\tsecond\treason\n" + decisions
    let options = GraphOptions(decisions: decisions.isEmpty ? Decisions() : try Decisions(DataFile(name: "d.tsv", text: table)))
    let graph = ClaimGraph(extractions, options: options)
    return try LedgerFile(json: graph.formatted(.json), file: "graph.json")
  }

  private static let supply = ("a", "Belarus sold Chad 20 vehicles.")
  private static let talks = ("b", "Belarus and Chad held talks in Minsk.")

  @Test func documentsAreBehindChanges() throws {
    let old = try Self.ledger([Self.supply, Self.talks])
    #expect(LedgerDifference(old, old).formatted() == "0 added, 0 removed, 0 changed, 2 the same\n")
    let added = LedgerDifference(try Self.ledger([Self.supply]), old)
    #expect(added.changes.map(\.kind) == [.added] && added.changes.map(\.cause) == ["the document b is new"])
    let removed = LedgerDifference(old, try Self.ledger([Self.supply]))
    #expect(removed.changes.map(\.kind) == [.removed] && removed.changes.map(\.cause) == ["the document b is no longer there"])
    let edited = LedgerDifference(old, try Self.ledger([("a", "Belarus did not sell Chad 20 vehicles."), Self.talks]))
    #expect(edited.changes.map(\.kind) == [.added, .removed] && Set(edited.changes.map(\.cause)) == ["the text of a has changed"])
    // A claim whose sentence stays is the same, though its document and so its id have changed.
    let longer = LedgerDifference(old, try Self.ledger([("a", "It rained. " + Self.supply.1), Self.talks]))
    #expect(longer.changes.isEmpty && longer.same == 2)
  }

  @Test func decisionsAreBehindChanges() throws {
    let old = try Self.ledger([Self.supply])
    let claim = try #require(old.edges.first?.claims.first)
    let rejected = LedgerDifference(old, try Self.ledger([Self.supply], "reject\t\(claim.id)\t\ta joke\n"))
    #expect(rejected.changes.map(\.cause) == ["rejected by a decision: a joke"])
    let confirmed = LedgerDifference(old, try Self.ledger([Self.supply], "confirm\t\(claim.id)\t\tseen\n"))
    #expect(confirmed.changes.map(\.parts) == [["decision"]] && confirmed.changes.map(\.cause) == ["a decision about the claim"])
  }

  @Test(arguments: [
    ("rules", "the rules have changed (frames.tsv:1)"), ("data", "the names or words have changed (place.belarus, place.chad)"),
    ("version", "version 0.1.0 became 9.0.0"), ("", "another filter, or documents beside it"),
  ])
  func runCardsAreBehindChanges(what: String, cause: String) throws {
    var old = try Self.ledger([Self.supply])
    let new = try Self.ledger([Self.supply]) { card in
      if what == "rules" { card.rules = "other" }
      if what == "data" { card.data = "other" }
      if what == "version" { card.version = "9.0.0" }
    }
    old.edges[0].claims[0].claim.modality = .planned
    old.edges[0].claims[0].claim.rule = "frames.tsv:1"
    var changed = new
    changed.edges[0].claims[0].claim.rule = "frames.tsv:1"
    let difference = LedgerDifference(old, changed)
    #expect(difference.changes.map(\.parts) == [["modality"]])
    #expect(difference.changes.map(\.cause) == [what == "rules" ? "the rules have changed" : cause])
    old.edges[0].claims.removeAll()
    let added = LedgerDifference(old, changed)
    #expect(added.changes.map(\.cause) == [cause])
    #expect(added.formatted().contains("    because \(cause)\n1 added, 0 removed, 0 changed, 0 the same\n"))
  }

  @Test func explanationsOfAllIds() throws {
    let ledger = try Self.ledger([Self.supply, Self.talks])
    for id in ledger.ids { #expect(ledger.explanation(of: id)?.contains(id) == true) }
    #expect(ledger.explanation(of: "c-0") == nil)
    let relation = try #require(ledger.edges.first { $0.kind == .supplies })
    let text = try #require(ledger.explanation(of: relation.id))
    #expect(text.hasPrefix("\(relation.id)  Belarus supplies Chad\n  1 claim in 1 document, 1 origin\n"))
    #expect(text.contains("sentence    \"Belarus sold Chad 20 vehicles.\"\n"))
  }

  @Test(
    arguments: [
      ("2017-04-03", "2017-04-03"), ("2017-04-03T10:11:12Z", "2017-04-03"), ("2017/4/3", "2017-04-03"), ("20170403", "2017-04-03"),
      ("2017", "2017"),
      ("2017-04", "2017-04"), ("April 3, 2017", "2017-04-03"), ("3 April 2017", "2017-04-03"),
      ("Mon, 03 Apr 2017 09:00:00 GMT", "2017-04-03"),
      ("Sept. 2017", "2017-09"), ("03/04/2017", "2017"), ("2017-13-01", "2017"), ("soon", nil), ("", nil), ("17", nil), ("12345", nil),
      ("0000", nil),
    ] as [(String, String?)])
  func dates(text: String, date: String?) { #expect(CalendarDate(text)?.description == date) }
}
