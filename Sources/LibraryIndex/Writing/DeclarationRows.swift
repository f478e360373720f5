internal import GRDB
internal import KnowledgeBase

/// A library's declaration as rows.
enum DeclarationRows {
  static let tables = [
    "library", "declared_area", "declared_kind", "declared_relation", "declared_record", "declared_column",
    "declared_title",
  ]

  static func insert(_ declaration: LibraryDeclaration, _ database: Database) throws {
    try Inserter(
      database, "library", ["id", "title", "language", "version", "license", "notice", "over", "is_plain_folder"]
    ).insert(
      declaration.id.text, declaration.title, declaration.language, declaration.version, declaration.license,
      declaration.notice, declaration.over?.text, declaration.isPlainFolder)
    let areas = try Inserter(database, "declared_area", ["id", "title", "line"])
    for area in declaration.areas { try areas.insert(area.id.text, area.title, area.line) }
    let kinds = try Inserter(database, "declared_kind", ["id", "title", "needs", "safety_line"])
    for kind in declaration.kinds {
      let needs = kind.needs.map(\.rawValue).joined(separator: " ")
      try kinds.insert(kind.id.text, kind.title, needs, kind.safetyLine)
    }
    let relations = try Inserter(
      database, "declared_relation", ["id", "from_kinds", "to_kinds", "label", "inverse", "inverse_label"])
    for relation in declaration.relations {
      try relations.insert(
        relation.id.text, relation.from.map(\.text).joined(separator: "\n"),
        relation.to.map(\.text).joined(separator: "\n"), relation.label, relation.inverse?.text,
        relation.inverseLabel)
    }
    let records = try Inserter(database, "declared_record", ["id", "kind"])
    let columns = try Inserter(database, "declared_column", ["record", "position", "id", "title", "askable"])
    for record in declaration.records {
      let row = try records.insert(record.id.text, record.kind.text)
      for (position, column) in record.columns.enumerated() {
        try columns.insert(row, position, column.id, column.title, column.isAskable)
      }
    }
    let titles = try Inserter(database, "declared_title", ["english", "title"])
    for (english, title) in declaration.titles { try titles.insert(english, title) }
  }

  /// Nil before the first update.
  static func fetch(_ database: Database) throws -> LibraryDeclaration? {
    guard let library = try Row.fetchOne(database, sql: "select * from library") else { return nil }
    func kindNames(_ text: String) -> [KindID] { text.split(separator: "\n").map { KindID(String($0)) } }
    let records = try Row.fetchAll(database, sql: "select * from declared_record order by position").map { row in
      let columns = try Row.fetchAll(
        database, sql: "select id, title, askable from declared_column where record = ? order by position",
        arguments: [row["position"] as Int64])
      return LibraryDeclaration.Record(
        id: RecordID(row["id"]), kind: KindID(row["kind"]),
        columns: columns.map { .init(id: $0[0], title: $0[1], isAskable: $0[2]) })
    }
    let titles = try Row.fetchAll(database, sql: "select english, title from declared_title")
    return LibraryDeclaration(
      id: LibraryID(library["id"]), title: library["title"], language: library["language"],
      version: library["version"], license: library["license"], notice: library["notice"],
      areas: try Row.fetchAll(database, sql: "select id, title, line from declared_area order by position").map {
        .init(id: AreaID($0[0]), title: $0[1], line: $0[2])
      },
      kinds: try Row.fetchAll(
        database, sql: "select id, title, needs, safety_line from declared_kind order by position"
      ).map { row in
        let needs = (row[2] as String).split(separator: " ").compactMap {
          LibraryDeclaration.Need(rawValue: String($0))
        }
        return .init(id: KindID(row[0]), title: row[1], needs: needs, safetyLine: row[3])
      },
      relations: try Row.fetchAll(database, sql: "select * from declared_relation order by position").map { row in
        .init(
          id: RelationID(row["id"]), from: kindNames(row["from_kinds"]), to: kindNames(row["to_kinds"]),
          label: row["label"], inverse: (row["inverse"] as String?).map { RelationID($0) },
          inverseLabel: row["inverse_label"])
      },
      records: records, titles: Dictionary(titles.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }),
      over: (library["over"] as String?).map { LibraryID($0) }, isPlainFolder: library["is_plain_folder"])
  }
}
