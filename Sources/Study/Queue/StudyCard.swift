package import KnowledgeBase

/// What study needs to know of a card without reading its question.
package struct StudyCard: Sendable, Hashable {
  package let id: CardID
  /// The lowest layer that has the question.
  package let library: LibraryID
  package let topic: TopicID
  package let kind: QuestionKind
  /// 1 recall, 2 apply, 3 reason about a case.
  package let level: Int?
  /// The place in reading order, what a topic requires before it.
  package let position: Int
  /// 16 hex digits of what is asked.
  package let wording: String
  /// When the key changed.
  package let revised: CalendarDate?

  package init(
    id: CardID, library: LibraryID, topic: TopicID, kind: QuestionKind, level: Int?, position: Int, wording: String,
    revised: CalendarDate?
  ) {
    self.id = id
    self.library = library
    self.topic = topic
    self.kind = kind
    self.level = level
    self.position = position
    self.wording = wording
    self.revised = revised
  }
}
