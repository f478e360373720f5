package import JSONText
import KnowledgeBase
import Memory

extension LogEntry {
  /// The entry as one JSON line, without the line ending; known keys in the contract's order, then the others.
  package var line: String { JSON.object(members).text }

  /// The members of the line's object.
  package var members: [JSON.Member] {
    [
      JSON.Member("v", .number(version)), JSON.Member("id", .string(id.text)),
      JSON.Member("entry", .string(action.name)), JSON.Member("library", .string(library.text)),
      JSON.Member("learner", .string(learner)), JSON.Member("at", .string(moment.instant.description)),
      JSON.Member("offsetMinutes", .number(moment.offsetMinutes)),
    ] + action.members + unknown
  }
}

extension LogAction {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .review(let review): review.members
    case .undo(let id): [JSON.Member("undoes", .string(id.text))]
    case .suspend(let card), .unsuspend(let card), .reset(let card): card.members
    case .bury(let card, let until): card.members + [JSON.Member("until", .string(until.description))]
    case .reschedule(let question, let due):
      [JSON.Member("question", .string(question.text)), JSON.Member("due", .string(due.description))]
    case .setting(let key, let value): [JSON.Member("key", .string(key)), JSON.Member("value", value)]
    case .flag(.question(let question), let why):
      [JSON.Member("question", .string(question.text)), JSON.Member("why", .string(why))]
    case .flag(.topic(let topic), let why):
      [JSON.Member("topic", .string(topic.text)), JSON.Member("why", .string(why))]
    case .other: []
    }
  }
}

extension CardID {
  fileprivate var members: [JSON.Member] {
    [JSON.Member("question", .string(question.text)), JSON.Member("gap", .textOrNull(gap?.text))]
  }
}

extension Review {
  fileprivate var members: [JSON.Member] {
    card.members + [
      JSON.Member("kind", .textOrNull(kind?.text)), JSON.Member("rating", .string(rating.rawValue)),
      JSON.Member("correct", isCorrect.map(JSON.bool) ?? .null),
      JSON.Member("confidence", .textOrNull(confidence?.rawValue)),
      JSON.Member("ms", milliseconds.map { .number($0) } ?? .null), JSON.Member("mode", .textOrNull(mode?.text)),
      JSON.Member("answer", answer), JSON.Member("wording", .textOrNull(wording)),
      JSON.Member("due", .textOrNull(due?.description)),
    ]
  }
}

extension JSON {
  fileprivate static func textOrNull(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
