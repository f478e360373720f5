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
      let ids = try SelectedRows(database, unit: .question, memory: memory).fetch(query, and: scope.condition)
      return try QuestionRows(database).fetch(ids)
    }
  }

  /// The questions of one page, in order.
  package func questions(of topic: TopicID) throws(IndexError) -> [IndexedQuestion] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      let sql = "select id from question where page = ? order by position"
      return try QuestionRows(database).fetch(try Int64.fetchAll(database, sql: sql, arguments: [page]))
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
        let question = try QuestionRows(database).fetch([number]).first,
        let row = try Row.fetchOne(
          database, sql: "select source, definitions, start_offset from question where id = ?", arguments: [number])
      else { return nil }
      return QuestionSlice(question: question, markdown: row[0], definitions: row[1], startOffset: row[2])
    }
  }
}

extension QuestionScope {
  fileprivate var condition: Condition {
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

  /// In the given order.
  func fetch(_ ids: [Int64]) throws -> [IndexedQuestion] {
    if ids.isEmpty { return [] }
    let outline = try QuestionOutline(database)
    let statement = try database.cachedStatement(
      sql: """
        select question.*, page.topic, page.area, section.anchor from \(Unit.question.from)
        left join section on section.id = question.section where question.id = ?
        """)
    let former = try database.cachedStatement(
      sql: "select former from question_former where question = ? order by former")
    let enemies = try database.cachedStatement(
      sql: "select enemy from question_enemy where question = ? order by enemy")
    return try ids.compactMap { id in
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
      return try question(
        row, outline: outline.parts(of: id, page: row["page"]),
        formerly: try String.fetchAll(former, arguments: [id]), enemies: try String.fetchAll(enemies, arguments: [id]))
    }
  }

  private func question(
    _ row: Row, outline: [OutlinePart], formerly: [String], enemies: [String]
  ) throws -> IndexedQuestion {
    IndexedQuestion(
      id: QuestionID(row["question"]), topic: TopicID(row["topic"]),
      section: (row["anchor"] as String?).map { SectionID($0) }, area: (row["area"] as String?).map { AreaID($0) },
      kind: try Self.word(row["kind"]), level: row["level"], outline: outline, use: try Self.word(row["use"]),
      status: try Self.word(row["status"]), origin: try Self.word(row["origin"]), wording: row["wording"],
      gaps: (row["gaps"] as String).split(separator: " ").map { GapID(String($0)) },
      since: (row["since"] as String?).flatMap { CalendarDate(iso: $0) },
      revised: (row["revised"] as String?).flatMap { CalendarDate(iso: $0) },
      formerly: formerly.map { QuestionID($0) }, enemies: enemies.map { QuestionID($0) }, stem: row["stem_plain"],
      path: row["path"], lines: (row["first_line"] as Int)...max(row["first_line"] as Int, row["last_line"]))
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
  /// By blueprint, in their order, the part whose query is the first to select a question.
  private let selected: [(blueprint: BlueprintID, parts: [Int64: String])]

  init(_ database: Database) throws {
    own = try Self.grouped(
      database, "select question, blueprint, part from question_outline order by question, position")
    ofPages = try Self.grouped(database, "select page, blueprint, part from page_outline order by page, position")
    let sql = """
      select blueprint.id, part.part, part.query from blueprint
      left join blueprint_part as part on part.blueprint = blueprint.id and part.query is not null
      order by blueprint.position, part.position
      """
    var selected: [(blueprint: BlueprintID, parts: [Int64: String])] = []
    var vocabulary: QueryVocabulary?
    for row in try Row.fetchAll(database, sql: sql) {
      let blueprint = BlueprintID(row[0])
      if selected.last?.blueprint != blueprint { selected.append((blueprint, [:])) }
      guard let part: String = row[1], let query: String = row[2] else { continue }
      let names = try vocabulary ?? VocabularyRows.fetch(database)
      vocabulary = names
      guard let parsed = try? Query.parse(query, vocabulary: names) else { continue }
      let compiler = QueryCompiler(unit: .question, database: database, followsBlueprints: false)
      let condition = try compiler.condition(parsed.query)
      let ids = try Int64.fetchAll(
        database, sql: "select question.id from \(Unit.question.from) where \(condition.sql)",
        arguments: StatementArguments(condition.arguments))
      for id in ids where selected[selected.count - 1].parts[id] == nil {
        selected[selected.count - 1].parts[id] = part
      }
    }
    self.selected = selected
  }

  func parts(of question: Int64, page: Int64) -> [OutlinePart] {
    var parts: [OutlinePart] = []
    func add(_ part: OutlinePart) {
      if !parts.contains(where: { $0.blueprint == part.blueprint }) { parts.append(part) }
    }
    own[question]?.forEach(add)
    ofPages[page]?.forEach(add)
    for (blueprint, byQuestion) in selected {
      if let part = byQuestion[question] { add(OutlinePart(blueprint: blueprint, part: part)) }
    }
    return parts
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
