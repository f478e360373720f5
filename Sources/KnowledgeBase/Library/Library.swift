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
  private let inverses: [TopicID: [(relation: RelationID, from: TopicID, contraindication: Contraindication.Kind?)]]

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
    var inverses: [TopicID: [(relation: RelationID, from: TopicID, contraindication: Contraindication.Kind?)]] = [:]
    for page in self.pages {
      for stated in page.relations {
        inverses[stated.target, default: []].append((stated.relation, page.id, stated.contraindication))
      }
    }
    self.inverses = inverses
  }

  package func page(_ id: TopicID) -> Page? {
    (pageIndex[id] ?? formerIDs[id].flatMap { pageIndex[$0] }).map { pages[$0] }
  }

  package func source(_ key: SourceKey) -> Source? { sourceIndex[key].map { sources[$0] } }

  package var questions: [Question] { pages.flatMap(\.questions) }

  /// What relates a page to others, as it states and as others state of it; each pair once.
  package func relations(of id: TopicID) -> [RelatedTopics] {
    var groups: [RelatedTopics] = []
    func add(_ relation: RelationID, _ label: String, isInverse: Bool, _ topic: RelatedTopics.Member) {
      if let index = groups.firstIndex(where: { $0.label == label }) {
        if !groups[index].members.contains(where: { $0.topic == topic.topic }) { groups[index].members.append(topic) }
      } else {
        groups.append(RelatedTopics(relation: relation, label: label, isInverse: isInverse, members: [topic]))
      }
    }
    let stated = page(id)?.relations ?? []
    for declared in declaration.relations {
      for relation in stated where relation.relation == declared.id {
        add(
          declared.id, declared.label, isInverse: false,
          .init(topic: relation.target, contraindication: relation.contraindication))
      }
      for (relation, from, contraindication) in inverses[id] ?? [] where relation == declared.id && from != id {
        add(
          declared.inverse ?? declared.id, declared.inverseLabel, isInverse: true,
          .init(topic: from, contraindication: contraindication))
      }
    }
    return groups
  }
}

/// The pages that one relation leads to.
package struct RelatedTopics: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package let topic: TopicID
    package let contraindication: Contraindication.Kind?

    package init(topic: TopicID, contraindication: Contraindication.Kind?) {
      self.topic = topic
      self.contraindication = contraindication
    }
  }

  package let relation: RelationID
  package let label: String
  package let isInverse: Bool
  package var members: [Member]

  package init(relation: RelationID, label: String, isInverse: Bool, members: [Member]) {
    self.relation = relation
    self.label = label
    self.isInverse = isInverse
    self.members = members
  }
}
