package import Markdown
package import Markup

/// HTML for the pages of a site: every convention is read, everything has a name that can be spoken, and nothing of the
/// content becomes markup of its own.
///
/// The blocks of one page may be written in several calls, with the page's own elements between them; ids, the numbers of
/// notes and sources, and the names of tables go on. At the end stand `writeFootnotes` and `writeSources`.
package struct PageWriter: Sendable {
  /// The page so far, for elements of the page's own.
  package var markup = MarkupText()
  let context: PageContext
  var notes = CollectedNotes()
  private var ids: Set<String> = []
  var tableNames: [String: Int] = [:]
  /// Whose footnotes the references in the blocks under way mean.
  var document: Document?
  /// Inside a link there can be no other.
  private var isInLink = false

  package init(_ context: PageContext) { self.context = context }

  /// The whole text of a document, without its notes.
  package mutating func write(_ document: Document) { write(document.blocks, of: document) }

  /// Some blocks of a document.
  package mutating func write(_ blocks: some Sequence<Block>, of document: Document) {
    self.document = document
    for block in blocks { write(block, isTight: false) }
  }

  /// Some running text of a document, for an element of the page's own.
  package mutating func write(_ inlines: some Sequence<Inline>, of document: Document) {
    self.document = document
    write(inlines)
  }

  /// The citation keys written so far, in the order of their numbers, 1 first.
  package var citedKeys: [String] { notes.keys }

  // MARK: Blocks

  mutating func write(_ block: Block, isTight: Bool) {
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
    case .heading(let level): writeHeading(block, level)
    case .quote:
      if let callout = Callout(block) {
        write(callout)
      } else {
        markup.startLine()
        markup.literal("<blockquote>\n")
        for inner in block.blocks { write(inner, isTight: false) }
        markup.literal("</blockquote>\n")
      }
    case .list(let list): write(list, block.blocks)
    case .item(let task): writeItem(task, block.blocks, isTight: isTight)
    case .codeBlock(let info): writeCode(block.literal, language: info)
    case .html:
      if let shown = RawHTML.shown(block.literal) { writeCode(shown, language: "") }
    case .thematicBreak:
      markup.startLine()
      markup.literal("<hr />\n")
    case .table(let alignments): writeTable(Array(block.blocks), alignments)
    case .tableRow, .tableCell, .footnoteDefinition:
      for inner in block.blocks { write(inner, isTight: false) }
    }
  }

  private mutating func writeHeading(_ heading: Block, _ level: Int) {
    let name = "h\(min(max(level + context.headingOffset, 1), 6))"
    var attributes: ElementAttributes = [:]
    if let anchor = context.anchor(heading) { attributes["id"] = .text(id(anchor)) }
    markup.startLine()
    markup.open(name, attributes)
    write(heading.inlinesWithoutAttributes)
    markup.close(name)
    markup.endLine()
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
    // A box that cannot be ticked is a picture; a disabled control without a name is an obstacle.
    switch task {
    case .none: markup.literal("<li>")
    case .open: markup.literal("<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"to do\">☐</span> ")
    case .done: markup.literal("<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"done\">☑</span> ")
    }
    for block in blocks { write(block, isTight: isTight) }
    markup.literal("</li>\n")
  }

  private mutating func writeCode(_ code: String, language info: String) {
    let language = info.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-+#_.".contains($0)) }
    markup.startLine()
    // A region that scrolls must be reachable by keyboard.
    markup.literal("<pre tabindex=\"0\">")
    markup.open("code", language.isEmpty ? [:] : ["class": "language-\(language)"])
    markup.text(code)
    markup.literal("</code></pre>\n")
  }

  private mutating func write(_ callout: Callout) {
    markup.startLine()
    var names = "callout"
    if let kind = callout.marker.kind { names += " \(kind.rawValue)" }
    markup.open("aside", ["class": .text(names), "role": "note"])
    markup.literal("\n<p class=\"title\">")
    markup.text(callout.title)
    markup.literal("</p>\n")
    if !callout.lead.isEmpty {
      markup.open("p", callout.marker.kind == .myth ? ["class": "claim"] : [:])
      write(callout.lead)
      markup.literal("</p>\n")
    }
    var rest = callout.rest[...]
    if callout.marker.kind == .myth {
      if callout.lead.isEmpty, let claim = rest.popFirst() {
        markup.literal("<div class=\"claim\">\n")
        write(claim, isTight: false)
        markup.literal("</div>\n")
      }
      if !rest.isEmpty { markup.element("p", ["class": "title"], text: Callout.truth) }
    }
    for block in rest { write(block, isTight: false) }
    markup.startLine()
    markup.literal("</aside>\n")
  }

  // MARK: Running text

  mutating func write(_ inlines: some Sequence<Inline>) { write(RunningText.parts(of: inlines)) }

  private mutating func write(_ parts: [RunningText]) {
    for part in parts {
      switch part {
      case .text(let text): markup.text(text)
      case .citations(let group): writeCitations(group, isInLink: isInLink)
      case .node(let inline): write(inline)
      }
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): markup.text(text)
    case .softBreak: markup.endLine()
    case .lineBreak: markup.literal("<br />\n")
    case .code(let code): markup.element("code", text: code)
    case .html(let html): if let shown = RawHTML.shown(html) { markup.text(shown) }
    case .emphasis: write("em", inline)
    case .strong: write("strong", inline)
    case .strikethrough: write("del", inline)
    case .link(let destination, let title): writeLink(inline, destination, title)
    case .image(let destination, let title): writeImage(inline, destination, title)
    case .footnoteReference(_, let number): writeReference(to: number, isInLink: isInLink)
    }
  }

  private mutating func write(_ name: String, _ inline: Inline) {
    markup.open(name)
    write(inline.inlines)
    markup.close(name)
  }

  private mutating func writeLink(_ link: Inline, _ destination: String, _ title: String) {
    guard !isInLink, let address = context.link(destination), WebAddress(address) != nil else {
      write(link.inlines)
      return
    }
    var attributes: ElementAttributes = ["href": .address(address)]
    if !title.isEmpty { attributes["title"] = .text(title) }
    markup.open("a", attributes)
    isInLink = true
    // A link without text cannot be spoken.
    if link.inlines.isEmpty { markup.text(destination) } else { write(link.inlines) }
    isInLink = false
    markup.close("a")
  }

  private mutating func writeImage(_ image: Inline, _ destination: String, _ title: String) {
    let alternative = image.inlines.plainText
    guard let found = context.image(destination), WebAddress(found.address) != nil else {
      let text = alternative.isEmpty ? destination : "\(alternative) (\(destination))"
      markup.element("span", ["class": "missing-image"], text: text)
      return
    }
    var attributes: ElementAttributes = ["src": .address(found.address), "alt": .text(alternative)]
    if !title.isEmpty { attributes["title"] = .text(title) }
    if let size = found.size {
      attributes["width"] = "\(size.width)"
      attributes["height"] = "\(size.height)"
    }
    markup.void("img", attributes)
  }

  // MARK: Ids

  /// An id that the page has not yet.
  private mutating func id(_ anchor: String) -> String {
    let plain = context.idPrefix + String(anchor.map { $0.isWhitespace ? "-" : $0 })
    var id = plain
    var number = 1
    while !ids.insert(id).inserted {
      number += 1
      id = "\(plain)-\(number)"
    }
    return id
  }
}
