internal import GRDB
package import KnowledgeBase
package import QueryLanguage

/// Which questions may be asked where.
package enum QuestionScope: Sendable, Hashable {
  case all
  /// Asked, and not kept for exams.
  case study
  /// Asked, and not kept for study.
  case exam
}

/// What can be known of a question without parsing it.
package struct IndexedQuestion: Sendable, Hashable {
  package let id: QuestionID
  package let topic: TopicID
  package let section: SectionID?
  package let area: AreaID?
  package let kind: QuestionKind
  package let level: Int?
  /// The parts in which it counts: one of each blueprint at most.
  package let outline: [OutlinePart]
  package let use: QuestionUse
  package let status: QuestionStatus
  package let origin: QuestionOrigin
  package let wording: String
  /// Of a cloze; empty for a question that is its own card.
  package let gaps: [GapID]
  package let since: CalendarDate?
  package let revised: CalendarDate?
  package let formerly: [QuestionID]
  package let enemies: [QuestionID]
  package let stem: String
  /// Of the file, relative to the library's root.
  package let path: String
  package let lines: ClosedRange<Int>

  /// One a gap, or one without.
  package var cards: [GapID?] { gaps.isEmpty ? [nil] : gaps }
}

/// A question with the slice of its file that is parsed when it is posed.
package struct QuestionSlice: Sendable, Hashable {
  package let question: IndexedQuestion
  /// From the stem's heading to the end of the feedback.
  package let markdown: String
  /// Link and footnote definitions that it needs from elsewhere in its page.
  package let definitions: String
  /// Where `markdown` begins in the file, in UTF-8 bytes.
  package let startOffset: Int
}

extension LibraryIndex {
  /// The questions that a query selects, in reading order.
  package func questions(
    matching query: Query = .everything, scope: QuestionScope = .all, memory: MemoryTables? = nil
  ) throws(IndexError) -> [IndexedQuestion] {
    try read { database in
      try TemporaryTables.write(for: query, memory, database)
      let selected = QueryCompiler(unit: .question).condition(query)
      return try QuestionRows(database).fetch(.all([selected, scope.condition]))
    }
  }

  /// The questions of one page, in order.
  package func questions(of topic: TopicID) throws(IndexError) -> [IndexedQuestion] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      return try QuestionRows(database).fetch(Condition("question.page = ?", [page]))
    }
  }

  /// A question by its id, or by a former one.
  package func question(_ id: QuestionID) throws(IndexError) -> QuestionSlice? {
    try read { database in
      let sql = """
        select question.id, 0 as sort from question join page on page.id = question.page where question = ?
        union all select question, 1 from question_former where former = ? order by sort, 1 limit 1
        """
      guard let number = try Int64.fetchOne(database, sql: sql, arguments: [id.text, id.text]),
        let question = try QuestionRows(database).fetch(Condition("question.id = ?", [number])).first,
        let row = try Row.fetchOne(
          database,
          sql: """
            select markdown, definitions, start_offset from question_source
            join question on question.id = question_source.question where question.id = ?
            """, arguments: [number])
      else { return nil }
      return QuestionSlice(question: question, markdown: row[0], definitions: row[1], startOffset: row[2])
    }
  }
}

extension QuestionScope {
  var condition: Condition {
    switch self {
    case .all: .always
    case .study: Condition("question.use != 'exam' and \(Self.isAsked)")
    case .exam: Condition("question.use != 'study' and \(Self.isAsked)")
    }
  }

  private static var isAsked: String {
    let asked = QuestionStatus.allCases.filter(\.isAsked).map { "'\($0.rawValue)'" }
    return "question.status in (\(asked.joined(separator: ", ")))"
  }
}

