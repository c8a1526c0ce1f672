/// How often each row fired, as a table divided by tabs.
struct CoverageFormat {
  /// Whether rows that never fired are listed.
  var unused = false

  func format(_ coverage: FrameCoverage) -> String {
    var lines = ["count\trow\tkind\tframe\tlemma\tpos"]
    lines += coverage.counts.filter { $0.count > 0 }.map { line($0) }
    let idle = coverage.counts.filter { $0.count == 0 }
    lines.append("# \(idle.count) of \(DisplayText.count(coverage.counts.count, "row", "rows")) never fired")
    if unused { lines += idle.map { line($0) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ count: FrameCoverage.Count) -> String {
    let row = count.row
    return ["\(count.count)", row.rule, row.kind.rawValue, row.frame, row.lemma, row.partOfSpeech].joined(separator: "\t")
  }
}
