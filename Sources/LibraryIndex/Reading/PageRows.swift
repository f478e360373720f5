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
      try TemporaryTables.write(for: query, memory, database)
      return try PageRows.fetch(database, QueryCompiler(unit: .page).condition(query))
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
        select anchor, title, level, classes, path, holds_questions, markdown, body_offset, definitions, start_offset,
          first_line, last_line,
          (select section_text.body from section_text where section_text.rowid = section.id)
        from section join section_source on section_source.section = section.id where page = ? order by position
        """
      return try Row.fetchAll(database, sql: sql, arguments: [page]).map(IndexedSection.init)
    }
  }
}

extension IndexedSection {
  fileprivate init(_ row: Row) {
    self.init(
      id: (row[0] as String?).map { SectionID($0) }, title: row[1], level: row[2],
      classes: (row[3] as String).split(separator: " ").map(String.init),
      path: (row[4] as String).split(separator: "\n").map(String.init), plain: row[12] ?? "",
      holdsQuestions: row[5], markdown: row[6], bodyOffset: row[7], definitions: row[8], startOffset: row[9],
      lines: (row[10] as Int)...max(row[10] as Int, row[11]))
  }
}

/// Rows of pages.
enum PageRows {
  /// The pages for which a condition on `page` holds, in reading order.
  static func fetch(_ database: Database, _ condition: Condition) throws -> [IndexedTopic] {
    let aliases = try aliases(database, condition)
    let sql = """
      select id, topic, title, area, kind, definition_markdown, definition_plain, reviewed, path, file from page
      where \(condition.sql) order by \(Unit.page.readingOrder)
      """
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(condition.arguments))
    var topics: [IndexedTopic] = []
    while let row = try rows.next() {
      let plain: String? = row[6]
      topics.append(
        IndexedTopic(
          topic: TopicID(row[1]), title: row[2], aliases: aliases[row[0]] ?? [],
          area: (row[3] as String?).map { AreaID($0) }, kind: KindID(row[4]),
          definition: plain.map { Passage(markdown: row[5] ?? $0, plain: $0) },
          reviewed: (row[7] as String?).flatMap { CalendarDate(iso: $0) }, path: row[8], file: row[9]))
    }
    return topics
  }

  private static func aliases(_ database: Database, _ condition: Condition) throws -> [Int64: [String]] {
    let sql = """
      select name.page, name.written from name join page on page.id = name.page
      where name.sort = \(NameSort.alias.rawValue) and \(condition.sql) order by name.rowid
      """
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(condition.arguments))
    var aliases: [Int64: [String]] = [:]
    while let row = try rows.next() { aliases[row[0], default: []].append(row[1]) }
    return aliases
  }

  static func fetch(_ topic: TopicID, _ database: Database) throws -> IndexedTopic? {
    guard let number = try number(of: topic, database) else { return nil }
    return try fetch(database, Condition("page.id = ?", [number])).first
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