/// Rows of questions.
struct QuestionRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The questions for which a condition on `question` and `page` holds, in reading order.
  func fetch(_ condition: Condition) throws -> [IndexedQuestion] {
    let outline = try QuestionOutline(database)
    let former = try texts("question_former", "former", condition)
    let enemies = try texts("question_enemy", "enemy", condition)
    let sql = """
      select question.id, question.page, question.question, page.topic, section.anchor, page.area, question.kind,
        question.level, question.use, question.status, question.origin, question.wording, question.gaps,
        question.since, question.revised, question.stem_plain, question.path, question.first_line, question.last_line
      from \(Unit.question.from) left join section on section.id = question.section
      where \(condition.sql) order by \(Unit.question.readingOrder)
      """
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(condition.arguments))
    var questions: [IndexedQuestion] = []
    while let row = try rows.next() {
      let id: Int64 = row[0]
      questions.append(
        IndexedQuestion(
          id: QuestionID(row[2]), topic: TopicID(row[3]), section: (row[4] as String?).map { SectionID($0) },
          area: (row[5] as String?).map { AreaID($0) }, kind: try Self.word(row[6]), level: row[7],
          outline: outline.parts(of: id, page: row[1]), use: try Self.word(row[8]), status: try Self.word(row[9]),
          origin: try Self.word(row[10]), wording: row[11],
          gaps: (row[12] as String).split(separator: " ").map { GapID(String($0)) },
          since: (row[13] as String?).flatMap { CalendarDate(iso: $0) },
          revised: (row[14] as String?).flatMap { CalendarDate(iso: $0) },
          formerly: (former[id] ?? []).map { QuestionID($0) }, enemies: (enemies[id] ?? []).map { QuestionID($0) },
          stem: row[15], path: row[16], lines: (row[17] as Int)...max(row[17] as Int, row[18])))
    }
    return questions
  }

  /// A column of a table that belongs to questions, by their numbers.
  private func texts(_ table: String, _ column: String, _ condition: Condition) throws -> [Int64: [String]] {
    let sql = """
      select question.id, \(table).\(column) from \(Unit.question.from)
        join \(table) on \(table).question = question.id
      where \(condition.sql) order by \(table).\(column)
      """
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(condition.arguments))
    var texts: [Int64: [String]] = [:]
    while let row = try rows.next() { texts[row[0], default: []].append(row[1]) }
    return texts
  }

  /// A word of a closed list that we wrote ourselves.
  private static func word<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw IndexError.damaged("'\(text)' is no \(Word.self)") }
    return word
  }
}

/// In which part of each blueprint a question counts.
private struct QuestionOutline {
  private let own: [Int64: [OutlinePart]]
  private let ofPages: [Int64: [OutlinePart]]
  private let selected: [Int64: [OutlinePart]]
  private let blueprints: [BlueprintID]

  init(_ database: Database) throws {
    try BlueprintSelections.write(to: database)
    own = try Self.grouped(
      database, "select question, blueprint, part from question_outline order by question, position")
    ofPages = try Self.grouped(database, "select page, blueprint, part from page_outline order by page, position")
    selected = try Self.grouped(database, "select question, blueprint, part from temp.selected")
    blueprints = try String.fetchAll(database, sql: "select id from blueprint order by position").map {
      BlueprintID($0)
    }
  }

  func parts(of question: Int64, page: Int64) -> [OutlinePart] {
    var parts: [OutlinePart] = []
    func add(_ part: OutlinePart) {
      if !parts.contains(where: { $0.blueprint == part.blueprint }) { parts.append(part) }
    }
    own[question]?.forEach(add)
    ofPages[page]?.forEach(add)
    selected[question]?.forEach(add)
    let order = blueprints + parts.map(\.blueprint).filter { !blueprints.contains($0) }
    return order.compactMap { blueprint in parts.first { $0.blueprint == blueprint } }
  }

  private static func grouped(_ database: Database, _ sql: String) throws -> [Int64: [OutlinePart]] {
    var groups: [Int64: [OutlinePart]] = [:]
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      groups[row[0], default: []].append(OutlinePart(blueprint: BlueprintID(row[1]), part: row[2]))
    }
    return groups
  }
}
