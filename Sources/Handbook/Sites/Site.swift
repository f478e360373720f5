package import KnowledgeBase
import Markup
import Rendering
import Words

/// All that a page needs to know of the others: what there is, in which order, and what leads where. Holds no text but
/// the definitions and the glossary's.
package struct Site: Sendable {
  package let declaration: LibraryDeclaration
  /// In reading order; those that are left out are among them.
  package let pages: [SitePage]
  package let areas: [SiteArea]
  /// By title.
  package let terms: [Term]
  package let sources: [SourceKey: Source]
  /// As pages name them, by key.
  let citedSources: [String: CitedSource]
  /// Paths of the library's pictures, relative to its root.
  package let pictures: Set<String>
  /// Positions of the shown pages, in reading order.
  let shown: [Int]
  private let byTopic: [TopicID: Int]
  private let bySource: [String: Int]
  private let inverses: [TopicID: [RelationEnd]]
  private let backlinks: [[Int]]
  private let termIDs: Set<String>
  /// Of each page, its place among the shown ones.
  private let places: [Int?]

  package init(
    declaration: LibraryDeclaration, pages: [SitePage], terms: [Term] = [], sources: [Source] = [],
    files: Set<String> = []
  ) {
    self.declaration = declaration
    self.terms = terms.map { ($0, Folding.fold($0.title)) }
      .sorted { ($0.1, $0.0.id.text) < ($1.1, $1.0.id.text) }.map(\.0)
    self.sources = Dictionary(sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    citedSources = Dictionary(
      sources.map { ($0.key.text, CitedSource($0)) }, uniquingKeysWith: { first, _ in first })
    pictures = files.filter(Site.isPicture)
    termIDs = Set(terms.map(\.id.text))
    var ours: Set<SitePath> = [.notFound]
    if !terms.isEmpty { ours.insert(.glossary) }
    if !sources.isEmpty { ours.insert(.sources) }
    self.pages = Site.named(pages, besides: ours)
    shown = self.pages.indices.filter { pages[$0].isShown }
    var places = [Int?](repeating: nil, count: pages.count)
    for (place, index) in shown.enumerated() { places[index] = place }
    self.places = places
    areas = Site.areas(declaration, self.pages, shown)
    byTopic = Dictionary(
      pages.enumerated().map { ($0.element.topic, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var bySource = Dictionary(
      pages.enumerated().map { ($0.element.source, $0.offset) }, uniquingKeysWith: { first, _ in first })
    // Links to where a page once was lead to where it is.
    for (index, page) in pages.enumerated() {
      for path in page.formerSources where bySource[path] == nil { bySource[path] = index }
    }
    self.bySource = bySource
    inverses = RelationEnd.inverses(of: pages.lazy.filter(\.isShown).map { ($0.topic, $0.relations) })
    var backlinks = [[Int]](repeating: [], count: pages.count)
    for index in shown {
      for target in Set(pages[index].linkedPaths.compactMap { bySource[$0] }) where target != index {
        backlinks[target].append(index)
      }
    }
    self.backlinks = backlinks
  }

  /// The position of a page.
  func position(of topic: TopicID) -> Int? { byTopic[topic] }

  /// The shown page at a path of the library.
  func page(atSource path: String) -> SitePage? {
    bySource[path].map { pages[$0] }.flatMap { $0.isShown ? $0 : nil }
  }

  /// The place of a page among the shown ones.
  func shownPlace(of position: Int) -> Int? { places[position] }

  /// The shown pages that link to one, in reading order.
  func pagesLinking(to index: Int) -> [Int] { backlinks[index] }

  func relations(of index: Int) -> [RelatedTopics] {
    RelatedTopics.groups(
      stated: pages[index].relations, inverse: inverses[pages[index].topic] ?? [], declared: declaration.relations)
  }

  func area(of page: SitePage) -> SiteArea? { areas.first { $0.id == page.area } }

  func kindTitle(of page: SitePage) -> String? {
    declaration.isPlainFolder ? nil : declaration.kinds.first { $0.id == page.kind }?.title
  }

  var hasGlossary: Bool { !terms.isEmpty }
  var hasSources: Bool { !sources.isEmpty }

  /// Where a link of a file of the library leads on the site, or on the web; nil where it leads nowhere.
  func address(of destination: String, in source: String, from path: SitePath) -> String? {
    let (target, anchor) = LinkPath.resolve(destination, from: source)
    guard let target else {
      switch WebAddress(destination) {
      case .web, .mail, .phone: return destination
      // What leads out of the library is not there for readers of the site.
      case .relative, .fragment, nil: return nil
      }
    }
    if hasGlossary, target == Site.glossarySource {
      return path.link(to: .glossary, anchor: anchor.flatMap { termIDs.contains($0) ? Site.anchor($0) : nil })
    }
    guard let page = page(atSource: target) else { return nil }
    let section = anchor.flatMap { page.sections.contains(SectionID($0)) ? Site.anchor($0) : nil }
    return section == nil && page.path == path ? "#" + Site.top : path.link(to: page.path, anchor: section)
  }

  /// The address of a picture; nil where it is not in the library.
  func picture(_ destination: String, in source: String, from path: SitePath) -> String? {
    LinkPath.resolve(destination, from: source).path.flatMap { target in
      pictures.contains(target) ? path.link(to: SitePath(target)) : nil
    }
  }

  /// The id on a page of what an author calls so; no name of the browser's begins so.
  static func anchor(_ name: String) -> String { idPrefix + name }
  static let idPrefix = "p-"
  /// The id of a page's main part.
  static let top = "content"
  static let glossarySource = "glossary.md"

  private static func isPicture(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"].contains(ending)
  }

  /// The pages, each with a path of its own.
  private static func named(_ pages: [SitePage], besides ours: Set<SitePath>) -> [SitePage] {
    var taken = ours
    return pages.map { page in
      var page = page
      var number = 1
      while !taken.insert(page.path).inserted {
        number += 1
        page.path = SitePath(ofSource: page.source, suffix: "-\(number)")
      }
      return page
    }
  }

  /// The areas that have shown pages: as declared, then others as they come.
  private static func areas(_ declaration: LibraryDeclaration, _ pages: [SitePage], _ shown: [Int]) -> [SiteArea] {
    var members: [AreaID: [Int]] = [:]
    var order = declaration.areas.map(\.id)
    for index in shown {
      guard let area = pages[index].area else { continue }
      if members[area] == nil, !order.contains(area) { order.append(area) }
      members[area, default: []].append(index)
    }
    return order.compactMap { id in
      guard let indices = members[id] else { return nil }
      let path = SitePath("\(id)/index.html")
      let own = indices.first { pages[$0].path == path }
      let declared = declaration.areas.first { $0.id == id }
      return SiteArea(
        id: id, title: declared?.title ?? own.map { pages[$0].title } ?? id.text, line: declared?.line ?? "",
        path: path, pages: indices.filter { $0 != own }, ownPage: own)
    }
  }
}

extension SitePage {
  /// Paths at which the page's file once was, as far as its old ids tell.
  fileprivate var formerSources: [String] {
    let folder = source.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return formerly.map { folder + $0.text + ".md" }
  }

  /// Where readers may still look for it.
  var formerPaths: [SitePath] { formerSources.map { SitePath(ofSource: $0) } }
}
