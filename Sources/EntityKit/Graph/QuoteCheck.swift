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
  /// Those that do not stand where they say, by the first byte that differs.
  public let faults: [Fault]

  /// Compares `quotes` with `text`. O(n log n) in the quotations and O(n) in the text.
  public init(_ quotes: [Quote], in text: String) {
    let bytes = Array(text.utf8)
    // The first byte of every scalar, and the end.
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    checked = quotes.count
    var places: [(quote: Quote, byte: Int, found: Range<Int>)] = []
    for quote in quotes {
      let (first, last) = (quote.span.scalars.lowerBound, quote.span.scalars.upperBound)
      let start = first < starts.count ? starts[first] : bytes.count
      let end = last < starts.count ? starts[last] : bytes.count
      if last < starts.count, bytes[start..<end].elementsEqual(quote.text.utf8) { continue }
      places.append((quote, start + zip(bytes[start...], quote.text.utf8).prefix { $0 == $1 }.count, start..<end))
    }
    places.sort { ($0.byte, $0.quote.span.scalars.lowerBound) < ($1.byte, $1.quote.span.scalars.lowerBound) }
    var lines = LineCounter(bytes)
    faults = places.map { place in
      let lineStart = bytes[..<place.byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return Fault(
        quote: place.quote, byte: place.byte, line: lines.line(of: place.byte),
        column: bytes[lineStart..<place.byte].count { $0 & 0xC0 != 0x80 } + 1, found: String(decoding: bytes[place.found], as: UTF8.self))
    }
  }
}

extension Claim {
  /// Every quotation of the claim: trigger, evidence, sentence, ends, items, cues, way and time.
  public var quotes: [Quote] {
    [trigger, evidence] + (sentence == evidence ? [] : [sentence]) + [source.quote, target.quote] + items.map(\.quote) + cues.map(\.quote)
      + route.map(\.quote)
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
