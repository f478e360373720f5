import Diagnostics
import Markdown

/// Cuts a page into its sections.
enum SectionReader {
  /// A section with the blocks it consists of.
  struct Cut {
    let section: Section
    /// The heading; nil before the first.
    let heading: Block?
    let body: [Block]
    let holdsQuestions: Bool
  }

  struct Outline {
    let title: String?
    let definition: Passage?
    let sections: [Cut]
    let diagnostics: [Diagnostic]
  }

  static func read(_ context: PageContext) -> Outline {
    let document = context.document
    let blocks = Array(document.blocks)
    let titleIndex = blocks.firstIndex { $0.headingLevel == 1 }
    var slugs = SlugTable()
    var diagnostics: [Diagnostic] = []
    var cuts: [Cut] = []
    var path: [(level: Int, title: String)] = []

    // Before the first heading that is not the title, everything belongs to the page itself.
    let start = titleIndex.map { $0 + 1 } ?? 0
    var index = start
    while index < blocks.count, blocks[index].headingLevel == nil { index += 1 }
    let before = titleIndex.map { Array(blocks[..<$0]) } ?? []
    let firstHeading = index
    // A title further down than the first heading is an ordinary heading; the lead then ends there.
    let lead = before.contains { $0.headingLevel != nil } ? [] : before + Array(blocks[start..<firstHeading])
    let title = titleIndex.map { blocks[$0].plainTextWithoutAttributes.trimmingSpaces }
    let leadStart = bodyStart(of: document)
    let leadEnd =
      firstHeading < blocks.count ? lineStart(of: blocks[firstHeading], document) : document.source.utf8.count
    cuts.append(
      Cut(
        section: Section(
          id: nil, title: title ?? "", level: 1, classes: [], path: [], plain: plain(of: lead, context),
          range: leadStart..<max(leadStart, leadEnd),
          body: (titleIndex.map { blocks[$0].place.upperBound } ?? leadStart)..<max(leadStart, leadEnd),
          definitions: document.definitions(neededBy: leadStart..<max(leadStart, leadEnd))),
        heading: titleIndex.map { blocks[$0] }, body: lead, holdsQuestions: false))

    while index < blocks.count {
      let heading = blocks[index]
      let level = heading.headingLevel ?? 2
      let attributes = heading.attributes
      let holdsQuestions = level == 2 && isQuestions(heading, context)
      var end = index + 1
      while end < blocks.count {
        if let next = blocks[end].headingLevel, !holdsQuestions || next <= 2 { break }
        end += 1
      }
      let headingTitle = heading.plainTextWithoutAttributes.trimmingSpaces
      path.removeAll { $0.level >= level }
      let id = attributes?.id?.text ?? slugs.slug(of: headingTitle)
      if let own = attributes?.id?.text { slugs.reserve(own) }
      let range =
        lineStart(
          of: heading, document)..<(end < blocks.count
        ? lineStart(of: blocks[end], document) : document.source.utf8.count)
      let body = Array(blocks[(index + 1)..<end])
      if cuts.contains(where: { $0.section.id?.text == id }) {
        diagnostics.append(
          Diagnostic(
            "duplicate-section-id", .error, "another section of this page has the id '\(id)'",
            at: Place(path: context.path, range: attributes?.id?.place ?? heading.place),
            help: "give one of them another {#id}"))
      }
      cuts.append(
        Cut(
          section: Section(
            id: SectionID(id), title: headingTitle, level: level, classes: attributes?.classes.map(\.text) ?? [],
            path: path.map(\.title), plain: holdsQuestions ? "" : plain(of: body, context), range: range,
            body: heading.place.upperBound..<max(heading.place.upperBound, range.upperBound),
            definitions: holdsQuestions ? "" : document.definitions(neededBy: range)),
          heading: heading, body: body, holdsQuestions: holdsQuestions))
      path.append((level, headingTitle))
      index = end
    }
    return Outline(
      title: title, definition: definition(of: lead, afterTitle: titleIndex, blocks: blocks, context),
      sections: cuts, diagnostics: diagnostics)
  }

  /// The first paragraph after the title, before any other heading.
  private static func definition(
    of lead: [Block], afterTitle titleIndex: Int?, blocks: [Block], _ context: PageContext
  ) -> Passage? {
    guard let titleIndex else { return nil }
    for block in blocks[(titleIndex + 1)...] {
      switch block.kind {
      case .heading: return nil
      case .paragraph: return PassageReader.passage(of: [block], in: context.document)
      case .quote, .list, .item, .codeBlock, .html, .thematicBreak, .table, .tableRow, .tableCell,
        .footnoteDefinition:
        continue
      }
    }
    return nil
  }

  private static func isQuestions(_ heading: Block, _ context: PageContext) -> Bool {
    if heading.attributes?.has(class: "questions") == true { return true }
    let title = (context.declaration.titles["questions"] ?? "Questions").lowercased()
    return heading.plainTextWithoutAttributes.trimmingSpaces.lowercased() == title
  }

  private static func plain(of blocks: [Block], _ context: PageContext) -> String {
    PassageReader.passage(of: blocks, in: context.document).plain
  }

  /// Behind the front matter's closing line.
  private static func bodyStart(of document: Document) -> Int {
    guard let front = document.frontMatter else { return 0 }
    let source = document.source
    let fence = source.line(at: front.upperBound)
    return fence < source.lineStarts.count ? source.lineStarts[fence] : source.utf8.count
  }

  private static func lineStart(of block: Block, _ document: Document) -> Int {
    let source = document.source
    return source.lineStarts[source.line(at: block.place.lowerBound) - 1]
  }
}

extension Block {
  /// 1 to 6 for a heading; nil for anything else.
  var headingLevel: Int? {
    if case .heading(let level) = kind { return level }
    return nil
  }
}
