/// How well something was recalled, from the worst grade to the best.
package enum Rating: String, Sendable, Hashable, CaseIterable, Comparable {
  case again, hard, good, easy

  /// The number G of the formulas: 1 for again to 4 for easy.
  package var grade: Int {
    switch self {
    case .again: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }

  package static func < (left: Rating, right: Rating) -> Bool { left.grade < right.grade }
}
