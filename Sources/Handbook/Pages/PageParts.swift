import Diagnostics
import KnowledgeBase
import Markdown

/// The blocks of a page by its sections, and what each section is.
struct PageParts {
  struct Part {
    let section: Section
    /// With the heading; of a section of questions only what stands before the first.
    fileprivate(set) var blocks: [Block]
    /// The class of what it holds, where that is a structured part.
    let name: String?
    let holdsQuestions: Bool
  }

  /// The heading that is the page's title.
  let title: Block?
  /// What stands before the first section.
  let lead: [Block]
  private(set) var sections: [Part] = []
  /// The ids of sections, by where their headings begin.
  private(set) var anchors: [Int: String] = [:]

  /// Which section of questions is the last.
  var lastQuestions: Int? { sections.lastIndex(where: \.holdsQuestions) }

  init(_ reading: PageReader.Reading, declaration: LibraryDeclaration) {
    let page = reading.page
    let names = SectionNames(page)
    var lead: [Block] = []
    title = reading.document.blocks.first { $0.kind == .heading(level: 1) }
    let starts = page.sections.filter { $0.id != nil }
    var next = 0
    var isHiding = false
    for block in reading.document.blocks where block.index != title?.index {
      while next < starts.count, starts[next].range.lowerBound <= block.place.lowerBound {
        let section = starts[next]
        next += 1
        let holdsQuestions = PageParts.holdsQuestions(section, page, declaration)
        isHiding = false
        sections.append(
          Part(section: section, blocks: [], name: names.name(of: section), holdsQuestions: holdsQuestions))
        if let id = section.id { anchors[block.place.lowerBound] = id.text }
      }
      guard let last = sections.indices.last else {
        lead.append(block)
        continue
      }
      // From the first stem on, questions are shown from what was read of them, or not at all.
      if sections[last].holdsQuestions, !sections[last].blocks.isEmpty, case .heading = block.kind { isHiding = true }
      if !isHiding { sections[last].blocks.append(block) }
    }
    self.lead = lead
  }

  private static func holdsQuestions(_ section: Section, _ page: Page, _ declaration: LibraryDeclaration) -> Bool {
    if page.questions.contains(where: { section.range.contains($0.place.range.lowerBound) }) { return true }
    guard section.level == 2 else { return false }
    return section.classes.contains("questions")
      || section.title.lowercased() == (declaration.titles["questions"] ?? "Questions").lowercased()
  }
}

/// What structured part a section holds.
private struct SectionNames {
  private var names: [SectionID: String] = [:]

  init(_ page: Page) {
    func add(_ sections: some Sequence<SectionID?>, _ name: String) {
      for case let section? in sections where names[section] == nil { names[section] = name }
    }
    add(page.redFlags.map(\.section), "red-flags")
    add(page.contraindications.map(\.section), "contraindications")
    add(page.procedures.map(\.section), "steps")
    add(page.events.map(\.section), "timeline")
    add(page.evidence.map(\.section), "evidence")
    add(page.comparisons.map(\.section), "comparison")
    add(page.records.map(\.section), "record")
  }

  func name(of section: Section) -> String? { section.id.flatMap { names[$0] } }
}
