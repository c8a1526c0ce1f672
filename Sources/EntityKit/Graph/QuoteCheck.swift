/// Compares quotations with the text that they were taken from.
public struct QuoteCheck: Hashable, Sendable {
  /// A quotation that does not stand where it says.
  public struct Fault: Hashable, Sendable {
    /// The quotation.
    public var quote: Quote
    /// The first byte of the text that differs, counted from 0; its length where the text ends too early.
    public var byte: Int
    /// The line of that byte, counted from 1.
    public var line: Int
    /// Its column in Unicode scalars, counted from 1.
    public var column: Int
    /// What the text holds there instead.
    public var found: String
  }

  /// How many quotations were compared.
  public let checked: Int
  /// Those that do not stand where they say, by place.
  public let faults: [Fault]

  /// Compares `quotes` with `text`. O(n log n) in the quotations and O(n) in the text.
  public init(_ quotes: [Quote], in text: String) {
    let bytes = Array(text.utf8)
    // The first byte of every scalar, and the end.
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    var lines = LineCounter(bytes)
    checked = quotes.count
    var faults: [Fault] = []
    for quote in quotes.sorted(by: { $0.span.scalars.lowerBound < $1.span.scalars.lowerBound }) {
      let (first, last) = (quote.span.scalars.lowerBound, quote.span.scalars.upperBound)
      let start = first < starts.count ? starts[first] : bytes.count
      let end = last < starts.count ? starts[last] : bytes.count
      let wanted = Array(quote.text.utf8)
      if bytes[start..<end].elementsEqual(wanted), last < starts.count { continue }
      let same = zip(bytes[start...], wanted).prefix { $0 == $1 }.count
      let byte = starts.last { $0 <= start + same } ?? bytes.count
      let lineStart = bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      faults.append(
        Fault(
          quote: quote, byte: start + same, line: lines.line(of: byte),
          column: bytes[lineStart..<byte].count { $0 & 0xC0 != 0x80 } + 1, found: String(decoding: bytes[start..<end], as: UTF8.self)))
    }
    self.faults = faults
  }
}

extension Claim {
  /// Every quotation of the claim: trigger, evidence, sentence, ends, items, cues, way and time.
  public var quotes: [Quote] {
    [trigger, evidence, sentence, source.quote, target.quote] + items.map(\.quote) + cues.map(\.quote) + route.map(\.quote)
      + [time].compactMap(\.self)
  }
}

extension Extraction {
  /// Every quotation: those of the mentions and of the claims.
  public var quotes: [Quote] { entities.flatMap { $0.mentions.map(\.quote) } + relations.flatMap { $0.claims.flatMap(\.quotes) } }
}

extension LedgerFile {
  /// The quotations of each document's claims, rejected ones as well; of a claim that a roll-up repeats once.
  public var quotes: [SourceDocument.ID: [Quote]] {
    var seen: Set<ClaimGraph.LedgerClaim.ID> = []
    var quotes: [SourceDocument.ID: [Quote]] = [:]
    for claim in (edges + rejected).flatMap(\.claims) where seen.insert(claim.id).inserted {
      for document in [claim.document] + claim.copies { quotes[document, default: []] += claim.claim.quotes }
    }
    return quotes
  }
}
