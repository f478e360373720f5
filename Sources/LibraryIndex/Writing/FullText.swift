internal import GRDB

/// The full-text tables.
enum FullText {
  static let tables = ["section_text", "row_text", "question_text", "term_text"]

  /// Merges what was written into one piece, which is read quicker.
  static func merge(_ database: Database) throws {
    for table in tables {
      try database.execute(sql: "insert into \(table) (\(table)) values ('optimize')")
    }
  }

  /// The text with white space for control characters: two of these mark highlights, and NUL ends a text in C.
  static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
