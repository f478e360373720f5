internal import GRDB
package import KnowledgeBase
internal import QueryLanguage

/// What the learner's records say, handed in as values for one query: memory is not in the index.
package struct MemoryTables: Sendable {
  /// A card that was answered, suspended or otherwise is no longer as it came. Others are new.
  package struct Card: Sendable, Hashable {
    package let question: QuestionID
    package let gap: GapID?
    /// How often it was answered; 0 is new.
    package let seen: Int
    package let isDue: Bool
    package let isLeech: Bool
    package let isSuspended: Bool
    /// Less than 0 where it is overdue; nil where nothing is planned.
    package let dueInDays: Int?
    /// The probability of remembering it now; nil where it was never answered.
    package let recall: Double?

    package init(
      question: QuestionID, gap: GapID?, seen: Int, isDue: Bool, isLeech: Bool, isSuspended: Bool, dueInDays: Int?,
      recall: Double?
    ) {
      self.question = question
      self.gap = gap
      self.seen = seen
      self.isDue = isDue
      self.isLeech = isLeech
      self.isSuspended = isSuspended
      self.dueInDays = dueInDays
      self.recall = recall
    }
  }

  package var cards: [Card] = []
  package var flaggedQuestions: [QuestionID] = []
  package var flaggedTopics: [TopicID] = []

  package init() {}

  /// Lays the values into temporary tables, in place of those of the query before.
  func write(to database: Database) throws {
    try database.execute(sql: Self.sql)
    let statement = try database.cachedStatement(sql: "insert into temp.card values (?, ?, ?, ?, ?, ?, ?)")
    for card in cards {
      try statement.execute(arguments: [
        card.question.text, card.seen, card.isDue, card.isLeech, card.isSuspended, card.dueInDays, card.recall,
      ])
    }
    for question in flaggedQuestions {
      try database.execute(sql: "insert into temp.flag values (?, null)", arguments: [question.text])
    }
    for topic in flaggedTopics {
      try database.execute(sql: "insert into temp.flag values (null, ?)", arguments: [topic.text])
    }
  }

  private static let sql = """
    create temp table if not exists card (
      question text, seen integer, is_due integer, is_leech integer, is_suspended integer, due_in_days integer,
      recall real
    );
    create index if not exists temp.card_by_question on card (question);
    create temp table if not exists flag (question text, topic text);
    delete from temp.card;
    delete from temp.flag;
    """
}

/// What a query needs beside the index.
enum TemporaryTables {
  static func write(for query: Query, _ memory: MemoryTables?, _ database: Database) throws {
    let fields = query.fields
    if fields.contains(where: \.isOfMemory) { try (memory ?? MemoryTables()).write(to: database) }
    if fields.contains(where: { if case .outline = $0 { true } else { false } }) {
      try BlueprintSelections.write(to: database)
    }
  }
}
