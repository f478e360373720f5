import KnowledgeBase
import Markup
import Words

/// The bibliography: what the pages cite, and where.
struct SourcesPage {
  let site: Site
  /// The pages that cite each source, by position.
  let citing: [SourceKey: [Int]]

  func content() -> PageFrame.Content {
    let cited = site.sources.values.filter { citing[$0.key] != nil }
      .map { (Folding.fold(SourceStyle.reference($0)), $0) }
      .sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.map(\.1)
    var markup = MarkupText()
    markup.literal("<header class=\"head\">\n<h1>Sources</h1>\n")
    markup.element("p", ["class": "facts"], text: cited.count == 1 ? "1 source" : "\(cited.count) sources")
    markup.literal("\n</header>\n<div class=\"text\">\n<ul class=\"bibliography\">\n")
    for source in cited { write(source, to: &markup) }
    markup.literal("</ul>\n</div>\n")
    return PageFrame.Content(
      path: .sources, title: "Sources", description: "The sources of \(site.declaration.title)", main: markup)
  }

  private func write(_ source: Source, to markup: inout MarkupText) {
    markup.open("li", ["id": .text("s-\(source.key)")])
    markup.text(SourceStyle.reference(source))
    if let link = SourceStyle.link(to: source), WebAddress(link) != nil {
      markup.literal(" ")
      markup.element("a", ["href": .address(link)], text: SourceStyle.address(of: source) ?? link)
    }
    markup.literal("\n<p class=\"citing\">")
    markup.text("Cited in ")
    for (position, index) in (citing[source.key] ?? []).enumerated() {
      if position > 0 { markup.literal(", ") }
      let page = site.pages[index]
      markup.element("a", ["href": .address(SitePath.sources.link(to: page.path))], text: page.title)
    }
    markup.literal("</p></li>\n")
  }
}
