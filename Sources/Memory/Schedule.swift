/// The wait of one step, at most a century.
package struct Step: Sendable, Hashable {
  package let milliseconds: Int

  package init(milliseconds: Int) throws(MemoryError) {
    guard (1...36_500 * 86_400_000).contains(milliseconds) else {
      throw .stepOutOfBounds(milliseconds: milliseconds)
    }
    self.milliseconds = milliseconds
  }
}

/// How long until a card is asked again.
package enum Wait: Sendable, Hashable {
  /// By a step, from the moment of the answer.
  case step(milliseconds: Int)
  /// By the model; `exact` is what `rounded` was before rounding and bounds.
  case days(rounded: Int, exact: Double)
}

/// A card after an answer, and how long it now waits.
package struct Answered: Sendable, Hashable {
  package let phase: Phase
  package let memory: MemoryState
  package let wait: Wait

  package var state: CardState { .reviewed(phase, memory) }
}

/// From one answer to the next state of a card: py-fsrs's scheduler without its fuzz.
package struct Schedule: Sendable, Hashable {
  package let model: FSRS6
  package let retention: Retention
  package let learningSteps: [Step]
  package let relearningSteps: [Step]
  package let maximumIntervalDays: Int

  /// A longest interval below one day counts as one.
  package init(
    model: FSRS6 = FSRS6(), retention: Retention = .standard, learningSteps: [Step], relearningSteps: [Step],
    maximumIntervalDays: Int = 36_500
  ) {
    self.model = model
    self.retention = retention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumIntervalDays = max(1, maximumIntervalDays)
  }

  /// The chance that the card is recalled now; exactly 0 for a new one.
  package func retrievability(of card: CardState, elapsedDays: Int) -> Double {
    switch card {
    case .new: 0
    case .reviewed(_, let memory): model.retrievability(of: memory.stability, elapsedDays: elapsedDays)
    }
  }

  /// What an answer does to a card; the elapsed days since the last answer mean nothing to a new one.
  package func answer(_ card: CardState, _ rating: Rating, elapsedDays: Int) -> Answered {
    let memory: MemoryState
    let phase: Phase
    switch card {
    case .new:
      memory = model.firstState(rating)
      phase = .learning(step: 0)
    case .reviewed(let before, let known):
      memory = model.nextState(known, rating: rating, elapsedDays: elapsedDays)
      phase = before
    }
    let (next, wait) = move(from: phase, rating, memory)
    return Answered(phase: next, memory: memory, wait: wait)
  }

  private func move(from phase: Phase, _ rating: Rating, _ memory: MemoryState) -> (Phase, Wait) {
    switch phase {
    case .learning(let step):
      return climb(learningSteps, at: step, rating, phase: { .learning(step: $0) }) ?? (.review, days(memory))
    case .relearning(let step):
      return climb(relearningSteps, at: step, rating, phase: { .relearning(step: $0) }) ?? (.review, days(memory))
    case .review:
      guard rating == .again, let first = relearningSteps.first else { return (.review, days(memory)) }
      return (.relearning(step: 0), .step(milliseconds: first.milliseconds))
    }
  }

  /// The next step of a ladder, or nothing where the card leaves it for review. A step past the end is left behind by a
  /// ladder that was longer once.
  private func climb(
    _ steps: [Step], at step: Int, _ rating: Rating, phase: (Int) -> Phase
  ) -> (Phase, Wait)? {
    guard let first = steps.first else { return nil }
    switch rating {
    case .again:
      return (phase(0), .step(milliseconds: first.milliseconds))
    case .hard:
      guard step < steps.count else { return nil }
      return (phase(step), .step(milliseconds: hardWait(steps, at: step)))
    case .good:
      guard step + 1 < steps.count else { return nil }
      return (phase(step + 1), .step(milliseconds: steps[step + 1].milliseconds))
    case .easy:
      return nil
    }
  }

  /// Hard on the first step waits half-way to the second, or half as long again where there is only one.
  private func hardWait(_ steps: [Step], at step: Int) -> Int {
    let wait = steps[step].milliseconds
    guard step == 0 else { return wait }
    return steps.count == 1 ? wait * 3 / 2 : (wait + steps[1].milliseconds) / 2
  }

  private func days(_ memory: MemoryState) -> Wait {
    .days(
      rounded: model.intervalDays(of: memory.stability, retention: retention, maximum: maximumIntervalDays),
      exact: model.exactIntervalDays(of: memory.stability, retention: retention))
  }
}
