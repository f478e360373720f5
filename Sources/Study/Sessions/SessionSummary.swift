package import Memory

/// An answer of a session that stands.
package struct SessionAnswer: Sendable, Hashable {
  package let entry: EntryID
  package let card: StudyCard
  package let reason: Agenda.Reason
  package let rating: Rating
  package let isCorrect: Bool
  package let milliseconds: Int
}

/// What a session came to.
package struct SessionSummary: Sendable, Hashable {
  /// Answers that were not undone, oldest first.
  package let answers: [SessionAnswer]
  package let skipped: Int
  package let suspended: Int
  package let buried: Int

  package var correct: Int { answers.count { $0.isCorrect } }
  package var new: Int { answers.count { $0.reason == .new } }
  package var milliseconds: Int { answers.reduce(0) { $0 + $1.milliseconds } }

  package func count(of rating: Rating) -> Int { answers.count { $0.rating == rating } }
}
