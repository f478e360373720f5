import JSONText
import LibraryIndex
import QueryLanguage
import Study
import Workspace

/// Asks the index, with its failures as sentences.
enum Indexed {
  static func ask<Value>(_ question: () throws(IndexError) -> Value) throws -> Value {
    do { return try question() } catch { throw Failure(error) }
  }
}

/// What the learner remembers, where a query asks for it.
enum Memories {
  static func asked(
    by query: Query, _ options: GlobalOptions, _ console: Console, _ library: OpenLibrary
  ) throws -> MemoryTables? {
    guard query.fields.contains(where: \.isOfMemory) else { return nil }
    let now = try Now(console).clock.now
    let learner = try Opening.knownLearner(options, console, library: library, at: now)
    return learner?.memoryTables(at: now) ?? MemoryTables()
  }
}

extension JSON {
  /// A text, or null.
  init(_ text: String?) {
    if let text { self = .string(text) } else { self = .null }
  }

  /// A number, or null.
  init(_ number: Int?) {
    if let number { self = .number(number) } else { self = .null }
  }

  /// A number with the digits that read back as the same value, or null where it is none.
  init(_ number: Double?) {
    if let number, number.isFinite { self = .number("\(number)") } else { self = .null }
  }
}
