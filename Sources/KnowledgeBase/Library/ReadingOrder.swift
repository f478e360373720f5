/// The order in which pages are read: areas as declared; in an area its own page first, then the pages in the order in
/// which that page links to them, then the others by path; a page's `requires` before it.
package enum ReadingOrder {
  package static func sorted(_ pages: [Page], declaration: LibraryDeclaration) -> [Page] {
    let areas = Dictionary(
      declaration.areas.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var positions: [String: Int] = [:]
    for page in pages where page.isAreaPage {
      positions[page.path] = -1
      for (position, link) in page.links.enumerated() {
        if let path = link.path, positions[path] == nil { positions[path] = position }
      }
    }
    let byPlace = pages.sorted { left, right in
      let leftArea = left.area.map { areas[$0] ?? areas.count } ?? -1
      let rightArea = right.area.map { areas[$0] ?? areas.count } ?? -1
      if leftArea != rightArea { return leftArea < rightArea }
      if left.area != right.area { return (left.area?.text ?? "") < (right.area?.text ?? "") }
      let leftPosition = positions[left.path] ?? Int.max
      let rightPosition = positions[right.path] ?? Int.max
      return leftPosition != rightPosition ? leftPosition < rightPosition : left.path < right.path
    }
    return requiredFirst(byPlace)
  }

  /// Depth first along `requires`; a circle is left at the page that closes it.
  private static func requiredFirst(_ pages: [Page]) -> [Page] {
    let requires: RelationID = "requires"
    guard pages.contains(where: { page in page.relations.contains { $0.relation == requires } }) else { return pages }
    let index = Dictionary(pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var placed: Set<String> = []
    var open: Set<String> = []
    var order: [Page] = []
    func place(_ page: Page) {
      guard !placed.contains(page.path), open.insert(page.path).inserted else { return }
      for stated in page.relations where stated.relation == requires {
        if let required = index[stated.target] { place(required) }
      }
      open.remove(page.path)
      if placed.insert(page.path).inserted { order.append(page) }
    }
    for page in pages { place(page) }
    return order
  }
}

extension Page {
  /// Whether it is its folder's own page.
  package var isAreaPage: Bool { path.hasSuffix("/index.md") || path == "index.md" }
}
