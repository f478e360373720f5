internal import GRDB
package import KnowledgeBase

/// A row of a structured part, as the index knows it.
package struct IndexedStatement: Sendable, Hashable {
  /// A cell by the name of its column: `outcome`, `compared-with`, `finding`, `size` of evidence; `condition`, `why`,
  /// `what-to-do` of a contraindication; `sign`, `may-mean`, `action` of a red flag; `place`, `who`, `event` of an
  /// event; `aspect`, then `subject` and `value` in turn, of a comparison; `part` and `value` of a record; `step` of a
  /// procedure; `claim` and `correction` of a misconception.
  package struct Cell: Sendable, Hashable {
    package let name: String
    package let text: Passage
    /// The page that it links to.
    package let topic: TopicID?
  }

  /// What is known of a row beside its words.
  package enum Facet: Sendable, Hashable {
    case evidence(Certainty, about: TopicID)
    case contraindication(Contraindication.Kind)
    case redFlag(RedFlag.Urgency)
    case event(HistoricalDate, written: String)
    case record(RecordID)
    case comparison, step, misconception
  }

  package let facet: Facet
  package let topic: TopicID
  package let section: SectionID?
  /// Numbers the comparisons or procedures of a page.
  package let series: Int
  /// Of the row in its table or list.
  package let position: Int
  package let cells: [Cell]
  package let lines: ClosedRange<Int>

  /// The first cell of a name.
  package subscript(name: String) -> Passage? { cells.first { $0.name == name }?.text }
}

extension LibraryIndex {
  /// The rows of a page's structured parts of these kinds, in order.
  package func statements(
    of topic: TopicID, kinds: [StatementKind] = StatementKind.allCases
  ) throws(IndexError) -> [IndexedStatement] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      let statements = try database.cachedStatement(
        sql: """
          select statement.id, page.topic, section.anchor, series, statement.position, statement.first_line,
            statement.last_line, certainty, about, contraindication.kind, urgency, event.first_year, event.last_year,
            is_approximate, written, record
          from \(Unit.row.from)
          left join section on section.id = statement.section
          left join evidence on evidence.statement = statement.id
          left join contraindication on contraindication.statement = statement.id
          left join red_flag on red_flag.statement = statement.id
          left join event on event.statement = statement.id
          left join record_row on record_row.statement = statement.id
          where statement.page = ? and statement.kind = ? order by series, statement.position
          """)
      return try kinds.flatMap { kind in
        try Row.fetchAll(statements, arguments: [page, kind.rawValue]).map { row in
          try statement(kind, row, database)
        }
      }
    }
  }

  private func statement(_ kind: StatementKind, _ row: Row, _ database: Database) throws -> IndexedStatement {
    let cells = try database.cachedStatement(
      sql: "select name, markdown, plain, topic from cell where statement = ? order by position")
    return IndexedStatement(
      facet: try facet(kind, row), topic: TopicID(row[1]), section: (row[2] as String?).map { SectionID($0) },
      series: row[3], position: row[4],
      cells: try Row.fetchAll(cells, arguments: [row[0] as Int64]).map { cell in
        .init(
          name: cell[0], text: Passage(markdown: cell[1], plain: cell[2]),
          topic: (cell[3] as String?).map { TopicID($0) })
      }, lines: (row[5] as Int)...max(row[5] as Int, row[6]))
  }

  private func facet(_ kind: StatementKind, _ row: Row) throws -> IndexedStatement.Facet {
    func word<Word: RawRepresentable>(_ column: Int) throws -> Word where Word.RawValue == String {
      guard let text: String = row[column], let word = Word(rawValue: text) else {
        throw IndexError.damaged("a \(kind.rawValue) row has no \(Word.self)")
      }
      return word
    }
    switch kind {
    case .evidence: return .evidence(try word(7), about: TopicID(row[8] ?? row[1]))
    case .contraindication: return .contraindication(try word(9))
    case .redFlag: return .redFlag(try word(10))
    case .event:
      let first: Int = row[11] ?? 0
      let date = HistoricalDate(firstYear: first, lastYear: row[12] ?? first, isApproximate: row[13] ?? false)
      return .event(date, written: row[14] ?? "")
    case .record: return .record(RecordID(row[15] ?? ""))
    case .comparison: return .comparison
    case .step: return .step
    case .misconception: return .misconception
    }
  }
}
