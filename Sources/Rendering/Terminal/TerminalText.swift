import Markdown
import StyledText

/// Running text as pieces with roles; what is in a piece of one role keeps the stronger one.
extension TerminalWriter {
  mutating func text(_ parts: [RunningText], _ role: Role) -> StyledString {
    var text = StyledString()
    add(parts, role, link: nil, to: &text)
    return text
  }

  private mutating func add(_ parts: [RunningText], _ role: Role, link: String?, to text: inout StyledString) {
    for part in parts {
      switch part {
      case .text(let words):
        let isOneLine = !words.utf8.contains(UInt8(ascii: "\n"))
        text.append(isOneLine ? words : String(words.map { $0.isNewline ? " " : $0 }), role, link: link)
      case .citations(let group): text.append(citation(group), .citation)
      case .node(let inline): add(inline, role, link: link, to: &text)
      }
    }
  }

  private mutating func add(_ inline: Inline, _ role: Role, link: String?, to text: inout StyledString) {
    switch inline.kind {
    case .text(let words): text.append(words, role, link: link)
    case .softBreak: text.append(" ", role, link: link)
    case .lineBreak: text.append("\n", role, link: link)
    case .code(let code): text.append(code, .code, link: link)
    case .html(let html): if let shown = RawHTML.shown(html) { text.append(shown, .quiet, link: link) }
    case .emphasis: add(RunningText.parts(of: inline.inlines), role == .plain ? .emphasis : role, link: link, to: &text)
    case .strong:
      add(
        RunningText.parts(of: inline.inlines), role == .plain || role == .emphasis ? .strong : role, link: link,
        to: &text)
    case .strikethrough:
      // Without the marks the text would say the contrary where nothing can be struck.
      text.append(context.isLinear ? "(struck out: " : "~~", .struck)
      add(RunningText.parts(of: inline.inlines), .struck, link: link, to: &text)
      text.append(context.isLinear ? ")" : "~~", .struck)
    case .link(let destination, _): addLink(inline, destination, role, to: &text)
    case .image(let destination, _):
      let alternative = inline.inlines.plainText
      text.append("Image: \(alternative.isEmpty ? "" : "\(alternative) ")(\(destination))", .quiet, link: link)
    case .footnoteReference(_, let number):
      guard let document, let definition = document.footnote(number) else {
        return
      }
      text.append("[note \(notes.refer(to: definition, of: document).number)]", .citation)
    }
  }

  /// In linear text an address of the web follows its link's text, since nothing can be clicked.
  private mutating func addLink(_ link: Inline, _ destination: String, _ role: Role, to text: inout StyledString) {
    let address = context.link(destination)
    let start = text.pieces.count
    add(RunningText.parts(of: link.inlines), .link, link: address, to: &text)
    let words = StyledString(Array(text.pieces[start...])).plain
    if words.isEmpty { text.append(destination, .link, link: address) }
    let isWeb = address?.hasPrefix("http://") == true || address?.hasPrefix("https://") == true
    if context.isLinear, isWeb, let address, !words.isEmpty, words != address { text.append(" (\(address))") }
  }

  /// `[1, p. 12; 2]`; in linear text `(source 1, p. 12; source 2)`.
  private mutating func citation(_ group: CitationSyntax.Group) -> String {
    let items = group.items.map { item -> String in
      var name = item.key
      if context.source(item.key) != nil {
        name = "\(context.isLinear ? "source " : "")\(notes.number(ofSource: item.key))"
      }
      return name + (item.locator.map { ", \($0)" } ?? "")
    }
    let text = items.joined(separator: "; ")
    return context.isLinear ? "(\(text))" : "[\(text)]"
  }
}
