package import KnowledgeBase

/// The order in which new topics are met: as the library lists them, but what a topic requires comes before it.
package struct ReadingOrder: Sendable {
  package let topics: [TopicID]

  /// Takes topics in their listed order with what each requires. Where topics require each other in a circle, the
  /// listed order decides; what is required but not listed is left out.
  package init(_ listed: [(topic: TopicID, requires: [TopicID])]) {
    let requirements = Dictionary(listed.map { ($0.topic, $0.requires) }, uniquingKeysWith: { first, _ in first })
    var topics: [TopicID] = []
    var entered: Set<TopicID> = []
    for start in listed.map(\.topic) where entered.insert(start).inserted {
      // A topic is left, and listed, once all that it requires has been.
      var path: [(topic: TopicID, open: [TopicID])] = [(start, requirements[start] ?? [])]
      while let last = path.last {
        guard let next = last.open.first else {
          topics.append(last.topic)
          path.removeLast()
          continue
        }
        path[path.count - 1].open.removeFirst()
        if let requires = requirements[next], entered.insert(next).inserted { path.append((next, requires)) }
      }
    }
    self.topics = topics
  }
}
