/// GRADE's four grades of certainty, as queries spell them.
package enum Grade: String, Sendable, Hashable, CaseIterable, Comparable {
  case veryLow = "very-low"
  case low, moderate, high

  /// 0 (very low) to 3 (high).
  package var rank: Int {
    switch self {
    case .veryLow: 0
    case .low: 1
    case .moderate: 2
    case .high: 3
    }
  }

  package static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
}

/// What can be said of evidence in words that have no order.
package enum UngradedCertainty: String, Sendable, Hashable, CaseIterable { case conflicting, none, consensus }

/// What the certainty of a statement has to be.
package enum EvidenceCondition: Sendable, Hashable {
  case graded(Comparison<Grade>)
  case ungraded(UngradedCertainty)
}
