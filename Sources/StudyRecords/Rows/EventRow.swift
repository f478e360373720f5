import GRDB
import KnowledgeBase
import Memory
import Study

/// What a row of `entry` means to memory: the columns that only people read are left where they are.
enum EventRow {
  static let selection = """
    select id, at_milliseconds, offset_minutes, entry, question, gap, rating, due_milliseconds, mode, until_milliseconds,
      undoes, setting_key, setting_value, topic, why
    from entry
    """

  static func event(_ row: Row) throws -> ReplayEvent {
    ReplayEvent(
      id: EntryID(row[0]), moment: Moment(Instant(milliseconds: row[1]), offsetMinutes: row[2]), kind: try kind(row))
  }

  private static func kind(_ row: Row) throws -> ReplayEvent.Kind {
    let name: String = row[3]
    return switch name {
    case "review": .card(QuestionID(row[4]), gap: gap(row), try answer(row))
    case "undo": .undo(EntryID(row[10]))
    case "suspend": .card(QuestionID(row[4]), gap: gap(row), .suspend(true))
    case "unsuspend": .card(QuestionID(row[4]), gap: gap(row), .suspend(false))
    case "bury": .card(QuestionID(row[4]), gap: gap(row), .bury(until: Instant(milliseconds: row[9])))
    case "reset": .card(QuestionID(row[4]), gap: gap(row), .reset)
    case "reschedule": .card(QuestionID(row[4]), gap: nil, .reschedule(Instant(milliseconds: row[7])))
    case "setting": .setting(key: row[11], value: try EntryRow.json(row[12]))
    case "flag": .flag(target(row), why: row[14])
    default: .other
    }
  }

  private static func gap(_ row: Row) -> GapID? { (row[5] as String?).map { GapID($0) } }

  private static func answer(_ row: Row) throws -> ReplayEvent.CardEvent {
    let word: String = row[6]
    guard let rating = Rating(rawValue: word) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return ReplayEvent.CardEvent(rating, (row[7] as Int?).map { Instant(milliseconds: $0) }, mode: row[8])
  }

  private static func target(_ row: Row) -> FlagTarget {
    if let topic: String = row[13] { return .topic(TopicID(topic)) }
    return .question(QuestionID(row[4]))
  }
}
