import KnowledgeBase
import Markup

/// What stands around every page: head, breadcrumbs, the areas with the pages of this one, the footer.
struct PageFrame: Sendable {
  /// A page without its frame.
  struct Content {
    let path: SitePath
    let title: String
    /// One or two sentences for whoever lists the page; nil where it has none.
    var description: String?
    /// The area that is open in the sidebar.
    var area: AreaID?
    /// The position of the page, where it is one of the site's pages.
    var position: Int?
    /// Whether search engines shall look elsewhere.
    var isIncidental = false
    /// The page that has taken this one's place: readers are led there.
    var successor: SitePath?
    var main: MarkupText
  }

  let site: Site
  let template: Template

  func file(_ content: Content) -> SiteFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.main.utf8.count + 8192)
    for piece in template.pieces {
      switch piece {
      case .text(let text): bytes += text
      case .slot(let slot): bytes += markup(slot, content).utf8
      }
    }
    return SiteFile(path: content.path, bytes: bytes)
  }

  private func markup(_ slot: Template.Slot, _ content: Content) -> MarkupText {
    switch slot {
    case .language: .text(site.declaration.language)
    case .title:
      .text(content.path == .front ? content.title : "\(content.title) · \(site.declaration.title)")
    case .library: .text(site.declaration.title)
    case .root: .text(content.path.toRoot)
    case .head: head(content)
    case .links: links(content)
    case .breadcrumbs: breadcrumbs(content)
    case .main: content.main
    case .sidebar: Sidebar(site: site).markup(content)
    case .footer: footer()
    }
  }

  private func head(_ content: Content) -> MarkupText {
    var markup = MarkupText()
    if let description = content.description {
      markup.void("meta", ["name": "description", "content": .text(description)])
      markup.endLine()
    }
    if content.isIncidental { markup.literal("<meta name=\"robots\" content=\"noindex\" />\n") }
    if let successor = content.successor {
      let address = content.path.link(to: successor)
      markup.void("link", ["rel": "canonical", "href": .address(address)])
      markup.endLine()
      markup.literal("<meta http-equiv=\"refresh\" content=\"0; url=")
      markup.address(address)
      markup.literal("\" />\n")
    }
    if let position = content.position {
      for (relation, neighbor) in [("prev", site.page(before: position)), ("next", site.page(after: position))] {
        guard let neighbor else { continue }
        markup.void("link", ["rel": .text(relation), "href": .address(content.path.link(to: neighbor.path))])
        markup.endLine()
      }
    }
    return markup
  }

  private func links(_ content: Content) -> MarkupText {
    var markup = MarkupText()
    func link(_ title: String, _ path: SitePath) {
      var attributes: ElementAttributes = ["href": .address(content.path.link(to: path))]
      if path == content.path { attributes["aria-current"] = "page" }
      markup.literal("<li>")
      markup.element("a", attributes, text: title)
      markup.literal("</li>\n")
    }
    if site.hasGlossary { link("Glossary", .glossary) }
    if site.hasSources { link("Sources", .sources) }
    return markup
  }

  private func breadcrumbs(_ content: Content) -> MarkupText {
    var markup = MarkupText()
    guard content.path != .front else { return markup }
    markup.literal("<nav class=\"breadcrumbs\" aria-label=\"Breadcrumbs\">\n<ol>\n<li>")
    markup.element("a", ["href": .address(content.path.link(to: .front))], text: site.declaration.title)
    markup.literal("</li>\n")
    if let area = site.areas.first(where: { $0.id == content.area }), area.path != content.path {
      markup.literal("<li>")
      markup.element("a", ["href": .address(content.path.link(to: area.path))], text: area.title)
      markup.literal("</li>\n")
    }
    markup.literal("<li aria-current=\"page\">")
    markup.text(content.title)
    markup.literal("</li>\n</ol>\n</nav>\n")
    return markup
  }

  private func footer() -> MarkupText {
    let declaration = site.declaration
    var markup = MarkupText()
    if let notice = declaration.notice {
      markup.element("p", ["class": "notice"], text: notice)
      markup.endLine()
    }
    var facts = [declaration.title]
    if !declaration.version.isEmpty { facts[0] += " \(declaration.version)" }
    if !declaration.license.isEmpty { facts.append(declaration.license) }
    markup.element("p", text: facts.joined(separator: " · "))
    markup.endLine()
    return markup
  }
}

extension MarkupText {
  /// Text alone.
  static func text(_ text: String) -> MarkupText {
    var markup = MarkupText()
    markup.text(text)
    return markup
  }
}

extension Site {
  /// The neighbors of a page in reading order.
  func page(before position: Int) -> SitePage? {
    shownPlace(of: position).flatMap { $0 > 0 ? pages[shown[$0 - 1]] : nil }
  }

  func page(after position: Int) -> SitePage? {
    shownPlace(of: position).flatMap { $0 + 1 < shown.count ? pages[shown[$0 + 1]] : nil }
  }
}
