// The disposable index: a library's whole model in rows, and full text, so that a warm command parses nothing.
//
// 1. `Opening/`: open the file, or delete what cannot be trusted and begin anew (`Schema/` holds the tables).
// 2. `Writing/`: bring it into step with the files that changed (`IndexUpdate`), in one transaction.
// 3. `Compiling/`: a `Query` to SQL conditions and full-text patterns, for each thing that can be selected.
// 4. `Searching/`: ranked hits with snippets; a query without a hit is relaxed step by step.
// 5. `Reading/`: pages, sections, questions, terms, sources, relations and the declaration, as values.

internal import GRDB

/// An open index; each method is one transaction.
package struct LibraryIndex: Sendable {
  let queue: DatabaseQueue

  /// Runs `body` in one transaction that reads the library; it may write to temporary tables.
  func read<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
    try transaction(.deferred, body)
  }

  /// Runs `body` in one transaction that no other process can interrupt.
  func write<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
    try transaction(.immediate, body)
  }

  private func transaction<Value>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> Value
  ) throws(IndexError) -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        var result: Result<Value, any Error>?
        try database.inTransaction(kind) {
          result = Result { try body(database) }
          if case .failure = result { return .rollback }
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return try result.get()
      }
    } catch {
      throw IndexError(error)
    }
  }
}
