import Diagnostics
package import KnowledgeBase
package import LibraryIndex
import Markdown
import Rendering
package import StyledText

/// A page for the terminal: what the index knows of it, laid out.
package struct PageScreen: Sendable {
  package let topic: IndexedTopic
  package let areaTitle: String?
  package let kindTitle: String?
  package let sections: [IndexedSection]
  package let relations: [RelatedTopics]
  /// Titles of the related pages.
  package let titles: [TopicID: String]
  package let sources: [SourceKey: Source]
  package let questionCount: Int
  package let notice: String?

  package init(
    topic: IndexedTopic, areaTitle: String?, kindTitle: String?, sections: [IndexedSection],
    relations: [RelatedTopics], titles: [TopicID: String], sources: [SourceKey: Source], questionCount: Int,
    notice: String?
  ) {
    self.topic = topic
    self.areaTitle = areaTitle
    self.kindTitle = kindTitle
    self.sections = sections
    self.relations = relations
    self.titles = titles
    self.sources = sources
    self.questionCount = questionCount
    self.notice = notice
  }

  /// The lines of the page, or of one section with those below it: wrapped to `width` columns, where there is one, and
  /// with `isLinear` everything in words, for a screen reader.
  package func lines(section: SectionID?, width: Int?, isLinear: Bool) -> [StyledString] {
    let sources = sources
    var writer = TerminalWriter(
      TerminalContext(
        width: width, isLinear: isLinear, link: { _ in nil },
        source: { key in sources[SourceKey(key)].map(SourceStyle.plain) }))
    let shown = section.map(chosen) ?? sections
    writer.append(head(isLinear: isLinear).flatMap { wrapped($0, width) })
    for part in shown where !part.holdsQuestions { write(part, with: &writer) }
    if section == nil {
      writer.append(related().flatMap { wrapped($0, width) })
      if questionCount > 0 {
        let questions = questionCount == 1 ? "1 question" : "\(questionCount) questions"
        writer.append(wrapped(StyledString("\(questions): palpate study topic:\(topic.topic)", .quiet), width))
      }
    }
    writer.writeNotes()
    if let notice { writer.append(wrapped(StyledString(notice, .quiet), width, hanging: "")) }
    return writer.lines
  }

  private func wrapped(_ line: StyledString, _ width: Int?, hanging: String = "  ") -> [StyledString] {
    line.wrapped(to: width.map { min($0, 100) }, hanging: StyledString(hanging))
  }

  private func head(isLinear: Bool) -> [StyledString] {
    var facts = [areaTitle, kindTitle].compactMap(\.self)
    if let reviewed = topic.reviewed { facts.append("reviewed \(reviewed)") }
    let title = StyledString(isLinear ? "Page: \(topic.title)" : topic.title, .title)
    return facts.isEmpty ? [title] : [title, StyledString(facts.joined(separator: " · "), .quiet)]
  }

  /// A section and the deeper ones behind it.
  private func chosen(_ id: SectionID) -> [IndexedSection] {
    guard let start = sections.firstIndex(where: { $0.id == id }) else { return [] }
    let rest = sections[(start + 1)...].prefix { $0.level > sections[start].level }
    return [sections[start]] + rest
  }

  private func write(_ section: IndexedSection, with writer: inout TerminalWriter) {
    let text = section.definitions.isEmpty ? section.markdown : section.markdown + "\n\n" + section.definitions
    let document = Document.parse(.init(path: topic.path, text)).document
    // The page's own title stands in the head already.
    if section.id == nil {
      writer.write(document.blocks.filter { $0.kind != .heading(level: 1) }, of: document)
    } else {
      writer.writeHeading(section.title, level: section.level)
      writer.write(document.blocks.dropFirst(), of: document)
    }
  }

  private func related() -> [StyledString] {
    relations.map { group in
      var line = StyledString("\(group.label): ", .quiet)
      for (index, member) in group.members.enumerated() {
        if index > 0 { line.append(", ") }
        line.append(titles[member.topic] ?? member.topic.text, .link)
        if let kind = member.contraindication { line.append(" (\(kind.rawValue))", .quiet) }
      }
      return line
    }
  }
}
