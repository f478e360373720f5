import Diagnostics

/// A true-or-false question is kept for exams (NBME, *Constructing Written Test Questions*).
enum TrueFalseInExam: LibraryRule {
  static let description = RuleDescription(
    "true-false-in-exam", .note, "an exam's question is true or false",
    remedy: "Half are guessed, and few statements are wholly true. Ask for the best of several answers.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    review.askedQuestions.filter { $0.use == .exam && $0.kind == .trueFalse }.map {
      finding(
        "'\($0.id)' is kept for exams and can be guessed", in: $0.place.path, at: $0.headRange,
        help: "ask for the best of several answers, or write use=study")
    }
  }
}
