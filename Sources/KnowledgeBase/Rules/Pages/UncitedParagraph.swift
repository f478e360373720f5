import Diagnostics
import Words

/// A paragraph of some length cites nothing, and neither does what stands beside it.
enum UncitedParagraph: LibraryRule {
  static let description = RuleDescription(
    "uncited-paragraph", .warning, "a paragraph cites nothing, nor does what stands beside it",
    remedy:
      "What cannot be looked up is hearsay, a number above all. Cite its source, in the paragraph or in the one beside it."
  )

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard !review.library.sources.isEmpty else { return [] }
    let sources = Dictionary(review.files.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return review.pages.flatMap { page -> [Diagnostic] in
      // A page without a kind, or that cites nothing at all, makes no claim to.
      guard let source = sources[page.path], !page.isAreaPage, page.front.kind != nil, !page.citations.isEmpty else {
        return []
      }
      let cited = page.citations.map(\.range.lowerBound)
      return page.sections.flatMap { section -> [Diagnostic] in
        if page.questions.contains(where: { section.range.contains($0.place.range.lowerBound) }) { return [] }
        let pieces = RunningText.pieces(of: source, in: section.body)
        let areCited = pieces.map { piece in cited.contains { piece.range.contains($0) } }
        return pieces.indices.compactMap { index in
          let near = max(0, index - 1)...min(pieces.count - 1, index + 1)
          guard pieces[index].isParagraph, !near.contains(where: { areCited[$0] }) else { return nil }
          let text = words(of: source[pieces[index].range])
          let hasNumber = text.contains { $0.utf8.contains { $0 &- 0x30 < 10 } }
          guard text.count > (hasNumber ? 25 : 40) else { return nil }
          return finding(
            hasNumber ? "this paragraph states a number and cites nothing" : "this paragraph cites nothing",
            in: page.path, at: pieces[index].range, severity: hasNumber ? .warning : .note,
            help: "cite its source as [@key]")
        }
      }
    }
  }

  /// The words of Markdown, without what links lead to.
  private static func words(of markdown: String) -> [String] {
    Tokens.words(of: markdown.replacing(#/\]\([^)]*\)/#, with: "]")).map(\.text)
  }
}
