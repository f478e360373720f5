import GRDB

/// What a database says of itself before anything is done to it.
struct Schema {
  /// The number of migrations that it has seen.
  let version: Int
  /// Whether it is a record of ours, or empty.
  let isOurs: Bool

  init(_ database: Database) throws {
    version = try Int.fetchOne(database, sql: "pragma user_version") ?? 0
    let application = try Int.fetchOne(database, sql: "pragma application_id") ?? 0
    let objects = try Int.fetchOne(database, sql: "select count(*) from sqlite_schema") ?? 0
    isOurs = application == Migrations.applicationID || (application == 0 && version == 0 && objects == 0)
  }
}

extension Migrations {
  /// Applies what a database has not seen; to be called in a transaction.
  static func apply(_ migrations: [String], to database: Database) throws {
    let seen = try Schema(database).version
    for (number, migration) in migrations.enumerated().dropFirst(seen) {
      try database.execute(sql: migration)
      try database.execute(sql: "pragma user_version = \(number + 1)")
    }
    try database.execute(sql: "pragma application_id = \(applicationID)")
  }
}
