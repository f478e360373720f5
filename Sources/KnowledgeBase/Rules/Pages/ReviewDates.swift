import Diagnostics

/// A page does not say when it was reviewed.
enum MissingReviewDate: LibraryRule {
  static let description = RuleDescription(
    "missing-review-date", .warning, "a page has no date of review, where most have",
    remedy:
      "Readers want to know how old a statement is. Write `reviewed: 2026-11-20` when somebody has read it against its sources."
  )

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let pages = review.pages.filter { !$0.isAreaPage }
    return Most.lacking(pages) { $0.front.reviewed != nil }.map {
      finding(
        "'\($0.id)' has no date of review", in: $0.path, at: $0.front.kindRange ?? 0..<1,
        help: "write 'reviewed: YYYY-MM-DD' in the front matter")
    }
  }
}

/// A page was reviewed long ago.
enum StaleReview: LibraryRule {
  static let description = RuleDescription(
    "stale-review", .note, "a page's review is more than two years old",
    remedy:
      "Read it against its sources again and set `reviewed`. Age counts to --as-of (then it is a warning), else to the library's newest review."
  )

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let dates = review.pages.compactMap(\.front.reviewed)
    guard let newest = review.asOf ?? dates.max() else { return [] }
    return review.pages.compactMap { page in
      guard let reviewed = page.front.reviewed, isStale(reviewed, at: newest) else { return nil }
      return finding(
        "'\(page.id)' was reviewed on \(reviewed), more than two years before \(newest)", in: page.path,
        at: page.front.kindRange ?? 0..<1, severity: review.asOf == nil ? .note : .warning,
        help: "read it against its sources and set 'reviewed'")
    }
  }

  private static func isStale(_ date: CalendarDate, at day: CalendarDate) -> Bool {
    (date.year + 2, date.month, date.day) < (day.year, day.month, day.day)
  }
}
