/// The kinds of questions, by the words that `form:` takes.
package enum QuestionForm: String, Sendable, Hashable, CaseIterable {
  case single, multiple, truefalse, short, order, match, cloze, flashcard
}

/// What a thing can be, by the words that `is:` takes.
package enum Mark: String, Sendable, Hashable, CaseIterable {
  case question, row, term, generated
  case due, new, leech, suspended, flagged

  /// Whether only the learner's records know.
  package var isOfMemory: Bool {
    switch self {
    case .question, .row, .term, .generated: false
    case .due, .new, .leech, .suspended, .flagged: true
    }
  }
}
