import GRDB
import JSONText
import KnowledgeBase
import Memory
import Study

/// An entry as a row of `entry`, and back. The columns are written and read in one order.
enum EntryRow {
  private static let columns = [
    "id", "version", "entry", "library", "learner", "at_milliseconds", "offset_minutes", "question", "gap", "kind",
    "rating", "correct", "confidence", "duration_milliseconds", "mode", "answer", "wording", "due_milliseconds",
    "undoes", "until_milliseconds", "setting_key", "setting_value", "topic", "why", "unknown",
  ]

  static let insertion = """
    insert into entry (\(columns.joined(separator: ", ")))
    values (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  static let selection = "select \(columns.joined(separator: ", ")) from entry"

  // MARK: Writing

  static func arguments(_ entry: LogEntry) -> StatementArguments {
    var fields = Fields()
    switch entry.action {
    case .review(let review): fields.take(review)
    case .undo(let id): fields.undoes = id.text
    case .suspend(let card), .unsuspend(let card), .reset(let card): fields.take(card)
    case .bury(let card, let until):
      fields.take(card)
      fields.until = until.milliseconds
    case .reschedule(let question, let due):
      fields.question = question.text
      fields.due = due.milliseconds
    case .setting(let key, let value):
      fields.settingKey = key
      fields.settingValue = value.text
    case .flag(let target, let why):
      switch target {
      case .question(let question): fields.question = question.text
      case .topic(let topic): fields.topic = topic.text
      }
      fields.why = why
    case .other: break
    }
    return [
      entry.id.text, entry.version, entry.action.name, entry.library.text, entry.learner,
      entry.moment.instant.milliseconds, entry.moment.offsetMinutes, fields.question, fields.gap, fields.kind,
      fields.rating, fields.isCorrect, fields.confidence, fields.duration, fields.mode, fields.answer, fields.wording,
      fields.due, fields.undoes, fields.until, fields.settingKey, fields.settingValue, fields.topic, fields.why,
      entry.unknown.isEmpty ? nil : JSON.object(entry.unknown).text,
    ]
  }

  /// The columns that only some kinds of entry fill.
  private struct Fields {
    var question: String?
    var gap: String?
    var kind: String?
    var rating: String?
    var isCorrect: Bool?
    var confidence: String?
    var duration: Int?
    var mode: String?
    var answer: String?
    var wording: String?
    var due: Int?
    var undoes: String?
    var until: Int?
    var settingKey: String?
    var settingValue: String?
    var topic: String?
    var why: String?

    mutating func take(_ card: CardID) {
      question = card.question.text
      gap = card.gap?.text
    }

    mutating func take(_ review: Review) {
      take(review.card)
      kind = review.kind?.text
      rating = review.rating.rawValue
      isCorrect = review.isCorrect
      confidence = review.confidence?.rawValue
      duration = review.milliseconds
      mode = review.mode?.text
      answer = review.answer == .null ? nil : review.answer.text
      wording = review.wording
      due = review.due?.milliseconds
    }
  }

  // MARK: Reading

  static func entry(_ row: Row) throws -> LogEntry {
    LogEntry(
      id: EntryID(row[0]), version: row[1], library: LibraryID(row[3]), learner: row[4],
      moment: Moment(Instant(milliseconds: row[5]), offsetMinutes: row[6]), action: try action(row),
      unknown: try unknown(row[24]))
  }

  private static func action(_ row: Row) throws -> LogAction {
    let name: String = row[2]
    return switch name {
    case "review": .review(try review(row))
    case "undo": .undo(EntryID(row[18]))
    case "suspend": .suspend(card(row))
    case "unsuspend": .unsuspend(card(row))
    case "bury": .bury(card(row), until: Instant(milliseconds: row[19]))
    case "reset": .reset(card(row))
    case "reschedule": .reschedule(QuestionID(row[7]), due: Instant(milliseconds: row[17]))
    case "setting": .setting(key: row[20], value: try json(row[21]))
    case "flag": .flag(flagTarget(row), why: row[23])
    default: .other(name)
    }
  }

  private static func card(_ row: Row) -> CardID {
    CardID(QuestionID(row[7]), gap: (row[8] as String?).map { GapID($0) })
  }

  private static func flagTarget(_ row: Row) -> FlagTarget {
    if let topic: String = row[22] { return .topic(TopicID(topic)) }
    return .question(QuestionID(row[7]))
  }

  private static func review(_ row: Row) throws -> Review {
    let word: String = row[10]
    guard let rating = Rating(rawValue: word) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Review(
      card: card(row), kind: (row[9] as String?).map { Word($0) }, rating: rating, isCorrect: row[11],
      confidence: (row[12] as String?).flatMap { Confidence(rawValue: $0) }, milliseconds: row[13],
      mode: (row[14] as String?).map { Word($0) }, answer: try json(row[15]), wording: row[16],
      due: (row[17] as Int?).map { Instant(milliseconds: $0) })
  }

  private static func unknown(_ text: String?) throws -> [JSON.Member] {
    guard let text else { return [] }
    guard case .object(let members) = try json(text) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return members
  }

  static func json(_ text: String?) throws -> JSON {
    guard let text else { return .null }
    do { return try JSON(text) } catch { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }
}
