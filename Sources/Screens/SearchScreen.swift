import KnowledgeBase
package import LibraryIndex
package import StyledText

/// What was found, for the terminal: hits grouped by their page, best first.
package struct SearchScreen: Sendable {
  package let result: SearchResult
  package let notices: [String]

  package init(result: SearchResult, notices: [String]) {
    self.result = result
    self.notices = notices
  }

  /// The lines; `width` cuts nothing, it wraps the snippets.
  package func lines(width: Int?) -> [StyledString] {
    var lines = (notices + result.relaxed.map(\.sentence)).map { StyledString($0, .quiet) }
    var page: TopicID?
    for hit in result.hits {
      if hit.topic == nil || hit.topic != page {
        if !lines.isEmpty { lines.append(StyledString()) }
        lines.append(heading(of: hit))
      }
      page = hit.topic
      lines += body(of: hit, width: width)
    }
    if result.total > result.hits.count {
      lines += [StyledString(), StyledString("\(result.hits.count) of \(result.total); --limit shows more", .quiet)]
    }
    return lines
  }

  private func heading(of hit: SearchHit) -> StyledString {
    var line = StyledString(hit.pageTitle ?? hit.title, .strong)
    if let topic = hit.topic { line.append("  \(topic)", .quiet) } else { line.append("  glossary", .quiet) }
    return line
  }

  private func body(of hit: SearchHit, width: Int?) -> [StyledString] {
    var lines: [StyledString] = []
    switch hit.thing {
    case .section(let id?), .row(let id?): lines.append(StyledString("  \(hit.title)  #\(id)", .heading))
    case .question(let id): lines.append(StyledString("  \(hit.title)", .heading) + StyledString("  \(id)", .quiet))
    case .section(nil), .row(nil), .term: break
    }
    let snippet = styled(hit.snippet)
    if !snippet.plain.isEmpty {
      if let width {
        lines += snippet.wrapped(to: min(width, 100), first: StyledString("  "), hanging: StyledString("  "))
      } else {
        lines.append(StyledString("  ") + snippet)
      }
    }
    return lines
  }

  private func styled(_ snippet: Snippet) -> StyledString {
    var styled = StyledString()
    let bytes = Array(snippet.text.utf8)
    var position = 0
    for range in snippet.highlights {
      styled.append(String(decoding: bytes[position..<range.lowerBound], as: UTF8.self))
      styled.append(String(decoding: bytes[range], as: UTF8.self), .highlight)
      position = range.upperBound
    }
    styled.append(String(decoding: bytes[position...], as: UTF8.self))
    return StyledString(styled.pieces.map { .init($0.text.map { $0.isNewline ? " " : String($0) }.joined(), $0.role) })
  }
}
