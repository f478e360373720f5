import Study
import Testing

@testable import Screens

struct DueWordsTests {
  /// The clock stands at 10:00 of a zone an hour east; the day begins at 04:00.
  @Test(arguments: [
    (-5, "now"), (0, "now"), (1, "in 1 second"), (59, "in 59 seconds"), (60, "in 1 minute"), (600, "in 10 minutes"),
    (3569, "in 59 minutes"), (3600, "in 1 hour"), (5 * 3600, "in 5 hours"), (18 * 3600 - 1, "in 18 hours"),
    (18 * 3600, "tomorrow"), (42 * 3600, "in 2 days"), (59 * 86_400, "in 59 days"), (60 * 86_400, "in 2 months"),
    (75 * 86_400, "in 2.5 months"), (365 * 86_400, "in 1 year"), (548 * 86_400, "in 1.5 years"),
  ])
  func `A wait is said in its own unit`(seconds: Int, words: String) throws {
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T10:00:00+01:00")), offsetMinutes: 60)
    let due = now.instant.advanced(byMilliseconds: seconds * 1000)
    #expect(DueWords.wait(until: due, from: now, rollover: .standard) == words)
  }

  @Test func `A minute before the day begins, tomorrow is still minutes away`() throws {
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T03:59:00+01:00")), offsetMinutes: 60)
    let due = now.instant.advanced(byMilliseconds: 600_000)
    #expect(DueWords.wait(until: due, from: now, rollover: .standard) == "in 10 minutes")
  }
}
