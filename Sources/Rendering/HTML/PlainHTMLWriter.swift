package import Markdown
import Markup

/// HTML exactly as cmark-gfm renders it without its "unsafe" option: no convention of ours is read.
///
/// It is what other programs expect of GitHub-flavoured Markdown, and comparable byte by byte with cmark's renderer:
/// raw HTML is left out with a comment, dangerous addresses are empty, footnotes stand at the end.
package struct PlainHTMLWriter {
  private var markup = MarkupText(controls: .kept)
  private var references = FootnoteReferences()

  private init() {}

  /// The document as HTML.
  package static func html(of document: Document) -> String {
    var writer = PlainHTMLWriter()
    writer.references = FootnoteReferences(in: document)
    for block in document.blocks { writer.write(block, isTight: false) }
    writer.writeFootnotes(of: document)
    return writer.markup.string
  }

  /// Some blocks as HTML, without the footnotes that they refer to.
  package static func html(of blocks: some Sequence<Block>) -> String {
    var writer = PlainHTMLWriter()
    for block in blocks { writer.write(block, isTight: false) }
    return writer.markup.string
  }

  // MARK: Blocks

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block.kind {
    case .paragraph:
      if isTight {
        write(block.inlines)
      } else {
        markup.startLine()
        markup.literal("<p>")
        write(block.inlines)
        markup.literal("</p>\n")
      }
    case .heading(let level):
      markup.startLine()
      markup.open("h\(level)")
      write(block.inlines)
      markup.close("h\(level)")
      markup.endLine()
    case .quote:
      markup.startLine()
      markup.literal("<blockquote>\n")
      write(block.blocks)
      markup.startLine()
      markup.literal("</blockquote>\n")
    case .list(let list): write(list, block.blocks)
    case .item(let task): writeItem(task, block.blocks, isTight: isTight)
    case .codeBlock(let info): writeCode(block.literal, info)
    case .html:
      markup.startLine()
      markup.literal("<!-- raw HTML omitted -->\n")
    case .thematicBreak:
      markup.startLine()
      markup.literal("<hr />\n")
    case .table(let alignments): writeTable(block.blocks, alignments)
    case .tableRow, .tableCell, .footnoteDefinition: write(block.blocks)
    }
  }

  private mutating func write(_ blocks: Children<Block>) {
    for block in blocks { write(block, isTight: false) }
  }

  private mutating func write(_ list: Block.List, _ items: Children<Block>) {
    markup.startLine()
    switch list.style {
    case .bullet: markup.literal("<ul>\n")
    case .ordered(start: 1): markup.literal("<ol>\n")
    case .ordered(let start):
      markup.open("ol", ["start": "\(start)"])
      markup.endLine()
    }
    for item in items { write(item, isTight: list.isTight) }
    markup.literal(list.style == .bullet ? "</ul>\n" : "</ol>\n")
  }

  private mutating func writeItem(_ task: Block.Task, _ blocks: Children<Block>, isTight: Bool) {
    markup.startLine()
    switch task {
    case .none: markup.literal("<li>")
    case .open: markup.literal("<li><input type=\"checkbox\" disabled=\"\" /> ")
    case .done: markup.literal("<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    }
    for block in blocks { write(block, isTight: isTight) }
    markup.literal("</li>\n")
  }

  private mutating func writeCode(_ code: String, _ info: String) {
    markup.startLine()
    if info.isEmpty {
      markup.literal("<pre><code>")
    } else {
      let language = info.prefix { !" \t\n\r".contains($0) }
      markup.literal("<pre>")
      markup.open("code", ["class": "language-\(language)"])
    }
    markup.text(code)
    markup.literal("</code></pre>\n")
  }

  // MARK: Tables

  private mutating func writeTable(_ rows: Children<Block>, _ alignments: [Block.Alignment]) {
    markup.startLine()
    markup.literal("<table>\n")
    var isBodyOpen = false
    for row in rows {
      let isHeader = row.kind == .tableRow(isHeader: true)
      markup.startLine()
      if isHeader {
        markup.literal("<thead>\n")
      } else if !isBodyOpen {
        markup.literal("<tbody>\n")
        isBodyOpen = true
      }
      markup.literal("<tr>")
      for (column, cell) in row.blocks.enumerated() {
        markup.startLine()
        let name = isHeader ? "th" : "td"
        var attributes: ElementAttributes = [:]
        attributes["align"] = column < alignments.count ? Self.name(of: alignments[column]) : nil
        markup.open(name, attributes)
        write(cell.inlines)
        markup.close(name)
      }
      markup.startLine()
      markup.literal("</tr>")
      if isHeader { markup.literal("\n</thead>") }
    }
    markup.startLine()
    if isBodyOpen { markup.literal("</tbody>\n") }
    markup.literal("</table>\n")
  }

  private static func name(of alignment: Block.Alignment) -> ElementAttributes.Value? {
    switch alignment {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }

  // MARK: Running text

  private mutating func write(_ inlines: Children<Inline>) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): markup.text(text)
    case .softBreak: markup.endLine()
    case .lineBreak: markup.literal("<br />\n")
    case .code(let code): markup.element("code", text: code)
    case .html: markup.literal("<!-- raw HTML omitted -->")
    case .emphasis: write("em", inline)
    case .strong: write("strong", inline)
    case .strikethrough: write("del", inline)
    case .link(let destination, let title):
      var attributes: ElementAttributes = ["href": Self.safe(destination)]
      if !title.isEmpty { attributes["title"] = .text(title) }
      markup.open("a", attributes)
      write(inline.inlines)
      markup.close("a")
    case .image(let destination, let title):
      var attributes: ElementAttributes = ["src": Self.safe(destination), "alt": .text(Self.alternative(inline))]
      if !title.isEmpty { attributes["title"] = .text(title) }
      markup.void("img", attributes)
    case .footnoteReference(let label, let number):
      let use = references.next()
      markup.literal("<sup class=\"footnote-ref\"><a href=\"")
      markup.address("#fn-\(label)")
      markup.literal("\" id=\"")
      markup.address("fnref-\(label)\(use > 1 ? "-\(use)" : "")")
      markup.literal("\" data-footnote-ref>")
      markup.text("\(number)")
      markup.literal("</a></sup>")
    }
  }

  private mutating func write(_ name: String, _ inline: Inline) {
    markup.open(name)
    write(inline.inlines)
    markup.close(name)
  }

  /// cmark refuses four schemes, and lets some pictures through.
  private static func safe(_ destination: String) -> ElementAttributes.Value {
    let start = destination.utf8.prefix(16).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    func begins(_ schemes: String...) -> Bool { schemes.contains { start.starts(with: $0.utf8) } }
    if begins("data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp") { return .address(destination) }
    return begins("javascript:", "vbscript:", "file:", "data:") ? "" : .address(destination)
  }

  /// The text in an image; breaks are a space, pictures in it nothing.
  private static func alternative(_ image: Inline) -> String {
    var text = ""
    for inline in image.inlines {
      switch inline.kind {
      case .text(let part), .code(let part), .html(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .emphasis, .strong, .strikethrough, .link, .image: text += alternative(inline)
      case .footnoteReference: break
      }
    }
    return text
  }

  // MARK: Footnotes

  private mutating func writeFootnotes(of document: Document) {
    let notes = Array(document.footnotes)
    guard !notes.isEmpty else { return }
    markup.literal("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for (index, note) in notes.enumerated() {
      guard case .footnoteDefinition(let label) = note.kind else { continue }
      markup.literal("<li id=\"")
      markup.address("fn-\(label)")
      markup.literal("\">\n")
      let blocks = Array(note.blocks)
      for block in blocks.dropLast() { write(block, isTight: false) }
      if let last = blocks.last, last.kind == .paragraph {
        markup.startLine()
        markup.literal("<p>")
        write(last.inlines)
        markup.literal(" ")
        writeBackLinks(label, index + 1)
        markup.literal("</p>\n")
      } else {
        if let last = blocks.last { write(last, isTight: false) }
        writeBackLinks(label, index + 1)
        markup.endLine()
      }
      markup.literal("</li>\n")
    }
    markup.literal("</ol>\n</section>\n")
  }

  private mutating func writeBackLinks(_ label: String, _ number: Int) {
    for use in 1...max(1, references.count(of: number)) {
      markup.literal(use > 1 ? " <a href=\"" : "<a href=\"")
      markup.address("#fnref-\(label)\(use > 1 ? "-\(use)" : "")")
      markup.literal("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if use > 1 { markup.element("sup", ["class": "footnote-ref"], text: "\(use)") }
      markup.literal("</a>")
    }
  }
}
