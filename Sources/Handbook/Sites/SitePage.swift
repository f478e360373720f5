package import KnowledgeBase

/// What a site knows of a page without its text.
package struct SitePage: Sendable {
  package let topic: TopicID
  package let title: String
  package let kind: KindID
  package let area: AreaID?
  /// Of the Markdown file, relative to the library's root.
  package let source: String
  /// The first paragraph.
  package let definition: Passage?
  /// Old ids, from which the site leads here.
  package let formerly: [TopicID]
  package let relations: [RelationEnd]
  /// Of the files that it links to, relative to the library's root.
  package let linkedPaths: [String]
  /// To which links can lead.
  package let sections: Set<SectionID>
  /// A page that is left out of the site is still called by its title.
  package let isShown: Bool
  /// Set by the site, which knows all names.
  package internal(set) var path: SitePath

  package init(
    topic: TopicID, title: String, kind: KindID, area: AreaID?, source: String, definition: Passage? = nil,
    formerly: [TopicID] = [], relations: [RelationEnd] = [], linkedPaths: [String] = [],
    sections: Set<SectionID> = [], isShown: Bool = true
  ) {
    self.topic = topic
    self.title = title
    self.kind = kind
    self.area = area
    self.source = source
    self.definition = definition
    self.formerly = formerly
    self.relations = relations
    self.linkedPaths = linkedPaths
    self.sections = sections
    self.isShown = isShown
    path = SitePath(ofSource: source)
  }

  /// A page as it was read.
  package init(_ page: Page, isShown: Bool = true) {
    var linked: [String] = []
    for path in page.links.filter({ !$0.isImage }).compactMap(\.path) where !linked.contains(path) {
      linked.append(path)
    }
    self.init(
      topic: page.id, title: page.title, kind: page.kind, area: page.area, source: page.path,
      definition: page.definition, formerly: page.front.formerly, relations: page.relations.map(RelationEnd.init),
      linkedPaths: linked, sections: Set(page.sections.compactMap(\.id)), isShown: isShown)
  }
}

/// An area with the pages that are shown.
package struct SiteArea: Sendable {
  package let id: AreaID
  package let title: String
  /// What it is about; empty where the library does not say.
  package let line: String
  /// Of its own page, written by the author or by us.
  package let path: SitePath
  /// Positions among the site's pages, in reading order; its own page is not among them.
  package internal(set) var pages: [Int]
  /// The position of its own page, where the author wrote one.
  package let ownPage: Int?
}
