import Memory

/// When a card is asked again: after a step at an instant, in review at the beginning of a day.
package enum Due: Sendable, Hashable {
  case instant(Instant)
  case day(Day)

  /// What a promised instant means to a card: in review only its day counts, and so does a step's that begins a day.
  init(promised instant: Instant, phase: Phase, offsetMinutes: Int, rollover: Rollover) {
    let day = Day(Moment(instant, offsetMinutes: offsetMinutes), rollover: rollover)
    switch phase {
    case .review: self = .day(day)
    case .learning, .relearning:
      self = day.start(offsetMinutes: offsetMinutes, rollover: rollover) == instant ? .day(day) : .instant(instant)
    }
  }

  /// The instant from which the card is due in a zone.
  package func instant(offsetMinutes: Int, rollover: Rollover) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): day.start(offsetMinutes: offsetMinutes, rollover: rollover)
    }
  }

  package func isReached(_ now: Moment, rollover: Rollover) -> Bool {
    switch self {
    case .instant(let instant): instant <= now.instant
    case .day(let day): day <= Day(now, rollover: rollover)
    }
  }
}
