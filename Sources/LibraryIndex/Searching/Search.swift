internal import GRDB
internal import KnowledgeBase
package import QueryLanguage
internal import Words

extension LibraryIndex {
  /// Sections, or rows, questions or terms where a condition asks for them: ranked, at most `limit` of them.
  ///
  /// A page or term whose name the query is comes first. Nothing found: the query is relaxed step by step.
  package func search(
    _ query: Query, limit: Int = 10, memory: MemoryTables? = nil
  ) throws(IndexError) -> SearchResult {
    try read { database in
      try TemporaryTables.write(for: query, memory, database)
      let unit = query.searchedUnit
      let named = unit == .section ? try NamedThings.fetch(query, database) : NamedThings()
      var current = query
      var steps: [Relaxation] = []
      var found = try RankedRows(database, unit: unit, named: named.sections).fetch(query, limit: limit)
      // A page may be called by an id that its text does not hold.
      let beside = named.isWhole ? named.sections.filter { id in !found.rows.contains { $0.id == id } } : []
      let terms = named.isWhole ? named.terms : []
      for step in Relaxation.allCases where found.total == 0 && beside.isEmpty && terms.isEmpty {
        let common = CommonWords(database, unit: unit)
        guard let wider = try current.relaxed(step, isCommon: common.contains) else { continue }
        found = try RankedRows(database, unit: unit, named: []).fetch(wider, limit: limit)
        current = wider
        steps.append(step)
      }
      let sections = HitReader(database, unit: unit, query: current)
      let glossary = HitReader(database, unit: .term, query: query)
      var hits = try beside.map { try sections.hit(RankedRow(id: $0, score: 0, isNamed: true)) }
      hits += try found.rows.prefix { $0.isNamed }.map(sections.hit)
      hits += try terms.map { try glossary.hit(RankedRow(id: $0, score: 0, isNamed: true)) }
      hits += try found.rows.drop { $0.isNamed }.map(sections.hit)
      return SearchResult(
        hits: Array(hits.prefix(limit)), total: found.total + beside.count + terms.count,
        relaxed: found.total == 0 ? [] : steps)
    }
  }
}

/// Words that more than half of the rows of a unit hold; BM25 gives them no weight either.
private struct CommonWords {
  private let database: Database
  private let unit: Unit

  init(_ database: Database, unit: Unit) {
    self.database = database
    self.unit = unit
  }

  func contains(_ word: Query) throws -> Bool {
    guard let pattern = TextPattern.pattern(of: word) else { return false }
    let table = unit.textTable
    let half = try Int.fetchOne(database, sql: "select count(*) / 2 from \(table)_docsize") ?? 0
    let statement = try database.cachedStatement(
      sql: "select count(*) from (select 1 from \(table) where \(table) match ? limit ?)")
    return try (Int.fetchOne(statement, arguments: [pattern, half + 1]) ?? 0) > half
  }
}

extension Query {
  /// What a search for it looks at.
  fileprivate var searchedUnit: Unit {
    var unit = Unit.section
    for field in wantedFields {
      switch field {
      case .mark(.term): return .term
      case .form, .level, .mark, .due, .seen, .recall: unit = .question
      case .evidence, .year: if unit == .section { unit = .row }
      case .area, .kind, .title, .topic, .outline, .cites, .relation: break
      }
      if case .mark(.row) = field { return .row }
    }
    return unit
  }

  /// The conditions of fields that do not stand behind a `-`.
  private var wantedFields: [FieldCondition] {
    switch self {
    case .text, .without: []
    case .field(let field): [field]
    case .any(let parts), .all(let parts): parts.flatMap(\.wantedFields)
    }
  }
}

/// The pages and terms whose name is just what was asked for.
private struct NamedThings {
  /// The first sections of the pages.
  var sections: [Int64] = []
  var terms: [Int64] = []
  /// Whether the name is all that was asked for, and no condition is beside it.
  var isWhole = false

  static func fetch(_ query: Query, _ database: Database) throws -> NamedThings {
    let parts: [Query] = if case .all(let parts) = query { parts } else { [query] }
    let words = parts.compactMap { if case .text(let match) = $0 { match.text } else { nil } }
    var things = NamedThings()
    if words.isEmpty { return things }
    things.isWhole = words.count == parts.count
    let sql = """
      select name.term, (select section.id from section where section.page = name.page and section.position = 0)
      from name left join page on page.id = name.page where name.name = ?
      order by name.sort, page.position, page.path, name.term
      """
    let name = Folding.fold(words.joined(separator: " "))
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [name])
    while let row = try rows.next() {
      if let term: Int64 = row[0], !things.terms.contains(term) { things.terms.append(term) }
      if let section: Int64 = row[1], !things.sections.contains(section) { things.sections.append(section) }
    }
    return things
  }
}
