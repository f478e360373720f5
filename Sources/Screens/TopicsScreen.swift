package import KnowledgeBase
package import LibraryIndex
package import StyledText

/// What there is, area by area.
package struct TopicsScreen: Sendable {
  package let topics: [IndexedTopic]
  package let areas: [LibraryDeclaration.Area]

  package init(topics: [IndexedTopic], areas: [LibraryDeclaration.Area]) {
    self.topics = topics
    self.areas = areas
  }

  package func lines(width: Int?, isLinear: Bool) -> [StyledString] {
    var lines: [StyledString] = []
    var area: AreaID??
    for topic in topics {
      if area != .some(topic.area) {
        if !lines.isEmpty { lines.append(StyledString()) }
        lines.append(heading(of: topic.area, isLinear: isLinear))
        area = .some(topic.area)
      }
      if topic.topic.text == topic.area?.text { continue }
      lines.append(line(of: topic, width: width))
    }
    return lines
  }

  private func heading(of area: AreaID?, isLinear: Bool) -> StyledString {
    guard let area else { return StyledString("Pages", .heading) }
    let declared = areas.first { $0.id == area }
    let title = declared?.title ?? area.text
    let count = topics.count { $0.area == area && $0.topic.text != area.text }
    var line = StyledString(isLinear ? "Area: \(title)" : title, .heading)
    line.append("  \(count)", .quiet)
    if let words = declared?.line, !words.isEmpty { line.append("  \(words)", .quiet) }
    return line
  }

  private func line(of topic: IndexedTopic, width: Int?) -> StyledString {
    var line = StyledString("  ")
    line.append(topic.title)
    if topic.topic.text != topic.title.lowercased() { line.append("  \(topic.topic)", .quiet) }
    return width.map { line.clipped(to: $0) } ?? line
  }
}
