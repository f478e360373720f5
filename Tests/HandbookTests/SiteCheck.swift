import Markup

/// What is wrong in the pages of a site: markup that is not well-formed, ids given twice, links that lead nowhere,
/// anything that runs, styles or loads from elsewhere.
enum SiteCheck {
  private static let known: Set<String> = [
    "html", "head", "title", "meta", "link", "body", "header", "footer", "main", "nav", "section", "aside", "div",
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "dfn", "pre", "code",
    "hr", "table", "thead", "tbody", "tr", "th", "td", "em", "strong", "b", "del", "a", "img", "br", "sup", "span",
    "details", "summary", "time",
  ]

  static func faults(in site: [String: String]) -> [String] {
    var ids: [String: Set<String>] = [:]
    var links: [(from: String, to: String)] = []
    var faults: [String] = []
    for (path, html) in site where path.hasSuffix(".html") {
      var page = Page()
      page.read(html)
      ids[path] = page.ids
      links += page.links.map { (path, $0) }
      faults += page.faults.map { "\(path): \($0)" }
    }
    for (from, link) in links {
      switch WebAddress(link) {
      case nil: faults.append("\(from): address \(link)")
      case .web, .mail, .phone: continue
      case .fragment, .relative:
        let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = halves[0].isEmpty ? from : resolve(halves[0], from: from)
        if site[target] == nil {
          faults.append("\(from): no file \(link)")
        } else if halves.count > 1, ids[target]?.contains(halves[1]) != true {
          faults.append("\(from): no id \(link)")
        }
      }
    }
    return faults.sorted()
  }

  private static func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private struct Page {
    var ids: Set<String> = []
    var links: [String] = []
    var faults: [String] = []
    private var open: [String] = []

    mutating func read(_ html: String) {
      for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: ">") else {
          faults.append("not ended: \(piece)")
          continue
        }
        readTag(piece[..<end])
      }
      faults += open.map { "open: \($0)" }
    }

    private mutating func readTag(_ tag: Substring) {
      if tag == "!DOCTYPE html" { return }
      if tag.hasPrefix("/") {
        if open.popLast().map({ $0 == tag.dropFirst() }) != true { faults.append("crossed: \(tag)") }
        return
      }
      let name = String(tag.prefix { $0 != " " })
      if !SiteCheck.known.contains(name) { faults.append("unknown: \(tag)") }
      if !tag.hasSuffix(" /") { open.append(name) }
      for attribute in tag.dropFirst(name.count).split(separator: "\" ") {
        let halves = attribute.split(separator: "=\"", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { continue }
        let key = halves[0].filter { $0 != " " }
        let value = String(halves[1].prefix { $0 != "\"" })
        if key.hasPrefix("on") || key == "style" { faults.append("runs or styles: \(tag)") }
        if key == "id", !ids.insert(value).inserted { faults.append("id twice: \(value)") }
        if key == "href" || key == "src" {
          links.append(value)
          if name != "a", case .web? = WebAddress(value) { faults.append("from elsewhere: \(tag)") }
        }
      }
    }
  }
}
