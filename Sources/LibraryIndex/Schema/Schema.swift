internal import GRDB

/// The tables, and how a file is known to hold them.
enum Schema {
  enum State { case ours, empty, otherVersion, foreign }

  /// To be raised with every change of a table or of what is written into it: an older index is deleted then.
  private static let version = 2
  /// `Palp` in ASCII: SQLite keeps it in the file's head.
  private static let applicationID = 0x5061_6C70

  static func state(of database: Database) throws -> State {
    let application = try Int.fetchOne(database, sql: "pragma application_id")
    if application == applicationID {
      return try Int.fetchOne(database, sql: "pragma user_version") == version ? .ours : .otherVersion
    }
    let count = try Int.fetchOne(database, sql: "select count(*) from sqlite_schema")
    return application == 0 && count == 0 ? .empty : .foreign
  }

  static func create(in database: Database) throws {
    for tables in [FileTables.sql, PageTables.sql, StatementTables.sql, QuestionTables.sql, ReferenceTables.sql] {
      try database.execute(sql: tables)
    }
    try database.execute(sql: "pragma application_id = \(applicationID); pragma user_version = \(version)")
  }
}

/// What the index knows of files and of the library itself.
enum FileTables {
  static let sql = """
    create table glance (fingerprint text not null) strict;
    create table file (
      path text primary key, size_bytes integer not null, modified_ns integer not null, hash text not null
    ) strict, without rowid;

    create table library (
      id text not null, title text not null, language text not null, version text not null, license text not null,
      notice text, over text, is_plain_folder integer not null
    ) strict;
    create table declared_area (position integer primary key, id text not null, title text not null, line text not null)
      strict;
    create table declared_kind (
      position integer primary key, id text not null, title text not null, needs text not null,
      safety_line integer not null
    ) strict;
    create table declared_relation (
      position integer primary key, id text not null, from_kinds text not null, to_kinds text not null,
      label text not null, inverse text, inverse_label text not null
    ) strict;
    create table declared_record (position integer primary key, id text not null, kind text not null) strict;
    create table declared_column (
      record integer not null, position integer not null, id text not null, title text not null,
      askable integer not null, primary key (record, position)
    ) strict, without rowid;
    create table declared_title (english text primary key, title text not null) strict, without rowid;
    """
}
