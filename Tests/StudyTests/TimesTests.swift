import KnowledgeBase
import Study
import Testing

@Suite struct TimesTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0),
    ("2026-11-25T09:30:00.123Z", 1_795_599_000_123),
    ("2000-02-29T23:59:59.999Z", 951_868_799_999),
    ("1969-12-31T23:59:59.999Z", -1),
    ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func `An instant is written and read in UTC with milliseconds`(text: String, milliseconds: Int) {
    #expect(Instant(milliseconds: milliseconds).description == text)
    #expect(Instant(iso8601: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("2026-11-25T09:30Z", "2026-11-25T09:30:00.000Z"),
    ("2026-11-25T09:30:07Z", "2026-11-25T09:30:07.000Z"),
    ("2026-11-25T09:30:07.5Z", "2026-11-25T09:30:07.500Z"),
    ("2026-11-25T09:30:07.123999Z", "2026-11-25T09:30:07.123Z"),
    ("2026-11-25T09:30:07+01:00", "2026-11-25T08:30:07.000Z"),
    ("2026-11-25T00:30:07+0530", "2026-11-24T19:00:07.000Z"),
    ("2026-11-25T09:30:07-08", "2026-11-25T17:30:07.000Z"),
    ("2026-11-25 09:30:07z", "2026-11-25T09:30:07.000Z"),
  ])
  func `Shorter and other forms of ISO 8601 are read`(text: String, same: String) {
    #expect(Instant(iso8601: text)?.description == same)
  }

  @Test(arguments: [
    "", "2026-11-25", "2026-11-25T09:30", "2026-02-30T09:30Z", "2026-11-25T24:00Z", "2026-11-25T09:60Z",
    "2026-11-25T09:30:61Z", "2026-11-25T09:30:00.Z", "26-11-25T09:30Z", "2026-11-25T09:30Z!", "２026-11-25T09:30Z",
    "0000-01-01T00:00Z",
  ])
  func `What is no instant is not read`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func `Every date of eight centuries has the number after the one before`() throws {
    var day = Day(try #require(CalendarDate(year: 1600, month: 1, day: 1)))
    for year in 1600..<2400 {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: dayOfMonth) else { continue }
          try #require(Day(date) == day)
          try #require(day.description == date.description)
          day = day + 1
        }
      }
    }
  }

  @Test(arguments: [
    ("2026-11-25T03:59:59.999Z", 0, "2026-11-24"),
    ("2026-11-25T04:00:00.000Z", 0, "2026-11-25"),
    ("2026-11-25T02:59:59.999Z", 60, "2026-11-24"),
    ("2026-11-25T03:00:00.000Z", 60, "2026-11-25"),
    ("2026-11-25T11:59:00.000Z", -480, "2026-11-24"),
    ("2026-11-25T12:00:00.000Z", -480, "2026-11-25"),
    ("1969-12-31T04:00:00.000Z", 0, "1969-12-31"),
  ])
  func `A day begins at four by the clock of the place`(text: String, offset: Int, expected: String) throws {
    let instant = try #require(Instant(iso8601: text))
    let day = Day(Moment(instant, offsetMinutes: offset), rollover: .standard)
    #expect(day.description == expected)
    let start = day.start(offsetMinutes: offset, rollover: .standard)
    #expect(start <= instant)
    #expect((day + 1).start(offsetMinutes: offset, rollover: .standard) > instant)
    #expect(Day(Moment(start, offsetMinutes: offset), rollover: .standard) == day)
  }

  @Test func `An instant stays within the calendar whatever is added`() {
    #expect(Instant(milliseconds: .max).advanced(byMilliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Instant(milliseconds: .min).advanced(byMilliseconds: .min).description == "0001-01-01T00:00:00.000Z")
  }
}
