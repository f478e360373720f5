package import KnowledgeBase

/// A day of study: it begins at the rollover, not at midnight. Counted from 1970-01-01.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The day to which a moment belongs where it happened.
  package init(_ moment: Moment, rollover: Rollover) {
    let local = moment.instant.milliseconds + (moment.offsetMinutes - rollover.minutes) * 60_000
    number = local.dividedRoundingDown(by: 86_400_000).quotient
  }

  package init(_ date: CalendarDate) {
    // Days of the Gregorian calendar, counted in years that begin in March and eras of 400 years (Hinnant,
    // "chrono-compatible low-level date algorithms").
    let year = date.month <= 2 ? date.year - 1 : date.year
    let (era, yearOfEra) = year.dividedRoundingDown(by: 400)
    let dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The instant at which the day begins in a zone.
  package func start(offsetMinutes: Int, rollover: Rollover) -> Instant {
    Instant(milliseconds: number * 86_400_000 + (rollover.minutes - offsetMinutes) * 60_000)
  }

  /// The date of its beginning, as `2026-11-25`.
  package var description: String {
    let (era, dayOfEra) = (number + 719_468).dividedRoundingDown(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Int {
  /// Quotient and remainder where the remainder is never negative.
  func dividedRoundingDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  /// Digits with leading zeros.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
