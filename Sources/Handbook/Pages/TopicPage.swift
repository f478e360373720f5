import Diagnostics
import KnowledgeBase
import Markdown
import Markup
import Rendering

/// A page of the library: head, contents, text, questions, notes, connections.
struct TopicPage {
  struct Written {
    let content: PageFrame.Content
    let citedKeys: [SourceKey]
    /// Paths of the library's pictures on it.
    let pictures: Set<String>
  }

  let site: Site
  let index: Int
  let page: SitePage

  init(_ site: Site, _ index: Int) {
    self.site = site
    self.index = index
    page = site.pages[index]
  }

  func content(of text: PageText) -> Written {
    let reading = PageReader.read(text.source, declaration: site.declaration)
    let parts = PageParts(reading, declaration: site.declaration)
    var questions = PageQuestions(
      reading.page, replaced: text.replaced.map { PageReader.read($0, declaration: site.declaration).page },
      selected: text.questions, source: page.source)
    var writer = PageWriter(context(reading, parts))
    writeHead(reading, parts, to: &writer)
    writeContents(parts, questions, to: &writer)
    writer.markup.literal("<div class=\"text\">\n")
    for (number, part) in parts.sections.enumerated() {
      if !part.holdsQuestions {
        write(part, of: reading.document, to: &writer)
      } else if questions.areShown(in: part, isLast: number == parts.lastQuestions) {
        writer.markup.startLine()
        writer.markup.literal("<section class=\"questions\">\n")
        writer.write(part.blocks, of: reading.document)
        questions.write(in: part, isLast: number == parts.lastQuestions, to: &writer)
        writer.markup.literal("</section>\n")
      }
    }
    if parts.lastQuestions == nil, questions.areKept {
      writer.markup.literal("<section class=\"questions\">\n<h2>Questions</h2>\n")
      questions.writeKept(to: &writer)
      writer.markup.literal("</section>\n")
    }
    AreaList(site: site).write(besides: page, to: &writer.markup)
    writer.writeFootnotes()
    writeSources(to: &writer)
    Connections(site: site, index: index).write(to: &writer.markup)
    writer.markup.literal("</div>\n")
    return Written(
      content: PageFrame.Content(
        path: page.path, title: page.title, description: page.definition.map { Summary.sentences(of: $0.plain) },
        area: page.area, position: index, main: writer.markup),
      citedKeys: writer.citedKeys.map { SourceKey($0) },
      pictures: pictures(of: reading.page, besides: questions.hidden))
  }

  private func context(_ reading: PageReader.Reading, _ parts: PageParts) -> PageContext {
    let (site, page) = (site, page)
    let anchors = parts.anchors
    let cells = StatementCells(reading.page)
    var context = PageContext.of(site, source: page.source, path: page.path)
    context.anchor = { anchors[$0.place.lowerBound] }
    context.cellClass = { cells.name(of: $0) }
    return context
  }

  // MARK: Parts

  private func writeHead(_ reading: PageReader.Reading, _ parts: PageParts, to writer: inout PageWriter) {
    writer.markup.literal("<header class=\"head\">\n")
    if let kind = site.kindTitle(of: page) {
      writer.markup.element("p", ["class": "kind"], text: kind)
      writer.markup.endLine()
    }
    writer.markup.literal("<h1>")
    if let title = parts.title, title.plainTextWithoutAttributes == page.title {
      writer.write(title.inlinesWithoutAttributes, of: reading.document)
    } else {
      writer.markup.text(page.title)
    }
    writer.markup.literal("</h1>\n")
    if !reading.page.front.aliases.isEmpty {
      writer.markup.literal("<p class=\"aliases\">Also: ")
      writer.markup.text(reading.page.front.aliases.joined(separator: ", "))
      writer.markup.literal("</p>\n")
    }
    writer.write(parts.lead, of: reading.document)
    if let reviewed = reading.page.front.reviewed {
      writer.markup.literal("<p class=\"facts\">Reviewed ")
      writer.markup.element("time", text: reviewed.description)
      writer.markup.literal("</p>\n")
    }
    writer.markup.literal("</header>\n")
  }

  /// The sections to choose from, where there are several.
  private func writeContents(_ parts: PageParts, _ questions: PageQuestions, to writer: inout PageWriter) {
    let listed = parts.sections.enumerated().filter { number, part in
      part.section.level <= 2
        && (!part.holdsQuestions || questions.areShown(in: part, isLast: number == parts.lastQuestions))
    }.map(\.element)
    guard listed.count > 1 else { return }
    writer.markup.literal("<nav class=\"contents\" aria-label=\"On this page\">\n<ul>\n")
    for part in listed {
      guard let id = part.section.id else { continue }
      writer.markup.open("li", part.name.map { ["class": .text($0)] } ?? [:])
      writer.markup.element("a", ["href": .address("#" + Site.anchor(id.text))], text: part.section.title)
      writer.markup.literal("</li>\n")
    }
    writer.markup.literal("</ul>\n</nav>\n")
  }

  private func write(_ part: PageParts.Part, of document: Document, to writer: inout PageWriter) {
    guard let name = part.name else {
      writer.write(part.blocks, of: document)
      return
    }
    writer.markup.startLine()
    writer.markup.open("section", ["class": .text(name)])
    writer.markup.endLine()
    writer.write(part.blocks, of: document)
    writer.markup.literal("</section>\n")
  }

  private func writeSources(to writer: inout PageWriter) {
    guard !writer.citedKeys.isEmpty else { return }
    writer.markup.startLine()
    writer.markup.literal("<section class=\"cited\">\n<h2>Sources</h2>\n")
    writer.writeSources()
    writer.markup.literal("</section>\n")
  }

  /// The library's pictures on the page, those of hidden questions left out.
  private func pictures(of page: Page, besides hidden: [Range<Int>]) -> Set<String> {
    let shown = page.links.filter { link in
      link.isImage && !hidden.contains { $0.contains(link.range.lowerBound) }
    }
    return Set(shown.compactMap(\.path)).intersection(site.pictures)
  }
}

extension PageContext {
  /// What every page of a site knows; `source` is the file in which links are written.
  static func of(_ site: Site, source: String, path: SitePath) -> PageContext {
    PageContext(
      idPrefix: Site.idPrefix,
      link: { site.address(of: $0, in: source, from: path) },
      image: { site.picture($0, in: source, from: path).map { PageImage(address: $0) } },
      source: { site.citedSources[$0] })
  }
}

extension CitedSource {
  init(_ source: Source) {
    let link = SourceStyle.link(to: source).map { address in
      Link(address: address, text: SourceStyle.address(of: source) ?? address)
    }
    self.init(text: SourceStyle.reference(source), link: link)
  }
}
