internal import GRDB
package import QueryLanguage
internal import Words

extension LibraryIndex {
  /// The names that a query may use as values and fields. A text without a colon needs none, and none are read for it.
  package func vocabulary(for text: String) throws(IndexError) -> QueryVocabulary {
    if !text.utf8.contains(UInt8(ascii: ":")) { return .empty }
    return try read(VocabularyRows.fetch)
  }
}

/// The names of the library.
enum VocabularyRows {
  static func fetch(_ database: Database) throws -> QueryVocabulary {
    QueryVocabulary(
      areas: try titled(database, "declared_area"), kinds: try titled(database, "declared_kind"),
      outline: try outline(database), topics: try topics(database),
      sources: .init(try String.fetchAll(database, sql: "select key from source order by position")),
      relations: try relations(database))
  }

  private static func titled(_ database: Database, _ table: String) throws -> QueryVocabulary.Names {
    let rows = try Row.fetchAll(database, sql: "select id, title from \(table) order by position")
    return .init(rows.map { $0[0] }, others: rows.map { ($0[1], $0[0]) })
  }

  private static func outline(_ database: Database) throws -> QueryVocabulary.Names {
    let sql = """
      select blueprint.id, part.part from blueprint join blueprint_part as part on part.blueprint = blueprint.id
      order by blueprint.position, part.position
      """
    var names: [String] = []
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let blueprint: String = row[0]
      if !names.contains(blueprint) { names.append(blueprint) }
      names.append("\(blueprint)/\(row[1] as String)")
    }
    return .init(names)
  }

  /// Of names that several pages have, those of the first sort count.
  private static func topics(_ database: Database) throws -> QueryVocabulary.Names {
    let sql = """
      select name.name, name.sort, page.topic from name join page on page.id = name.page order by name.name, name.sort
      """
    var ids: [String] = []
    var others: [(name: String, id: String)] = []
    var last: (name: String, sort: Int)?
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let (name, sort, topic): (String, Int, String) = (row[0], row[1], row[2])
      if let last, last.name == name, last.sort < sort { continue }
      last = (name, sort)
      if sort == NameSort.topic.rawValue { ids.append(topic) } else { others.append((name, topic)) }
    }
    return .init(ids, others: others)
  }

  /// A relation is also called by the synonyms of its id.
  private static func relations(_ database: Database) throws -> [RelationWord] {
    let rows = try Row.fetchAll(database, sql: "select id, inverse from declared_relation order by position")
    return try rows.flatMap { row -> [RelationWord] in
      let (id, inverse): (String, String?) = (row[0], row[1])
      let aliases = try String.fetchAll(
        database, sql: "select variant from synonym where head = ? order by relation, position", arguments: [id])
      guard let inverse, inverse != id else {
        return [RelationWord(id, aliases: aliases, relation: id, direction: inverse == id ? .both : .forward)]
      }
      return [
        RelationWord(id, aliases: aliases, relation: id, direction: .forward),
        RelationWord(inverse, relation: id, direction: .backward),
      ]
    }
  }
}
