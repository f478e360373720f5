internal import GRDB
internal import KnowledgeBase
internal import QueryLanguage

/// Reads what is shown of a row that was found.
struct HitReader {
  private let database: Database
  private let unit: Unit
  private let snippets: SnippetReader

  init(_ database: Database, unit: Unit, query: Query) {
    self.database = database
    self.unit = unit
    let column =
      switch unit {
      case .section, .row, .page: 2
      case .question, .term: 1
      }
    snippets = SnippetReader(
      database, table: unit.textTable, column: column, pattern: TextPattern.any(of: query.wanted))
  }

  func hit(_ ranked: RankedRow) throws -> SearchHit {
    let statement = try database.cachedStatement(sql: sql)
    guard let row = try Row.fetchOne(statement, arguments: [ranked.id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row of the full text is missing")
    }
    let (name, anchor, title, pageTitle): (String?, String?, String, String?) = (row[0], row[1], row[2], row[3])
    let (topic, area, kind): (String?, String?, String?) = (row[4], row[5], row[6])
    let (path, firstLine, lastLine): (String, Int, Int) = (row[7], row[8], row[9])
    let section = anchor.map { SectionID($0) }
    let thing: SearchHit.Thing =
      switch unit {
      case .section, .page: .section(section)
      case .row: .row(section)
      case .question: .question(QuestionID(name ?? ""))
      case .term: .term(TermID(name ?? ""))
      }
    return SearchHit(
      thing: thing, topic: topic.map { TopicID($0) }, title: title, pageTitle: pageTitle, area: area.map { AreaID($0) },
      kind: kind.map { KindID($0) }, score: ranked.score, isNamed: ranked.isNamed,
      snippet: try snippets.snippet(row: ranked.id), file: path, lines: firstLine...max(firstLine, lastLine))
  }

  /// Name, anchor, title, page's title, topic, area, kind, path, lines.
  private var sql: String {
    let page = "page.title, page.topic, page.area, page.kind"
    switch unit {
    case .section, .page:
      return """
        select null, anchor, iif(anchor is null, page.title, section.title), \(page), page.path, first_line, last_line
        from \(Unit.section.from) where section.id = ?
        """
    case .row:
      return """
        select null, anchor, iif(anchor is null, page.title, section.title), \(page), page.path,
          statement.first_line, statement.last_line
        from \(unit.from) left join section on section.id = statement.section where statement.id = ?
        """
    case .question:
      return """
        select question, null, stem_plain, \(page), question.path, first_line, last_line
        from \(unit.from) where question.id = ?
        """
    case .term:
      return "select term, null, title, null, null, null, null, path, first_line, last_line from term where id = ?"
    }
  }
}
