import Diagnostics

/// A page lies in a folder that is no declared area.
enum UnknownArea: LibraryRule {
  static let description = RuleDescription(
    "unknown-area", .warning, "a page lies in no declared area",
    remedy: "Areas are declared in library.yaml. Move the page, or declare the folder.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let known = review.library.declaration.areas.map(\.id.text)
    guard !review.library.declaration.isPlainFolder, !known.isEmpty else { return [] }
    return review.pages.compactMap { page in
      guard let area = page.area, !known.contains(area.text) else { return nil }
      return finding(
        "no area '\(area)' is declared", in: page.path, at: 0..<1,
        help: Nearest.name(to: area.text, in: known).map { "did you mean '\($0)'?" } ?? "declare it in library.yaml")
    }
  }
}

/// A heading is more than one level below the one before.
enum HeadingLevelSkipped: LibraryRule {
  static let description = RuleDescription(
    "heading-level-skipped", .warning, "a heading's level is skipped",
    remedy: "Readers and screen readers walk headings level by level. Use one # less.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    review.pages.flatMap { page in
      var level = 1
      return page.sections.compactMap { section -> Diagnostic? in
        defer { level = section.level }
        guard section.id != nil, section.level > level + 1 else { return nil }
        return finding(
          "'\(section.title)' is at level \(section.level) below level \(level)", in: page.path,
          at: section.range.lowerBound..<min(section.body.lowerBound, section.range.upperBound),
          help: "write \(String(repeating: "#", count: level + 1)) before it")
      }
    }
  }
}

/// A page lacks what its kind needs.
enum MissingPart: LibraryRule {
  static let description = RuleDescription(
    "missing-part", .warning, "a page lacks what its kind needs",
    remedy: "library.yaml says what a kind of page needs. Add the part: a first paragraph, a table, or steps.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let kinds = Dictionary(
      review.library.declaration.kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return review.pages.flatMap { page -> [Diagnostic] in
      guard !page.isAreaPage, let kind = kinds[page.kind] else { return [] }
      return kind.needs.filter { !page.has($0) }.map { need in
        finding(
          "a page of kind '\(kind.id)' needs \(need.words)", in: page.path, at: page.front.kindRange ?? 0..<1,
          help: need.remedy)
      }
    }
  }
}

extension Page {
  fileprivate func has(_ need: LibraryDeclaration.Need) -> Bool {
    switch need {
    case .definition: definition != nil
    case .contraindications: !contraindications.isEmpty
    case .evidence: !evidence.isEmpty
    case .steps: !procedures.isEmpty
    case .redFlags: !redFlags.isEmpty
    }
  }
}

extension LibraryDeclaration.Need {
  fileprivate var words: String {
    switch self {
    case .definition: "a definition"
    case .contraindications: "a contraindications table"
    case .evidence: "an evidence table"
    case .steps: "steps"
    case .redFlags: "a red-flags table"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .definition: "begin with a paragraph that says what it is"
    case .contraindications: "add a table with Condition, Kind, Why, What to do, Source"
    case .evidence: "add a table with Outcome, Finding, Certainty, Source"
    case .steps: "add an ordered list under a heading with {.steps}"
    case .redFlags: "add a table with Sign, May mean, Action, Source"
    }
  }
}
