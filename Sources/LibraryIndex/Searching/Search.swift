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
      if query.fields.contains(where: \.isOfMemory) { try (memory ?? MemoryTables()).write(to: database) }
      let unit = query.searchedUnit
      let named = try NamedThings.fetch(query, database)
      var current = query
      var steps: [Relaxation] = []
      var found = try RankedRows(database, unit: unit, named: named.sections).fetch(query, limit: limit)
      for step in Relaxation.allCases where found.total == 0 {
        guard let wider = current.relaxed(step) else { continue }
        found = try RankedRows(database, unit: unit, named: []).fetch(wider, limit: limit)
        current = wider
        steps.append(step)
      }
      let terms = unit == .section ? named.terms : []
      let reader = HitReader(database, unit: unit, query: current)
      var hits = try found.rows.map(reader.hit)
      let place = hits.prefix { $0.isNamed }.count
      hits.insert(contentsOf: try terms.map { try HitReader(database, unit: .term, query: query).hit($0) }, at: place)
      return SearchResult(
        hits: Array(hits.prefix(limit)), total: found.total + terms.count, relaxed: found.total == 0 ? [] : steps)
    }
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
  var terms: [RankedRow] = []

  static func fetch(_ query: Query, _ database: Database) throws -> NamedThings {
    let words: [TextMatch] =
      switch query {
      case .text(let match): [match]
      case .all(let parts): parts.compactMap { if case .text(let match) = $0 { match } else { nil } }
      case .field, .without, .any: []
      }
    var things = NamedThings()
    if words.isEmpty { return things }
    let name = Folding.fold(words.map(\.text).joined(separator: " "))
    let sql = """
      select name.term, (select section.id from section where section.page = name.page and section.position = 0)
      from name where name.name = ? order by name.sort
      """
    let isAlone = query.fields.isEmpty
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [name])
    while let row = try rows.next() {
      if let section: Int64 = row[1], !things.sections.contains(section) { things.sections.append(section) }
      if let term: Int64 = row[0], isAlone, !things.terms.contains(where: { $0.id == term }) {
        things.terms.append(RankedRow(id: term, score: 0, isNamed: true))
      }
    }
    return things
  }
}
