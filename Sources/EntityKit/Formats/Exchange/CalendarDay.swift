/// Days as formats with a calendar want them: `2016-12-07`.
enum CalendarDay {
  /// The day that `date` begins with, where there is such a day.
  static func first(in date: String) -> String? {
    let day = String(String.UnicodeScalarView(date.unicodeScalars.prefix(10)))
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], day.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2])
    else { return nil }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return year > 0 && (1...12).contains(month) && (1...days).contains(number) ? day : nil
  }
}

extension ClaimGraph.Node {
  /// The country where it is an ISO 3166 code: a gazetteer of the user's own can say anything.
  var countryCode: String? {
    country.flatMap { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? $0 : nil }
  }
}
