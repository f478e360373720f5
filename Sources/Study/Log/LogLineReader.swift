package import JSONText
package import KnowledgeBase
import Memory

/// Reads lines of a log; what a line leaves out is taken from here.
package struct LogLineReader: Sendable {
  /// Of entries that name none: the library that is open, and the learner whose record it is.
  package let library: LibraryID
  package let learner: String

  package init(library: LibraryID, learner: String) {
    self.library = library
    self.learner = learner
  }

  /// Reads a whole log; empty lines count but say nothing. Lines that cannot be read are all reported, by their number.
  package func entries(_ text: String) -> (entries: [LogEntry], problems: [(line: Int, error: LogError)]) {
    var entries: [LogEntry] = []
    var problems: [(line: Int, error: LogError)] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() where !bytes.allSatisfy({ Self.blanks.contains($0) }) {
      let line = String(Substring(bytes))
      do {
        entries.append(try entry(index == 0 && line.first == "\u{FEFF}" ? String(line.dropFirst()) : line))
      } catch {
        problems.append((index + 1, error))
      }
    }
    return (entries, problems)
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0D]

  /// Reads one line without its line ending.
  package func entry(_ line: String) throws(LogError) -> LogEntry {
    let value: JSON
    do { value = try JSON(line) } catch { throw .json(error) }
    guard case .object(let members) = value else { throw .notAnObject }
    return try entry(members)
  }

  /// Reads an entry from the members of its object.
  package func entry(_ members: [JSON.Member]) throws(LogError) -> LogEntry {
    var keys = LogKeys(members)
    let version = try keys.integer("v") ?? 1
    let id = try keys.needed("id", try keys.text("id"))
    if id.isEmpty { throw .wrong(key: "id", value: "\"\"", expected: "a text that is not empty") }
    let name = try keys.text("entry") ?? "review"
    let library = try keys.text("library").map { LibraryID($0) } ?? library
    let learner = try keys.text("learner") ?? learner
    let offset = try keys.integer("offsetMinutes") ?? 0
    guard (-1440...1440).contains(offset) else {
      throw .wrong(key: "offsetMinutes", value: String(offset), expected: "between -1440 and 1440")
    }
    let at = try keys.needed("at", try keys.instant("at", offsetMinutes: offset))
    let action = try self.action(name, &keys, offset)
    return LogEntry(
      id: EntryID(id), version: version, library: library, learner: learner,
      moment: Moment(at, offsetMinutes: offset), action: action, unknown: keys.rest)
  }

  private func action(_ name: String, _ keys: inout LogKeys, _ offset: Int) throws(LogError) -> LogAction {
    switch name {
    case "review": return .review(try review(&keys, offset))
    case "undo": return .undo(EntryID(try keys.needed("undoes", try keys.text("undoes"))))
    case "suspend": return .suspend(try keys.card())
    case "unsuspend": return .unsuspend(try keys.card())
    case "bury":
      let card = try keys.card()
      return .bury(card, until: try keys.needed("until", try keys.instant("until", offsetMinutes: offset)))
    case "reset": return .reset(try keys.card())
    case "reschedule":
      let question = QuestionID(try keys.needed("question", try keys.text("question")))
      return .reschedule(question, due: try keys.needed("due", try keys.instant("due", offsetMinutes: offset)))
    case "setting":
      let key = try keys.needed("key", try keys.text("key"))
      return .setting(key: key, value: keys.any("value"))
    case "flag":
      let target: FlagTarget
      if let question = try keys.text("question") {
        target = .question(QuestionID(question))
      } else {
        target = .topic(TopicID(try keys.needed("topic", try keys.text("topic"))))
      }
      return .flag(target, why: try keys.text("why") ?? "")
    default: return .other(name)
    }
  }

  private func review(_ keys: inout LogKeys, _ offset: Int) throws(LogError) -> Review {
    let card = try keys.card()
    let rating: Rating? = try keys.word("rating")
    return Review(
      card: card, kind: try keys.text("kind").map { Word($0) }, rating: try keys.needed("rating", rating),
      isCorrect: try keys.flag("correct"), confidence: try keys.word("confidence"),
      milliseconds: try keys.integer("ms"), mode: try keys.text("mode").map { Word($0) }, answer: keys.any("answer"),
      wording: try keys.text("wording"), due: try keys.instant("due", offsetMinutes: offset))
  }
}

/// The keys of an entry that are not read yet.
private struct LogKeys {
  private var values: [String: JSON]

  init(_ members: [JSON.Member]) {
    values = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What nobody asked for, sorted by key.
  var rest: [JSON.Member] {
    values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { JSON.Member($0.key, $0.value) }
  }

  mutating func any(_ key: String) -> JSON { values.removeValue(forKey: key) ?? .null }

  func needed<Value>(_ key: String, _ value: Value?) throws(LogError) -> Value {
    guard let value else { throw .missing(key: key) }
    return value
  }

  mutating func text(_ key: String) throws(LogError) -> String? {
    switch any(key) {
    case .null: return nil
    case .string(let text):
      if text.utf8.contains(0) { throw .wrong(key: key, value: JSON.string(text).text, expected: "a text without NUL") }
      return text
    case let other: throw .wrong(key: key, value: other.text, expected: "a text")
    }
  }

  mutating func integer(_ key: String) throws(LogError) -> Int? {
    switch any(key) {
    case .null: return nil
    case .number(let digits):
      if let number = Int(digits) { return number }
      throw .wrong(key: key, value: digits, expected: "a whole number")
    case let other: throw .wrong(key: key, value: other.text, expected: "a whole number")
    }
  }

  mutating func flag(_ key: String) throws(LogError) -> Bool? {
    switch any(key) {
    case .null: return nil
    case .bool(let value): return value
    case let other: throw .wrong(key: key, value: other.text, expected: "true or false")
    }
  }

  /// A word of a closed set.
  mutating func word<Value>(_ key: String) throws(LogError) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let value = Value(rawValue: text) else {
      let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrong(key: key, value: JSON.string(text).text, expected: "one of \(words)")
    }
    return value
  }

  /// An instant, or a date, which stands for its noon so that any rollover of the morning leaves it that day.
  mutating func instant(_ key: String, offsetMinutes: Int) throws(LogError) -> Instant? {
    guard let text = try text(key) else { return nil }
    if let instant = Instant(iso8601: text) { return instant }
    if key != "at", let date = CalendarDate(iso: text) {
      return Day(date).start(offsetMinutes: offsetMinutes, rollover: .noon)
    }
    throw .wrong(
      key: key, value: JSON.string(text).text, expected: "an ISO 8601 instant, as 2026-11-25T09:30:00.000Z")
  }

  mutating func card() throws(LogError) -> CardID {
    let question = try needed("question", try text("question"))
    return CardID(QuestionID(question), gap: try text("gap").map { GapID($0) })
  }
}
