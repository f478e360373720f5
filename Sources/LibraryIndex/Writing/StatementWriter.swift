internal import Diagnostics
internal import GRDB
internal import KnowledgeBase

/// What a row of a structured part is.
package enum StatementKind: String, Sendable, Hashable, CaseIterable {
  case evidence, contraindication, event, comparison, step, record, misconception
  case redFlag = "red-flag"
}

/// Writes the rows of a page's structured parts.
struct StatementWriter {
  private let database: Database
  private let indexed: IndexedPage
  private let page: Int64
  private let sections: [PlacedRow]
  private let statements: Inserter
  private let cells: Inserter
  private let texts: Inserter

  init(_ database: Database, _ indexed: IndexedPage, page: Int64, sections: [PlacedRow]) throws {
    self.database = database
    self.indexed = indexed
    self.page = page
    self.sections = sections
    statements = try Inserter(
      database, "statement",
      [
        "page", "section", "kind", "position", "series", "first_line", "last_line", "start_offset", "end_offset",
      ])
    cells = try Inserter(database, "cell", ["statement", "position", "name", "markdown", "plain", "topic"])
    texts = try Inserter(database, "row_text", ["rowid", "title", "heading", "body"])
  }

  /// The rows with their places.
  func insert() throws -> [PlacedRow] {
    let page = indexed.page
    var rows: [PlacedRow] = []
    rows += try page.evidence.enumerated().map(insert(evidence:))
    rows += try page.contraindications.enumerated().map(insert(contraindication:))
    rows += try page.redFlags.enumerated().map(insert(redFlag:))
    rows += try page.events.enumerated().map(insert(event:))
    rows += try page.comparisons.enumerated().flatMap(insert(comparison:))
    rows += try page.procedures.enumerated().flatMap(insert(procedure:))
    let record = try Inserter(database, "record_row", ["statement", "record"])
    for (position, row) in page.records.enumerated() {
      let part = row.part.map { [Cell("part", $0)] } ?? []
      let id = try insert(.record, position, row.range, part + row.values.map { Cell("value", $0) })
      try record.insert(id, row.record.text)
      rows.append(PlacedRow(id: id, range: row.range))
    }
    for (position, row) in page.misconceptions.enumerated() {
      let id = try insert(
        .misconception, position, row.range, [Cell("claim", row.claim), Cell("correction", row.correction)])
      rows.append(PlacedRow(id: id, range: row.range))
    }
    return rows
  }

  private struct Cell {
    let name: String
    let passage: Passage
    let topic: TopicID?

    init(_ name: String, _ passage: Passage, topic: TopicID? = nil) {
      self.name = name
      self.passage = passage
      self.topic = topic
    }

    init(_ name: String, _ mention: Mention) { self.init(name, mention.text, topic: mention.topic) }
  }

  private func insert(
    _ kind: StatementKind, _ position: Int, series: Int = 0, _ range: Range<Int>, _ row: [Cell], words: String? = nil
  ) throws -> Int64 {
    let lines = indexed.source.lines(of: range)
    let section = sections.row(holding: range.lowerBound)
    let id = try statements.insert(
      page, section, kind.rawValue, position, series, lines.lowerBound, lines.upperBound, range.lowerBound,
      range.upperBound)
    for (position, cell) in row.enumerated() {
      try cells.insert(id, position, cell.name, cell.passage.markdown, cell.passage.plain, cell.topic?.text)
    }
    let title = ([indexed.page.title] + indexed.page.front.aliases).joined(separator: "\n")
    let heading = indexed.page.sections.first { $0.range.contains(range.lowerBound) && $0.id != nil }?.title ?? ""
    let body = (row.map(\.passage.plain) + [words ?? ""]).filter { !$0.isEmpty }.joined(separator: " · ")
    try texts.insert(id, FullText.clean(title), FullText.clean(heading), FullText.clean(body))
    return id
  }

  private func insert(evidence numbered: (offset: Int, element: EvidenceStatement)) throws -> PlacedRow {
    let row = numbered.element
    var cells = [Cell("outcome", row.outcome)]
    if let compared = row.comparedWith { cells.append(Cell("compared-with", compared)) }
    cells.append(Cell("finding", row.finding))
    if let size = row.size { cells.append(Cell("size", size)) }
    let id = try insert(.evidence, numbered.offset, row.range, cells, words: row.certainty.rawValue)
    try Inserter(database, "evidence", ["statement", "certainty", "grade", "about"])
      .insert(id, row.certainty.rawValue, row.certainty.grade, (row.about ?? indexed.page.id).text)
    return PlacedRow(id: id, range: row.range)
  }

  private func insert(contraindication numbered: (offset: Int, element: Contraindication)) throws -> PlacedRow {
    let row = numbered.element
    let cells = [Cell("condition", row.condition), Cell("why", row.why), Cell("what-to-do", row.whatToDo)]
    let id = try insert(.contraindication, numbered.offset, row.range, cells, words: row.kind.rawValue)
    try Inserter(database, "contraindication", ["statement", "kind"]).insert(id, row.kind.rawValue)
    return PlacedRow(id: id, range: row.range)
  }

  private func insert(redFlag numbered: (offset: Int, element: RedFlag)) throws -> PlacedRow {
    let row = numbered.element
    let cells = [Cell("sign", row.sign), Cell("may-mean", row.mayMean), Cell("action", row.action)]
    let id = try insert(.redFlag, numbered.offset, row.range, cells)
    try Inserter(database, "red_flag", ["statement", "urgency"]).insert(id, row.urgency.rawValue)
    return PlacedRow(id: id, range: row.range)
  }

  private func insert(event numbered: (offset: Int, element: Event)) throws -> PlacedRow {
    let row = numbered.element
    let cells = [Cell("place", row.place), Cell("who", row.who), Cell("event", row.event)]
    let id = try insert(.event, numbered.offset, row.range, cells, words: row.whenText)
    try Inserter(database, "event", ["statement", "first_year", "last_year", "is_approximate", "written"])
      .insert(id, row.when.firstYear, row.when.lastYear, row.when.isApproximate, row.whenText)
    return PlacedRow(id: id, range: row.range)
  }

  private func insert(comparison numbered: (offset: Int, element: Comparison)) throws -> [PlacedRow] {
    let comparison = numbered.element
    return try comparison.rows.enumerated().map { position, row in
      // Subject and value in turn, so that each row can be read alone.
      let values = zip(comparison.subjects, row.values).flatMap { [Cell("subject", $0), Cell("value", $1)] }
      let cells = [Cell("aspect", row.aspect)] + values
      let id = try insert(.comparison, position, series: numbered.offset, row.range, cells)
      return PlacedRow(id: id, range: row.range)
    }
  }

  private func insert(procedure numbered: (offset: Int, element: Procedure)) throws -> [PlacedRow] {
    let procedure = numbered.element
    return try procedure.steps.enumerated().map { position, step in
      let id = try insert(.step, position, series: numbered.offset, procedure.range, [Cell("step", step)])
      return PlacedRow(id: id, range: procedure.range)
    }
  }
}
