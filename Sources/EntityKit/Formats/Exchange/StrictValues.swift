// Values as formats with a strict model want them. Dates and countries come from documents and from gazetteers of the user's own, which
// can say anything.

extension CalendarDate {
  /// `2016-12-07`, where the day is known and there is such a day.
  var wholeDay: String? {
    guard let month, let day else { return nil }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= days ? description : nil
  }
}

extension SourceDocument {
  /// The day of publication, where the source gives one.
  var day: String? { origin.date.flatMap { CalendarDate($0) }?.wholeDay }
}

extension ClaimGraph.Node {
  /// The country, where it is a code of ISO 3166.
  var countryCode: String? {
    country.flatMap { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? $0 : nil }
  }
}
