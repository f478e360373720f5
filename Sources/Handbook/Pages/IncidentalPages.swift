import KnowledgeBase
import Markup

/// What a server shows where there is no page.
struct NotFoundPage {
  let site: Site

  func content() -> PageFrame.Content {
    var markup = MarkupText()
    markup.literal("<header class=\"head\">\n<h1>Page not found</h1>\n<p class=\"lead\">")
    markup.text("Nothing stands at this address. ")
    markup.literal("<a href=\"")
    markup.address(SitePath.notFound.link(to: .front))
    markup.literal("\">")
    markup.text("Begin at the front page")
    markup.literal("</a>")
    markup.text(", or choose an area.")
    markup.literal("</p>\n</header>\n")
    return PageFrame.Content(path: .notFound, title: "Page not found", isIncidental: true, main: markup)
  }
}

/// Pages at former addresses that lead to where the page is now.
struct Redirects {
  let site: Site
  let frame: PageFrame

  func files() -> [SiteFile] {
    var taken = Set(site.shown.map { site.pages[$0].path })
    var files: [SiteFile] = []
    for index in site.shown {
      let page = site.pages[index]
      for path in page.formerPaths where taken.insert(path).inserted { files.append(file(at: path, to: page)) }
    }
    return files
  }

  private func file(at path: SitePath, to page: SitePage) -> SiteFile {
    let address = path.link(to: page.path)
    var markup = MarkupText()
    markup.literal("<header class=\"head\">\n")
    markup.element("h1", text: page.title)
    markup.literal("\n<p class=\"lead\">")
    markup.text("This page has a new address: ")
    markup.element("a", ["href": .address(address)], text: page.title)
    markup.literal("</p>\n</header>\n")
    return frame.file(
      PageFrame.Content(
        path: path, title: page.title, area: page.area, isIncidental: true, successor: page.path, main: markup))
  }
}
