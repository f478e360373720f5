import Diagnostics

/// A citation's key is not in the bibliography.
enum UnknownSource: LibraryRule {
  static let description = RuleDescription(
    "unknown-source", .error, "a citation's key is not in sources.yaml",
    remedy: "Add the source to sources.yaml, or correct the key.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let known = review.library.sources.map(\.key.text)
    let keys = Set(known)
    func findings(_ citations: [Citation], in path: String) -> [Diagnostic] {
      citations.filter { !keys.contains($0.key.text) }.map { citation in
        finding(
          "no source '\(citation.key)'", in: path, at: citation.range,
          help: Nearest.name(to: citation.key.text, in: known).map { "did you mean '\($0)'?" }
            ?? "add it to sources.yaml")
      }
    }
    guard !review.library.declaration.isPlainFolder else { return [] }
    return review.pages.flatMap { findings($0.citations, in: $0.path) }
      + review.library.terms.flatMap { findings($0.citations, in: $0.place.path) }
  }
}

/// A source that nothing cites.
enum UnusedSource: LibraryRule {
  static let description = RuleDescription(
    "unused-source", .warning, "a source is cited nowhere",
    remedy: "Cite it where it carries a statement, or remove it.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let used = Set(
      (review.pages.flatMap(\.citations) + review.library.terms.flatMap(\.citations)).map(\.key))
    return review.library.sources.filter { !used.contains($0.key) }.map { source in
      finding(
        "nothing cites '\(source.key)'", in: source.place.path, at: source.place.range, help: "cite it, or remove it")
    }
  }
}
