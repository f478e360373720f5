package import Memory

/// What the log says of one card.
package struct CardMemory: Sendable, Hashable {
  package internal(set) var progress = Progress.new
  package internal(set) var isSuspended = false
  /// The end of the last burial, which may be long ago; nil for a card that was never buried.
  package internal(set) var buriedUntil: Instant?

  package init() {}

  /// As the memory model sees it.
  package var state: CardState {
    switch progress {
    case .new: .new
    case .reviewed(let reviewed): reviewed.state
    }
  }

  /// The instant from which the card is due in a zone; nil for a new one.
  package func dueInstant(offsetMinutes: Int, rollover: Rollover) -> Instant? {
    guard case .reviewed(let reviewed) = progress else { return nil }
    return reviewed.due.instant(offsetMinutes: offsetMinutes, rollover: rollover)
  }

  package func isBuried(at now: Instant) -> Bool { buriedUntil.map { now < $0 } ?? false }
}

/// A card is new until its first answer that moves memory, and again after a reset.
package enum Progress: Sendable, Hashable {
  case new
  case reviewed(Reviewed)
}

/// An answered card.
package struct Reviewed: Sendable, Hashable {
  package internal(set) var phase: Phase
  package internal(set) var memory: MemoryState
  package internal(set) var due: Due
  package internal(set) var first: Moment
  package internal(set) var last: Moment
  /// Answers that moved memory.
  package internal(set) var reviews: Int
  /// Times that it was forgotten in review.
  package internal(set) var lapses: Int

  package var state: CardState { .reviewed(phase, memory) }

  /// Whether it has been forgotten so often that studying it more will not help: eight times, as in Anki.
  package var isLeech: Bool { lapses >= 8 }
}
