import Diagnostics

/// A part of a blueprint that there is not.
enum UnknownOutline: LibraryRule {
  static let description = RuleDescription(
    "unknown-outline", .error, "no blueprint has this part",
    remedy: "Write the blueprint's id, a slash and the part's id, as they stand in blueprints/.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let known = review.library.blueprints.flatMap { blueprint in
      blueprint.parts.map { OutlinePart(blueprint: blueprint.id, part: $0.id).description }
    }
    func unknown(_ part: OutlinePart, in path: String, at range: Range<Int>) -> Diagnostic? {
      known.contains(part.description)
        ? nil
        : finding(
          "no blueprint has the part '\(part)'", in: path, at: range,
          help: Nearest.name(to: part.description, in: known).map { "did you mean '\($0)'?" })
    }
    return review.pages.flatMap { page in
      zip(page.front.outline, page.front.outlineRanges).compactMap { unknown($0, in: page.path, at: $1) }
        + page.questions.flatMap { question in
          question.outline.compactMap { unknown($0, in: page.path, at: question.headRange) }
        }
    }
  }
}

/// A question names another that there is not.
enum UnknownQuestion: LibraryRule {
  static let description = RuleDescription(
    "unknown-question", .warning, "a question names another that there is not",
    remedy: "`enemies` names questions by id. Correct the id, or remove it.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let known = review.pages.flatMap(\.questions).map(\.id.text)
    let ids = Set(known)
    return review.pages.flatMap(\.questions).flatMap { question in
      question.enemies.filter { !ids.contains($0.text) }.map { enemy in
        finding(
          "no question '\(enemy)'", in: question.place.path, at: question.headRange,
          help: Nearest.name(to: enemy.text, in: known).map { "did you mean '\($0)'?" })
      }
    }
  }
}

extension Question {
  /// The beginning of the stem, for a caret.
  var headRange: Range<Int> { place.range.lowerBound..<min(place.range.lowerBound + 3, place.range.upperBound) }
}
