import Markdown

/// A part of running text as a writer meets it: the citations in it are found, whatever pieces cmark made of their text.
enum RunningText {
  /// Text in which a line feed is a soft break.
  case text(String)
  case citations(CitationSyntax.Group)
  /// Anything that is not text.
  case node(Inline)

  /// The parts of some inlines, in order; neighboring texts are one.
  static func parts(of inlines: some Sequence<Inline>) -> [RunningText] {
    var parts: [RunningText] = []
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .text(let more): text += more
      case .softBreak: text += "\n"
      case .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
        append(text, to: &parts)
        text = ""
        parts.append(.node(inline))
      }
    }
    append(text, to: &parts)
    return parts
  }

  private static func append(_ text: String, to parts: inout [RunningText]) {
    guard !text.isEmpty else { return }
    let groups = CitationSyntax.groups(in: text)
    guard !groups.isEmpty else {
      parts.append(.text(text))
      return
    }
    var rest = text[...]
    var offset = 0
    for group in groups {
      let before = rest.utf8.prefix(group.range.lowerBound - offset)
      if !before.isEmpty { parts.append(.text(String(Substring(before)))) }
      parts.append(.citations(group))
      rest = Substring(rest.utf8.dropFirst(group.range.upperBound - offset))
      offset = group.range.upperBound
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
  }
}
