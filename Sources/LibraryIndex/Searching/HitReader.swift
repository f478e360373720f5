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
    let lines: ClosedRange<Int> = row["first_line"]...max(row["first_line"] as Int, row["last_line"])
    let pageTitle: String? = row["page_title"]
    let section = (row["anchor"] as String?).map { SectionID($0) }
    let title: String = row["title"]
    let thing: SearchHit.Thing =
      switch unit {
      case .section, .page: .section(section)
      case .row: .row(section)
      case .question: .question(QuestionID(row["name"]))
      case .term: .term(TermID(row["name"]))
      }
    return SearchHit(
      thing: thing, topic: (row["topic"] as String?).map { TopicID($0) },
      title: unit == .section && section == nil ? pageTitle ?? title : title, pageTitle: pageTitle,
      area: (row["area"] as String?).map { AreaID($0) }, kind: (row["kind"] as String?).map { KindID($0) },
      score: ranked.score, isNamed: ranked.isNamed, snippet: try snippets.snippet(row: ranked.id), file: row["path"],
      lines: lines)
  }

  private var sql: String {
    let page = "page.topic, page.title as page_title, page.area, page.kind"
    let place = "first_line, last_line"
    switch unit {
    case .section, .page:
      return "select \(page), page.path, anchor, section.title, \(place) from \(Unit.section.from) where section.id = ?"
    case .row:
      return """
        select \(page), page.path, section.anchor, coalesce(nullif(section.title, ''), page.title) as title,
          statement.first_line, statement.last_line
        from \(unit.from) left join section on section.id = statement.section where statement.id = ?
        """
    case .question:
      return """
        select \(page), question.path, question as name, stem_plain as title, \(place), null as anchor
        from \(unit.from) where question.id = ?
        """
    case .term:
      return """
        select null as topic, null as page_title, null as area, null as kind, path, term as name, title, \(place),
          null as anchor
        from term where id = ?
        """
    }
  }
}
