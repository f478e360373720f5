internal import GRDB
package import KnowledgeBase
package import QueryLanguage

/// A page as the index knows it, without its text.
package struct IndexedTopic: Sendable, Hashable {
  package let topic: TopicID
  package let title: String
  package let aliases: [String]
  package let area: AreaID?
  package let kind: KindID
  package let definition: Passage?
  package let reviewed: CalendarDate?
  /// Of the file, relative to the library's root.
  package let path: String
  /// The key of the file's `FileStamp`.
  package let file: String
}

/// A section with the slice of the file that is parsed when it is shown.
package struct IndexedSection: Sendable, Hashable {
  /// Nil before the first heading.
  package let id: SectionID?
  package let title: String
  /// Of the heading, 1 to 6.
  package let level: Int
  package let classes: [String]
  /// The titles of the headings above it.
  package let path: [String]
  /// Text without marking; empty where it holds questions.
  package let plain: String
  package let holdsQuestions: Bool
  /// From the heading, or the page's start, to the next heading.
  package let markdown: String
  /// Where the text below the heading begins in `markdown`, in UTF-8 bytes.
  package let bodyOffset: Int
  /// Link and footnote definitions that it needs from elsewhere in its page.
  package let definitions: String
  /// Where `markdown` begins in the file, in UTF-8 bytes.
  package let startOffset: Int
  package let lines: ClosedRange<Int>
}

extension LibraryIndex {
  /// The pages that a query selects, in reading order.
  package func pages(
    matching query: Query = .everything, memory: MemoryTables? = nil
  ) throws(IndexError) -> [IndexedTopic] {
    try read { database in
      let ids = try SelectedRows(database, unit: .page, memory: memory).fetch(query)
      return try ids.compactMap { try PageRows.fetch(database, "page.id = ?", [$0]) }
    }
  }

  /// A page by its id, or by a former one.
  package func page(_ topic: TopicID) throws(IndexError) -> IndexedTopic? {
    try read { database in try PageRows.fetch(topic, database) }
  }

  /// The sections of a page, in order; none where there is no such page.
  package func sections(of topic: TopicID) throws(IndexError) -> [IndexedSection] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      let sql = """
        select section.*, section_text.body as plain from section
        left join section_text on section_text.rowid = section.id where section.page = ? order by section.position
        """
      return try Row.fetchAll(database, sql: sql, arguments: [page]).map(IndexedSection.init)
    }
  }
}

extension IndexedSection {
  fileprivate init(_ row: Row) {
    self.init(
      id: (row["anchor"] as String?).map { SectionID($0) }, title: row["title"], level: row["level"],
      classes: (row["classes"] as String).split(separator: " ").map(String.init),
      path: (row["path"] as String).split(separator: "\n").map(String.init), plain: row["plain"] ?? "",
      holdsQuestions: row["holds_questions"], markdown: row["source"], bodyOffset: row["body_offset"],
      definitions: row["definitions"], startOffset: row["start_offset"],
      lines: (row["first_line"] as Int)...max(row["first_line"] as Int, row["last_line"]))
  }
}

/// Rows of pages.
enum PageRows {
  static func fetch(
    _ database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> IndexedTopic? {
    let statement = try database.cachedStatement(
      sql: "select page.* from page where \(condition) order by position, path limit 1")
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    let aliases = try database.cachedStatement(
      sql: "select written from name where page = ? and sort = \(NameSort.alias.rawValue) order by rowid")
    let plain: String? = row["definition_plain"]
    return IndexedTopic(
      topic: TopicID(row["topic"]), title: row["title"],
      aliases: try String.fetchAll(aliases, arguments: [row["id"] as Int64]),
      area: (row["area"] as String?).map { AreaID($0) }, kind: KindID(row["kind"]),
      definition: plain.map { Passage(markdown: row["definition_markdown"] ?? $0, plain: $0) },
      reviewed: (row["reviewed"] as String?).flatMap { CalendarDate(iso: $0) }, path: row["path"], file: row["file"])
  }

  static func fetch(_ topic: TopicID, _ database: Database) throws -> IndexedTopic? {
    guard let number = try number(of: topic, database) else { return nil }
    return try fetch(database, "page.id = ?", [number])
  }

  /// The number of a page's row, by its id or a former one.
  static func number(of topic: TopicID, _ database: Database) throws -> Int64? {
    let byID = "select id from page where topic = ? order by position, path limit 1"
    if let number = try Int64.fetchOne(database, sql: byID, arguments: [topic.text]) { return number }
    let byFormerID = """
      select page.id from name join page on page.id = name.page
      where name.written = ? and name.sort = \(NameSort.formerTopic.rawValue) order by page.position limit 1
      """
    return try Int64.fetchOne(database, sql: byFormerID, arguments: [topic.text])
  }
}

/// The rows of one unit that a query selects, in reading order.
struct SelectedRows {
  private let database: Database
  private let unit: Unit
  private let memory: MemoryTables?

  init(_ database: Database, unit: Unit, memory: MemoryTables?) {
    self.database = database
    self.unit = unit
    self.memory = memory
  }

  func fetch(_ query: Query, and other: Condition = .always) throws -> [Int64] {
    if query.fields.contains(where: \.isOfMemory) { try (memory ?? MemoryTables()).write(to: database) }
    let compiled = try QueryCompiler(unit: unit, database: database).condition(query)
    let condition = Condition.all([compiled, other])
    return try Int64.fetchAll(
      database, sql: "select \(unit.id) from \(unit.from) where \(condition.sql) order by \(unit.readingOrder)",
      arguments: StatementArguments(condition.arguments))
  }
}
