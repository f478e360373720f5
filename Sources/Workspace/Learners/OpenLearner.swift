package import KnowledgeBase
package import LibraryIndex
import Memory
package import Study
package import StudyRecords

/// One learner's records, replayed.
package struct OpenLearner: Sendable {
  package let name: String
  package let records: StudyRecords
  package private(set) var replay: Replay

  /// Where a learner's records lie: `DATA/LEARNER/records.sqlite`.
  package static func recordsPath(name: String, dataFolder: String) -> String {
    dataFolder + "/" + name + "/records.sqlite"
  }

  /// A learner's own pages and questions, laid over every library: `DATA/LEARNER/library`.
  package static func ownLibrary(name: String, dataFolder: String) -> String? {
    WholeFile.realPath(dataFolder + "/" + name + "/library")
  }

  /// Whether a text can be a learner's name: it becomes a folder.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 64
      && text.unicodeScalars.allSatisfy { $0 != "/" && $0.value >= 0x20 && $0.value != 0x7F }
  }

  /// Opens the records; they are begun where there are none. `aliases` lead from a question's former id to its present
  /// one.
  package init(
    name: String, dataFolder: String, aliases: [QuestionID: QuestionID], at now: Instant
  ) throws(RecordsError) {
    self.name = name
    records = try StudyRecords(path: OpenLearner.recordsPath(name: name, dataFolder: dataFolder), at: now)
    replay = try records.replay(aliases: aliases)
  }

  /// What the learner remembers, for a query's conditions on memory.
  package func memoryTables(at now: Moment) -> MemoryTables {
    var tables = MemoryTables()
    let rollover = replay.settings.rollover
    let today = Day(now, rollover: rollover)
    for (card, memory) in replay.memories {
      var seen = 0
      var isDue = false
      var isLeech = false
      var dueInDays: Int?
      var recall: Double?
      if case .reviewed(let reviewed) = memory.progress {
        seen = reviewed.reviews
        isDue = reviewed.due.isReached(now, rollover: rollover) && !memory.isSuspended
        isLeech = reviewed.isLeech
        let due = reviewed.due.instant(offsetMinutes: now.offsetMinutes, rollover: rollover)
        dueInDays = Day(Moment(due, offsetMinutes: now.offsetMinutes), rollover: rollover) - today
        recall = replay.scheduler.retrievability(of: memory, at: now)
      }
      tables.cards.append(
        .init(
          question: card.question, gap: card.gap, seen: seen, isDue: isDue, isLeech: isLeech,
          isSuspended: memory.isSuspended, dueInDays: dueInDays, recall: recall))
    }
    for flag in replay.flags {
      switch flag.target {
      case .question(let question): tables.flaggedQuestions.append(question)
      case .topic(let topic): tables.flaggedTopics.append(topic)
      }
    }
    return tables
  }
}

extension OpenLibrary {
  /// The former ids of questions, with their present ones.
  package func questionAliases() throws(IndexError) -> [QuestionID: QuestionID] {
    var aliases: [QuestionID: QuestionID] = [:]
    for question in try index.questions() {
      for former in question.formerly { aliases[former] = question.id }
    }
    return aliases
  }

  /// The cards of questions, in reading order.
  package func cards(of questions: [IndexedQuestion]) -> [StudyCard] {
    questions.enumerated().flatMap { position, question in
      question.cards.map { gap in
        StudyCard(
          id: CardID(question.id, gap: gap), library: declaration.id, topic: question.topic, kind: question.kind,
          level: question.level, position: position, wording: question.wording, revised: question.revised)
      }
    }
  }
}
