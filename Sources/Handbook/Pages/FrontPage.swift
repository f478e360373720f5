import KnowledgeBase
import Markup

/// Where readers come in: what the library is, and its areas.
struct FrontPage {
  let site: Site

  /// `text` is the page that the author wrote at the library's root, where there is one.
  func content(after text: PageFrame.Content?) -> PageFrame.Content {
    var markup = text?.main ?? head()
    if !site.areas.isEmpty {
      markup.startLine()
      markup.literal("<ul class=\"areas\">\n")
      for area in site.areas { write(area, to: &markup) }
      markup.literal("</ul>\n")
    }
    let others = site.shown.filter { site.pages[$0].area == nil && site.pages[$0].path != .front }
    if !others.isEmpty { PageList(site: site, from: .front).write(others, to: &markup) }
    return PageFrame.Content(
      path: .front, title: site.declaration.title, description: text?.description ?? site.declaration.notice,
      position: text?.position, main: markup)
  }

  private func head() -> MarkupText {
    var markup = MarkupText()
    markup.literal("<header class=\"head\">\n")
    markup.element("h1", text: site.declaration.title)
    markup.endLine()
    if let notice = site.declaration.notice {
      markup.element("p", ["class": "lead"], text: notice)
      markup.endLine()
    }
    if let first = site.shown.first {
      markup.literal("<p><a class=\"start\" href=\"")
      markup.address(SitePath.front.link(to: site.pages[first].path))
      markup.literal("\">Start reading</a></p>\n")
    }
    markup.literal("</header>\n")
    return markup
  }

  private func write(_ area: SiteArea, to markup: inout MarkupText) {
    let count = area.pages.count + (area.ownPage == nil ? 0 : 1)
    markup.literal("<li>\n<h2>")
    markup.element("a", ["href": .address(SitePath.front.link(to: area.path))], text: area.title)
    markup.literal("</h2>\n")
    if !area.line.isEmpty {
      markup.element("p", text: area.line)
      markup.endLine()
    }
    markup.element("p", ["class": "count"], text: count == 1 ? "1 page" : "\(count) pages")
    markup.literal("\n</li>\n")
  }
}
