/// How long a memory lasts: the days after which it is still recalled with a chance of 90 %.
package struct Stability: Sendable, Hashable, Comparable {
  package let days: Double

  /// Held at 0.001 days and above, as in py-fsrs; the upper end only keeps infinity out of the next formula.
  package init(days: Double) { self.days = min(max(days, 0.001), .greatestFiniteMagnitude) }

  package static func < (left: Stability, right: Stability) -> Bool { left.days < right.days }
}

/// How hard a memory is to strengthen, from 1 (easy) to 10.
package struct Difficulty: Sendable, Hashable, Comparable {
  package let value: Double

  /// Held between 1 and 10.
  package init(_ value: Double) { self.value = min(max(value, 1), 10) }

  package static func < (left: Difficulty, right: Difficulty) -> Bool { left.value < right.value }
}

/// What the model knows of one memory.
package struct MemoryState: Sendable, Hashable {
  package let stability: Stability
  package let difficulty: Difficulty

  package init(stability: Stability, difficulty: Difficulty) {
    self.stability = stability
    self.difficulty = difficulty
  }
}

/// The chance of recall at which the learner wants to be asked again, above 0 and below 1.
package struct Retention: Sendable, Hashable {
  package let chance: Double

  /// Nine in ten.
  package static let standard = Retention(unchecked: 0.9)

  package init(_ chance: Double) throws(MemoryError) {
    guard chance > 0, chance < 1 else { throw .retentionOutOfBounds(chance) }
    self.chance = chance
  }

  private init(unchecked chance: Double) { self.chance = chance }
}
