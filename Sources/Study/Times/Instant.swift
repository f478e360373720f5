import KnowledgeBase

/// A point in time: milliseconds since 1970 began in UTC, within the years 1 to 9999.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let milliseconds: Int

  private static let first = -62_135_596_800_000
  private static let last = 253_402_300_799_999

  /// Held within the years 1 to 9999.
  package init(milliseconds: Int) { self.milliseconds = min(max(milliseconds, Self.first), Self.last) }

  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  package func advanced(byMilliseconds milliseconds: Int) -> Instant {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflow ? (milliseconds < 0 ? Self.first : Self.last) : sum)
  }

  package func milliseconds(since earlier: Instant) -> Int { milliseconds - earlier.milliseconds }

  /// ISO 8601 in UTC with milliseconds, as `2026-11-25T09:30:00.000Z`.
  package var description: String {
    let (day, rest) = milliseconds.dividedRoundingDown(by: 86_400_000)
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { $0.padded(2) }.joined(separator: ":")
    return "\(Day(number: day))T\(time).\((rest % 1000).padded(3))Z"
  }

  /// Reads an ISO 8601 instant: date, `T`, hours and minutes; seconds and their fraction may be missing, digits past the
  /// third of the fraction are cut; then `Z` or an offset as `+01:00`, `+0100` or `+01`.
  package init?(iso8601 text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2), reader.take("-"),
      let dayOfMonth = reader.number(digits: 2), let date = CalendarDate(year: year, month: month, day: dayOfMonth),
      year >= 1, reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(digits: 2), hour < 24, reader.take(":"), let minute = reader.number(digits: 2),
      minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if reader.take(":") {
      guard let read = reader.number(digits: 2), read < 60 else { return nil }
      second = read
      if reader.take(".") || reader.take(",") {
        guard let read = reader.thousandths() else { return nil }
        fraction = read
      }
    }
    guard let offsetMinutes = reader.offsetMinutes(), reader.isAtEnd else { return nil }
    let minutes = (Day(date).number * 24 + hour) * 60 + minute - offsetMinutes
    self.init(milliseconds: minutes * 60_000 + second * 1000 + fraction)
  }
}

/// An instant and the zone offset where it happened, so that its day is the same wherever it is replayed.
package struct Moment: Sendable, Hashable {
  package let instant: Instant
  /// Minutes east of UTC, within a day.
  package let offsetMinutes: Int

  package init(_ instant: Instant, offsetMinutes: Int) {
    self.instant = instant
    self.offsetMinutes = min(max(offsetMinutes, -1440), 1440)
  }
}

/// The parts of an ISO 8601 text, from left to right.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  mutating func digit() -> Int? {
    guard let first = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
    rest.removeFirst()
    return Int(first - UInt8(ascii: "0"))
  }

  mutating func number(digits count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The digits of a fraction, at least one, cut to three.
  mutating func thousandths() -> Int? {
    guard var value = digit() else { return nil }
    for _ in 0..<2 { value = value * 10 + (digit() ?? 0) }
    while digit() != nil {}
    return value
  }

  mutating func offsetMinutes() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2), hours <= 23 else { return nil }
    if isAtEnd { return sign * hours * 60 }
    _ = take(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
