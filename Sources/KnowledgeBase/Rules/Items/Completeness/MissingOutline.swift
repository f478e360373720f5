import Diagnostics

/// A page's questions belong to no part of a blueprint.
enum MissingOutline: LibraryRule {
  static let description = RuleDescription(
    "missing-outline", .note, "questions of a page belong to no part of a blueprint, where most of their area do",
    remedy:
      "They are then drawn only by a part's query. Write `outline` in the page's front matter, or outline= at the stem."
  )

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let pages = review.pages.filter { !$0.questions.isEmpty }
    return Dictionary(grouping: pages, by: \.area).values.flatMap { area in
      Most.lacking(area) { $0.questionsWithoutPart == 0 }.map { page in
        let count = page.questionsWithoutPart
        return finding(
          "\(count) of the page's questions \(count == 1 ? "belongs" : "belong") to no part of a blueprint",
          in: page.path, at: page.front.kindRange ?? 0..<1,
          help: "write 'outline: [blueprint/part]' in the front matter")
      }
    }
  }
}

extension Page {
  fileprivate var questionsWithoutPart: Int {
    front.outline.isEmpty ? questions.count { $0.outline.isEmpty && $0.status != .retired } : 0
  }
}
