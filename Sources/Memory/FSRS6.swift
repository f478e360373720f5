import Glibc

/// The formulas of FSRS-6 for one set of weights, as py-fsrs 6.3.2 computes them.
package struct FSRS6: Sendable, Hashable {
  package let weights: Weights
  /// c of the forgetting curve, weight 20.
  private let decay: Double
  /// F of the forgetting curve, which makes R(S, S) nine in ten.
  private let factor: Double

  package init(weights: Weights = .standard) {
    self.weights = weights
    decay = weights[20]
    factor = pow(0.9, -1 / decay) - 1
  }

  /// The chance of recall R(t, S) after whole days; a negative time counts as none.
  package func retrievability(of stability: Stability, elapsedDays: Int) -> Double {
    pow(1 + factor * Double(max(0, elapsedDays)) / stability.days, -decay)
  }

  /// The days I(r, S) until the chance of recall has fallen to `retention`, not rounded.
  package func exactIntervalDays(of stability: Stability, retention: Retention) -> Double {
    (stability.days / factor) * (pow(retention.chance, -1 / decay) - 1)
  }

  /// The days I(r, S) rounded half to even, at least one and at most `maximum`.
  package func intervalDays(of stability: Stability, retention: Retention, maximum: Int) -> Int {
    let rounded = exactIntervalDays(of: stability, retention: retention).rounded(.toNearestOrEven)
    return Int(min(max(rounded, 1), Double(maximum)))
  }

  /// The state after the first answer ever.
  package func firstState(_ rating: Rating) -> MemoryState {
    MemoryState(
      stability: Stability(days: weights[rating.grade - 1]), difficulty: Difficulty(initialDifficulty(rating)))
  }

  /// The state after a later answer; below one elapsed day the same-day formula holds.
  package func nextState(_ state: MemoryState, rating: Rating, elapsedDays: Int) -> MemoryState {
    MemoryState(
      stability: elapsedDays < 1
        ? sameDayStability(state.stability.days, rating)
        : laterStability(state, rating, recall: retrievability(of: state.stability, elapsedDays: elapsedDays)),
      difficulty: nextDifficulty(state.difficulty.value, rating))
  }

  /// D0(G), not yet held between 1 and 10.
  private func initialDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.grade - 1)) + 1
  }

  private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Difficulty {
    let change = -(weights[6] * Double(rating.grade - 3))
    let damped = difficulty + (10 - difficulty) * change / 9
    return Difficulty(weights[7] * initialDifficulty(.easy) + (1 - weights[7]) * damped)
  }

  private func sameDayStability(_ stability: Double, _ rating: Rating) -> Stability {
    let increase = exp(weights[17] * (Double(rating.grade - 3) + weights[18])) * pow(stability, -weights[19])
    return Stability(days: stability * (rating == .again ? increase : max(increase, 1)))
  }

  private func laterStability(_ state: MemoryState, _ rating: Rating, recall: Double) -> Stability {
    switch rating {
    case .again: forgottenStability(state, recall: recall)
    case .hard: recalledStability(state, recall: recall, bonus: weights[15])
    case .good: recalledStability(state, recall: recall, bonus: 1)
    case .easy: recalledStability(state, recall: recall, bonus: weights[16])
    }
  }

  private func forgottenStability(_ state: MemoryState, recall: Double) -> Stability {
    let stability = state.stability.days
    let long =
      weights[11] * pow(state.difficulty.value, -weights[12]) * (pow(stability + 1, weights[13]) - 1)
      * exp((1 - recall) * weights[14])
    let short = stability / exp(weights[17] * weights[18])
    return Stability(days: min(long, short))
  }

  private func recalledStability(_ state: MemoryState, recall: Double, bonus: Double) -> Stability {
    let stability = state.stability.days
    let growth =
      exp(weights[8]) * (11 - state.difficulty.value) * pow(stability, -weights[9])
      * (exp((1 - recall) * weights[10]) - 1) * bonus
    return Stability(days: stability * (1 + growth))
  }
}
