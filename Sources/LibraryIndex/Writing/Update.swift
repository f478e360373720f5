internal import GRDB
internal import KnowledgeBase

extension LibraryIndex {
  /// The files that the index is in step with, by path.
  package func knownFiles() throws(IndexError) -> [String: FileStamp] {
    try read { database in
      var files: [String: FileStamp] = [:]
      let rows = try Row.fetchCursor(database, sql: "select path, size_bytes, modified_ns, hash from file")
      while let row = try rows.next() {
        let stamp = FileStamp(path: row[0], sizeBytes: row[1], modifiedNanoseconds: row[2], hash: row[3])
        files[stamp.path] = stamp
      }
      return files
    }
  }

  /// What the files looked like from outside when the index was brought into step; nil where that is not known.
  package func glance() throws(IndexError) -> String? {
    try read { database in try String.fetchOne(database, sql: "select fingerprint from glance") }
  }

  /// Keeps what the files look like from outside, where they are known to say the same as before.
  package func keep(glance: String) throws(IndexError) {
    try write { database in try Self.keep(glance: glance, database) }
  }

  /// Brings the index into step: all of it or nothing. What results does not depend on the steps that led there.
  package func update(_ update: IndexUpdate) throws(IndexError) {
    if update.isEmpty { return }
    try write { database in
      let wasEmpty = try Int.fetchOne(database, sql: "select count(*) from page") == 0
      let pages = PageWriter(database)
      for path in update.removed {
        try pages.delete(file: path)
        try database.execute(sql: "delete from file where path = ?", arguments: [path])
      }
      for stamp in update.files {
        try pages.delete(file: stamp.path)
        try Self.keep(stamp, database)
      }
      if let shared = update.shared { try ReferenceWriter(database).replace(with: shared) }
      for page in update.pages {
        try pages.delete(file: page.stamp.path)
        try Self.keep(page.stamp, database)
        try pages.insert(page)
      }
      if !update.pages.isEmpty || !update.removed.isEmpty || update.shared != nil {
        try ReadingOrderWriter.write(database)
      }
      if wasEmpty { try FullText.merge(database) }
      try Self.keep(glance: update.glance, database)
    }
  }

  private static func keep(glance: String?, _ database: Database) throws {
    try database.execute(sql: "delete from glance")
    if let glance { try database.execute(sql: "insert into glance (fingerprint) values (?)", arguments: [glance]) }
  }

  private static func keep(_ stamp: FileStamp, _ database: Database) throws {
    try database.execute(
      sql: "insert or replace into file (path, size_bytes, modified_ns, hash) values (?, ?, ?, ?)",
      arguments: [stamp.path, stamp.sizeBytes, stamp.modifiedNanoseconds, stamp.hash])
  }
}
