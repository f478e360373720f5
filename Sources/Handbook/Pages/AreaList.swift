import KnowledgeBase
import Markup

/// The pages of an area: all of them where the author wrote no page about it, else those that this page leaves out.
struct AreaList {
  let site: Site

  func content(of area: SiteArea) -> PageFrame.Content {
    var markup = MarkupText()
    markup.literal("<header class=\"head\">\n")
    markup.element("h1", text: area.title)
    markup.endLine()
    if !area.line.isEmpty {
      markup.element("p", ["class": "lead"], text: area.line)
      markup.endLine()
    }
    markup.literal("</header>\n<div class=\"text\">\n")
    PageList(site: site, from: area.path).write(area.pages, to: &markup)
    markup.literal("</div>\n")
    return PageFrame.Content(
      path: area.path, title: area.title, description: area.line.isEmpty ? nil : area.line, area: area.id,
      main: markup)
  }

  /// What stands at the end of an area's own page; nothing where it links to all pages of the area.
  func write(besides own: SitePage, to markup: inout MarkupText) {
    guard let area = site.areas.first(where: { $0.path == own.path }) else { return }
    let linked = Set(own.linkedPaths)
    let others = area.pages.filter { !linked.contains(site.pages[$0].source) }
    guard !others.isEmpty else { return }
    markup.startLine()
    markup.literal("<section>\n<h2>More pages</h2>\n")
    PageList(site: site, from: own.path).write(others, to: &markup)
    markup.literal("</section>\n")
  }
}

/// Pages with the beginning of what they say.
struct PageList {
  let site: Site
  let from: SitePath

  func write(_ indices: [Int], to markup: inout MarkupText) {
    markup.literal("<ul class=\"pages\">\n")
    for index in indices {
      let page = site.pages[index]
      markup.literal("<li>")
      markup.element("a", ["href": .address(from.link(to: page.path))], text: page.title)
      if let definition = page.definition?.plain, !definition.isEmpty {
        markup.literal("\n")
        markup.element("p", text: Summary.sentences(of: definition))
      }
      markup.literal("</li>\n")
    }
    markup.literal("</ul>\n")
  }
}
