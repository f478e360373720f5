import Diagnostics

/// A question cites nothing.
enum UncitedFeedback: LibraryRule {
  static let description = RuleDescription(
    "uncited-feedback", .note, "a question cites nothing, where most do",
    remedy:
      "Who doubts a key wants to look it up. Cite in the feedback, or on the card's back, what carries the answer.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    Most.lacking(review.askedQuestions) { !$0.citations.isEmpty }.map {
      finding(
        "'\($0.id)' cites nothing", in: $0.place.path, at: $0.headRange, help: "cite as [@key] in its feedback")
    }
  }
}
