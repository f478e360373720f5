import Diagnostics

/// Two questions are worded alike.
enum DuplicateWording: LibraryRule {
  static let description = RuleDescription(
    "duplicate-wording", .warning, "two questions are worded alike",
    remedy: "One fact is then asked twice, and learned as two. Remove one, or ask something else.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var seen: [String: Question] = [:]
    return review.pages.sorted { $0.path < $1.path }.flatMap(\.questions).compactMap { question in
      guard question.status != .retired, let other = seen[question.wording], other.id != question.id else {
        if question.status != .retired { seen[question.wording] = question }
        return nil
      }
      return finding(
        "'\(question.id)' asks what '\(other.id)' asks, in the same words", in: question.place.path,
        at: question.headRange,
        notes: [.init("the other question", at: Place(path: other.place.path, range: other.headRange))],
        help: "remove one of them")
    }
  }
}
