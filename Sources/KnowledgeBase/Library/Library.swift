/// All that the authors of one library wrote, or of several laid over each other.
package struct Library: Sendable {
  package let declaration: LibraryDeclaration
  /// In reading order.
  package let pages: [Page]
  package let terms: [Term]
  package let sources: [Source]
  package let synonyms: [SynonymGroup]
  package let blueprints: [Blueprint]
  package let courses: [Course]
  package let stations: [Station]
  private let pageIndex: [TopicID: Int]
  private let formerIDs: [TopicID: TopicID]
  private let sourceIndex: [SourceKey: Int]
  private let inverses: [TopicID: [RelationEnd]]

  package init(
    declaration: LibraryDeclaration, pages: [Page], terms: [Term], sources: [Source], synonyms: [SynonymGroup],
    blueprints: [Blueprint], courses: [Course], stations: [Station]
  ) {
    self.declaration = declaration
    self.pages = ReadingOrder.sorted(pages, declaration: declaration)
    self.terms = terms
    self.sources = sources
    self.synonyms = synonyms
    self.blueprints = blueprints
    self.courses = courses
    self.stations = stations
    pageIndex = Dictionary(
      self.pages.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    formerIDs = Dictionary(
      pages.flatMap { page in page.front.formerly.map { ($0, page.id) } }, uniquingKeysWith: { first, _ in first })
    sourceIndex = Dictionary(
      sources.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    inverses = RelationEnd.inverses(of: self.pages.map { ($0.id, $0.relations.map(RelationEnd.init)) })
  }

  package func page(_ id: TopicID) -> Page? {
    (pageIndex[id] ?? formerIDs[id].flatMap { pageIndex[$0] }).map { pages[$0] }
  }

  package func source(_ key: SourceKey) -> Source? { sourceIndex[key].map { sources[$0] } }

  package var questions: [Question] { pages.flatMap(\.questions) }

  /// What relates a page to others, as it states and as others state of it; each pair once.
  package func relations(of id: TopicID) -> [RelatedTopics] {
    RelatedTopics.groups(
      stated: page(id)?.relations.map(RelationEnd.init) ?? [], inverse: inverses[id] ?? [],
      declared: declaration.relations)
  }
}
