import Glibc
package import KnowledgeBase
package import Study

/// The clock, or the instant that `PALPATE_NOW` sets in its place.
package struct Clock: Sendable {
  private enum Reading: Sendable {
    case system
    /// Runs on from an instant: the difference to the system's clock at start, in milliseconds.
    case shifted(Int)
    case standing(Instant)
  }

  private let reading: Reading

  /// `PALPATE_NOW` is an ISO 8601 instant from which the clock runs on; with `!` at its end it stands still.
  package init(_ surroundings: Surroundings) throws(ClockError) {
    guard let text = surroundings.variable("PALPATE_NOW") else {
      reading = .system
      return
    }
    let stands = text.hasSuffix("!")
    guard let instant = Instant(iso8601: stands ? String(text.dropLast()) : text) else { throw ClockError(text: text) }
    reading = stands ? .standing(instant) : .shifted(instant.milliseconds - Clock.systemMilliseconds)
  }

  /// The moment, with the zone offset of this place.
  package var now: Moment {
    let milliseconds: Int
    switch reading {
    case .system: milliseconds = Clock.systemMilliseconds
    case .shifted(let difference): milliseconds = Clock.systemMilliseconds + difference
    case .standing(let instant): milliseconds = instant.milliseconds
    }
    return Moment(Instant(milliseconds: milliseconds), offsetMinutes: Clock.offsetMinutes(at: milliseconds))
  }

  /// The calendar date of this place.
  package var today: CalendarDate? {
    Rollover(hour: 0, minute: 0).flatMap { CalendarDate(iso: Day(now, rollover: $0).description) }
  }

  private static var systemMilliseconds: Int {
    var time = timespec()
    unsafe _ = clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func offsetMinutes(at milliseconds: Int) -> Int {
    var seconds = time_t(milliseconds / 1000)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return 0 }
    return unsafe parts.tm_gmtoff / 60
  }
}

/// `PALPATE_NOW` is not an instant.
package struct ClockError: Error, Sendable, Hashable {
  package let text: String
}
