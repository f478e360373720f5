import Diagnostics

/// A question says nothing of why its answer is right.
enum MissingFeedback: LibraryRule {
  static let description = RuleDescription(
    "missing-feedback", .warning, "a question explains nothing, where most do",
    remedy:
      "Who was wrong learns from the reason. Write a quote below the answer: why it is right, why another is tempting.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let questions = review.askedQuestions.filter { $0.kind != .flashcard }
    return Most.lacking(questions) { $0.explains }.map {
      finding(
        "'\($0.id)' has no feedback", in: $0.place.path, at: $0.headRange,
        help: "write '> …' below the answer: why it is right")
    }
  }
}

extension Question {
  /// Whether there is feedback, to the whole or to an option.
  fileprivate var explains: Bool {
    if feedback != nil { return true }
    switch answer {
    case .single(let options), .multiple(let options), .trueFalse(_, let options):
      return options.contains { $0.feedback != nil }
    case .short, .order, .match, .cloze, .flashcard: return false
    }
  }
}
