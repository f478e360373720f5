import Diagnostics

/// A link leads to no file of the library.
enum UnresolvedLink: LibraryRule {
  static let description = RuleDescription(
    "unresolved-link", .error, "a link leads to no page",
    remedy: "The path is relative to the page's own folder. Correct it, or write the page.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let paths = review.files.paths.sorted()
    return review.pages.flatMap { page in
      page.links.compactMap { link in
        guard !link.isImage, let path = link.path, !review.files.paths.contains(path) else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let near =
          paths.first { $0.hasSuffix("/" + name) } ?? Nearest.name(to: path, in: paths)
        return finding(
          "no file '\(path)'", in: page.path, at: link.range,
          help: near.map { "did you mean '\($0)'?" } ?? "correct the path, or write the page")
      }
    }
  }
}

/// A link leads to a page, but to no section of it.
enum UnresolvedAnchor: LibraryRule {
  static let description = RuleDescription(
    "unresolved-anchor", .error, "a link leads to no section",
    remedy: "What stands behind # is a section's {#id}, or its title in small letters with hyphens. Correct it.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var anchors: [String: [String]] = [:]
    for page in review.pages {
      anchors[page.path] = page.sections.compactMap { $0.id?.text } + page.questions.map(\.id.text)
    }
    if let glossary = review.files.glossary { anchors[glossary.path] = review.library.terms.map(\.id.text) }
    return review.pages.flatMap { page in
      page.links.compactMap { link in
        guard let path = link.path, let anchor = link.anchor, !anchor.isEmpty, let known = anchors[path],
          !known.contains(anchor)
        else { return nil }
        return finding(
          "no section '#\(anchor)' in '\(path)'", in: page.path, at: link.range,
          help: Nearest.name(to: anchor, in: known).map { "did you mean '#\($0)'?" })
      }
    }
  }
}

/// A picture is not there.
enum MissingPicture: LibraryRule {
  static let description = RuleDescription(
    "missing-picture", .error, "a picture is not there",
    remedy: "Pictures lie in the library and are named by a path relative to the page. Correct the path.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    review.pages.flatMap { page in
      page.links.compactMap { link in
        guard link.isImage else { return nil }
        if let path = link.path, review.files.paths.contains(path) { return nil }
        return finding(
          "no picture '\(link.destination)'", in: page.path, at: link.range,
          help: link.path.flatMap { Nearest.name(to: $0, in: review.files.paths.sorted()) }.map {
            "did you mean '\($0)'?"
          })
      }
    }
  }
}
