// A date as a timeline writes it, to an interval of years. The grammar is the one of the content format ("Dates"):
//
//     [c.|before|after|by] [early|mid|late] (date | year | 1880s | Nth century) [BCE|CE] [– the same again, or present]
//
// `DateTokens` cuts the text into words, numbers and dashes; here one half is read, then the other, and what stands
// only at the end (an era, the word "century") is handed back to the first.

extension HistoricalDate {
  /// The last year of what lasts until now; later than any year that a text can name.
  package static let presentYear = 999_999
}

/// Reads historical dates; what is not one is nil.
///
/// - `c.`, `before`, `after` and `by` make a date approximate. A time before a year, decade or century ends in the year
///   before it; one after it begins in the year that follows; of a day or a month the year itself is kept.
/// - `early`, `mid` and `late` are the thirds of a decade or a century, whose bounds are then approximate; of a year or
///   a day they change nothing.
/// - `present` ends in `HistoricalDate.presentYear`.
package enum HistoricalDateReader {
  package static func read(_ text: String) -> HistoricalDate? {
    guard let tokens = DateToken.tokens(of: text) else { return nil }
    let halves = tokens.split(separator: .dash, maxSplits: 2, omittingEmptySubsequences: false)
    guard let head = halves.first, let first = DateHalf(head) else { return nil }
    switch halves.count {
    case 1:
      guard !first.isBareOrdinal, let years = first.years(era: first.era) else { return nil }
      return HistoricalDate(firstYear: years.first, lastYear: years.last, isApproximate: years.isApproximate)
    case 2:
      if halves[1].elementsEqual([.word("present")]) {
        guard !first.isBareOrdinal, let years = first.years(era: first.era) else { return nil }
        return HistoricalDate(
          firstYear: years.first, lastYear: HistoricalDate.presentYear, isApproximate: years.isApproximate)
      }
      guard let second = DateHalf(halves[1]), !second.isBareOrdinal,
        !first.isBareOrdinal || second.isCentury,
        let start = first.years(era: first.era ?? second.era), let end = second.years(era: second.era),
        start.first <= end.last
      else { return nil }
      return HistoricalDate(
        firstYear: start.first, lastYear: end.last, isApproximate: start.isApproximate || end.isApproximate)
    default:
      return nil
    }
  }
}

/// One side of a dash.
private struct DateHalf {
  enum Qualifier { case circa, before, after, by }
  enum Third { case early, mid, late }
  enum Era { case before, common }
  enum Unit {
    case day(year: Int, month: Int, day: Int)
    case month(year: Int)
    case year(Int)
    case decade(Int)
    /// `isNamed` is false where the word "century" stands only in the other half.
    case century(Int, isNamed: Bool)
  }

  private let qualifier: Qualifier?
  private let third: Third?
  private let unit: Unit
  let era: Era?

  var isCentury: Bool { if case .century = unit { true } else { false } }
  var isBareOrdinal: Bool { if case .century(_, isNamed: false) = unit { true } else { false } }

  init?(_ tokens: ArraySlice<DateToken>) {
    var rest = tokens
    func take(_ word: String) -> Bool {
      guard rest.first == .word(word) else { return false }
      rest.removeFirst()
      return true
    }
    qualifier =
      if take("c.") { .circa } else if take("before") { .before } else if take("after") { .after } else if take("by") {
        .by
      } else { nil }
    third = if take("early") { .early } else if take("mid") { .mid } else if take("late") { .late } else { nil }
    guard let unit = Self.unit(&rest) else { return nil }
    self.unit = unit
    era = if take("bce") { .before } else if take("ce") { .common } else { nil }
    guard rest.isEmpty else { return nil }
  }

  private static func unit(_ rest: inout ArraySlice<DateToken>) -> Unit? {
    let tokens = Array(rest.prefix(4))
    func isMonth(_ index: Int) -> Int? {
      guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
      return months.firstIndex(of: word).map { $0 + 1 }
    }
    func number(_ index: Int) -> Int? {
      guard index < tokens.count, case .number(let value) = tokens[index] else { return nil }
      return value
    }
    func done(_ count: Int, _ unit: Unit) -> Unit {
      rest.removeFirst(count)
      return unit
    }
    switch tokens.first {
    case .date(let year, let month, let day):
      return done(1, .day(year: year, month: month, day: day))
    case .decade(let year):
      return done(1, .decade(year))
    case .ordinal(let count):
      let isNamed = tokens.count > 1 && tokens[1] == .word("century")
      return done(isNamed ? 2 : 1, .century(count, isNamed: isNamed))
    case .number(let first):
      guard let month = isMonth(1) else { return done(1, .year(first)) }
      guard let year = number(2) else { return nil }
      return done(3, .day(year: year, month: month, day: first))
    case .word:
      guard let month = isMonth(0), let first = number(1) else { return nil }
      guard tokens.count > 2, tokens[2] == .comma else { return done(2, .month(year: first)) }
      guard let year = number(3) else { return nil }
      return done(4, .day(year: year, month: month, day: first))
    case .comma, .dash, nil:
      return nil
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The interval in astronomical years; nil where there is no such year or day.
  func years(era: Era?) -> (first: Int, last: Int, isApproximate: Bool)? {
    /// 1 BCE is 0.
    func astronomical(_ year: Int) -> Int { era == .before ? 1 - year : year }
    var (first, last): (Int, Int)
    let isSpan: Bool
    switch unit {
    case .day(let year, let month, let day):
      guard year > 0, CalendarDate(year: astronomical(year), month: month, day: day) != nil else { return nil }
      (first, last, isSpan) = (astronomical(year), astronomical(year), false)
    case .month(let year):
      guard year > 0 else { return nil }
      (first, last, isSpan) = (astronomical(year), astronomical(year), false)
    case .year(let year):
      guard year > 0 else { return nil }
      (first, last, isSpan) = (astronomical(year), astronomical(year), false)
    case .decade(let year):
      let (early, late) = (astronomical(max(1, year)), astronomical(year + 9))
      (first, last, isSpan) = (min(early, late), max(early, late), true)
    case .century(let count, _):
      let (early, late) = (astronomical((count - 1) * 100 + 1), astronomical(count * 100))
      (first, last, isSpan) = (min(early, late), max(early, late), true)
    }
    if isSpan, let third {
      let length = last - first + 1
      switch third {
      case .early: last = first + length / 3 - 1
      case .mid: (first, last) = (first + length / 3, last - length / 3)
      case .late: first = last - length / 3 + 1
      }
    }
    let isWholeYears =
      switch unit {
      case .day, .month: false
      case .year, .decade, .century: true
      }
    switch qualifier {
    case .before where isWholeYears: (first, last) = (first - 1, first - 1)
    case .after where isWholeYears: (first, last) = (last + 1, last + 1)
    case .before, .after, .circa, .by, nil: break
    }
    return (first, last, qualifier != nil || (isSpan && third != nil))
  }
}
