import KnowledgeBase
import Markup

/// The areas, and the pages of the one that is open: of both only so many around this one that a page's size does not
/// grow with the library.
struct Sidebar {
  let site: Site
  private static let limitOfPages = 60
  private static let limitOfAreas = 30

  func markup(_ content: PageFrame.Content) -> MarkupText {
    var markup = MarkupText()
    markup.literal("<ul>\n")
    let open = site.areas.firstIndex { $0.id == content.area }
    let window = Sidebar.window(around: open, of: site.areas.count, limit: Sidebar.limitOfAreas)
    for area in site.areas[window] {
      let isOpen = area.id == content.area
      markup.open("li", isOpen ? ["class": "open"] : [:])
      link(to: area.path, area.title, content, &markup)
      if isOpen, !area.pages.isEmpty { writePages(of: area, content, &markup) }
      markup.literal("</li>\n")
    }
    if window.count < site.areas.count {
      markup.literal("<li class=\"more\">")
      link(to: .front, "All \(site.areas.count) areas", content, &markup)
      markup.literal("</li>\n")
    }
    markup.literal("</ul>\n")
    return markup
  }

  private func writePages(of area: SiteArea, _ content: PageFrame.Content, _ markup: inout MarkupText) {
    let window = Sidebar.window(
      around: area.pages.firstIndex { $0 == content.position }, of: area.pages.count, limit: Sidebar.limitOfPages)
    markup.literal("\n<ul>\n")
    for index in area.pages[window] {
      markup.literal("<li>")
      link(to: site.pages[index].path, site.pages[index].title, content, &markup)
      markup.literal("</li>\n")
    }
    if window.count < area.pages.count {
      markup.literal("<li class=\"more\">")
      link(to: area.path, "All \(area.pages.count) pages", content, &markup)
      markup.literal("</li>\n")
    }
    markup.literal("</ul>\n")
  }

  private func link(to path: SitePath, _ title: String, _ content: PageFrame.Content, _ markup: inout MarkupText) {
    var attributes: ElementAttributes = ["href": .address(content.path.link(to: path))]
    if path == content.path { attributes["aria-current"] = "page" }
    markup.element("a", attributes, text: title)
  }

  /// Which of so many are listed: the one itself in the middle, as far as that can be.
  static func window(around position: Int?, of count: Int, limit: Int) -> Range<Int> {
    guard count > limit else { return 0..<count }
    let start = min(max((position ?? 0) - limit / 2, 0), count - limit)
    return start..<(start + limit)
  }
}
