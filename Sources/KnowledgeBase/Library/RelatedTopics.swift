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

/// A relation as seen from one of its pages: the page at the other end.
package struct RelationEnd: Sendable, Hashable {
  package let relation: RelationID
  package let topic: TopicID
  /// Set where a row of a contraindications table states it.
  package let contraindication: Contraindication.Kind?

  package init(relation: RelationID, topic: TopicID, contraindication: Contraindication.Kind?) {
    self.relation = relation
    self.topic = topic
    self.contraindication = contraindication
  }

  package init(_ stated: StatedRelation) {
    self.init(relation: stated.relation, topic: stated.target, contraindication: stated.contraindication)
  }

  /// What others state of each page, in the order of the pages; a page's word of itself is left out.
  package static func inverses(
    of pages: some Sequence<(topic: TopicID, relations: [RelationEnd])>
  ) -> [TopicID: [RelationEnd]] {
    var inverses: [TopicID: [RelationEnd]] = [:]
    for (topic, relations) in pages {
      for stated in relations where stated.topic != topic {
        inverses[stated.topic, default: []].append(
          RelationEnd(relation: stated.relation, topic: topic, contraindication: stated.contraindication))
      }
    }
    return inverses
  }
}

extension RelatedTopics {
  /// A page's relations by label, in the order of the declaration, each pair once; a relation that is its own inverse
  /// makes one group.
  package static func groups(
    stated: [RelationEnd], inverse: [RelationEnd], declared: [LibraryDeclaration.Relation]
  ) -> [RelatedTopics] {
    var groups: [RelatedTopics] = []
    func add(_ end: RelationEnd, _ relation: RelationID, _ label: String, isInverse: Bool) {
      let member = Member(topic: end.topic, contraindication: end.contraindication)
      if let index = groups.firstIndex(where: { $0.label == label }) {
        if !groups[index].members.contains(where: { $0.topic == member.topic }) { groups[index].members.append(member) }
      } else {
        groups.append(RelatedTopics(relation: relation, label: label, isInverse: isInverse, members: [member]))
      }
    }
    for declared in declared {
      for end in stated where end.relation == declared.id { add(end, declared.id, declared.label, isInverse: false) }
      for end in inverse where end.relation == declared.id {
        add(end, declared.inverse ?? declared.id, declared.inverseLabel, isInverse: true)
      }
    }
    return groups
  }
}
