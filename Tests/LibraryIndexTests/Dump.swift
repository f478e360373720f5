import GRDB

@testable import LibraryIndex

/// All that an index holds, as sorted lines: the numbers of rows are replaced by what they stand for.
enum Dump {
  static func of(_ index: LibraryIndex) throws -> [String] {
    try index.read { database in
      let names = try names(database)
      let tables = try String.fetchAll(
        database,
        sql: """
          select name from sqlite_schema where type = 'table' and name not like '%\\_text\\_%' escape '\\'
            and name not like 'sqlite%' order by name
          """)
      return try tables.flatMap { table in try lines(of: table, names, database) }.sorted()
    }
  }

  /// What the numbers of the tables that have their own stand for.
  private static func names(_ database: Database) throws -> [String: [Int64: String]] {
    let sources = [
      "page": "select id, file from page",
      "section": "select section.id, file || ' #' || section.position from section join page on page.id = page",
      "statement": """
      select statement.id, file || ' ' || statement.kind || series || '.' || statement.position
      from statement join page on page.id = page
      """,
      "question": "select question.id, file || ' ?' || question.position from question join page on page.id = page",
      "term": "select id, term from term",
    ]
    return try sources.mapValues { sql in
      Dictionary(
        try Row.fetchAll(database, sql: sql).map { ($0[0] as Int64, $0[1] as String) }, uniquingKeysWith: { $1 })
    }
  }

  private static func lines(
    of table: String, _ names: [String: [Int64: String]], _ database: Database
  ) throws -> [String] {
    let owner = ["section_text": "section", "row_text": "statement", "question_text": "question", "term_text": "term"]
    let isFullText = owner[table] != nil
    let rows = try Row.fetchAll(database, sql: "select \(isFullText ? "rowid as number, " : "")* from \(table)")
    return rows.map { row in
      let cells = row.map { column, value in
        switch (column, Int64.fromDatabaseValue(value)) {
        case ("number", .some(let number)): names[owner[table] ?? ""]?[number] ?? "?\(number)"
        case ("id", .some(let number)): names[table]?[number] ?? ""
        case (_, .some(let number)): names[column]?[number] ?? "\(number)"
        default: "\(value)"
        }
      }
      return table + " | " + cells.joined(separator: " | ")
    }
  }
}
