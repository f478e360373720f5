import GRDB
package import Study

// What is done to a damaged record, on the learner's word only.

extension StudyRecords {
  /// Puts a record and SQLite's files beside it out of the way, under a new name, which is returned.
  package static func moveAside(_ path: String, at now: Instant) throws(RecordsError) -> String {
    let aside = "\(path).aside-\(now.description.filter { $0 != ":" })"
    for suffix in ["-wal", "-shm", ""] where RecordsFiles.size(path + suffix) != nil {
      try RecordsFiles.rename(path + suffix, to: aside + suffix)
    }
    return aside
  }

  /// Puts a whole copy of a backup in the place of a record; what stood there is moved aside, and its new name returned.
  package static func restore(_ backup: String, to path: String, at now: Instant) throws(RecordsError) -> String? {
    guard exists(at: backup) else { throw .unreachable(path: backup, reason: "there is no such file") }
    let source = try RecordsConnection(path: backup, isReadOnly: true)
    let schema = try source.read(Schema.init)
    guard schema.isOurs, schema.version > 0 else { throw .foreign(path: backup) }
    guard schema.version <= Migrations.all.count else { throw .newer(path: backup, schema: schema.version) }
    let said = try source.read { try String.fetchAll($0, sql: "pragma integrity_check") }
    guard said == ["ok"] else { throw .damaged(path: backup, backup: nil) }
    try RecordsFiles.makeFolder(RecordsFiles.folder(of: path))
    let draft = path + ".new"
    RecordsFiles.remove(draft)
    try source.execute("vacuum into ?", arguments: [draft])
    RecordsFiles.sync(draft)
    let aside = exists(at: path) ? try moveAside(path, at: now) : nil
    try RecordsFiles.rename(draft, to: path)
    return aside
  }
}
