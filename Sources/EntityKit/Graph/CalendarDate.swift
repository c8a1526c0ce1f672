/// A date as precisely as somebody gives it: `2017`, `2017-04` or `2017-04-03`.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, from 1 to 9999.
  public var year: Int
  /// The month, from 1 to 12, where it is known.
  public var month: Int?
  /// The day of the month, from 1 to 31, where it is known.
  public var day: Int?

  /// The date that a text begins with or is: `2017-04-03T10:00:00Z`, `2017/04/03`, `20170403`, `April 3, 2017`, `Mon, 3 Apr 2017`; `nil` where
  /// there is none. Of `03/04/2017` only the year is certain. O(n).
  public init?(_ text: some StringProtocol) {
    var numbers: [Substring.UnicodeScalarView] = []
    var month: Int?
    for run in Substring(text.prefix(64)).unicodeScalars.split(whereSeparator: { !Self.isDigit($0) && !Self.isLetter($0) }) {
      let digits = run.prefix(while: Self.isDigit)
      if !digits.isEmpty { numbers.append(digits) }
      // Behind the day of ISO 8601 stands the time.
      if numbers.count == 3 { break }
      if digits.isEmpty { month = month ?? Self.month(of: run) }
    }
    func value(_ index: Int, _ limit: ClosedRange<Int>) -> Int? {
      guard numbers.indices.contains(index), numbers[index].count <= 2, let value = Int(String(numbers[index])) else { return nil }
      return limit.contains(value) ? value : nil
    }
    guard let position = numbers.firstIndex(where: { $0.count == 4 || $0.count == 8 }), let number = Int(String(numbers[position])) else {
      return nil
    }
    if numbers[position].count == 8 {
      self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    } else if let month {
      self.init(year: number, month: month, day: value(position == 0 ? 1 : 0, 1...31))
    } else if position == 0 {
      let month = value(1, 1...12)
      self.init(year: number, month: month, day: month == nil ? nil : value(2, 1...31))
    } else {
      self.init(year: number, month: nil, day: nil)
    }
  }

  /// A date from its parts, or `nil` where they make none.
  init?(year: Int, month: Int?, day: Int?) {
    guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? true, day.map({ (1...31).contains($0) }) ?? true else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date as ISO 8601 writes it.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }

  /// The first day that it can mean, in a form that compares.
  private var first: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }
  /// The last one.
  private var last: Int { (year * 100 + (month ?? 12)) * 100 + (day ?? 31) }

  /// Whether it may lie on or after `other`.
  func mayFollow(_ other: CalendarDate) -> Bool { last >= other.first }

  /// Whether it may lie on or before `other`.
  func mayPrecede(_ other: CalendarDate) -> Bool { first <= other.last }

  /// Earlier dates first, and of those that begin on the same day the more precise one.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { (left.first, left.last) < (right.first, right.last) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value & ~0x20) }

  /// The number of a month by its name or the first three letters of it.
  private static func month(of word: Substring.UnicodeScalarView.SubSequence) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = String(Substring(word)).lowercased()
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// The names of the months as the word lists have them, in their order.
  private static let months = BuiltInData.words(of: "month").prefix(12).map { $0.lowercased() }
}
