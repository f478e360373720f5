import GRDB

/// The open file. Every access goes through it, so that every error of SQLite's gets its name.
struct RecordsConnection: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens or creates the file.
  init(path: String, patienceSeconds: Double = 5, isReadOnly: Bool = false) throws(RecordsError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patienceSeconds)
    configuration.label = "study records"
    configuration.prepareDatabase { database in
      // The disk is asked to keep each answer before it counts as written.
      try database.execute(sql: "pragma synchronous = full; pragma trusted_schema = off")
    }
    do { queue = try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw Self.named(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(RecordsError) -> Value {
    do { return try queue.read(body) } catch { throw Self.named(error, path: path) }
  }

  /// One transaction, on the disk when it returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(RecordsError) -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw RecordsError.database(path: path, reason: "the transaction did not end") }
        return value
      }
    } catch {
      throw Self.named(error, path: path)
    }
  }

  /// Statements that SQLite refuses inside a transaction.
  func execute(_ sql: String, arguments: StatementArguments = []) throws(RecordsError) {
    do { try queue.writeWithoutTransaction { try $0.execute(sql: sql, arguments: arguments) } } catch {
      throw Self.named(error, path: path)
    }
  }

  /// SQLite's result codes by what they mean to the learner.
  private static func named(_ error: any Error, path: String) -> RecordsError {
    if let error = error as? RecordsError { return error }
    guard let error = error as? DatabaseError else { return .database(path: path, reason: "\(error)") }
    return switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, backup: Backups(recordsPath: path).newest)
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
    case .SQLITE_FULL: .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
    case .SQLITE_CANTOPEN: unopened(path)
    default: .database(path: path, reason: error.message ?? error.resultCode.description)
    }
  }

  private static func unopened(_ path: String) -> RecordsError {
    if RecordsFiles.isFolder(path) { return .unreachable(path: path, reason: "it is a folder") }
    if RecordsFiles.size(path) != nil, !RecordsFiles.isReadable(path) {
      return .unreachable(path: path, reason: "it may not be read")
    }
    if !RecordsFiles.isWritable(RecordsFiles.folder(of: path)) { return .readOnly(path: path) }
    return .unreachable(path: path, reason: "the system does not open it")
  }
}
