import GRDB
package import KnowledgeBase
package import Study

// One learner's log in SQLite. It is precious: nothing in it is ever changed or deleted, an answer is on the disk before
// anyone is told, and what is damaged is never written over. In order:
//
// 1. `Schema/`: the tables, as numbered migrations that are never edited.
// 2. `RecordsConnection`: the file opened, with the pragmas that keep the promise, and SQLite's errors by their names.
// 3. `Rows/`: an entry as a row and back.
// 4. `StudyRecords`: what others call.
// 5. `Files/`: backups beside the file, and putting a damaged file aside.
//
// `RecordsError` has the sentences.

/// The records of one learner, opened.
package struct StudyRecords: Sendable {
  package let path: String
  let connection: RecordsConnection

  /// Opens a record, and creates it where there is none: its folder for the learner alone. An older schema is migrated
  /// after a backup; what is damaged, foreign or newer is left as it is. Where another process writes, it is waited for.
  package init(path: String, at now: Instant, patienceSeconds: Double = 5) throws(RecordsError) {
    try self.init(path: path, at: now, patienceSeconds: patienceSeconds, migrations: Migrations.all)
  }

  init(
    path: String, at now: Instant, patienceSeconds: Double = 5, migrations: [String]
  ) throws(RecordsError) {
    try RecordsFiles.makeFolder(RecordsFiles.folder(of: path))
    if RecordsFiles.size(path) == 0, let backup = Backups(recordsPath: path).newest {
      throw .damaged(path: path, backup: backup)
    }
    self.path = path
    connection = try RecordsConnection(path: path, patienceSeconds: patienceSeconds)
    let schema = try connection.read(Schema.init)
    guard schema.isOurs else { throw .foreign(path: path) }
    guard schema.version <= migrations.count else { throw .newer(path: path, schema: schema.version) }
    try connection.execute("pragma journal_mode = wal")
    if schema.version < migrations.count {
      if schema.version > 0 { try backUp(at: now) }
      try connection.write { try Migrations.apply(migrations, to: $0) }
    }
  }

  /// Whether there is a record to open.
  package static func exists(at path: String) -> Bool { RecordsFiles.size(path) != nil }

  /// Writes entries in one transaction; when it returns they are on the disk. The first write of a date makes a backup of
  /// what was there before; whether that failed is returned, for it does not hinder the write.
  @discardableResult
  package func append(_ entries: [LogEntry], at now: Instant) throws(RecordsError) -> RecordsError? {
    let failure = backUpDaily(at: now)
    try connection.write { database in
      for entry in entries where try insert(entry, database) == .conflict {
        throw RecordsError.conflict(path: path, id: entry.id)
      }
    }
    return failure
  }

  /// Adds what is not there yet, in one transaction: the union by id. An entry of a known id with other content is
  /// refused.
  package func merge(_ entries: [LogEntry], at now: Instant) throws(RecordsError) -> MergeResult {
    let failure = backUpDaily(at: now)
    return try connection.write { database in
      var result = MergeResult(backupFailure: failure)
      for entry in entries {
        switch try insert(entry, database) {
        case .added: result.added += 1
        case .same: result.same += 1
        case .conflict: result.refused.append(entry)
        }
      }
      return result
    }
  }

  /// All entries, oldest first.
  package func entries() throws(RecordsError) -> [LogEntry] {
    try connection.read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: EntryRow.selection + " order by at_milliseconds, id"))
      var entries: [LogEntry] = []
      while let row = try rows.next() { entries.append(try EntryRow.entry(row)) }
      return entries
    }
  }

  /// What the log comes to; `aliases` lead from a question's former id to its present one.
  package func replay(aliases: [QuestionID: QuestionID] = [:]) throws(RecordsError) -> Replay {
    let events = try connection.read { database in
      let rows = try Row.fetchCursor(try database.cachedStatement(sql: EventRow.selection))
      var events: [ReplayEvent] = []
      while let row = try rows.next() { events.append(try EventRow.event(row)) }
      return events
    }
    return Replay(events: events, aliases: aliases)
  }

  /// The entries that arrived after a position, in the order of their arrival, and the position after them. The log is
  /// before position 0 empty; other processes may have written them.
  package func entries(after position: Position) throws(RecordsError) -> (entries: [LogEntry], position: Position) {
    try connection.read { database in
      let entries = try Row.fetchAll(
        database, sql: EntryRow.selection + " where sequence > ? order by sequence", arguments: [position.sequence]
      ).map(EntryRow.entry)
      let last = try Int.fetchOne(database, sql: "select max(sequence) from entry") ?? 0
      return (entries, Position(sequence: last))
    }
  }

  /// Makes a backup of what is there now and says where; the oldest ones beyond `Backups.kept` go.
  @discardableResult
  package func backUp(at now: Instant) throws(RecordsError) -> String {
    let backups = Backups(recordsPath: path)
    try RecordsFiles.makeFolder(backups.folder)
    let target = backups.path(at: now)
    let draft = target + ".new"
    RecordsFiles.remove(draft)
    try connection.execute("vacuum into ?", arguments: [draft])
    RecordsFiles.sync(draft)
    try RecordsFiles.rename(draft, to: target)
    backups.prune(except: target)
    return target
  }

  /// Reads everything and says what is wrong, with the number of entries that can be read.
  package func verify() throws(RecordsError) -> (entries: Int, problems: [String]) {
    try connection.read { database in
      let said = try String.fetchAll(database, sql: "pragma integrity_check")
      return (try Row.fetchAll(database, sql: EntryRow.selection).map(EntryRow.entry).count, said.filter { $0 != "ok" })
    }
  }

  private enum Insertion { case added, same, conflict }

  private func insert(_ entry: LogEntry, _ database: Database) throws -> Insertion {
    let found = try database.cachedStatement(sql: EntryRow.selection + " where id = ?")
    if let row = try Row.fetchOne(found, arguments: [entry.id.text]) {
      return try EntryRow.entry(row) == entry ? .same : .conflict
    }
    try database.cachedStatement(sql: EntryRow.insertion).execute(arguments: EntryRow.arguments(entry))
    return .added
  }

  /// The backup before the first write of a date, if there is something to keep.
  private func backUpDaily(at now: Instant) -> RecordsError? {
    guard !Backups(recordsPath: path).hasOne(onDateOf: now) else { return nil }
    do {
      let isEmpty = try connection.read { try Bool.fetchOne($0, sql: "select not exists (select * from entry)") }
      if isEmpty == false { try backUp(at: now) }
      return nil
    } catch {
      return error
    }
  }
}
