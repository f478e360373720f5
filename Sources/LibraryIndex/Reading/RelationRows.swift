internal import GRDB
package import KnowledgeBase

extension LibraryIndex {
  /// What relates a page to others, as it states and as others state of it; in the order of the declaration, each pair
  /// once.
  package func relations(of topic: TopicID) throws(IndexError) -> [RelatedTopics] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      var groups: [RelatedTopics] = []
      for declared in try Row.fetchAll(database, sql: "select * from declared_relation order by position") {
        let (id, inverse): (String, String?) = (declared["id"], declared["inverse"])
        let stated = """
          select target, contraindication from relation where page = ? and relation = ? order by position
          """
        add(
          try members(database, stated, [page, id]), RelationID(id), declared["label"], isInverse: false, to: &groups)
        let inverted = """
          select stating.topic, relation.contraindication from relation join page as stating on stating.id = relation.page
          where relation.target = (select topic from page where id = ?1) and relation.relation = ?2 and stating.id != ?1
          order by stating.position, stating.path
          """
        add(
          try members(database, inverted, [page, id]), RelationID(inverse ?? id), declared["inverse_label"],
          isInverse: true, to: &groups)
      }
      return groups
    }
  }

  private func members(
    _ database: Database, _ sql: String, _ arguments: StatementArguments
  ) throws -> [RelatedTopics.Member] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      .init(
        topic: TopicID(row[0]),
        contraindication: (row[1] as String?).flatMap { Contraindication.Kind(rawValue: $0) })
    }
  }

  /// A relation that is its own inverse makes one group.
  private func add(
    _ members: [RelatedTopics.Member], _ relation: RelationID, _ label: String, isInverse: Bool,
    to groups: inout [RelatedTopics]
  ) {
    if members.isEmpty { return }
    let index = groups.firstIndex { $0.label == label } ?? groups.count
    if index == groups.count {
      groups.append(RelatedTopics(relation: relation, label: label, isInverse: isInverse, members: []))
    }
    for member in members where !groups[index].members.contains(where: { $0.topic == member.topic }) {
      groups[index].members.append(member)
    }
  }
}
