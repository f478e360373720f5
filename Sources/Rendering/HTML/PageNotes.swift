import Markdown
import Markup

extension PageWriter {
  /// A reference as a raised number that leads to its note.
  mutating func writeReference(to number: Int, isInLink: Bool) {
    guard let document, let definition = document.footnote(number) else {
      return
    }
    let (number, use) = notes.refer(to: definition, of: document)
    markup.literal("<sup>")
    if isInLink {
      markup.text("\(number)")
    } else {
      markup.element(
        "a",
        [
          "id": .text(referenceID(number, use)), "href": .address("#\(context.idPrefix)note.\(number)"),
          "role": "doc-noteref", "aria-label": "Footnote \(number)",
        ], text: "\(number)")
    }
    markup.literal("</sup>")
  }

  /// A group as numbers in brackets, each leading to its source below; a key without a source as it is.
  mutating func writeCitations(_ group: CitationSyntax.Group, isInLink: Bool) {
    markup.literal("<span class=\"citation\">[")
    for (index, item) in group.items.enumerated() {
      if index > 0 { markup.literal("; ") }
      if context.source(item.key) == nil {
        markup.text(item.key)
      } else {
        let number = notes.number(ofSource: item.key)
        if isInLink {
          markup.text("\(number)")
        } else {
          let use = notes.cite(number)
          markup.element(
            "a",
            [
              "id": .text(citationID(number, use)), "href": .address("#\(context.idPrefix)source.\(number)"),
              "aria-label": "Source \(number)",
            ], text: "\(number)")
        }
      }
      if let locator = item.locator { markup.text(", \(locator)") }
    }
    markup.literal("]</span>")
  }

  /// The footnotes that were referred to, each with a way back to every reference; nothing where there are none.
  package mutating func writeFootnotes() {
    guard !notes.footnotes.isEmpty else { return }
    markup.startLine()
    markup.literal("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    // A note may refer to further notes, and to earlier ones: all are written before the ways back are known.
    var bodies: [MarkupText] = []
    while bodies.count < notes.footnotes.count {
      let note = notes.footnotes[bodies.count]
      let page = markup
      markup = MarkupText()
      write(note.definition.blocks, of: note.document)
      bodies.append(markup)
      markup = page
    }
    for (index, body) in bodies.enumerated() {
      let number = index + 1
      markup.open("li", ["id": .text("\(context.idPrefix)note.\(number)")])
      markup.endLine()
      markup.append(body)
      markup.literal("<p class=\"back\">")
      for use in 1...max(1, notes.footnotes[index].uses) {
        if use > 1 { markup.literal(" ") }
        let name = use == 1 ? "Back to reference \(number)" : "Back to reference \(number), place \(use)"
        markup.element(
          "a", ["href": .address("#\(referenceID(number, use))"), "role": "doc-backlink", "aria-label": .text(name)],
          text: "↩")
      }
      markup.literal("</p>\n</li>\n")
    }
    markup.literal("</ol>\n</section>\n")
  }

  /// The sources that were cited, numbered as in the text, each with a way back to every citation; nothing where there
  /// are none.
  package mutating func writeSources() {
    guard !notes.keys.isEmpty else { return }
    markup.startLine()
    markup.literal("<ol class=\"sources\">\n")
    for (index, key) in notes.keys.enumerated() {
      let source = context.source(key)
      markup.open("li", ["id": .text("\(context.idPrefix)source.\(index + 1)")])
      markup.text(source?.text ?? key)
      if let link = source?.link, WebAddress(link.address) != nil {
        markup.literal(" ")
        markup.element("a", ["href": .address(link.address)], text: link.text)
      }
      writeWaysBack(toSource: index + 1)
      markup.literal("</li>\n")
    }
    markup.literal("</ol>\n")
  }

  /// One arrow for a source cited once; else an arrow and a number for each place.
  private mutating func writeWaysBack(toSource number: Int) {
    let uses = notes.uses(ofSource: number)
    guard uses > 0 else { return }
    markup.literal(" <span class=\"back\">")
    for use in 1...uses {
      if use > 1 { markup.literal(" ") }
      let name = use == 1 ? "Back to citation \(number)" : "Back to citation \(number), place \(use)"
      markup.element(
        "a", ["href": .address("#\(citationID(number, use))"), "role": "doc-backlink", "aria-label": .text(name)],
        text: uses == 1 ? "↩" : "↩\u{2009}\(use)")
    }
    markup.literal("</span>")
  }

  /// Notes have a dot in their ids, which no slug has.
  private func referenceID(_ number: Int, _ use: Int) -> String {
    "\(context.idPrefix)noteref.\(number)\(use > 1 ? ".\(use)" : "")"
  }

  private func citationID(_ number: Int, _ use: Int) -> String {
    "\(context.idPrefix)cite.\(number)\(use > 1 ? ".\(use)" : "")"
  }
}
