package import Memory

/// What a rating would lead to: the card's next state, and when it is asked again.
package struct Outcome: Sendable, Hashable {
  package let phase: Phase
  package let memory: MemoryState
  package let due: Due
}

/// The outcomes of all four ratings.
package struct Outcomes: Sendable, Hashable {
  package let again: Outcome
  package let hard: Outcome
  package let good: Outcome
  package let easy: Outcome

  package subscript(rating: Rating) -> Outcome {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}

/// From a rating to the next state and the due, by one learner's settings.
///
/// The state is `Memory`'s alone. The due follows Anki: a passing grade of a review waits at least a day longer than the
/// grade below it, an interval that grows grows by a day at least, fuzz spreads the rest, and no easier grade is asked
/// earlier than a harder one.
package struct Scheduler: Sendable {
  package let settings: Settings
  package let schedule: Schedule

  package init(_ settings: Settings) {
    self.settings = settings
    schedule = Schedule(
      retention: settings.retention, learningSteps: settings.learning.steps,
      relearningSteps: settings.relearning.steps)
  }

  /// Whole days between two moments, each by the clock where it happened.
  package func elapsedDays(from earlier: Moment, to later: Moment) -> Int {
    Day(later, rollover: settings.rollover) - Day(earlier, rollover: settings.rollover)
  }

  /// The chance that a card is recalled at a moment; 0 for a new one.
  package func retrievability(of memory: CardMemory, at now: Moment) -> Double {
    schedule.retrievability(of: memory.state, elapsedDays: elapsedDays(since: memory, to: now))
  }

  private func elapsedDays(since memory: CardMemory, to now: Moment) -> Int {
    switch memory.progress {
    case .new: 0
    case .reviewed(let reviewed): elapsedDays(from: reviewed.last, to: now)
    }
  }

  /// The state after a rating, and the plain wait before order and fuzz.
  func answer(_ memory: CardMemory, _ rating: Rating, at now: Moment) -> Answered {
    schedule.answer(memory.state, rating, elapsedDays: elapsedDays(since: memory, to: now))
  }

  /// What each rating of a card would lead to now.
  package func outcomes(of memory: CardMemory, card: CardID, at now: Moment) -> Outcomes {
    let dues = DueOrder(memory: memory, card: card, now: now, settings: settings, longest: schedule.maximumIntervalDays)
    func outcome(_ rating: Rating, after previous: Offer?) -> (Outcome, Offer) {
      let next = answer(memory, rating, at: now)
      let offer = dues.offer(rating, next.wait, after: previous)
      return (Outcome(phase: next.phase, memory: next.memory, due: offer.due), offer)
    }
    let (again, againOffer) = outcome(.again, after: nil)
    let (hard, hardOffer) = outcome(.hard, after: againOffer)
    let (good, goodOffer) = outcome(.good, after: hardOffer)
    let (easy, _) = outcome(.easy, after: goodOffer)
    return Outcomes(again: again, hard: hard, good: good, easy: easy)
  }
}

/// What one button offers: the due, and the days where a passing grade waits by days.
private struct Offer {
  let due: Due
  let passingDays: Int?
}

/// Turns the waits of one card's four buttons into dues, from again to easy.
private struct DueOrder {
  let now: Moment
  let today: Day
  let rollover: Rollover
  let longest: Int
  /// Nil where intervals are not spread.
  let fuzz: Fuzz?
  /// The interval that has just ended, of a card in review.
  let lastInterval: Int?

  init(memory: CardMemory, card: CardID, now: Moment, settings: Settings, longest: Int) {
    self.now = now
    self.longest = longest
    rollover = settings.rollover
    today = Day(now, rollover: rollover)
    switch memory.progress {
    case .new:
      fuzz = settings.fuzz ? Fuzz(card: card, reviews: 0) : nil
      lastInterval = nil
    case .reviewed(let reviewed):
      fuzz = settings.fuzz ? Fuzz(card: card, reviews: reviewed.reviews) : nil
      if case .review = reviewed.phase, case .day(let due) = reviewed.due {
        lastInterval = due - Day(reviewed.last, rollover: rollover)
      } else {
        lastInterval = nil
      }
    }
  }

  func offer(_ rating: Rating, _ wait: Wait, after previous: Offer?) -> Offer {
    switch wait {
    case .step(let milliseconds):
      return Offer(due: notBefore(previous, stepDue(milliseconds)), passingDays: nil)
    case .days(let rounded, let exact):
      var shortest = 1
      if rating != .again {
        if let lastInterval, Int(min(exact.rounded(), Double(longest))) > lastInterval { shortest = lastInterval + 1 }
        if let days = previous?.passingDays { shortest = max(shortest, days + 1) }
      }
      let bounds = min(max(shortest, 1), longest)...longest
      let days = fuzz?.days(near: exact, within: bounds) ?? min(max(rounded, bounds.lowerBound), longest)
      return Offer(due: notBefore(previous, .day(today + days)), passingDays: rating == .again ? nil : days)
    }
  }

  /// A step of a day or more ends with a day, not at its minute.
  private func stepDue(_ milliseconds: Int) -> Due {
    milliseconds < 86_400_000
      ? .instant(now.instant.advanced(byMilliseconds: milliseconds))
      : .day(today + (milliseconds + 43_200_000) / 86_400_000)
  }

  /// The due, or the first one of its sort that is not before the harder button's.
  private func notBefore(_ previous: Offer?, _ due: Due) -> Due {
    guard let earliest = previous?.due.instant(offsetMinutes: now.offsetMinutes, rollover: rollover),
      due.instant(offsetMinutes: now.offsetMinutes, rollover: rollover) < earliest
    else { return due }
    switch due {
    case .instant: return .instant(earliest)
    case .day:
      let day = Day(Moment(earliest, offsetMinutes: now.offsetMinutes), rollover: rollover)
      return .day(day.start(offsetMinutes: now.offsetMinutes, rollover: rollover) < earliest ? day + 1 : day)
    }
  }
}
