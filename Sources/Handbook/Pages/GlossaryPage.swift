import Diagnostics
import KnowledgeBase
import Markdown
import Markup
import Rendering
import Words

/// All terms by their first letters.
struct GlossaryPage {
  let site: Site

  func content() -> (content: PageFrame.Content, pictures: Set<String>) {
    let letters = GlossaryPage.letters(site.terms)
    var writer = PageWriter(.of(site, source: Site.glossarySource, path: .glossary))
    writer.markup.literal("<header class=\"head\">\n<h1>Glossary</h1>\n")
    writer.markup.element("p", ["class": "facts"], text: site.terms.count == 1 ? "1 term" : "\(site.terms.count) terms")
    writer.markup.literal("\n</header>\n")
    if letters.count > 1 { writeContents(letters.map(\.letter), to: &writer.markup) }
    writer.markup.literal("<div class=\"text\">\n")
    var pictures: Set<String> = []
    var ids: Set<TermID> = []
    for (letter, terms) in letters {
      writer.markup.open("h2", ["id": .text(GlossaryPage.id(letter))])
      writer.markup.text(letter)
      writer.markup.literal("</h2>\n<dl class=\"terms\">\n")
      for term in terms {
        writer.markup.open("dt", ids.insert(term.id).inserted ? ["id": .text(Site.anchor(term.id.text))] : [:])
        write(term, to: &writer, &pictures)
      }
      writer.markup.literal("</dl>\n")
    }
    writer.writeFootnotes()
    if !writer.citedKeys.isEmpty {
      writer.markup.literal("<section class=\"cited\">\n<h2>Sources</h2>\n")
      writer.writeSources()
      writer.markup.literal("</section>\n")
    }
    writer.markup.literal("</div>\n")
    let content = PageFrame.Content(
      path: .glossary, title: "Glossary", description: "The terms of \(site.declaration.title)", main: writer.markup)
    return (content, pictures)
  }

  private func writeContents(_ letters: [String], to markup: inout MarkupText) {
    markup.literal("<nav class=\"contents letters\" aria-label=\"Letters\">\n<ul>\n")
    for letter in letters {
      markup.literal("<li>")
      markup.element("a", ["href": .address("#" + GlossaryPage.id(letter))], text: letter)
      markup.literal("</li>\n")
    }
    markup.literal("</ul>\n</nav>\n")
  }

  private func write(_ term: Term, to writer: inout PageWriter, _ pictures: inout Set<String>) {
    writer.markup.element("dfn", text: term.title)
    if !term.aliases.isEmpty {
      writer.markup.literal(" <span class=\"aliases\">")
      writer.markup.text(term.aliases.joined(separator: ", "))
      writer.markup.literal("</span>")
    }
    writer.markup.literal("</dt>\n<dd>\n")
    let document = Document.parse(SourceText(path: Site.glossarySource, term.text.markdown)).document
    writer.write(document.blocks, of: document)
    writer.markup.literal("</dd>\n")
    pictures.formUnion(site.pictures(in: document))
  }

  /// Terms in their order, under the first letter of each; what begins with no letter stands first, under `#`.
  private static func letters(_ terms: [Term]) -> [(letter: String, terms: [Term])] {
    var letters: [(letter: String, terms: [Term])] = []
    for term in terms {
      let first = Folding.fold(term.title).first ?? "#"
      let letter = first.isLetter ? first.uppercased() : "#"
      if let index = letters.firstIndex(where: { $0.letter == letter }) {
        letters[index].terms.append(term)
      } else {
        letters.append((letter, [term]))
      }
    }
    return letters
  }

  /// Of a letter's heading; no term's id has a dot.
  private static func id(_ letter: String) -> String { "letter." + (letter == "#" ? "other" : letter) }
}

extension Site {
  /// Paths of the library's pictures in a text of the glossary.
  func pictures(in document: Document) -> Set<String> {
    var found: Set<String> = []
    func look(_ inlines: Children<Inline>) {
      for inline in inlines {
        if case .image(let destination, _) = inline.kind {
          if let path = LinkPath.resolve(destination, from: Site.glossarySource).path { found.insert(path) }
        } else if case .text = inline.kind {
          continue
        } else {
          look(inline.inlines)
        }
      }
    }
    func look(_ blocks: Children<Block>) {
      for block in blocks {
        look(block.inlines)
        look(block.blocks)
      }
    }
    look(document.blocks)
    return found.intersection(pictures)
  }
}
