import KnowledgeBase
import Markup

/// What a page has to do with others: relations, what links here, the way on.
struct Connections {
  let site: Site
  let index: Int
  /// Pages of one list; what is beyond is counted.
  private static let limit = 60

  private var page: SitePage { site.pages[index] }

  func write(to markup: inout MarkupText) {
    let relations = site.relations(of: index).compactMap { group -> (label: String, members: [Member])? in
      let members = group.members.compactMap(member)
      return members.isEmpty ? nil : (group.label, members)
    }
    let related = Set(relations.flatMap(\.members).map(\.index))
    let linking = site.pagesLinking(to: index).filter { !related.contains($0) }
    if !relations.isEmpty {
      markup.startLine()
      markup.literal("<section class=\"related\">\n<h2>Related pages</h2>\n<dl>\n")
      for (label, members) in relations {
        markup.element("dt", text: label)
        markup.literal("\n<dd>")
        writeMembers(members, to: &markup)
        markup.literal("</dd>\n")
      }
      markup.literal("</dl>\n</section>\n")
    }
    if !linking.isEmpty {
      markup.startLine()
      markup.literal("<section class=\"linking\">\n<h2>What links here</h2>\n<p>")
      writeMembers(linking.map { Member(index: $0, mark: nil) }, to: &markup)
      markup.literal("</p>\n</section>\n")
    }
    writeWayOn(to: &markup)
  }

  private struct Member {
    let index: Int
    /// How strict a contraindication is.
    let mark: Contraindication.Kind?
  }

  private func member(_ member: RelatedTopics.Member) -> Member? {
    site.position(of: member.topic).map { Member(index: $0, mark: member.contraindication) }
  }

  private func writeMembers(_ members: [Member], to markup: inout MarkupText) {
    for (position, member) in members.prefix(Connections.limit).enumerated() {
      if position > 0 { markup.literal(", ") }
      let other = site.pages[member.index]
      if other.isShown {
        markup.element("a", ["href": .address(page.path.link(to: other.path))], text: other.title)
      } else {
        markup.text(other.title)
      }
      if let mark = member.mark { markup.text(" (\(mark.rawValue))") }
    }
    if members.count > Connections.limit { markup.text(" and \(members.count - Connections.limit) more") }
  }

  private func writeWayOn(to markup: inout MarkupText) {
    let before = site.page(before: index)
    let after = site.page(after: index)
    guard before != nil || after != nil else { return }
    markup.literal("<nav class=\"turn\" aria-label=\"Reading order\">\n")
    if let before { write(before, "Previous", "prev", to: &markup) }
    if let after { write(after, "Next", "next", to: &markup) }
    markup.literal("</nav>\n")
  }

  private func write(_ other: SitePage, _ word: String, _ relation: String, to markup: inout MarkupText) {
    markup.open(
      "a", ["class": .text(relation), "rel": .text(relation), "href": .address(page.path.link(to: other.path))])
    markup.element("span", text: word)
    markup.literal(" ")
    markup.text(other.title)
    markup.literal("</a>\n")
  }
}
