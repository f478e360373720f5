/// Where a reviewed card stands: on a learning step, in review by days, or on a relearning step after a lapse.
package enum Phase: Sendable, Hashable {
  case learning(step: Int)
  case review
  case relearning(step: Int)

  /// The index of the step, which review does not have.
  package var step: Int? {
    switch self {
    case .learning(let step), .relearning(let step): step
    case .review: nil
    }
  }
}

/// A card that was never answered, or one with a memory and a phase.
package enum CardState: Sendable, Hashable {
  case new
  case reviewed(Phase, MemoryState)

  /// The word of the contract: `new`, `learning`, `review` or `relearning`.
  package var name: String {
    switch self {
    case .new: "new"
    case .reviewed(.learning, _): "learning"
    case .reviewed(.review, _): "review"
    case .reviewed(.relearning, _): "relearning"
    }
  }
}
