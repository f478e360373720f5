internal import GRDB
internal import QueryLanguage

/// A row that was found.
struct RankedRow {
  let id: Int64
  /// BM25, higher is better.
  let score: Double
  let isNamed: Bool
}

/// Finds the best rows of one unit.
struct RankedRows {
  private let database: Database
  private let unit: Unit
  private let named: [Int64]

  /// `named` are the rows that come first, if they are among the hits.
  init(_ database: Database, unit: Unit, named: [Int64]) {
    self.database = database
    self.unit = unit
    self.named = named
  }

  func fetch(_ query: Query, limit: Int) throws -> (rows: [RankedRow], total: Int) {
    if query.isEverything { return ([], 0) }
    let parts: [Query] = if case .all(let parts) = query { parts } else { [query] }
    let wordParts = parts.filter { $0.isOfWords }
    let pattern = TextPattern.pattern(of: .all(of: wordParts))
    let rest = pattern == nil ? parts : parts.filter { !$0.isOfWords }
    let condition = QueryCompiler(unit: unit).condition(.all(of: rest))
    guard let pattern else {
      return try conditions(.all([condition, unit.shown]), TextPattern.any(of: query.wanted), limit)
    }
    // What is not shown of sections is not in their full text.
    let filter = unit == .section ? condition : Condition.all([condition, unit.shown])
    return filter.isAlways ? try words(pattern, limit) : try words(pattern, filter, limit)
  }

  /// The weights of the columns in the rank.
  private var rank: String {
    switch unit {
    case .section, .row, .page: "bm25(\(unit.textTable), 10, 4, 1)"
    case .question, .term: "bm25(\(unit.textTable), 4, 1)"
    }
  }

  /// Words alone: the full-text table is all that is read.
  private func words(_ pattern: String, _ limit: Int) throws -> (rows: [RankedRow], total: Int) {
    let table = unit.textTable
    return try best(
      "select rowid, -\(rank) from \(table) where \(table) match ?", [pattern.databaseValue], limit)
  }

  /// Words, and conditions on what holds them.
  private func words(_ pattern: String, _ condition: Condition, _ limit: Int) throws -> (rows: [RankedRow], total: Int)
  {
    let table = unit.textTable
    // `+` keeps SQLite from looking the words up anew for each row that satisfies the condition.
    let sql = """
      select rowid, -\(rank) from \(table) where \(table) match ?
        and +rowid in (select \(unit.id) from \(unit.from) where \(condition.sql))
      """
    return try best(sql, [pattern.databaseValue] + condition.arguments, limit)
  }

  /// Conditions alone.
  private func inReadingOrder(_ condition: Condition, _ limit: Int) throws -> (rows: [RankedRow], total: Int) {
    let arguments = StatementArguments(condition.arguments)
    let ids = try Int64.fetchAll(
      database, sql: "select \(unit.id) from \(unit.from) where \(condition.sql) order by \(unit.readingOrder)",
      arguments: arguments)
    return (ids.prefix(limit).map { RankedRow(id: $0, score: 0, isNamed: named.contains($0)) }, ids.count)
  }

  /// Conditions, and words only in alternatives to them: what holds words comes first, the rest in reading order.
  private func conditions(
    _ condition: Condition, _ pattern: String?, _ limit: Int
  ) throws -> (rows: [RankedRow], total: Int) {
    let table = unit.textTable
    guard let pattern else { return try inReadingOrder(condition, limit) }
    let sql = """
      with hit as materialized (select rowid as id, -\(rank) as score from \(table) where \(table) match ?)
      select \(unit.id), coalesce(hit.score, 0.0) from \(unit.from) left join hit on hit.id = \(unit.id)
      where \(condition.sql)
      """
    return try best(sql, [pattern.databaseValue] + condition.arguments, limit)
  }

  /// Runs through all rows once, counts them and keeps the best.
  private func best(
    _ sql: String, _ arguments: [DatabaseValue], _ limit: Int
  ) throws -> (rows: [RankedRow], total: Int) {
    let statement = try database.makeStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var best = BestRows(limit: limit)
    var total = 0
    while let row = try rows.next() {
      let id: Int64 = row[0]
      best.add(RankedRow(id: id, score: row[1], isNamed: named.contains(id)))
      total += 1
    }
    return (try inReadingOrder(best.rows, limit), total)
  }

  /// Equals in reading order: the numbers of rows tell when they were written, which is nobody's order.
  private func inReadingOrder(_ rows: [RankedRow], _ limit: Int) throws -> [RankedRow] {
    let tied = zip(rows, rows.dropFirst()).contains { !BestRows.isBetter($0, $1) }
    if !tied { return Array(rows.prefix(limit)) }
    let places = rows.map { _ in "?" }.joined(separator: ", ")
    let sql = "select \(unit.id) from \(unit.from) where \(unit.id) in (\(places)) order by \(unit.readingOrder)"
    let ids = try Int64.fetchAll(database, sql: sql, arguments: StatementArguments(rows.map(\.id)))
    let positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = rows.sorted { left, right in
      if BestRows.isBetter(left, right) { return true }
      if BestRows.isBetter(right, left) { return false }
      return positions[left.id, default: 0] < positions[right.id, default: 0]
    }
    return Array(sorted.prefix(limit))
  }
}

extension Query {
  /// Whether the full-text table alone can answer it, beside other words at least.
  fileprivate var isOfWords: Bool {
    if case .without(let part) = self { return TextPattern.pattern(of: part) != nil }
    return TextPattern.pattern(of: self) != nil
  }
}

/// The best rows of all that were seen, and some that are as good as the last of them.
private struct BestRows {
  private static let tiedRows = 400

  private let limit: Int
  private(set) var rows: [RankedRow] = []

  init(limit: Int) { self.limit = max(1, limit) }

  mutating func add(_ row: RankedRow) {
    if rows.count >= limit {
      let last = rows[limit - 1]
      if Self.isBetter(last, row) || (!Self.isBetter(row, last) && rows.count >= limit + Self.tiedRows) { return }
    }
    let place = rows.lastIndex { !Self.isBetter(row, $0) }.map { $0 + 1 } ?? 0
    rows.insert(row, at: place)
    while rows.count > limit, Self.isBetter(rows[limit - 1], rows[rows.count - 1]) { rows.removeLast() }
  }

  static func isBetter(_ row: RankedRow, _ other: RankedRow) -> Bool {
    row.isNamed != other.isNamed ? row.isNamed : row.score > other.score
  }
}
