internal import Diagnostics
internal import GRDB
internal import KnowledgeBase
internal import Words

/// Writes all that a page says, and deletes it.
struct PageWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func insert(_ indexed: IndexedPage) throws {
    let page = indexed.page
    let id = try Inserter(
      database, "page",
      ["topic", "file", "path", "area", "kind", "title", "definition_markdown", "definition_plain", "reviewed"]
    ).insert(
      page.id.text, indexed.stamp.path, page.path, page.area?.text, page.kind.text, page.title,
      page.definition?.markdown, page.definition?.plain, page.front.reviewed?.description)
    try insertNames(of: page, id)
    try insertReferences(of: page, id)
    let sections = try insertSections(indexed, id)
    let statements = try StatementWriter(database, indexed, page: id, sections: sections).insert()
    try QuestionWriter(database, indexed, page: id, sections: sections).insert()
    try insertCitations(of: page, id, sections, statements)
  }

  func delete(file: String) throws {
    guard let page = try Int64.fetchOne(database, sql: "select id from page where file = ?", arguments: [file]) else {
      return
    }
    for sql in Self.deletions { try database.cachedStatement(sql: sql).execute(arguments: [page]) }
  }

  private static let deletions =
    [
      "delete from section_text where rowid in (select id from section where page = ?)",
      "delete from row_text where rowid in (select id from statement where page = ?)",
      "delete from question_text where rowid in (select id from question where page = ?)",
    ]
    + ["cell", "evidence", "contraindication", "red_flag", "event", "record_row"].map {
      "delete from \($0) where statement in (select id from statement where page = ?)"
    }
    + ["section_source"].map { "delete from \($0) where section in (select id from section where page = ?)" }
    + ["question_source", "question_outline", "question_former", "question_enemy"].map {
      "delete from \($0) where question in (select id from question where page = ?)"
    }
    + ["name", "page_outline", "relation", "link", "section", "statement", "question", "citation"].map {
      "delete from \($0) where page = ?"
    } + ["delete from page where id = ?"]

  private func insertNames(of page: Page, _ id: Int64) throws {
    let names = try Inserter(database, "name", ["name", "sort", "page", "written"])
    func insert(_ written: String, _ sort: NameSort) throws {
      try names.insert(Folding.fold(written), sort.rawValue, id, written)
    }
    try insert(page.id.text, .topic)
    for former in page.front.formerly { try insert(former.text, .formerTopic) }
    try insert(page.title, .title)
    for alias in page.front.aliases { try insert(alias, .alias) }
  }

  private func insertReferences(of page: Page, _ id: Int64) throws {
    let outline = try Inserter(database, "page_outline", ["page", "position", "blueprint", "part"])
    for (position, part) in page.front.outline.enumerated() {
      try outline.insert(id, position, part.blueprint.text, part.part)
    }
    let relations = try Inserter(database, "relation", ["page", "position", "relation", "target", "contraindication"])
    for (position, stated) in page.relations.enumerated() {
      try relations.insert(
        id, position, stated.relation.text, stated.target.text, stated.contraindication?.rawValue)
    }
    let links = try Inserter(database, "link", ["page", "position", "path", "anchor", "destination", "is_image"])
    for (position, link) in page.links.enumerated() {
      try links.insert(id, position, link.path, link.anchor, link.destination, link.isImage)
    }
  }

  private func insertSections(_ indexed: IndexedPage, _ page: Int64) throws -> [PlacedRow] {
    let sections = try Inserter(
      database, "section",
      [
        "page", "position", "anchor", "title", "level", "classes", "path", "holds_questions", "first_line", "last_line",
        "start_offset", "body_offset",
      ])
    let sources = try Inserter(database, "section_source", ["section", "markdown", "definitions"])
    let texts = try Inserter(database, "section_text", ["rowid", "title", "heading", "body"])
    let title = ([indexed.page.title] + indexed.page.front.aliases).joined(separator: "\n")
    let questionStarts = indexed.page.questions.filter { indexed.questionSources[$0.id] == nil }
      .map(\.place.range.lowerBound)
    var rows: [PlacedRow] = []
    for (position, section) in indexed.page.sections.enumerated() {
      let holdsQuestions = questionStarts.contains { section.range.contains($0) }
      let lines = indexed.source.lines(of: section.range)
      let id = try sections.insert(
        page, position, section.id?.text, section.title, section.level, section.classes.joined(separator: " "),
        section.path.joined(separator: "\n"), holdsQuestions, lines.lowerBound, lines.upperBound,
        section.range.lowerBound, section.body.lowerBound - section.range.lowerBound)
      try sources.insert(id, indexed.source[section.range], section.definitions)
      rows.append(PlacedRow(id: id, range: section.range))
      if holdsQuestions { continue }
      let heading = section.id == nil ? "" : (section.path + [section.title]).joined(separator: "\n")
      try texts.insert(
        id, FullText.clean(title), FullText.clean(heading), FullText.clean(section.plain))
    }
    return rows
  }

  private func insertCitations(
    of page: Page, _ id: Int64, _ sections: [PlacedRow], _ statements: [PlacedRow]
  ) throws {
    let citations = try Inserter(database, "citation", ["source", "locator", "page", "section", "statement"])
    let inQuestions = Set(page.questions.flatMap(\.citations).map(\.range))
    for citation in page.citations where !inQuestions.contains(citation.range) {
      try citations.insert(
        citation.key.text, citation.locator, id, sections.row(holding: citation.range.lowerBound),
        statements.row(holding: citation.range.lowerBound))
    }
  }
}

/// The order in which a name is looked up.
enum NameSort: Int {
  case topic = 0
  case formerTopic, title, alias, term
}

/// A row of the index with the place of what it holds.
struct PlacedRow {
  let id: Int64
  let range: Range<Int>
}

extension [PlacedRow] {
  /// The first row whose place holds an offset.
  func row(holding offset: Int) -> Int64? { first { $0.range.contains(offset) }?.id }
}

extension SourceText {
  /// The 1-based lines of a range, white space at its end left out.
  func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let range = range.clamped(to: 0..<utf8.count)
    var end = range.upperBound
    while end > range.lowerBound, utf8[end - 1] <= 0x20 { end -= 1 }
    let first = line(at: range.lowerBound)
    return first...max(first, line(at: max(range.lowerBound, end - 1)))
  }
}
