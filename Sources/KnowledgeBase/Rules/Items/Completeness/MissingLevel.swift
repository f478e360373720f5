import Diagnostics

/// A question does not say how hard one has to think.
enum MissingLevel: LibraryRule {
  static let description = RuleDescription(
    "missing-level", .warning, "a question has no level, where most have",
    remedy: "Papers are balanced by level. Write level=1 for recall, 2 for use, 3 for reasoning about a case.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    Most.lacking(review.askedQuestions) { $0.level != nil }.map {
      finding(
        "'\($0.id)' has no level", in: $0.place.path, at: $0.headRange, help: "write level=1, 2 or 3 behind its id")
    }
  }
}
