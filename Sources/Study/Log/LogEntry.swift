package import JSONText
package import KnowledgeBase

/// One thing that happened: an answer, or a word of the learner's about what to do with a card.
package struct LogEntry: Sendable, Hashable {
  package let id: EntryID
  /// Of the contract: 1, unless another program wrote the entry.
  package let version: Int
  package let library: LibraryID
  package let learner: String
  package let moment: Moment
  package let action: LogAction
  /// Keys that this program does not know, sorted; they are written again.
  package let unknown: [JSON.Member]

  package init(
    id: EntryID, version: Int = 1, library: LibraryID, learner: String, moment: Moment, action: LogAction,
    unknown: [JSON.Member] = []
  ) {
    self.id = id
    self.version = version
    self.library = library
    self.learner = learner
    self.moment = moment
    self.action = action
    self.unknown = unknown
  }

  /// Entries are ordered by time, those of one millisecond by id.
  package static func precedes(_ left: LogEntry, _ right: LogEntry) -> Bool {
    left.moment.instant == right.moment.instant ? left.id < right.id : left.moment.instant < right.moment.instant
  }
}

/// What an entry says.
package enum LogAction: Sendable, Hashable {
  case review(Review)
  case undo(EntryID)
  case suspend(CardID)
  case unsuspend(CardID)
  case bury(CardID, until: Instant)
  case reset(CardID)
  case reschedule(QuestionID, due: Instant)
  case setting(key: String, value: JSON)
  case flag(FlagTarget, why: String)
  /// Of a kind that this program does not know; what it says stands in the unknown keys.
  case other(String)

  /// The word of the contract.
  package var name: String {
    switch self {
    case .review: "review"
    case .undo: "undo"
    case .suspend: "suspend"
    case .unsuspend: "unsuspend"
    case .bury: "bury"
    case .reset: "reset"
    case .reschedule: "reschedule"
    case .setting: "setting"
    case .flag: "flag"
    case .other(let name): name
    }
  }
}

/// A card: a question, or one gap of a cloze. Without a gap, a command to suspend, bury or reset holds for all gaps.
package struct CardID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let question: QuestionID
  package let gap: GapID?

  package init(_ question: QuestionID, gap: GapID? = nil) {
    self.question = question
    self.gap = gap
  }

  /// `question` or `question/c1`.
  package var description: String { gap.map { "\(question)/\($0)" } ?? question.text }

  package static func < (left: CardID, right: CardID) -> Bool {
    left.question == right.question
      ? (left.gap?.text ?? "") < (right.gap?.text ?? "") : left.question < right.question
  }
}

/// What a doubt is about.
package enum FlagTarget: Sendable, Hashable {
  case question(QuestionID)
  case topic(TopicID)
}
