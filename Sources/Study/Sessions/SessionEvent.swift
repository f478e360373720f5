package import JSONText
package import Memory

/// What the learner does in a session.
package enum SessionEvent: Sendable, Hashable {
  /// An answer that has been judged.
  case answered(JSON, isCorrect: Bool, confidence: Confidence?)
  /// The back of a flashcard has been looked at.
  case revealed
  /// A grade that the learner says: of the flashcard that is shown, else of the last answer.
  case rated(Rating)
  /// The last answer counts as right or wrong whatever the judge said.
  case overridden(isCorrect: Bool)
  case undo
  case skip
  case suspend
  case bury
  case quit
}

/// Why an event means nothing now.
package enum SessionError: Error, Sendable, Hashable, CustomStringConvertible {
  case nothingShown
  case flashcardIsRated
  case notRevealed
  case nothingToUndo
  case nothingToChange

  package var description: String {
    switch self {
    case .nothingShown: "no question is shown"
    case .flashcardIsRated: "a flashcard takes a rating, not an answer: reveal it, then rate it"
    case .notRevealed: "reveal the flashcard before rating it"
    case .nothingToUndo: "nothing in this session can be undone"
    case .nothingToChange: "no answer has been given whose result could be changed"
    }
  }
}
