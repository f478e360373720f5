internal import GRDB

/// Inserts rows into one table by a statement that is prepared once.
struct Inserter {
  private let database: Database
  private let statement: Statement

  init(_ database: Database, _ table: String, _ columns: [String]) throws {
    self.database = database
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.cachedStatement(
      sql: "insert into \(table) (\(columns.joined(separator: ", "))) values (\(places))")
  }

  /// The new row's number.
  @discardableResult
  func insert(_ values: (any DatabaseValueConvertible)?...) throws -> Int64 {
    try statement.execute(arguments: StatementArguments(values))
    return database.lastInsertedRowID
  }
}
