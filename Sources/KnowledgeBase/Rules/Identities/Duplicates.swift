import Diagnostics

/// Two pages have one id.
enum DuplicatePage: LibraryRule {
  static let description = RuleDescription(
    "duplicate-page", .error, "two pages have one id",
    remedy: "A page's id is its file name, unique in the library. Rename one: palpate rename OLD NEW.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var seen: [TopicID: String] = [:]
    var findings: [Diagnostic] = []
    for page in review.pages.sorted(by: { $0.path < $1.path }) {
      for id in [page.id] + page.front.formerly {
        if let other = seen[id] {
          findings.append(
            finding(
              "the id '\(id)' is taken by '\(other)'", in: page.path, at: 0..<1,
              notes: [.init("the other page", at: Place(path: other, range: 0..<1))], help: "rename one of the files"))
        } else {
          seen[id] = page.path
        }
      }
    }
    return findings
  }
}

/// Two questions have one id.
enum DuplicateQuestion: LibraryRule {
  static let description = RuleDescription(
    "duplicate-question", .error, "two questions have one id",
    remedy: "A question's id names it for ever and carries its history. Give the newer question another {#id}.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var seen: [QuestionID: Place] = [:]
    var findings: [Diagnostic] = []
    for question in review.pages.sorted(by: { $0.path < $1.path }).flatMap(\.questions) {
      if let other = seen[question.id] {
        findings.append(
          finding(
            "the id '\(question.id)' is taken", in: question.place.path,
            at: question.place.range.lowerBound..<question.place.range.lowerBound + 1,
            notes: [
              .init(
                "by this question",
                at: Place(path: other.path, range: other.range.lowerBound..<other.range.lowerBound + 1))
            ],
            help: question.id.isProvisional
              ? "the questions are the same: remove one" : "give one of them another {#id}"))
      } else {
        seen[question.id] = question.place
      }
    }
    return findings
  }
}

/// Two terms have one id.
enum DuplicateTerm: LibraryRule {
  static let description = RuleDescription(
    "duplicate-term", .error, "two terms have one id", remedy: "Join them, or give one another {#id}.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var seen: Set<TermID> = []
    return review.library.terms.filter { !seen.insert($0.id).inserted }.map { term in
      finding("the term '\(term.id)' stands twice", in: term.place.path, at: term.place.range, help: "join the two")
    }
  }
}

/// Two sources have one key.
enum DuplicateSource: LibraryRule {
  static let description = RuleDescription(
    "duplicate-source", .error, "two sources have one key", remedy: "Join them, or give one another key.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var seen: Set<SourceKey> = []
    return review.library.sources.filter { !seen.insert($0.key).inserted }.map { source in
      finding(
        "the source '\(source.key)' stands twice", in: source.place.path, at: source.place.range, help: "join the two")
    }
  }
}

/// One other name leads to several pages.
enum UnbalancedAlias: LibraryRule {
  static let description = RuleDescription(
    "ambiguous-alias", .warning, "one name leads to several pages",
    remedy: "Who types it has to choose. Keep it on the page that people mean, or make it more exact.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var owners: [String: String] = [:]
    for page in review.pages { owners[page.title.lowercased()] = page.path }
    var findings: [Diagnostic] = []
    for page in review.pages.sorted(by: { $0.path < $1.path }) {
      for alias in Set(page.front.aliases.map { $0.lowercased() }).sorted() {
        if let other = owners[alias], other != page.path {
          findings.append(
            finding("'\(alias)' also names '\(other)'", in: page.path, at: 0..<1, help: "keep it on one of the pages"))
        } else {
          owners[alias] = page.path
        }
      }
    }
    return findings
  }
}
